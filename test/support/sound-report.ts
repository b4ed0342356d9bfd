/** Reports in which every equation of tables three and four holds, and their problems. */
import { checkReport, type Problem, readReport } from '../../src/index.js';
import { at, type Json, withoutFiguresInText } from './sample-reports.js';

export const parts = [
  'naturalPerson',
  'enterprise',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
];
export const columns = [...parts, 'total'];
export const results = ['upheld', 'corrected', 'other', 'pending'];
export const totals = '/applications/outcomes/total';
export const [received, over, forward] = ['received', 'carriedOver', 'carriedForward'].map(
  (r) => `/applications/${r}`,
) as [string, string, string];
export const cases = [
  '/disputes/reconsideration',
  '/disputes/litigation/direct',
  '/disputes/litigation/afterReconsideration',
];

/** The rows of table three in one edition, by its sample. */
export interface Form {
  /** The sample whose figures are replaced. */
  readonly bare: Json;
  readonly outcomes: readonly string[];
  readonly rows: readonly string[];
}
function readForm(name: string): Form {
  // A province may issue rules, and no sentence of the prose has a figure.
  const bare = { ...withoutFiguresInText(name), agency: '某省人民政府' };
  const rowsUnder = (group: Json, pointer: string): string[] =>
    'naturalPerson' in group
      ? [pointer]
      : Object.entries(group).flatMap(([key, child]) =>
          key === 'total' ? [] : rowsUnder(child, `${pointer}/${key}`),
        );
  const outcomes = rowsUnder(bare.applications.outcomes, '/applications/outcomes');
  return { bare, outcomes, rows: [received, over, ...outcomes, totals, forward] };
}
export const forms: Readonly<Record<string, Form>> = {
  '2019': readForm('bureau-2020.json'),
  '2021': readForm('county-2025.json'),
};

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
/**
 * A report in which every equation holds: its figures are the values, over and over, and its totals
 * are worked out here once more, row by row and column by column.
 */
export function makeSoundReport({ bare, outcomes, rows }: Form, values: readonly number[]): Json {
  const report = structuredClone(bare);
  let i = 0;
  const next = (): number => values[i++ % values.length] as number;
  for (const column of parts) {
    for (const row of [...outcomes, forward]) at(report, row)[column] = next();
    at(report, totals)[column] = sum(outcomes.map((row) => at(report, row)[column]));
    const all = at(report, totals)[column] + at(report, forward)[column];
    at(report, over)[column] = Math.min(next(), all);
    at(report, received)[column] = all - at(report, over)[column];
  }
  for (const row of rows) at(report, row).total = sum(parts.map((c) => at(report, row)[c]));
  for (const block of cases) {
    for (const result of results) at(report, block)[result] = next();
    at(report, block).total = sum(results.map((r) => at(report, block)[r]));
  }
  return report;
}

export const check = (report: Json): readonly Problem[] => checkReport(readReport(report)).problems;
export const listProblems = (problems: readonly Problem[]): string[] =>
  problems.map((p) => `${p.code} ${p.pointer}`);
export type Broken = {
  rule: string;
  pointer: string;
  left: number;
  right: number;
  isIdentity: boolean;
};
type Acts = readonly {
  readonly corrections: readonly { readonly pointer: string; readonly expected: number }[];
}[];
/** The figures of each explanation that a problem tells, the likeliest first. */
export const listExplanations = ({ data }: Problem): Record<string, number>[] =>
  [data.acts as Acts, ...(data.alternatives as readonly Acts[])].map((acts) =>
    Object.fromEntries(
      acts.flatMap((act) => act.corrections.map((c) => [c.pointer, c.expected] as const)),
    ),
  );
export const listBroken = ({ data }: Problem): string[] =>
  (data.broken as Broken[]).map((b) => `${b.rule} ${b.pointer}`).sort();

/** The equations of a cell of table three. */
export function listEquations(row: string, column: string): string[] {
  const ofColumn =
    row === totals
      ? ['carry-identity', 'outcome-sum']
      : [row.startsWith('/applications/outcomes/') ? 'outcome-sum' : 'carry-identity'];
  return [...ofColumn.map((rule) => `${rule} ${totals}/${column}`), `row-sum ${row}/total`].sort();
}
