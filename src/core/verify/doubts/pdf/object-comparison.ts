import { areEqualBytes } from '../../../equal-bytes.js';
import type { PdfObjects } from './pdf-objects.js';
import { isDictionary, isNumber, OddPdf, PdfReference, PdfStream, type PdfValue } from './value.js';

/** How far apart numbers are that two programs write of one number. */
const ROUNDING = 0.001;
/** Entries that say nothing of their object itself: where it hangs, and how it is packed. */
const ignored = new Set(['Parent', 'P', 'Pg', 'Length', 'Filter', 'DecodeParms']);

/** Objects within each other. */
const MOST_LEVELS = 500;
/** Paths that are kept of two objects. */
const MOST_PATHS = 10;

/** Compares objects of two files, whatever their numbers. */
export class ObjectComparison {
  readonly found: PdfObjects;
  readonly built: PdfObjects;
  /** Where pairs of objects differ; objects that hold each other are compared once. */
  readonly #pairs = new Map<string, readonly string[]>();
  #level = 0;

  constructor(found: PdfObjects, built: PdfObjects) {
    this.found = found;
    this.built = built;
  }

  /** Paths of what differs between two values, as `/DescendantFonts/0/W`; none if all is equal. */
  differences(a: PdfValue | undefined, b: PdfValue | undefined): readonly string[] {
    if (!(a instanceof PdfReference && b instanceof PdfReference))
      return this.#compare(this.found.resolve(a), this.built.resolve(b));
    const pair = `${a.number} ${b.number}`;
    const known = this.#pairs.get(pair);
    if (known) return known;
    this.#pairs.set(pair, []);
    this.#level += 1;
    if (this.#level > MOST_LEVELS) throw new OddPdf('nesting');
    const all = this.#compare(this.found.resolve(a), this.built.resolve(b));
    this.#level -= 1;
    const paths = all.slice(0, MOST_PATHS);
    this.#pairs.set(pair, paths);
    return paths;
  }

  areEqual(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
    return this.differences(a, b).length === 0;
  }

  #compare(a: PdfValue, b: PdfValue): readonly string[] {
    if (a instanceof PdfStream && b instanceof PdfStream)
      return [
        ...(this.#haveEqualBytes(a, b) ? [] : ['']),
        ...this.#compare(a.dictionary, b.dictionary),
      ];
    if (isDictionary(a) && isDictionary(b)) {
      // Pages are compared on their own.
      if (a.get('Type') === '/Page' && b.get('Type') === '/Page') return [];
      const keys = [...new Set([...a.keys(), ...b.keys()])].filter((key) => !ignored.has(key));
      return keys.flatMap((key) => this.#below(key, a.get(key), b.get(key)));
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return [''];
      return a.flatMap((item: PdfValue, i) => this.#below(String(i), item, b[i]));
    }
    const isSame = isNumber(a) && isNumber(b) ? Math.abs(a - b) < ROUNDING : a === b;
    return isSame ? [] : [''];
  }

  #below(key: string, a: PdfValue | undefined, b: PdfValue | undefined): string[] {
    return this.differences(a, b).map((path) => `/${key}${path}`);
  }

  #haveEqualBytes(a: PdfStream, b: PdfStream): boolean {
    // What is packed alike needs no unpacking.
    const isPackedAlike = ['Filter', 'DecodeParms'].every((key) =>
      this.areEqual(a.dictionary.get(key), b.dictionary.get(key)),
    );
    if (isPackedAlike && areEqualBytes(a.packed, b.packed)) return true;
    const [x, y] = [this.found.unpack(a) ?? a.packed, this.built.unpack(b) ?? b.packed];
    return areEqualBytes(x, y);
  }
}
