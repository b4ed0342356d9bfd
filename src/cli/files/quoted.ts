/** A path as a command line takes it: in quotation marks if a shell would read it otherwise. */
export const quoted = (path: string): string =>
  /^[\p{L}\p{N}._/\\:~-]+$/u.test(path) ? path : `"${path}"`;
