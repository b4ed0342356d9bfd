import { at } from '../../at.js';
import { labelOf, pathLabel } from '../../edition/labels.js';
import type { PercentRule, TextRule } from '../../edition/rule.js';
import { valueAt } from '../../json-pointer.js';
import { ruleFinding } from '../../problem/finding.js';
import type { NamedValue } from '../../problem/messages/message-data.js';
import { figuresUnder } from '../figures.js';
import { isOfLastYear } from './last-year-sentence.js';
import type { RuleCheck, RuleContext } from './rule-check.js';

/** Keeps binary fractions from failing a share that is right to the last decimal printed. */
const ROUNDING = 1e-9;

/**
 * Numbers in the prose must be figures of the tables. Where published texts use a number in more
 * than one sense, any of the rule's sums will do.
 */
export const checkText: RuleCheck<TextRule> = (rule, context) => {
  const found = mentionsOfYear(rule, context);
  const sums = found.length ? sumsOf(rule, context) : undefined;
  if (!sums) return [];
  return found.flatMap(({ pointer, words, groups }) => {
    // A pattern without a number means none.
    const count = Number(groups.n ?? 0);
    if (sums.some((sum) => sum.value === count)) return [];
    const cells = sums.map((sum) => named(sum, rule, context));
    const data = { words, found: count, isNone: groups.n === undefined, cells };
    return [ruleFinding(rule, 'text', pointer, data)];
  });
};

/** A percentage beside a count must be its share of one of the sums, to the decimals printed. */
export const checkPercent: RuleCheck<PercentRule> = (rule, context) => {
  const found = mentionsOfYear(rule, context);
  const sums = found.length ? sumsOf(rule, context) : undefined;
  if (!sums) return [];
  return found.flatMap(({ pointer, words, groups }) => {
    const printed = groups.p ?? '';
    const decimals = printed.split('.')[1]?.length ?? 0;
    const shares = sums
      .filter((sum) => sum.value > 0)
      .map((sum) => (Number(groups.n) / sum.value) * 100);
    const [first] = shares;
    if (first === undefined) return [];
    const tolerance = 0.5 * 10 ** -decimals + ROUNDING;
    if (shares.some((share) => Math.abs(share - Number(printed)) <= tolerance)) return [];
    const cells = sums.map((sum) => named(sum, rule, context));
    const data = { words, found: printed, expected: first.toFixed(decimals), cells };
    return [ruleFinding(rule, 'percent', pointer, data)];
  });
};

/** A number of the prose that is a figure of the tables. */
interface AgreeingMention {
  readonly pointer: string;
  readonly words: string;
  readonly sentence: string;
  readonly found: number;
  readonly place: string;
}

/** Numbers above 0 that agree with the tables. */
export function agreeingMentions(rule: TextRule, context: RuleContext): AgreeingMention[] {
  const mentioned = mentions(rule, context);
  const sums = mentioned.length ? sumsOf(rule, context) : undefined;
  if (!sums) return [];
  return mentioned.flatMap(({ pointer, words, sentence, groups }) => {
    const found = Number(groups.n ?? 0);
    const sum = found > 0 && sums.find(({ value }) => value === found);
    return sum ? [{ pointer, words, sentence, found, place: named(sum, rule, context).place }] : [];
  });
}

/** A place in the prose where a rule's pattern matches. */
interface Mention {
  readonly pointer: string;
  readonly words: string;
  readonly sentence: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Matches of a rule's pattern, unless the sentence is about something else up to there. */
function mentions(rule: TextRule | PercentRule, { prose }: RuleContext): Mention[] {
  const pattern = new RegExp(rule.pattern);
  const everywhere = new RegExp(rule.pattern, 'g');
  const unless = rule.unless ? new RegExp(rule.unless) : undefined;
  return prose.flatMap(({ pointer, sentences }) =>
    sentences
      .filter((sentence) => pattern.test(sentence))
      .flatMap((sentence) =>
        [...sentence.matchAll(everywhere)]
          .filter((match) => !unless?.test(sentence.slice(0, match.index + match[0].length)))
          .map((match) => ({ pointer, words: match[0], sentence, groups: match.groups ?? {} })),
      ),
  );
}

/** Mentions that are not about last year. */
const mentionsOfYear = (rule: TextRule | PercentRule, context: RuleContext): Mention[] =>
  mentions(rule, context).filter((m) => !isOfLastYear(m.sentence, context));

/** One of a rule's sums. */
interface Sum {
  /** Figures, or groups of rows, as the rule names them. */
  readonly pointers: readonly string[];
  /** The figures that are added up. */
  readonly cells: readonly string[];
  readonly value: number;
}

/** The rule's sums; undefined if a figure of any of them is uncertain. */
function sumsOf(rule: TextRule | PercentRule, context: RuleContext): readonly Sum[] | undefined {
  const sums = rule.sums.map((pointers): Sum => {
    const cells = pointers.flatMap((p) => figuresUnder(context.edition, p, columnsOf(rule)));
    const value = cells.reduce((sum, p) => sum + (context.figures.get(p)?.value ?? 0), 0);
    return { pointers, cells, value };
  });
  const isUnknown = sums.some(({ cells }) => cells.some((p) => isUncertain(p, context)));
  return isUnknown ? undefined : sums;
}

const columnsOf = ({ columns, column }: TextRule | PercentRule): readonly string[] =>
  columns ?? (column ? [column] : []);

/** A sum with its place in the form, as problems tell it. */
const named = (sum: Sum, rule: TextRule | PercentRule, context: RuleContext): NamedValue => ({
  place: placesOfSum(sum, columnsOf(rule), context),
  value: sum.value,
});

/** Names whole rows by the row and its column, single figures one by one. */
function placesOfSum(
  { pointers, cells }: Sum,
  columns: readonly string[],
  { edition }: RuleContext,
): string {
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
  return context.edition.equations
    .filter((equation) => equation.fillsTotal && equation.total === pointer)
    .some(({ terms }) => terms.some((term) => isUncertain(term.pointer, context)));
}
