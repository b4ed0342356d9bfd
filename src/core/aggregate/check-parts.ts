import type { Edition } from '../edition/edition.js';
import type { Finding } from '../problem/problem.js';
import type { Figure } from '../report/figures.js';
import { addUp, exactSum, type Part, standsApart } from './add.js';

/** Every figure of a government's report that is not the sum of its departments' (rules of a report, “aggregate”). */
export function checkAggregate(
  edition: Edition,
  figures: ReadonlyMap<string, Figure>,
  parts: readonly Part[],
): Finding[] {
  const addition = addUp(edition, parts);
  const uncompared = new Set(addition.mixed.map((m) => m.pointer));
  return [...edition.figures.keys()].flatMap((pointer) => {
    const expected = addition.figures.get(pointer)?.value ?? 0;
    const found = figures.get(pointer)?.value ?? 0;
    if (standsApart(addition.apart, pointer) || uncompared.has(pointer) || found === expected)
      return [];
    return [
      {
        code: 'aggregate',
        severity: 'warning',
        pointer,
        data: { expected, found, difference: exactSum([found, -expected]), parts: parts.length },
      },
    ];
  });
}
