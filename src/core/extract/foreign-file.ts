import { strFromU8 } from 'fflate';
import { latin1Of } from '../latin1.js';
import type { DocumentFormat } from './detect-format.js';
import { fileKindOf, fileStartOf } from './file-kind.js';
import { ReadError, unreadable } from './read-error.js';
import { ZipPackage } from './zip-package.js';

/** Formats that are known by their first bytes, each byte as one character. */
const BEGINNINGS: readonly [beginning: string, kind: 'archive' | 'image' | 'rtf' | 'mht'][] = [
  ['Rar!', 'archive'],
  ['7z\u00bc\u00af', 'archive'],
  ['\u001f\u008b', 'archive'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['{\\rtf', 'rtf'],
  ['MIME-Version:', 'mht'],
  ['From: <Saved by', 'mht'],
];
/** OLE compound files: Office before 2007, and WPS. */
const COMPOUND_FILE = '\u00d0\u00cf\u0011\u00e0';
/** Names of the streams of a compound file, in UTF-16. */
const EXCEL_STREAMS = ['Workbook', 'Book'];

/**
 * Why a file of another format cannot be read, with what to do about it. Undefined if it may be a
 * report, a workbook or a document.
 */
export function foreignFileError(bytes: Uint8Array): ReadError | undefined {
  const start = fileStartOf(bytes);
  if (!start.trim()) return bytes.some((b) => b > SPACE) ? undefined : unreadable('empty-file', {});
  if (start.startsWith(COMPOUND_FILE))
    return unreadable(isExcel(bytes) ? 'old-excel' : 'old-word', {});
  const kind = BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1];
  if (kind === 'rtf' || kind === 'mht') return unreadable('old-text', { format: kind });
  if (kind) return unreadable(kind, {});
  return start.startsWith('PK\u0003\u0004') ? foreignPackageError(bytes) : undefined;
}

const SPACE = 0x20;

function isExcel(bytes: Uint8Array): boolean {
  const text = latin1Of(bytes);
  return EXCEL_STREAMS.some((name) => text.includes([...`${name}\u0000`].join('\u0000')));
}

/** A zip file that is neither .docx, .xlsx nor .ofd; a damaged one is left to its reader. */
function foreignPackageError(bytes: Uint8Array): ReadError | undefined {
  const zip = openPackage(bytes);
  if (!zip || KNOWN_PARTS.some(({ path }) => zip.paths.has(path))) return undefined;
  const mediaType = zip.part('mimetype');
  if (!mediaType) return isOfOffice(zip) ? undefined : unreadable('archive', {});
  const type = strFromU8(mediaType);
  return unreadable('open-document', { save: type.includes('spreadsheet') ? 'xlsx' : 'docx' });
}

/** Parts that show what a zip file is; only a finished document has a format. */
const KNOWN_PARTS: readonly { readonly path: string; readonly format?: DocumentFormat }[] = [
  { path: 'OFD.xml', format: 'ofd' },
  { path: 'word/document.xml', format: 'docx' },
  { path: '[Content_Types].xml' },
  { path: 'xl/workbook.xml' },
];

/** Packages of Office have no files at their top, but for the list of media types. */
const isOfOffice = ({ paths }: ZipPackage): boolean =>
  [...paths].some((path) => /^(?:word|xl|ppt|docProps|customXml|_rels)\//.test(path));

function openPackage(bytes: Uint8Array): ZipPackage | undefined {
  try {
    return new ZipPackage(bytes);
  } catch (cause) {
    if (cause instanceof ReadError) return undefined;
    throw cause;
  }
}

/** The format of a finished document; undefined if the file is none. */
export function finishedFormatOf(bytes: Uint8Array): DocumentFormat | undefined {
  const kind = fileKindOf(bytes);
  if (kind === 'pdf' || kind === 'html') return kind;
  const zip = kind === 'zip' ? openPackage(bytes) : undefined;
  return KNOWN_PARTS.find(({ path }) => zip?.paths.has(path))?.format;
}
