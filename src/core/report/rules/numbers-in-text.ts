import { at } from '../../at.js';
import type { Edition } from '../../edition/edition.js';
import { labelOf, pathLabel } from '../../edition/labels.js';
import type { Meaning, PercentRule, TextRule } from '../../edition/rule.js';
import { valueAt } from '../../json-pointer.js';
import { ruleFinding } from '../../problem/finding.js';
import type { NamedValue } from '../../problem/messages/message-data.js';
import { isOfLastYear } from './last-year-sentence.js';
import { findMentions, type Mention } from './mentions.js';
import type { RuleCheck, RuleContext } from './rule-check.js';

/** Keeps binary fractions from failing a share that is right to the last decimal printed. */
const ROUNDING = 1e-9;

/** The rules of an edition that are on and compare numbers in the prose with its tables. */
export const textRulesOf = ({ rules }: Edition): TextRule[] =>
  rules.filter((rule) => rule.kind === 'text').filter((rule) => rule.enabled !== false);

/**
 * Numbers in the prose must be figures of the tables. Where published texts use a number in more
 * than one sense, any of the sums of its meaning will do.
 */
export const checkText: RuleCheck<TextRule> = (rule, context) =>
  withSums(mentionsOfYear(rule, context), context)
    .filter(disagrees)
    .map(({ pointer, words, parts, sums }) => {
      const cells = sums.map((sum) => named(sum, context));
      const isNone = parts.件数 === undefined;
      const data = { words, found: countOf(parts), isNone, cells };
      return ruleFinding(rule, 'text', pointer, data);
    });

/** A phrase without a number means none. */
const countOf = (parts: Mention['parts']): number => Number(parts.件数 ?? 0);

const disagrees = ({ parts, sums }: CountedMention): boolean =>
  !sums.some((sum) => sum.value === countOf(parts));

/** Counts the numbers of a report's prose that would disagree with some figures. */
export function disagreementCounter(
  context: RuleContext,
): (figures: RuleContext['figures']) => number {
  const mentions = textRulesOf(context.edition).flatMap((rule) => mentionsOfYear(rule, context));
  return (figures) => withSums(mentions, { ...context, figures }).filter(disagrees).length;
}

/** A percentage beside a count must be its share of one of the sums, rounded or cut off. */
export const checkPercent: RuleCheck<PercentRule> = (rule, context) =>
  withSums(mentionsOfYear(rule, context), context).flatMap(({ pointer, words, parts, sums }) => {
    const printed = parts.百分数 ?? '';
    const decimals = printed.split('.')[1]?.length ?? 0;
    const shares = sums
      .filter((sum) => sum.value > 0)
      .map((sum) => (Number(parts.件数) / sum.value) * 100);
    const [first] = shares;
    if (first === undefined) return [];
    const unit = 10 ** -decimals;
    const isShare = (share: number): boolean => {
      const cutOff = share - Number(printed);
      return cutOff >= -unit / 2 - ROUNDING && cutOff < unit + ROUNDING;
    };
    if (shares.some(isShare)) return [];
    const cells = sums.map((sum) => named(sum, context));
    const data = { words, found: printed, expected: first.toFixed(decimals), cells };
    return [ruleFinding(rule, 'percent', pointer, data)];
  });

/** A number of the prose that is a figure of the tables. */
interface AgreeingMention {
  readonly words: string;
  readonly found: number;
  readonly place: string;
}

/** Numbers above 0 of some prose that agree with the tables. */
export function agreeingMentions(rule: TextRule, context: RuleContext): AgreeingMention[] {
  return withSums(findMentions(rule, context), context).flatMap(({ words, parts, sums }) => {
    const found = countOf(parts);
    const sum = found > 0 && sums.find(({ value }) => value === found);
    return sum ? [{ words, found, place: named(sum, context).place }] : [];
  });
}

interface CountedMention extends Mention {
  /** What the number may be. */
  readonly sums: readonly Sum[];
}

/** Mentions that are not about last year. */
function mentionsOfYear(rule: TextRule | PercentRule, context: RuleContext): Mention[] {
  const mentions = findMentions(rule, context);
  const ofLastYear = new Set(
    [...new Set(mentions.map((m) => m.sentence))].filter((s) => isOfLastYear(s, context)),
  );
  return mentions.filter((m) => !ofLastYear.has(m.sentence));
}

/** Mentions with the sums of their meanings, but those that may be of an uncertain figure. */
function withSums(mentions: readonly Mention[], context: RuleContext): CountedMention[] {
  const sumsOf = new Map<Meaning, readonly Sum[] | undefined>();
  return mentions.flatMap((mention) => {
    const { meaning } = mention;
    if (!sumsOf.has(meaning)) sumsOf.set(meaning, certainSums(meaning, context));
    const sums = sumsOf.get(meaning);
    return sums ? [{ ...mention, sums }] : [];
  });
}

/** One of a meaning's sums. */
interface Sum {
  readonly pointers: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly string[];
  readonly value: number;
}

/** The sums of a meaning; undefined if a figure of any of them is uncertain. */
function certainSums(meaning: Meaning, context: RuleContext): readonly Sum[] | undefined {
  const { columns, sums } = meaning;
  if (sums.some(({ cells }) => cells.some((p) => isUncertain(p, context)))) return undefined;
  return sums.map(({ pointers, cells }) => {
    const value = cells.reduce((sum, p) => sum + (context.figures.get(p)?.value ?? 0), 0);
    return { pointers, columns, cells, value };
  });
}

/** A sum with its place in the form, as problems tell it. */
const named = (sum: Sum, context: RuleContext): NamedValue => ({
  place: placesOfSum(sum, context),
  value: sum.value,
});

/** Names whole rows by the row and its column, single figures one by one. */
function placesOfSum({ pointers, cells, columns }: Sum, { edition }: RuleContext): string {
  const [column, ...more] = columns;
  const isWholeRows = !more.length && pointers.every((p) => !edition.figures.has(p));
  if (column === undefined || !isWholeRows)
    return cells.map((p) => pathLabel(edition, p)).join('＋');
  const columnName = (row: string): string =>
    labelOf(edition, `${row}/${column}`) || labelOf(edition, at(cells, 0));
  return pointers.map((row) => `${pathLabel(edition, row)}·${columnName(row)}`).join('＋');
}

/** Whether a figure is wrong or, if it is left out, one of those that it is added up from. */
function isUncertain(pointer: string, context: RuleContext): boolean {
  if (context.isFaulty(pointer)) return true;
  if (valueAt(context.input, pointer) != null) return false;
  const terms = context.edition.computedTotals.get(pointer)?.terms ?? [];
  return terms.some((term) => isUncertain(term.pointer, context));
}
