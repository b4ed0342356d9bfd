import type { Edition } from '../../edition/edition.js';
import { pathLabel } from '../../edition/labels.js';
import type { Finding } from '../../problem/problem.js';
import { valueAt } from '../figures.js';

/** Figures and totals given as null, one finding of each kind a table: the form wants a 0. */
export function checkBlanks(edition: Edition, input: unknown): Finding[] {
  const totals = edition.computedTotals;
  return edition.sections.flatMap(({ table }) => {
    const blank = (table?.cells ?? []).flatMap((c) =>
      c.kind === 'figure' && valueAt(input, c.pointer) === null ? [c.pointer] : [],
    );
    return [
      finding(
        'blank',
        blank.filter((p) => !totals.has(p)),
      ),
      finding(
        'blank-total',
        blank.filter((p) => totals.has(p)),
      ),
    ].flat();
  });

  function finding(code: string, pointers: string[]): Finding[] {
    const [pointer] = pointers;
    return pointer
      ? [
          {
            code,
            severity: 'warning',
            pointer,
            data: {
              count: pointers.length,
              pointers,
              places: pointers.map((p) => pathLabel(edition, p)),
            },
          },
        ]
      : [];
  }
}
