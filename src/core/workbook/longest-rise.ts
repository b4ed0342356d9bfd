import { at } from '../at.js';

/** The indexes of the most numbers that rise in the order in which they stand. */
export function longestRise(numbers: readonly number[]): Set<number> {
  const rises: (readonly number[])[] = [];
  for (const [i, number] of numbers.entries()) {
    const before = rises
      .filter((rise) => at(numbers, at(rise, -1)) < number)
      .reduce((longest, rise) => (rise.length > longest.length ? rise : longest), []);
    rises.push([...before, i]);
  }
  return new Set(
    rises.reduce((longest, rise) => (rise.length > longest.length ? rise : longest), []),
  );
}
