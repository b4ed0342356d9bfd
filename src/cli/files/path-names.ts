import { extname } from 'node:path';

/** A path as a command line takes it: in quotation marks if a shell would read it otherwise. */
export const quoted = (path: string): string =>
  /^[\p{L}\p{N}._/\\:~-]+$/u.test(path) ? path : `"${path}"`;

/** The report file that `nianbao read` makes of a document: beside it, under its name. */
export const reportFileOf = (path: string): string =>
  path === '-' ? 'report.json' : `${path.slice(0, path.length - extname(path).length)}.json`;
