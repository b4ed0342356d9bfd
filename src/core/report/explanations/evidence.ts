import { valueAt } from '../../json-pointer.js';
import { type Figure, type FigureInput, readFigures } from '../figures.js';
import { type GivenEquation, residualAfter } from '../rules/given-equation.js';
import { disagreementCounter } from '../rules/numbers-in-text.js';
import type { RuleContext } from '../rules/rule-check.js';
import type { Correction } from './equation-system.js';
import type { Explanation } from './explain.js';

/** The corrections of all acts of an explanation. */
export const correctionsOf = ({ acts }: Explanation): Correction[] =>
  acts.flatMap((act) => [...act.corrections]);

/** The figures of a report with some corrected, and the totals that are left out computed anew. */
export function correctedFigures(
  { edition, input, figures }: RuleContext,
  corrections: readonly Correction[],
): Map<string, Figure> {
  const values = new Map<string, FigureInput>();
  for (const [pointer, { value }] of figures)
    if (valueAt(input, pointer) != null) values.set(pointer, value);
  for (const { pointer, expected } of corrections) values.set(pointer, expected);
  const corrected = readFigures(edition, input, values);
  // Of figures that are as they were, the unit and the remark are kept too.
  for (const [pointer, figure] of figures)
    if (corrected.get(pointer)?.value === figure.value) corrected.set(pointer, figure);
  return corrected;
}

/** What else the report says about figures: its prose, and last year's report. */
export class Evidence {
  readonly #context: RuleContext;
  readonly #lastYearEquations: readonly GivenEquation[];
  readonly #countDisagreements: (figures: RuleContext['figures']) => number;
  #asTyped: number | undefined;

  /** `lastYearEquations` are those between this year's figures and last year's. */
  constructor(context: RuleContext, lastYearEquations: readonly GivenEquation[]) {
    this.#context = context;
    this.#lastYearEquations = lastYearEquations;
    this.#countDisagreements = disagreementCounter(context);
  }

  /** How much speaks against the figures as they are typed. */
  get asTyped(): number {
    this.#asTyped ??= this.weigh([]);
    return this.#asTyped;
  }

  /** Whether an equation with last year's figures holds, and would not after the corrections. */
  isRefuted(corrections: readonly Correction[]): boolean {
    return this.#lastYearEquations.some(
      (e) => e.residual === 0 && residualAfter(e, corrections, this.#context) !== 0,
    );
  }

  /**
   * How much speaks against corrections, the less the better: numbers in the prose and figures of
   * last year that disagree with them. A figure that is last year's may well be left over.
   */
  weigh(corrections: readonly Correction[]): number {
    const { edition, lastYear } = this.#context;
    const failing = this.#lastYearEquations.filter(
      (e) => residualAfter(e, corrections, this.#context) !== 0,
    );
    const leftOver =
      lastYear?.edition === edition
        ? corrections.filter(({ pointer }) => this.#isOfLastYear(pointer, lastYear.figures))
        : [];
    const disagreements = this.#countDisagreements(correctedFigures(this.#context, corrections));
    return disagreements + failing.length - leftOver.length;
  }

  #isOfLastYear(pointer: string, lastYear: ReadonlyMap<string, Figure>): boolean {
    const value = this.#context.figures.get(pointer)?.value ?? 0;
    return value !== 0 && lastYear.get(pointer)?.value === value;
  }
}
