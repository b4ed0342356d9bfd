import { childPointer } from '../../json-pointer.js';
import type { Finding } from '../../problem/finding.js';

/** Findings about every string of a value, objects and arrays in their order. */
export function checkStrings(
  value: unknown,
  check: (text: string, pointer: string) => Finding[],
  pointer = '',
): Finding[] {
  if (typeof value === 'string') return check(value, pointer);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    checkStrings(child, check, childPointer(pointer, key)),
  );
}
