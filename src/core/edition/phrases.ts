import { readJson } from '#platform';

/** Words that mean the same, by the name that phrases give them. A word may be a phrase itself. */
export type WordGroups = Readonly<Record<string, readonly string[]>>;

/** The groups that every edition's rules are written with. */
export const wordGroups = readJson('schemas/editions/word-groups.json') as WordGroups;

/** Parts of a phrase that are numbers, as regular expressions. A table's count is no decimal. */
const numbers: Readonly<Record<string, string>> = {
  件数: String.raw`\d{1,12}(?!\d)`,
  百分数: String.raw`\d{1,3}(?:\.\d{1,6})?(?!\d)`,
  年份: String.raw`\d{4}`,
  数: String.raw`\d{1,12}`,
};

/** The part of a phrase that stands for the words of a rule's meanings. */
const ITEM = '项';

/** What `…` stands for: a few words of the sentence, so that a rule takes linear time. */
const SOME_WORDS = '[^。；]{0,20}?';

const TOKEN = /\{(?<part>[^{}]*)\}|[[\]…]|[^{}[\]…]+/g;

/**
 * The regular expression of a phrase of an edition's rules. Its named groups are the phrase's
 * parts, a part that stands twice the first time only; those of the meanings are `项0`, `项1` and
 * so on. `meanings` are the words of each. Throws an Error if a part is no group, or an empty one.
 */
export function composePhrase(
  phrase: string,
  groups: WordGroups = wordGroups,
  meanings: readonly (readonly string[])[] = [],
): string {
  const named = new Set<string>();
  return compose(phrase, (part) => {
    if (part === ITEM) {
      const items = meanings.map((words, i) => `(?<${ITEM}${i}>${anyOf(words, groups)})`);
      return `(?:${items.join('|')})`;
    }
    const source = partSource(part, groups);
    if (named.has(part)) return source;
    named.add(part);
    return `(?<${part}>${source})`;
  });
}

/** The regular expression of any of several phrases, without named groups. */
export const anyOf = (phrases: readonly string[], groups: WordGroups = wordGroups): string =>
  `(?:${phrases.map((phrase) => compose(phrase, (part) => partSource(part, groups))).join('|')})`;

function partSource(part: string, groups: WordGroups): string {
  const words = Object.hasOwn(groups, part) ? groups[part] : undefined;
  const number = Object.hasOwn(numbers, part) ? numbers[part] : undefined;
  if (number !== undefined) return number;
  if (!words?.length) throw new Error(`{${part}}: no such word group, or an empty one`);
  // A group that holds itself, however indirectly, is no group to its own words.
  return anyOf(words, { ...groups, [part]: [] });
}

/** Replaces the notation of a phrase by regular expressions, its parts by what `ofPart` gives. */
const compose = (phrase: string, ofPart: (part: string) => string): string =>
  phrase.replace(TOKEN, (token, part?: string) => {
    if (part !== undefined) return ofPart(part);
    if (token === '[') return '(?:';
    if (token === ']') return ')?';
    return token === '…' ? SOME_WORDS : token.replace(/[\\^$.*+?()|/]/g, String.raw`\$&`);
  });
