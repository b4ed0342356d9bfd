import { childPointer, isBelow, lastStep, parentPointer } from '../json-pointer.js';
import type { EditionData, Equation, EquationTerm, FigureCell, SeriesData } from './edition.js';
import type { Rule, SeriesSumRule, SumRule, TotalSumRule } from './rule.js';

/** What rules are written out over: the figures of the form and the series of its columns. */
interface Form {
  readonly figures: ReadonlyMap<string, FigureCell>;
  /** Pointers of the figures of each column, by their last step, in the form's order. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly series: EditionData['series'];
}

/** Writes every rule of kind `sum` that is on out as equations between single figures. */
export function expandEquations(
  rules: readonly Rule[],
  series: EditionData['series'],
  figures: ReadonlyMap<string, FigureCell>,
): Equation[] {
  const form = { figures, columns: columnsOf(figures.keys()), series };
  return rules.flatMap((rule) => {
    if (rule.kind !== 'sum' || rule.enabled === false) return [];
    return 'series' in rule ? seriesEquations(rule, form) : totalEquations(rule, form);
  });
}

function columnsOf(pointers: Iterable<string>): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  for (const pointer of pointers) {
    const column = lastStep(pointer);
    columns.set(column, [...(columns.get(column) ?? []), pointer]);
  }
  return columns;
}

/** One equation for every group of figures that has all columns of the rule's series. */
function seriesEquations(rule: SeriesSumRule, form: Form): Equation[] {
  const { parts, total } = seriesNamed(rule.series, form);
  const groups = [...new Set([...form.figures.keys()].map(parentPointer))];
  return groups
    .filter((group) =>
      [...parts, total].every((column) => form.figures.has(childPointer(group, column))),
    )
    .map((group) => {
      const terms = parts.map((column) => termOf(childPointer(group, column)));
      return equationOf(rule, childPointer(group, total), terms);
    });
}

/** One equation for the rule's total, or one for every column of a series. */
function totalEquations(rule: TotalSumRule, form: Form): Equation[] {
  if (rule.each === undefined) return [totalEquation(rule, form)];
  const { parts, total } = seriesNamed(rule.each, form);
  return [...parts, total].map((column) => totalEquation(rule, form, column));
}

function totalEquation(rule: TotalSumRule, form: Form, column?: string): Equation {
  const under = (pointers: readonly string[] = []): string[] =>
    pointers.flatMap((pointer) => figuresAt(pointer, rule, form, column));
  const [total, ...more] = under([rule.total]);
  if (total === undefined || more.length)
    throw new Error(`rule ${rule.id}: ${rule.total} is not one row`);
  return equationOf(rule, total, [
    ...under(rule.parts).map((p) => termOf(p)),
    ...under(rule.previous).map((p) => termOf(p, { previous: true })),
    ...under(rule.minus).map((p) => termOf(p, { sign: -1 })),
  ]);
}

/**
 * The figure at a pointer, or those in one column of all rows below it. Throws if there is none.
 */
function figuresAt(
  pointer: string,
  rule: TotalSumRule,
  { figures, columns }: Form,
  column: string | undefined,
): string[] {
  if (figures.has(pointer)) return [pointer];
  const inColumn = column === undefined ? [] : (columns.get(column) ?? []);
  const below = inColumn.filter((p) => isBelow(p, pointer));
  if (below.length) return below;
  const where = column === undefined ? pointer : `${pointer} in column ${column}`;
  throw new Error(`rule ${rule.id}: no figure at ${where}`);
}

function seriesNamed(name: string, { series }: Form): SeriesData {
  const found = series[name];
  if (!found) throw new Error(`no series ${name}`);
  return found;
}

const equationOf = (
  { id, severity, fillsTotal = false }: SumRule,
  total: string,
  terms: readonly EquationTerm[],
): Equation => ({ rule: id, severity, fillsTotal, total, terms });

const termOf = (pointer: string, more: Partial<EquationTerm> = {}): EquationTerm => ({
  pointer,
  sign: 1,
  previous: false,
  ...more,
});
