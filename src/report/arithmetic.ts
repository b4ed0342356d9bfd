import type { Edition } from '../edition/edition.js';
import type { Finding } from '../problem/problem.js';
import { type Figure, valueAt } from './figure.js';

/** Every total that was given and is not the sum of its parts; blanks count as 0. Sums over what is at fault itself (`faults`, pointers) are left alone. */
export function checkSums(edition: Edition, input: unknown, figures: ReadonlyMap<string, Figure>, faults: readonly string[]): Finding[] {
  const value = (pointer: string): number => figures.get(pointer)?.value ?? 0;
  const isLeftOut = (pointer: string): boolean => valueAt(input, pointer) == null;
  const isFaulty = (pointer: string): boolean =>
    faults.some((f) => `${f}/`.startsWith(`${pointer}/`) || `${pointer}/`.startsWith(`${f}/`)) ||
    (faults.length > 0 && isLeftOut(pointer) && (edition.sums.find((s) => s.total === pointer)?.parts.some(isFaulty) ?? false));
  return edition.sums.flatMap(({ rule, severity, total, parts }) => {
    if (isLeftOut(total) || [total, ...parts].some(isFaulty)) return [];
    const expected = parts.reduce((sum, part) => sum + value(part), 0);
    const found = value(total);
    return expected === found ? [] : [{ code: rule, sentence: 'sum', severity, pointer: total, data: { expected, found, parts } }];
  });
}

/** Figures and totals given as null, one finding of each kind a table: the form wants a 0. */
export function checkBlanks(edition: Edition, input: unknown): Finding[] {
  const totals = new Set(edition.sums.map((s) => s.total));
  return edition.sections.flatMap(({ table }) => {
    const blank = (table?.cells ?? []).flatMap((c) => (c.kind === 'figure' && valueAt(input, c.pointer) === null ? [c.pointer] : []));
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
    return pointer ? [{ code, severity: 'warning', pointer, data: { count: pointers.length, pointers, places: pointers.map((p) => edition.place(p)) } }] : [];
  }
}
