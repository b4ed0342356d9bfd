import fc from 'fast-check';
import { edited, type Json } from './sample-reports.js';

/** Pointers of all values below a value. */
function pointersBelow(value: Json, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const child = `${pointer}/${key}`;
    return [child, ...pointersBelow(value[key], child)];
  });
}

/** A report with any JSON values in one to three places, or with nothing there. */
export function changedReport(report: Json): fc.Arbitrary<Json> {
  const place = fc.constantFrom(...pointersBelow(report));
  const value = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 3 }));
  return fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 3 }).map((changes) =>
    // The deepest pointers come first, so that every pointer still exists.
    changes
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .reduce((r, [pointer, value]) => edited(r, pointer, value), report),
  );
}
