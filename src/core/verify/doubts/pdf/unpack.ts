import { Unzlib } from 'fflate';
import { concatenate } from '../../../concatenate.js';
import { limits } from '../../../limits.js';
import { entriesOf, isNumber, OddPdf, type PdfStream, type PdfValue } from './value.js';

/** Bytes that are unpacked at once, so that too many are noticed before they fill the memory. */
const CHUNK = 1 << 16;
/** From here on, each row of bytes begins with its own predictor (PNG). */
const FIRST_PNG_PREDICTOR = 10;

/** The bytes of a stream, or undefined if they are packed in a way that is not known here. */
export function unpack({ dictionary, packed }: PdfStream): Uint8Array | undefined {
  // Then the bytes stand in another file.
  if (dictionary.has('F')) return undefined;
  const filters = listOf(dictionary.get('Filter'));
  if (filters.length === 0) return packed;
  if (filters.length > 1 || filters[0] !== '/FlateDecode') return undefined;
  const settings = entriesOf(listOf(dictionary.get('DecodeParms'))[0]);
  const setting = (key: string): number => {
    const value = settings.get(key);
    return isNumber(value) ? value : 1;
  };
  const bytes = inflate(packed);
  if (setting('Predictor') === 1) return bytes;
  if (setting('Predictor') < FIRST_PNG_PREDICTOR || setting('BitsPerComponent') > 1)
    return undefined;
  return undoPredictor(bytes, setting('Columns'));
}

const listOf = (value: PdfValue | undefined): readonly PdfValue[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as PdfValue];
};

function inflate(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const inflater = new Unzlib((part) => {
      size += part.length;
      parts.push(part);
    });
    for (let start = 0; start < packed.length && size <= limits.partBytes; start += CHUNK)
      inflater.push(packed.subarray(start, start + CHUNK), start + CHUNK >= packed.length);
  } catch {
    throw new OddPdf('a damaged stream');
  }
  if (size > limits.partBytes) throw new OddPdf('a large stream');
  return concatenate(parts);
}

/** Undoes what PNG does to rows of single bytes before they are packed (ISO 15948, 9). */
function undoPredictor(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  for (let i = 0; i < plain.length; i++) {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const start = row * (columns + 1);
    const left = column > 0 ? (plain[i - 1] as number) : 0;
    const above = row > 0 ? (plain[i - columns] as number) : 0;
    const corner = row > 0 && column > 0 ? (plain[i - columns - 1] as number) : 0;
    const guess = predict(bytes[start] as number, left, above, corner);
    plain[i] = (bytes[start + 1 + column] as number) + guess;
  }
  return plain;
}

function predict(predictor: number, left: number, above: number, corner: number): number {
  switch (predictor) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return nearest(left + above - corner, left, above, corner);
    default:
      throw new OddPdf('a damaged stream');
  }
}

/** Of three values the one nearest to another; of equally near ones the first. */
function nearest(value: number, left: number, above: number, corner: number): number {
  const [a, b, c] = [left, above, corner].map((x) => Math.abs(value - x)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
