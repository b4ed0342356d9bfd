import { at } from '../../at.js';
import { labelOf, pathLabel } from '../../edition/labels.js';
import type { PercentRule, TextRule } from '../../edition/rule.js';
import { valueAt } from '../../json-pointer.js';
import { ruleFinding } from '../../problem/finding.js';
import type { NamedValue } from '../../problem/messages/message-data.js';
import { figuresUnder } from '../figures.js';
import { plainText } from '../prose.js';
import type { RuleCheck, RuleContext } from './rule-check.js';

/** Keeps binary fractions from failing a share that is right to the last decimal printed. */
const ROUNDING = 1e-9;

/**
 * Numbers in the prose must be figures of the tables. Where published texts use a number in more
 * than one sense, any of the rule's sums will do.
 */
export const checkText: RuleCheck<TextRule> = (rule, context) => {
  const cells = namedSums(rule, context);
  if (!cells) return [];
  return mentions(rule, context).flatMap(({ pointer, words, groups }) => {
    // A pattern without a number means none.
    const found = Number(groups.n ?? 0);
    if (cells.some((cell) => cell.value === found)) return [];
    const data = { words, found, isNone: groups.n === undefined, cells };
    return [ruleFinding(rule, 'text', pointer, data)];
  });
};

/** A percentage beside a count must be its share of one of the sums, to the decimals printed. */
export const checkPercent: RuleCheck<PercentRule> = (rule, context) => {
  const cells = namedSums(rule, context);
  if (!cells) return [];
  return mentions(rule, context).flatMap(({ pointer, words, groups }) => {
    const printed = groups.p ?? '';
    const decimals = printed.split('.')[1]?.length ?? 0;
    const shares = cells
      .filter((cell) => cell.value > 0)
      .map((cell) => (Number(groups.n) / cell.value) * 100);
    const [first] = shares;
    if (first === undefined) return [];
    const tolerance = 0.5 * 10 ** -decimals + ROUNDING;
    if (shares.some((share) => Math.abs(share - Number(printed)) <= tolerance)) return [];
    const data = { words, found: printed, expected: first.toFixed(decimals), cells };
    return [ruleFinding(rule, 'percent', pointer, data)];
  });
};

/** A place in the prose where a rule's pattern matches. */
interface Mention {
  readonly pointer: string;
  readonly words: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Matches of a rule's pattern, unless the sentence is about something else up to there. */
function mentions(rule: TextRule | PercentRule, { prose }: RuleContext): Mention[] {
  const pattern = new RegExp(rule.pattern, 'g');
  const unless = rule.unless ? new RegExp(rule.unless) : undefined;
  const inSentence = (sentence: string, pointer: string): Mention[] =>
    [...sentence.matchAll(pattern)]
      .filter((match) => !unless?.test(sentence.slice(0, match.index + match[0].length)))
      .map((match) => ({ pointer, words: match[0], groups: match.groups ?? {} }));
  return prose.flatMap(({ pointer, text }) =>
    sentencesOf(plainText(text)).flatMap((sentence) => inSentence(sentence, pointer)),
  );
}

const sentencesOf = (text: string): string[] =>
  [...text.matchAll(/[^。！？；]+/g)].map((match) => match[0]);

/** The rule's sums with their places; undefined if a figure of any of them is uncertain. */
function namedSums(
  rule: TextRule | PercentRule,
  context: RuleContext,
): readonly NamedValue[] | undefined {
  const columns = rule.columns ?? (rule.column ? [rule.column] : []);
  const sums = rule.sums.map((pointers) => ({
    pointers,
    cells: pointers.flatMap((p) => figuresUnder(context.edition, p, columns)),
  }));
  if (sums.some(({ cells }) => cells.some((p) => isUncertain(p, context)))) return undefined;
  return sums.map(({ pointers, cells }) => ({
    place: placesOfSum(pointers, cells, columns, context),
    value: cells.reduce((sum, p) => sum + (context.figures.get(p)?.value ?? 0), 0),
  }));
}

/** Names whole rows by the row and its column, single figures one by one. */
function placesOfSum(
  pointers: readonly string[],
  cells: readonly string[],
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
