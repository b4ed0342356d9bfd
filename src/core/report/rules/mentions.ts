import { at } from '../../at.js';
import type { Meaning, PercentRule, TextRule } from '../../edition/rule.js';
import { ownWordsRemover } from './own-words.js';
import type { RuleContext } from './rule-check.js';

/** A place in the prose that says what a rule looks for. */
export interface Mention {
  readonly pointer: string;
  readonly words: string;
  readonly sentence: string;
  /** The phrase's parts, by their names. */
  readonly parts: Readonly<Record<string, string | undefined>>;
  /** What of the tables it speaks of; where it names several meanings, of their sum. */
  readonly meaning: Meaning;
}

type CountingRule = TextRule | PercentRule;

/** Characters before or after a match that are looked at. */
const NEIGHBOURS = 30;

const CLAUSE = /[^，：（）]+/g;
const SENTENCE = /.+/gs;

/** Places where a rule's patterns match, but those that are about something else. */
export function findMentions(rule: CountingRule, { prose, input }: RuleContext): Mention[] {
  // Most rules say nothing of a report: to look through the whole text once is the fastest.
  const text = prose.map(({ plain }) => plain).join('\n');
  const patterns = patternsOf(rule).filter((pattern) => text.search(pattern) >= 0);
  if (!patterns.length) return [];
  const removeOwnWords = ownWordsRemover(rule.unless.but, input);
  const countable = counter(rule);
  return prose.flatMap(({ pointer, sentences }) =>
    sentences.flatMap((sentence) => {
      const found = patterns.filter((pattern) => sentence.search(pattern) >= 0);
      if (!found.length) return [];
      const matches = countable(matchesOf(found, sentence), removeOwnWords(sentence));
      return matches.map((match): Mention => {
        const { groups: parts = {} } = match;
        return { pointer, words: match[0], sentence, parts, meaning: meaningOf(rule, parts) };
      });
    }),
  );
}

const knownPatterns = new WeakMap<CountingRule, readonly RegExp[]>();

/** The patterns of a rule: they take longer to make than to look for in a sentence. */
function patternsOf(rule: CountingRule): readonly RegExp[] {
  const patterns = knownPatterns.get(rule) ?? rule.patterns.map((p) => new RegExp(p, 'g'));
  knownPatterns.set(rule, patterns);
  return patterns;
}

/** Matches of several patterns, by place; a number that several find is that of the first. */
function matchesOf(patterns: readonly RegExp[], sentence: string): RegExpExecArray[] {
  const byPlace = new Map<number, RegExpExecArray>();
  for (const pattern of patterns)
    for (const match of sentence.matchAll(pattern)) {
      const place = match.index + match[0].lastIndexOf(match.groups?.件数 ?? match[0]);
      if (!byPlace.has(place)) byPlace.set(place, match);
    }
  return [...byPlace.values()].sort((a, b) => a.index - b.index);
}

function meaningOf({ means }: CountingRule, parts: Mention['parts']): Meaning {
  const named = Object.keys(parts).flatMap((name) => {
    const item = parts[name] !== undefined && /^项(\d+)_/.exec(name);
    return item ? [at(means, Number(item[1]))] : [];
  });
  return named.length ? named.reduce(added) : at(means, 0);
}

/** Two meanings of a rule as one, whose sums are each of the one with each of the other. */
const added = (a: Meaning, b: Meaning): Meaning => ({
  ...a,
  sums: a.sums.flatMap((one) =>
    b.sums.map((other) => ({
      pointers: [...one.pointers, ...other.pointers],
      cells: [...one.cells, ...other.cells],
    })),
  ),
});

type Matches = readonly RegExpExecArray[];

/**
 * Chooses the matches in a sentence that come after the words of `given` and are not at words of
 * `unless`. Takes linear time, so each piece of the sentence is searched once.
 */
function counter({ given, unless }: CountingRule): (matches: Matches, sentence: string) => Matches {
  const before = unless.before?.map((words) => new RegExp(`${words}$`)) ?? [];
  const after = unless.after?.map((words) => new RegExp(`^${words}`)) ?? [];
  const inSentence = unless.sentence?.map((words) => new RegExp(words)) ?? [];
  const inClause = unless.clause?.map((words) => new RegExp(words)) ?? [];
  const givenWords = given ? [new RegExp(given)] : [];
  return (matches, sentence) => {
    const from = given ? firstEnd(givenWords, sentence) : 0;
    const rest = matches.filter((match) => {
      const end = endOf(match);
      const left = sentence.slice(Math.max(0, match.index - NEIGHBOURS), match.index);
      const right = sentence.slice(end, end + NEIGHBOURS);
      if (before.some((words) => words.test(left)) || after.some((words) => words.test(right)))
        return false;
      return match.index >= from;
    });
    return withoutWordsBefore(
      withoutWordsBefore(rest, sentence, SENTENCE, inSentence),
      sentence,
      CLAUSE,
      inClause,
    );
  };
}

const endOf = (match: RegExpExecArray): number => match.index + match[0].length;

/** Where in a text the first of any words ends. */
function firstEnd(words: readonly RegExp[], text: string): number {
  let first = Number.POSITIVE_INFINITY;
  for (const pattern of words) {
    const match = pattern.exec(text);
    if (match) first = Math.min(first, endOf(match));
  }
  return first;
}

/** Matches in whose piece of the sentence certain words do not stand, up to the match's end. */
function withoutWordsBefore(
  matches: Matches,
  sentence: string,
  piece: RegExp,
  words: readonly RegExp[],
): Matches {
  if (!matches.length || !words.length) return matches;
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
