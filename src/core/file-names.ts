/** Bytes of a file name, without its extension; file systems take 255 in all. */
const MAX_NAME_BYTES = 200;

/** Windows opens a device under these names, whatever the extension. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Makes a file name of a title: without separators and other characters that a file system refuses,
 * and no longer than it takes.
 */
export function toFileName(title: string): string {
  const withoutForbidden = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  const trimmed = withoutForbidden.replace(/^[.\s]+|[.\s]+$/gu, '');
  const characters = Array.from(trimmed || 'report');
  const encoder = new TextEncoder();
  while (encoder.encode(characters.join('')).length > MAX_NAME_BYTES) characters.pop();
  const name = characters.join('');
  return DEVICE_NAME.test(name) ? `_${name}` : name;
}

/** A path as a command line takes it: in quotation marks if a shell would read it otherwise. */
export const quoted = (path: string): string =>
  /^[\p{L}\p{N}._/\\:~-]+$/u.test(path) ? path : `"${path}"`;

/** The report file that `nianbao read` makes of a document: beside it, under its name. */
export const reportFileOf = (path: string): string =>
  path === '-' ? 'report.json' : `${withoutExtension(path)}.json`;

/** A path without the extension of its file. */
export const withoutExtension = (path: string): string =>
  path.replace(/(?<=[^/\\])\.[^./\\]*$/, '');
