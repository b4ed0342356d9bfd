import { at } from '../../at.js';
import type { Meaning, PercentRule, TextRule } from '../../edition/rule.js';
import { withoutOwnWords } from './own-words.js';
import type { RuleContext } from './rule-check.js';

/** A place in the prose that says what a rule looks for. */
export interface Mention {
  readonly pointer: string;
  readonly words: string;
  readonly sentence: string;
  /** The phrase's parts, by their names. */
  readonly parts: Readonly<Record<string, string | undefined>>;
  /** What of the tables it speaks of. */
  readonly meaning: Meaning;
}

/** Characters before or after a match that are looked at. */
const NEIGHBOURS = 30;

const CLAUSE = /[^，：（）]+/g;
const SENTENCE = /.+/gs;

/** Places where a rule's patterns match, but those that are about something else. */
export function findMentions(rule: TextRule | PercentRule, context: RuleContext): Mention[] {
  // Most rules say nothing of a report: to look through the whole text once is the fastest.
  const text = context.prose.map(({ plain }) => plain).join('\n');
  const patterns = rule.patterns
    .map((source) => new RegExp(source))
    .filter((pattern) => pattern.test(text));
  if (!patterns.length) return [];
  return context.prose.flatMap(({ pointer, sentences }) =>
    sentences.flatMap((sentence) => {
      const found = patterns.filter((pattern) => pattern.test(sentence));
      if (!found.length) return [];
      const read = withoutOwnWords(sentence, rule.unless.but ?? [], context.input);
      return countable(matchesOf(found, sentence), read, rule).map((match) => {
        const { groups: parts = {} } = match;
        return { pointer, words: match[0], sentence, parts, meaning: meaningOf(rule, parts) };
      });
    }),
  );
}

/** Matches of several patterns, by place; a number that several find is that of the first. */
function matchesOf(patterns: readonly RegExp[], sentence: string): RegExpExecArray[] {
  const byPlace = new Map<number, RegExpExecArray>();
  for (const pattern of patterns)
    for (const match of sentence.matchAll(new RegExp(pattern, 'dg'))) {
      const [place] = match.indices?.groups?.件数 ?? [match.index];
      if (!byPlace.has(place)) byPlace.set(place, match);
    }
  return [...byPlace.values()].sort((a, b) => a.index - b.index);
}

const meaningOf = ({ means }: TextRule | PercentRule, parts: Mention['parts']): Meaning =>
  means.find((_, i) => parts[`项${i}`] !== undefined) ?? at(means, 0);

/**
 * Matches after the words of `given`, but those at words of `unless`. Takes linear time, so each
 * piece of the sentence is searched once.
 */
function countable(
  matches: readonly RegExpExecArray[],
  sentence: string,
  { given, unless }: TextRule | PercentRule,
): readonly RegExpExecArray[] {
  const from = given ? firstEnd([given], sentence) : 0;
  const { before = [], after = [], sentence: inSentence = [], clause = [] } = unless;
  const beforePatterns = before.map((words) => new RegExp(`${words}$`));
  const afterPatterns = after.map((words) => new RegExp(`^${words}`));
  const rest = matches.filter((match) => {
    const end = endOf(match);
    const left = sentence.slice(Math.max(0, match.index - NEIGHBOURS), match.index);
    const right = sentence.slice(end, end + NEIGHBOURS);
    const isNeighbour =
      beforePatterns.some((words) => words.test(left)) ||
      afterPatterns.some((words) => words.test(right));
    return match.index >= from && !isNeighbour;
  });
  if (!rest.length) return rest;
  return withoutWordsBefore(
    withoutWordsBefore(rest, sentence, SENTENCE, inSentence),
    sentence,
    CLAUSE,
    clause,
  );
}

const endOf = (match: RegExpExecArray): number => match.index + match[0].length;

/** Where in a text the first of any words ends. */
function firstEnd(words: readonly string[], text: string): number {
  const found = words.map((source) => new RegExp(source).exec(text));
  return Math.min(...found.map((match) => (match ? endOf(match) : Number.POSITIVE_INFINITY)));
}

/** Matches in whose piece of the sentence certain words do not stand, up to the match's end. */
function withoutWordsBefore(
  matches: readonly RegExpExecArray[],
  sentence: string,
  piece: RegExp,
  words: readonly string[],
): readonly RegExpExecArray[] {
  if (!words.length) return matches;
  const pieces = [...sentence.matchAll(piece)].map(({ index, 0: text }) => ({
    end: index + text.length,
    wordsEnd: index + firstEnd(words, text),
  }));
  let i = 0;
  return matches.filter((match) => {
    while (at(pieces, i).end <= match.index) i++;
    return endOf(match) < at(pieces, i).wordsEnd;
  });
}
