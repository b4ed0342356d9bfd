import { labelOf, pathLabel } from '../../edition/labels.js';
import type { PercentRule, TextRule } from '../../edition/rule.js';
import type { Finding } from '../../problem/problem.js';
import { valueAt } from '../figures.js';
import { plainText } from '../prose.js';
import { type Facts, figuresUnder, type Interpreter } from './rule.js';

interface Cell {
  readonly place: string;
  readonly value: number;
}

/** Numbers in the prose against figures of the tables; where a text has more than one usage, any of the sums will do. */
export const checkText: Interpreter<TextRule> = (rule, facts) => {
  const alternatives = sumsOf(rule.sums, rule, facts);
  if (alternatives.length < rule.sums.length) return [];
  return matches(rule, facts).flatMap(({ pointer, words, groups }) => {
    const found = Number(groups.n ?? 0);
    if (alternatives.some((a) => a.value === found)) return [];
    return [
      finding(rule, pointer, { words, found, isNone: groups.n === undefined, cells: alternatives }),
    ];
  });
};

/** A percentage beside a count: the count's share of one of the totals, to the decimals printed. */
export const checkPercent: Interpreter<PercentRule> = (rule, facts) => {
  const totals = sumsOf(rule.sums, rule, facts);
  if (totals.length < rule.sums.length) return [];
  return matches(rule, facts).flatMap(({ pointer, words, groups }) => {
    const printed = groups.p ?? '';
    const decimals = printed.split('.')[1]?.length ?? 0;
    // Half a unit of the last decimal printed, and a hair for binary fractions.
    const tolerance = 0.5 * 10 ** -decimals + 1e-9;
    const shares = totals.filter((t) => t.value > 0).map((t) => (Number(groups.n) / t.value) * 100);
    if (!shares.length || shares.some((s) => Math.abs(s - Number(printed)) <= tolerance)) return [];
    return [
      finding(rule, pointer, {
        words,
        found: printed,
        expected: shares[0]?.toFixed(decimals),
        cells: totals,
      }),
    ];
  });
};

const finding = (
  rule: TextRule | PercentRule,
  pointer: string,
  data: Finding['data'],
): Finding => ({ code: rule.id, sentence: rule.kind, severity: rule.severity, pointer, data });

function* sentences(text: string): Generator<string> {
  for (const [sentence] of text.matchAll(/[^。！？；]+/g)) yield sentence;
}

/** Places where a rule's pattern occurs, but for sentences that speak of something else before it. */
function matches(
  rule: TextRule | PercentRule,
  { prose }: Facts,
): { pointer: string; words: string; groups: Record<string, string | undefined> }[] {
  const unless = rule.unless ? new RegExp(rule.unless) : undefined;
  const pattern = new RegExp(rule.pattern, 'g');
  return prose.flatMap(({ pointer, text }) =>
    [...sentences(plainText(text))].flatMap((sentence) =>
      [...sentence.matchAll(pattern)]
        .filter((m) => !unless?.test(sentence.slice(0, m.index + m[0].length)))
        .map((m) => ({ pointer, words: m[0], groups: m.groups ?? {} })),
    ),
  );
}

/** Whether a figure is at fault, or, where it is left out, one that it is added up from. */
const isUnsure = (pointer: string, facts: Facts): boolean =>
  facts.isFaulty(pointer) ||
  (valueAt(facts.input, pointer) == null &&
    facts.edition.equations.some(
      (s) => s.fillsTotal && s.total === pointer && s.terms.some((t) => isUnsure(t.pointer, facts)),
    ));

function sumsOf(
  sums: readonly (readonly string[])[],
  rule: TextRule | PercentRule,
  facts: Facts,
): Cell[] {
  const { edition, figures } = facts;
  const columns = rule.columns ?? (rule.column ? [rule.column] : []);
  return sums.flatMap((pointers) => {
    const cells = pointers.flatMap((p) => figuresUnder(edition, p, columns));
    if (cells.some((p) => isUnsure(p, facts))) return [];
    const isWhole = columns.length === 1 && pointers.every((p) => !edition.figures.has(p));
    const names = isWhole
      ? pointers.map(
          (p) =>
            `${pathLabel(edition, p)}·${labelOf(edition, `${p}/${columns[0]}`) || labelOf(edition, cells[0] ?? '')}`,
        )
      : cells.map((p) => pathLabel(edition, p));
    return [
      {
        place: names.join('＋'),
        value: cells.reduce((sum, p) => sum + (figures.get(p)?.value ?? 0), 0),
      },
    ];
  });
}
