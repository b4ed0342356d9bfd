import type { Edition, Table } from '../../edition/edition.js';
import { pathLabel } from '../../edition/labels.js';
import { valueAt } from '../../json-pointer.js';
import { type Finding, warning } from '../../problem/finding.js';

/**
 * Figures and totals that are null: one warning for each kind and table, at the first of them. The
 * form asks for a 0 where there is nothing. A figure that could not be read is not blank.
 */
export function checkBlanks(
  edition: Edition,
  input: unknown,
  isFaulty: (pointer: string) => boolean,
): Finding[] {
  return edition.sections.flatMap(({ table }) => {
    const blanks = table ? blankFigures(table, input).filter((p) => !isFaulty(p)) : [];
    const isTotal = (pointer: string): boolean => edition.computedTotals.has(pointer);
    return [
      ...blankFinding(
        'blank',
        edition,
        blanks.filter((p) => !isTotal(p)),
      ),
      ...blankFinding('blank-total', edition, blanks.filter(isTotal)),
    ];
  });
}

const blankFigures = ({ cells }: Table, input: unknown): string[] =>
  cells.flatMap((cell) => {
    const isBlank = cell.kind === 'figure' && valueAt(input, cell.pointer) === null;
    return isBlank ? [cell.pointer] : [];
  });

function blankFinding(
  code: 'blank' | 'blank-total',
  edition: Edition,
  pointers: readonly string[],
): Finding[] {
  const [first] = pointers;
  if (first === undefined) return [];
  const places = pointers.map((p) => pathLabel(edition, p));
  return [warning(code, first, { count: pointers.length, pointers, places })];
}
