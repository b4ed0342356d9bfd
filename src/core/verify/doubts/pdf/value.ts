/*
 * What the objects of a PDF are made of (ISO 32000-1 7.3). Names and strings are both text: a name
 * begins with a slash, a string with an opening bracket, and each byte is one character.
 */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | readonly PdfValue[]
  | PdfDictionary
  | PdfReference
  | PdfStream;

/** Entries by their keys, which are without a slash here. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Stands for another object of the file. */
export class PdfReference {
  readonly number: number;
  readonly generation: number;

  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

/** Bytes as they stand in the file, most often packed, and what is said of them. */
export class PdfStream {
  readonly dictionary: PdfDictionary;
  readonly packed: Uint8Array;

  constructor(dictionary: PdfDictionary, packed: Uint8Array) {
    this.dictionary = dictionary;
    this.packed = packed;
  }
}

/**
 * Thrown where a PDF is not written as the standard has it, or in a way that is not followed here:
 * two programs may then show it differently, so that nobody can vouch for it.
 */
export class OddPdf extends Error {}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  value instanceof Map;

export const isNumber = (value: PdfValue | undefined): value is number => typeof value === 'number';

/** The numbers of a list, if all in it are numbers. */
export function numbersOf(value: PdfValue | undefined): readonly number[] | undefined {
  return Array.isArray(value) && value.every(isNumber) ? value : undefined;
}

const NO_ENTRIES: PdfDictionary = new Map();

/** The entries of a dictionary or of a stream; none of anything else. */
export function entriesOf(value: PdfValue | undefined): PdfDictionary {
  if (value instanceof PdfStream) return value.dictionary;
  return isDictionary(value) ? value : NO_ENTRIES;
}
