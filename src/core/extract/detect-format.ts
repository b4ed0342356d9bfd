import { fileKindOf } from './file-kind.js';
import { ReadError } from './read-error.js';
import { ZipPackage } from './zip-package.js';

/** Formats of finished documents that can be read. */
export type DocumentFormat = 'pdf' | 'ofd' | 'docx' | 'xlsx' | 'html';
/** A document, or a report file (JSON). */
export type FileFormat = DocumentFormat | 'json';

/**
 * The format of a file by its first bytes; undefined if it is none that can be read. A damaged zip
 * file counts as .docx: opening it gives the reason.
 */
export function detectFormat(bytes: Uint8Array): FileFormat | undefined {
  const kind = fileKindOf(bytes);
  if (kind !== 'zip') return kind;
  const paths = pathsIn(bytes);
  if (paths.has('OFD.xml')) return 'ofd';
  return paths.has('xl/workbook.xml') ? 'xlsx' : 'docx';
}

/** The paths of the parts of a package; none if it is damaged. */
function pathsIn(bytes: Uint8Array): ReadonlySet<string> {
  try {
    return new ZipPackage(bytes).paths;
  } catch (cause) {
    if (cause instanceof ReadError) return new Set();
    throw cause;
  }
}
