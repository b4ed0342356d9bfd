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

/** A value with all of its strings changed; keys and everything else stay as they are. */
export function changeStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((child) => changeStrings(child, change));
  if (typeof value !== 'object' || value === null) return value;
  const changed = Object.entries(value).map(([key, child]) => [key, changeStrings(child, change)]);
  return Object.assign(Object.create(null), Object.fromEntries(changed));
}
