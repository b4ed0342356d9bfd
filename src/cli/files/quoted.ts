/** A path as a command line takes it: in quotation marks if it has blanks. */
export const quoted = (path: string): string => (/\s/.test(path) ? `"${path}"` : path);
