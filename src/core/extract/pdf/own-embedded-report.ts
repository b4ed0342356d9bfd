import { unzlibSync } from 'fflate';
import { type EmbeddedReport, parseAttachmentDescription } from '../../embedded-report.js';
import { limits } from '../../limits.js';
import * as written from './own-objects.js';

/** Bytes within which an object of the patterns ends, and those for a page. */
const MAX_OBJECT = 8192;
const MAX_PAGE = 400;
/** Bytes of an entry in the table of objects. */
const ENTRY_LENGTH = 20;

const ADLER_MODULUS = 65_521;

/** Letters that stand for a control character after a backslash. */
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

/**
 * The report file that a PDF embeds, if all that pdf.js reads until it has the file is exactly as
 * this software writes it: pdf.js, which takes long to load, finds the same. Otherwise undefined,
 * and pdf.js must look.
 */
export function embeddedInOwnPdf(bytes: Uint8Array): EmbeddedReport | undefined {
  const xref = readXref(bytes);
  if (!xref) return undefined;
  const find = (pattern: RegExp, number = '', maxLength?: number): Found | undefined => {
    const found = match(pattern, bytes, xref.offsets[Number(number)] ?? bytes.length, maxLength);
    return found?.parts.self === number ? found : undefined;
  };
  const catalog = find(written.catalog, xref.root)?.parts;
  const pages = find(written.pages, catalog?.pages)?.parts;
  const names = find(written.names, catalog?.names)?.parts;
  const specification = find(written.specification, names?.specification)?.parts;
  const file = find(written.file, specification?.file);
  const facts = parseAttachmentDescription(specification?.description ?? '');
  const name = decodeName(specification?.name ?? '');
  if (!pages || !file || !facts || !name || !isFirstObject(file, bytes)) return undefined;
  const kids = pages.kids?.match(/\d+(?= 0 R)/g) ?? [];
  const isCounted = kids.length === Number(pages.count) && kids.length === new Set(kids).size;
  const isPage = (kid: string): boolean => find(written.page, kid, MAX_PAGE) !== undefined;
  const content = isCounted && kids.every(isPage) ? inflate(file, bytes) : undefined;
  return content && { name, bytes: content, ...facts };
}

/** A pattern as it was found in a file. */
interface Found {
  /** What varies, by name. */
  readonly parts: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

function match(
  pattern: RegExp,
  bytes: Uint8Array,
  start: number,
  maxLength = MAX_OBJECT,
): Found | undefined {
  const found = pattern.exec(textAt(bytes, start, maxLength));
  return found ? { parts: { ...found.groups }, start, end: start + found[0].length } : undefined;
}

/** Each byte as one character. */
const textAt = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

/** The number of the catalogue, and where objects stand by their numbers. */
interface Xref {
  readonly root: string | undefined;
  readonly offsets: readonly number[];
}

/** The table of objects, if it is the only one and the file ends with it. */
function readXref(bytes: Uint8Array): Xref | undefined {
  const start = written.fileEnd.exec(textAt(bytes, bytes.length - MAX_PAGE, MAX_PAGE))?.groups
    ?.xref;
  const head = match(written.xrefHead, bytes, Number(start));
  const offsets = [0];
  let position = head?.end ?? bytes.length;
  while (offsets.length < Number(head?.parts.count)) {
    const entry = match(written.xrefEntry, bytes, position, ENTRY_LENGTH);
    if (!entry) return undefined;
    offsets.push(Number(entry.parts.offset));
    position = entry.end;
  }
  const trailer = match(written.trailer, bytes, position);
  const isAll = trailer?.end === bytes.length && trailer.parts.xref === start;
  return isAll && Number(trailer.parts.size) === offsets.length
    ? { root: trailer.parts.root, offsets }
    : undefined;
}

/** Then no other object stands at the start, where one could change how all is to be read. */
const isFirstObject = ({ start }: Found, bytes: Uint8Array): boolean =>
  start === written.header.length && textAt(bytes, 0, start) === written.header;

/** A name as text; undefined if it is not text, or if a reader may take it for a path. */
function decodeName(string: string): string | undefined {
  const raw = string.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter);
  const isUtf16 = raw.startsWith('\u00fe\u00ff');
  if (!isUtf16 && !/^[ -~]+$/.test(raw)) return undefined;
  const name = isUtf16 ? decodeUtf16(raw) : raw;
  return name && !/[/\\]/.test(name) ? name : undefined;
}

function decodeUtf16(raw: string): string | undefined {
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The content of an embedded file, if it is whole: it has its size and its checksum. */
function inflate({ parts, end }: Found, bytes: Uint8Array): Uint8Array | undefined {
  const [size, streamEnd] = [Number(parts.size), end + Number(parts.length)];
  const isClosed = match(written.streamEnd, bytes, streamEnd, MAX_PAGE);
  if (!isClosed || size > limits.reportBytes) return undefined;
  const stream = bytes.subarray(end, streamEnd);
  try {
    const content = unzlibSync(stream, { out: new Uint8Array(size) });
    return content.length === size && hasChecksum(content, stream) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a zlib stream ends with the checksum of its content (RFC 1950): fflate never asks. */
function hasChecksum(content: Uint8Array, stream: Uint8Array): boolean {
  let [a, b] = [1, 0];
  for (const byte of content) {
    a = (a + byte) % ADLER_MODULUS;
    b = (b + a) % ADLER_MODULUS;
  }
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  return view.getUint16(stream.length - 4) === b && view.getUint16(stream.length - 2) === a;
}
