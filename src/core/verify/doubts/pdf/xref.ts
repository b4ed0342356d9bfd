import { latin1Of } from '../../../latin1.js';
import { Lexer } from './lexer.js';
import { readObject } from './object.js';
import { unpack } from './unpack.js';
import {
  entriesOf,
  isNumber,
  numbersOf,
  OddPdf,
  type PdfDictionary,
  PdfReference,
  PdfStream,
} from './value.js';

/** Where an object stands: at an offset of the file, or within a stream of objects. */
export type ObjectPlace =
  | { readonly offset: number; readonly generation: number }
  | { readonly container: number; readonly index: number };

/** Where all objects of a file stand (ISO 32000-1 7.5). */
export interface Xref {
  /** By number; undefined for one that was deleted. */
  readonly places: ReadonlyMap<number, ObjectPlace | undefined>;
  readonly trailer: PdfDictionary;
  /** Whether objects were replaced after the file was first written. */
  readonly isRevised: boolean;
}

/** Bytes at the end within which programs look for the offset of the list of objects. */
const END_BYTES = 1024;
/** Lists of objects, of which each revision of a file adds one. */
const MOST_SECTIONS = 50;
/** Bytes of a list that is a stream. */
const MOST_BYTES = 4 << 20;
/** An entry of the list, and its bytes. */
const ENTRY = /^(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)$/;
const ENTRY_BYTES = 20;
/** Kinds of entries in a stream, by the number that stands for them. */
const [FREE, AT_OFFSET, IN_CONTAINER] = [0, 1, 2];

interface Section {
  readonly places: ReadonlyMap<number, ObjectPlace | undefined>;
  readonly trailer: PdfDictionary;
}

/** Reads the list of objects, and those before it. Throws an OddPdf if one is not as it should. */
export function readXref(bytes: Uint8Array): Xref {
  const [newest, ...older] = readSections(bytes);
  if (!newest) throw new OddPdf('no xref');
  const places = new Map(newest.places);
  let isRevised = false;
  for (const section of older) {
    // Of the two lists of a file that is made to be shown while it loads, only one has a root.
    isRevised ||= section.trailer.has('Root') && rootOf(section) !== rootOf(newest);
    // The first object is never used; every list may have it.
    for (const [number, place] of section.places)
      if (places.has(number)) isRevised ||= number > 0;
      else places.set(number, place);
  }
  return { places, trailer: newest.trailer, isRevised };
}

const rootOf = ({ trailer }: Section): number | undefined => {
  const root = trailer.get('Root');
  return root instanceof PdfReference ? root.number : undefined;
};

/** From the newest to the oldest. */
function readSections(bytes: Uint8Array): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  let offset: number | undefined = startOfNewest(bytes);
  while (offset !== undefined) {
    if (seen.has(offset) || seen.size > MOST_SECTIONS) throw new OddPdf('Prev');
    seen.add(offset);
    const section = readSection(bytes, offset);
    // Old programs do not look there: they show another document.
    if (section.trailer.has('XRefStm')) throw new OddPdf('XRefStm');
    sections.push(section);
    const previous = section.trailer.get('Prev');
    offset = isNumber(previous) ? previous : undefined;
  }
  return sections;
}

function startOfNewest(bytes: Uint8Array): number {
  if (!latin1Of(bytes.subarray(0, 8)).startsWith('%PDF-')) throw new OddPdf('%PDF');
  const end = latin1Of(bytes.subarray(-END_BYTES));
  const [, offset] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end) ?? [];
  if (!offset) throw new OddPdf('%%EOF');
  return Number(offset);
}

function readSection(bytes: Uint8Array, offset: number): Section {
  const lexer = new Lexer(bytes, offset);
  return lexer.skips('xref') ? readTable(lexer) : readStream(bytes, offset);
}

function readTable(lexer: Lexer): Section {
  const places = new Map<number, ObjectPlace | undefined>();
  while (!lexer.skips('trailer')) {
    const [first, count] = [lexer.integer(), lexer.integer()];
    startEntries(lexer);
    for (let number = first; number < first + count; number++) places.set(number, readEntry(lexer));
  }
  return { places, trailer: entriesOf(lexer.value()) };
}

/** Entries begin on the next line. */
function startEntries(lexer: Lexer): void {
  const [blanks = ''] = /^\s*/.exec(lexer.ahead(ENTRY_BYTES)) ?? [];
  lexer.position += blanks.length;
}

/** An entry of exactly so many bytes: a program that finds another one looks for objects itself. */
function readEntry(lexer: Lexer): ObjectPlace | undefined {
  const text = lexer.ahead(ENTRY_BYTES);
  const [, offset, generation, kind] = ENTRY.exec(text) ?? [];
  if (!kind) throw new OddPdf('xref');
  lexer.position += ENTRY_BYTES;
  return kind === 'n' ? { offset: Number(offset), generation: Number(generation) } : undefined;
}

function readStream(bytes: Uint8Array, offset: number): Section {
  const { value } = readObject(bytes, offset);
  const content = value instanceof PdfStream ? unpack(value) : undefined;
  const trailer = entriesOf(value);
  const widths = numbersOf(trailer.get('W'));
  if (
    !content ||
    content.length > MOST_BYTES ||
    trailer.get('Type') !== '/XRef' ||
    widths?.length !== 3 ||
    !widths[1]
  )
    throw new OddPdf('XRef');
  const size = trailer.get('Size');
  const ranges = numbersOf(trailer.get('Index')) ?? [0, isNumber(size) ? size : 0];
  const places = new Map<number, ObjectPlace | undefined>();
  let position = 0;
  /** The next number of the stream; a kind that is left out is that of an object at an offset. */
  const next = (width: number, byDefault: number): number => {
    if (width === 0) return byDefault;
    if (position + width > content.length) throw new OddPdf('XRef');
    const digits = content.subarray(position, position + width);
    position += width;
    return digits.reduce((number, byte) => number * 256 + byte, 0);
  };
  for (let i = 0; i + 1 < ranges.length; i += 2)
    for (let k = 0; k < (ranges[i + 1] as number); k++) {
      const [kind, a, b] = widths.map((width, w) => next(width, w === 0 ? AT_OFFSET : 0)) as [
        number,
        number,
        number,
      ];
      places.set((ranges[i] as number) + k, placeOf(kind, a, b));
    }
  return { places, trailer };
}

function placeOf(kind: number, a: number, b: number): ObjectPlace | undefined {
  if (kind === FREE) return undefined;
  if (kind === AT_OFFSET) return { offset: a, generation: b };
  if (kind === IN_CONTAINER) return { container: a, index: b };
  throw new OddPdf('XRef');
}
