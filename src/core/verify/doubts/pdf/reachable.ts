import type { PdfObjects } from './pdf-objects.js';
import { type PdfDictionary, PdfReference, PdfStream, type PdfValue } from './value.js';

/** Every dictionary that can be reached from the trailer. */
export function reachable(file: PdfObjects): readonly PdfDictionary[] {
  const dictionaries: PdfDictionary[] = [];
  const numbers = new Set<number>();
  const open: PdfValue[] = [...file.xref.trailer.values()];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof PdfReference) {
      if (numbers.has(next.number)) continue;
      numbers.add(next.number);
    }
    const value = file.resolve(next);
    const dictionary = value instanceof PdfStream ? value.dictionary : value;
    if (Array.isArray(value)) for (const item of value) open.push(item);
    if (!(dictionary instanceof Map)) continue;
    dictionaries.push(dictionary);
    for (const entry of dictionary.values()) open.push(entry);
  }
  return dictionaries;
}
