import { readFileSync } from 'node:fs';
import { root } from './golden.js';
import type { FoundCell } from './render-grid.js';
import type { Report } from './render-samples.js';

interface TemplateCell {
  readonly r: number;
  readonly c: number;
  readonly text: string;
  readonly kind: string;
  readonly key?: string;
  readonly rowspan?: number;
  readonly colspan?: number;
}
type Template = Record<'table2' | 'table3' | 'table4', { readonly cells: readonly TemplateCell[] }>;

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((v, step) => (v as Record<string, unknown> | null | undefined)?.[step], value);

/**
 * A figure as it should be printed, worked out from the report alone: totals that are missing are
 * added up here.
 */
export function printed(report: Report, pointer: string): string {
  const figure = at(report, pointer) as
    | number
    | null
    | undefined
    | { value: number; unit?: string; note?: string };
  if (typeof figure === 'number') return String(figure);
  if (figure)
    return `${figure.value}${figure.unit ?? ''}${figure.note ? `（${figure.note}）` : ''}`;
  return /\/total(\/|$)/.test(pointer) ? String(numberAt(report, pointer)) : '';
}

function numberAt(report: Report, pointer: string): number {
  const figure = at(report, pointer) as number | null | undefined | { value: number };
  if (figure != null) return typeof figure === 'number' ? figure : figure.value;
  const outcomes = '/applications/outcomes';
  const [, column] = pointer.match(/outcomes\/total\/(\w+)$/) ?? [];
  if (column)
    return rowsOf(at(report, outcomes) as Report, outcomes).reduce(
      (sum, row) => sum + numberAt(report, `${row}/${column}`),
      0,
    );
  if (!pointer.endsWith('/total')) return 0;
  const row = pointer.slice(0, -'/total'.length);
  const keys = row.startsWith('/disputes')
    ? ['upheld', 'corrected', 'other', 'pending']
    : [
        'naturalPerson',
        'enterprise',
        'research',
        'publicWelfare',
        'legalService',
        'otherOrganization',
      ];
  return keys.reduce((sum, key) => sum + numberAt(report, `${row}/${key}`), 0);
}

/** Rows of applicants below a group of outcomes, the total row left out. */
function rowsOf(group: Report, pointer: string): string[] {
  return Object.entries(group)
    .filter(([key]) => key !== 'total')
    .flatMap(([key, child]) =>
      'naturalPerson' in child
        ? [`${pointer}/${key}`]
        : rowsOf(child as Report, `${pointer}/${key}`),
    );
}

/** The three tables as the official form and the report's figures have them. */
export function expectedTables(report: Report): FoundCell[][] {
  const edition = report.edition ?? (report.year < 2021 ? '2019' : '2021');
  const template = JSON.parse(
    readFileSync(`${root}test/fixtures/template-${edition}.json`, 'utf8'),
  ) as Template;
  return (['table2', 'table3', 'table4'] as const).map((key) =>
    template[key].cells.map(({ r, c, text, rowspan = 1, colspan = 1, key: pointer }) => ({
      row: r,
      column: c,
      rowSpan: rowspan,
      colSpan: colspan,
      text: pointer ? printed(report, pointer) : text,
    })),
  );
}

/** One line a cell, in reading order: readable where two tables differ. */
export const drawCells = (cells: readonly FoundCell[]): string[] =>
  [...cells]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(
      ({ row, column, rowSpan, colSpan, text }) =>
        `${row},${column} ${rowSpan}×${colSpan} ${text.replace(/\s/g, '')}`,
    );
