import type { Equation as FormEquation } from '../../edition/edition.js';
import { pathLabel } from '../../edition/labels.js';
import type { Finding } from '../../problem/problem.js';
import { type Figure, valueAt } from '../figures.js';
import type { Facts } from './rule.js';

/** An equation over the figures as given: totals that were left out stand for their parts. */
interface Equation {
  readonly sum: FormEquation;
  /** Coefficient of every given figure; the total's own is 1, a part's -1. */
  readonly given: ReadonlyMap<string, number>;
  /** What the total is over the sum of its terms. */
  residual: number;
  /** Its total was left out, and another equation fills it in: it fails after others only. */
  readonly isLeftOut: boolean;
  /** Equations that say nothing but the sum of this one and others, and so fail after it. */
  readonly follows: Equation[];
}

/** A figure which, corrected, mends every equation it stands in. */
interface Root {
  readonly pointer: string;
  readonly expected: number;
  readonly equations: readonly Equation[];
}

/** What the equations tell: findings, and the figures as they would be with every root mended. */
export interface Arithmetic {
  readonly findings: readonly Finding[];
  readonly mended: ReadonlyMap<string, Figure>;
  /** Totals of equations that do not hold for a reason that cannot be told: nothing else is held against them. */
  readonly doubtful: ReadonlySet<string>;
}

/** Every equation that does not hold: the figure at its root where it can be told, with what it breaks; else the total. */
export function checkSums(facts: Facts): Arithmetic {
  const equations = withoutImplied(
    facts.edition.equations.flatMap((sum) => equationOf(sum, facts)),
  );
  const within = equations.filter(({ sum }) => !sum.terms.some((t) => t.previous));
  const findings: Finding[] = [];
  const mended = new Map(facts.figures);
  for (let root = findRoot(within, facts); root; root = findRoot(within, facts)) {
    const { pointer, expected } = root;
    findings.push(rootFinding(root, within, facts));
    mended.set(pointer, { value: expected, note: '', unit: '' });
    const change = expected - amountOf(pointer, facts);
    // All of the root's equations hold now and no other has changed: there are fewer to explain each time.
    const following = new Set(root.equations.flatMap((e) => e.follows));
    for (const equation of [...root.equations, ...following])
      equation.residual += change * (equation.given.get(pointer) ?? 0);
  }
  const rest = equations.filter((e) => e.residual !== 0);
  const doubtful = new Set(rest.filter((e) => within.includes(e)).map((e) => e.sum.total));
  return { findings: [...findings, ...rest.map((e) => sumFinding(e, facts))], mended, doubtful };
}

const amountOf = (pointer: string, { figures }: Facts): number => figures.get(pointer)?.value ?? 0;

const isGiven = (pointer: string, { input }: Facts): boolean => valueAt(input, pointer) != null;

/** None where it would fill its total in itself, nor where last year's report is not at hand. */
function equationOf(sum: FormEquation, facts: Facts): Equation[] {
  const { edition, previous } = facts;
  if (sum.terms.some((t) => t.previous && !previous?.figures.has(t.pointer))) return [];
  const isLeftOut = !isGiven(sum.total, facts) && sum.fillsTotal;
  if (isLeftOut && edition.computedTotals.get(sum.total) === sum) return [];
  const given = new Map<string, number>();
  const add = (pointer: string, sign: number): void => {
    const filled = isGiven(pointer, facts) ? undefined : edition.computedTotals.get(pointer);
    if (filled) for (const term of filled.terms) add(term.pointer, sign * term.sign);
    else given.set(pointer, (given.get(pointer) ?? 0) + sign);
  };
  add(sum.total, 1);
  for (const term of sum.terms) if (!term.previous) add(term.pointer, -term.sign);
  for (const [pointer, sign] of given) if (!sign) given.delete(pointer);
  if (!given.size || [...given.keys()].some(facts.isFaulty)) return [];
  return [
    {
      sum,
      given,
      residual: amountOf(sum.total, facts) - expectedOf(sum, facts),
      isLeftOut,
      follows: [],
    },
  ];
}

/** Where totals are left out, what a rule says of them is the sum of what it says of their parts: told with the part that fails. */
function withoutImplied(equations: readonly Equation[]): Equation[] {
  const rowOf = ({ sum }: Equation): string =>
    `${sum.rule} ${sum.total.slice(0, sum.total.lastIndexOf('/'))}`;
  const implied = new Set(equations.filter((e) => e.isLeftOut));
  for (const equation of equations)
    equation.follows.push(
      ...[...implied].filter(
        (e) => e !== equation && [...e.given.keys()].some((p) => equation.given.has(p)),
      ),
    );
  for (const equation of equations) {
    const others = equations.filter((e) => e !== equation && rowOf(e) === rowOf(equation));
    if (others.length < 2) continue;
    const sum = new Map<string, number>();
    for (const other of others)
      for (const [pointer, sign] of other.given) sum.set(pointer, (sum.get(pointer) ?? 0) + sign);
    if (
      sum.size !== equation.given.size ||
      [...sum].some(([pointer, sign]) => equation.given.get(pointer) !== sign)
    )
      continue;
    implied.add(equation);
    for (const other of others) other.follows.push(equation);
  }
  return equations.filter((e) => !implied.has(e));
}

const termValue = ({ pointer, previous }: FormEquation['terms'][number], facts: Facts): number =>
  previous ? (facts.previous?.figures.get(pointer)?.value ?? 0) : amountOf(pointer, facts);

const expectedOf = (sum: FormEquation, facts: Facts): number =>
  sum.terms.reduce((total, term) => total + term.sign * termValue(term, facts), 0);

/** The figure that explains the most failing equations, at least a row and a column, by one and the same correction. */
function findRoot(equations: readonly Equation[], facts: Facts): Root | undefined {
  return candidates(equations, facts).reduce<Root | undefined>(
    (best, root) => (best && best.equations.length >= root.equations.length ? best : root),
    undefined,
  );
}

function candidates(equations: readonly Equation[], facts: Facts): Root[] {
  const failing = equations.filter((e) => e.residual !== 0);
  const pointers = [...facts.edition.figures.keys()].filter((p) =>
    failing.some((e) => e.given.has(p)),
  );
  return pointers.flatMap((pointer) => {
    const own = equations.filter((e) => e.given.has(pointer));
    const corrections = new Set(own.map((e) => -e.residual / (e.given.get(pointer) ?? 1)));
    const [correction = 0] = corrections;
    const expected = amountOf(pointer, facts) + correction;
    return own.length > 1 &&
      corrections.size === 1 &&
      correction !== 0 &&
      expected >= 0 &&
      Number.isInteger(expected)
      ? [{ pointer, expected, equations: own }]
      : [];
  });
}

function rootFinding(root: Root, equations: readonly Equation[], facts: Facts): Finding {
  const { pointer, expected } = root;
  // Two faults of one size can be crossed: the other reading is told too.
  const others = candidates(equations, facts).filter(
    (c) =>
      c.pointer !== pointer &&
      c.equations.length === root.equations.length &&
      c.equations.some((e) => root.equations.includes(e)),
  );
  const follows = followers(
    root.equations.flatMap((e) => e.follows).filter((e) => e.given.has(pointer)),
    facts,
  );
  const broken = root.equations.map((e) => ({
    rule: e.sum.rule,
    pointer: e.sum.total,
    place: pathLabel(facts.edition, e.sum.total),
    isIdentity: e.sum.terms.some((t) => t.sign < 0),
    ...sidesOf(e.sum, facts),
  }));
  return {
    code: 'wrong-figure',
    severity: 'error',
    pointer,
    data: {
      found: facts.figures.get(pointer)?.value ?? null,
      expected,
      broken,
      others: others.map((o) => ({
        pointer: o.pointer,
        place: pathLabel(facts.edition, o.pointer),
        expected: o.expected,
      })),
      ...follows,
    },
  };
}

function sumFinding({ sum, follows }: Equation, facts: Facts): Finding {
  const sentence = sum.terms.some((t) => t.sign < 0) ? 'identity' : 'sum';
  return {
    code: sum.rule,
    sentence,
    severity: sum.severity,
    pointer: sum.total,
    data: {
      ...sidesOf(sum, facts),
      parts: sum.terms.map((t) => t.pointer),
      ...followers(follows, facts),
    },
  };
}

/** Totals that do not add up only because something else does not. */
function followers(
  follows: readonly Equation[],
  { edition }: Facts,
): { follows?: { pointer: string; place: string }[] } {
  const totals = [...new Set(follows.filter((f) => f.residual !== 0).map((f) => f.sum.total))];
  return totals.length
    ? { follows: totals.map((pointer) => ({ pointer, place: pathLabel(edition, pointer) })) }
    : {};
}

/** Both sides of an equation, with what is taken away moved to the total's side: 第一项加第二项, 第三项加第四项. */
function sidesOf(
  sum: FormEquation,
  facts: Facts,
): { expected: number; found: number; left: number; right: number } {
  const [expected, found] = [expectedOf(sum, facts), amountOf(sum.total, facts)];
  const minus = sum.terms
    .filter((t) => t.sign < 0)
    .reduce((total, t) => total + termValue(t, facts), 0);
  return { expected, found, left: expected + minus, right: found + minus };
}
