import type { Element } from '@xmldom/xmldom';
import { areEqualBytes } from '../../../equal-bytes.js';

/** Millimetres within which a place is the same. */
const TOLERANCE = 0.05;

/** Words and numbers of a value that are compared: more than this program ever writes in one. */
const MOST_WORDS = 20_000;

/** What attributes of objects are if they are not written (GB/T 33190-2016 8, 9, 11). */
const defaults: Readonly<Record<string, readonly string[]>> = {
  Visible: ['true', '1'],
  Alpha: ['255'],
  Weight: ['400'],
  Italic: ['false', '0'],
  HScale: ['1'],
  ReadDirection: ['0'],
  CharDirection: ['0'],
  Join: ['Miter'],
  DashOffset: ['0'],
  Type: ['Body'],
  CTM: ['1 0 0 1 0 0'],
};

/** Whether objects are filled and their lines drawn if nothing says so. */
const defaultsOfObjects: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  TextObject: { Fill: 'true', Stroke: 'false' },
  PathObject: { Fill: 'false', Stroke: 'true' },
};

/** Values of attributes by their names, without identifiers and what is so anyway. */
export function attributesOf(element: Element): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of element.attributes) {
    const normal = value.trim().replace(/\s+/g, ' ');
    const isSilent = name === 'ID' || /^xmlns(?::|$)/.test(name);
    const isDefault =
      defaults[name]?.includes(normal) ||
      defaultsOfObjects[element.localName ?? '']?.[name] === normal;
    if (!isSilent && !isDefault) values.set(name, normal);
  }
  return values;
}

/** Whether values are the same: numbers nearly, all else exactly. */
export function areSameValues(a: string | undefined, b: string | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return (
    left.length === right.length &&
    left.every((word, i) => {
      const other = right[i] ?? '';
      return word === other || Math.abs(Number(word) - Number(other)) <= TOLERANCE;
    })
  );
}

/** Words and numbers with blanks between them; `g count value` is written out. */
function wordsOf(value: string): string[] {
  const words = value.split(/[\s,]+/).filter(Boolean);
  const all: string[] = [];
  for (let i = 0; i < words.length && all.length <= MOST_WORDS; i++) {
    const [word = '', count, repeated = ''] = words.slice(i, i + 3);
    if (word !== 'g') all.push(word);
    else {
      all.push(...Array<string>(Math.min(Number(count) || 0, MOST_WORDS)).fill(repeated));
      i += 2;
    }
  }
  return all;
}

/** Whether parts, which may be missing, are the same. */
export const areSameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && areEqualBytes(a, b));
