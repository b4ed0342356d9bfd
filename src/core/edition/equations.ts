import type { EditionData, Equation, EquationTerm, FigureCell } from './edition.js';
import type { SumRule } from './rule.js';

/** Writes every rule of kind `sum` out as equations between single figures. */
export function expandEquations(
  edition: EditionData,
  figures: ReadonlyMap<string, FigureCell>,
): Equation[] {
  const all = [...figures.keys()];
  const bases = [...new Set(all.map((p) => p.slice(0, p.lastIndexOf('/'))))];
  const seriesOf = (name: string) => {
    const series = edition.series[name];
    if (!series) throw new Error(`no series ${name}`);
    return series;
  };
  /** The figure itself, or those in one column of every row under a group. */
  const under = (rule: SumRule, pointer: string, column: string | undefined): string[] => {
    const found = figures.has(pointer)
      ? [pointer]
      : all.filter(
          (p) => p.startsWith(`${pointer}/`) && column !== undefined && p.endsWith(`/${column}`),
        );
    if (!found.length)
      throw new Error(
        `rule ${rule.id}: no figure at ${pointer}${column === undefined ? '' : ` in column ${column}`}`,
      );
    return found;
  };
  const equation = (
    { id, severity, fillsTotal = false }: SumRule,
    total: string,
    terms: readonly EquationTerm[],
  ): Equation => ({ rule: id, severity, fillsTotal, total, terms });
  const plus = (pointer: string): EquationTerm => ({ pointer, sign: 1, previous: false });

  return edition.rules.flatMap((rule) => {
    if (rule.kind !== 'sum') return [];
    if (rule.series) {
      const { parts, total } = seriesOf(rule.series);
      const uses = bases.filter((base) =>
        [...parts, total].every((c) => figures.has(`${base}/${c}`)),
      );
      return uses.map((base) =>
        equation(
          rule,
          `${base}/${total}`,
          parts.map((c) => plus(`${base}/${c}`)),
        ),
      );
    }
    const columns = rule.each
      ? [...seriesOf(rule.each).parts, seriesOf(rule.each).total]
      : [undefined];
    return columns.map((column) => {
      const [total = '', ...more] = under(rule, rule.total ?? '', column);
      if (more.length) throw new Error(`rule ${rule.id}: ${rule.total} is not one row`);
      const terms = (
        pointers: readonly string[] | undefined,
        sign: 1 | -1,
        previous: boolean,
      ): EquationTerm[] =>
        (pointers ?? [])
          .flatMap((p) => under(rule, p, column))
          .map((pointer) => ({ pointer, sign, previous }));
      return equation(rule, total, [
        ...terms(rule.parts, 1, false),
        ...terms(rule.previous, 1, true),
        ...terms(rule.minus, -1, false),
      ]);
    });
  });
}
