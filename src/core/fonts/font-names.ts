import { latin1Of } from '../latin1.js';
import { bytesOf, type TrueTypeFont, viewOf } from './truetype.js';

/** Platforms of names: Windows and Unicode write UTF-16, Macintosh one byte for a character. */
const WINDOWS = 3;
const MACINTOSH = 1;
const UNICODE = 0;
/** Windows' number for American English. */
const ENGLISH = 0x409;
/** Name 6 is the PostScript name. */
const POSTSCRIPT_NAME = 6;
const HEADER_BYTES = 6;
const RECORD_BYTES = 12;

/** A record of the table `name` (OpenType 1.9); offsets from the table's start. */
interface NameRecord {
  readonly platform: number;
  readonly encoding: number;
  readonly language: number;
  readonly name: number;
  readonly length: number;
  readonly start: number;
}

/** The records that the table really has: a damaged one may claim more. */
function recordsOf(table: DataView): NameRecord[] {
  if (table.byteLength < HEADER_BYTES) return [];
  const most = Math.floor((table.byteLength - HEADER_BYTES) / RECORD_BYTES);
  return Array.from({ length: Math.min(table.getUint16(2), most) }, (_, i) => {
    const at = HEADER_BYTES + RECORD_BYTES * i;
    return {
      platform: table.getUint16(at),
      encoding: table.getUint16(at + 2),
      language: table.getUint16(at + 4),
      name: table.getUint16(at + 6),
      length: table.getUint16(at + 8),
      start: table.getUint16(4) + table.getUint16(at + 10),
    };
  });
}

/**
 * The PostScript name as Windows has it, in English before other languages, or else another
 * platform; undefined if there is none of printable ASCII, as the format wants them.
 */
export function postscriptNameOf(font: TrueTypeFont): string | undefined {
  const table = font.table('name');
  const records = recordsOf(table).filter(({ name }) => name === POSTSCRIPT_NAME);
  const inOrder = [
    ...records.filter((r) => r.platform === WINDOWS && r.language === ENGLISH),
    ...[WINDOWS, MACINTOSH, UNICODE].flatMap((p) => records.filter((r) => r.platform === p)),
  ];
  return inOrder.map((record) => textOf(record, table)).find((text) => /^[!-~]+$/.test(text));
}

function textOf({ platform, start, length }: NameRecord, table: DataView): string {
  const bytes = bytesOf(table).subarray(start, start + length);
  return platform === MACINTOSH ? latin1Of(bytes) : new TextDecoder('utf-16be').decode(bytes);
}

/**
 * A table `name` with the names that Windows shows in English, copyright and licence among them, or
 * with all of a font that has none in English.
 */
export function englishNames(font: TrueTypeFont): Uint8Array {
  const table = font.table('name');
  const all = recordsOf(table);
  const english = all.filter((r) => r.platform === WINDOWS && r.language === ENGLISH);
  const records = english.some(({ name }) => name === POSTSCRIPT_NAME) ? english : all;
  const textStart = HEADER_BYTES + RECORD_BYTES * records.length;
  const textBytes = records.reduce((sum, { length }) => sum + length, 0);
  const names = new Uint8Array(textStart + textBytes);
  const view = viewOf(names);
  view.setUint16(2, records.length);
  view.setUint16(4, textStart);
  let end = 0;
  records.forEach(({ platform, encoding, language, name, length, start }, i) => {
    [platform, encoding, language, name, length, end].forEach((number, n) => {
      view.setUint16(HEADER_BYTES + RECORD_BYTES * i + 2 * n, number);
    });
    names.set(bytesOf(table).subarray(start, start + length), textStart + end);
    end += length;
  });
  return names;
}
