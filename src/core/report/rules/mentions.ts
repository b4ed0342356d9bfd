import type { Meaning, PercentRule, TextRule, Unless } from '../../edition/rule.js';
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

/** Places where one of a rule's patterns matches, unless they are about something else. */
export function findMentions(
  rule: TextRule | PercentRule,
  prose: RuleContext['prose'],
): readonly Mention[] {
  const patterns = rule.patterns.map((source) => new RegExp(source));
  return prose.flatMap(({ pointer, sentences }) =>
    sentences.flatMap((sentence) => {
      const found = patterns.filter((pattern) => pattern.test(sentence));
      if (!found.length) return [];
      const matches = separate(
        found.flatMap((pattern) => [...sentence.matchAll(new RegExp(pattern, 'g'))]),
      );
      return countable(matches, sentence, rule.unless).map((match) => {
        const { groups: parts = {} } = match;
        return { pointer, words: match[0], sentence, parts, meaning: meaningOf(rule, parts) };
      });
    }),
  );
}

/** Matches in the order of the sentence; of two that overlap, the one that begins first. */
function separate(matches: readonly RegExpExecArray[]): RegExpExecArray[] {
  let end = 0;
  return matches
    .toSorted((a, b) => a.index - b.index)
    .filter((match) => {
      if (match.index < end) return false;
      end = match.index + match[0].length;
      return true;
    });
}

function meaningOf({ means }: TextRule | PercentRule, parts: Mention['parts']): Meaning {
  const named = means.find((_, i) => parts[`项${i}`] !== undefined);
  return named ?? (means[0] as Meaning);
}

/** Matches but those at words of `unless`. Takes linear time, so each piece is searched once. */
function countable(
  matches: readonly RegExpExecArray[],
  sentence: string,
  { sentence: inSentence, clause, before, after }: Unless,
): readonly RegExpExecArray[] {
  let rest = matches;
  if (before) {
    const pattern = new RegExp(`${before}$`);
    rest = rest.filter(
      (m) => !pattern.test(sentence.slice(Math.max(0, m.index - NEIGHBOURS), m.index)),
    );
  }
  if (after) {
    const pattern = new RegExp(`^${after}`);
    rest = rest.filter((m) => {
      const end = m.index + m[0].length;
      return !pattern.test(sentence.slice(end, end + NEIGHBOURS));
    });
  }
  if (inSentence) rest = withoutWordsBefore(rest, sentence, SENTENCE, inSentence);
  return clause ? withoutWordsBefore(rest, sentence, CLAUSE, clause) : rest;
}

/** Matches in whose piece of the sentence certain words do not stand, up to the match's end. */
function withoutWordsBefore(
  matches: readonly RegExpExecArray[],
  sentence: string,
  piece: RegExp,
  words: string,
): RegExpExecArray[] {
  const pattern = new RegExp(words);
  const pieces = [...sentence.matchAll(piece)].map(({ index, 0: text }) => {
    const found = pattern.exec(text);
    const wordsEnd = found ? index + found.index + found[0].length : Number.POSITIVE_INFINITY;
    return { end: index + text.length, wordsEnd };
  });
  let i = 0;
  return matches.filter((match) => {
    while (i < pieces.length - 1 && (pieces[i]?.end ?? 0) <= match.index) i++;
    return match.index + match[0].length < (pieces[i]?.wordsEnd ?? 0);
  });
}
