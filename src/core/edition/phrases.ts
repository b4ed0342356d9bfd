import { readJson } from '#platform';

/** Words that mean the same, by the name that phrases give them. A word may be a phrase itself. */
export type WordGroups = Readonly<Record<string, readonly string[]>>;

/** Parts of a phrase that are numbers, as regular expressions. A table's count is no decimal. */
const numbers = new Map([
  ['件数', String.raw`\d{1,12}(?!\d)`],
  ['百分数', String.raw`\d{1,3}(?:\.\d{1,6})?(?!\d)`],
  ['年份', String.raw`\d{4}`],
  ['数', String.raw`\d{1,12}`],
]);

/** The part of a phrase that stands for the words of a rule's meanings. */
const ITEM = '项';

/** The signs of the notation: a few words only for `…`, so that a rule takes linear time. */
const signs: Readonly<Record<string, string>> = {
  '[': '(?:',
  ']': ')?',
  '…': '[^。；]{0,20}?',
  '^': String.raw`(?<=^|[，、：（）。！？；\n])`,
};

const TOKEN = /\{([^{}]*)\}|[[\]…^]|[^{}[\]…^]+/g;

/**
 * Makes regular expressions of phrases that are written with some word groups. Its methods throw an
 * Error if a part of a phrase is no group, or an empty one.
 */
export class PhraseComposer {
  readonly #groups: WordGroups;
  /** What was made of several phrases, which many rules share. */
  readonly #alternatives = new Map<string, string>();
  /** What was made of a group; undefined while it is being made. */
  readonly #sources = new Map<string, string | undefined>();

  constructor(groups: WordGroups) {
    this.#groups = groups;
  }

  /**
   * The regular expression of a phrase. Its named groups are the phrase's parts, a part that stands
   * twice the first time only; those of the meanings, of which `meanings` has the words, are
   * `项0_1`, `项1_1` and so on, where the phrase names a second meaning `项0_2`, `项1_2`.
   */
  compose(phrase: string, meanings: readonly (readonly string[])[] = []): string {
    const named = new Set<string>();
    let items = 0;
    return translate(phrase, (part) => {
      if (part === ITEM) {
        if (meanings.some((words) => !words.length)) throw new Error(`{${ITEM}}: no words for it`);
        items++;
        const item = meanings.map((words, i) => `(?<${ITEM}${i}_${items}>${this.anyOf(words)})`);
        return `(?:${item.join('|')})`;
      }
      const source = this.#sourceOf(part);
      if (named.has(part)) return source;
      named.add(part);
      return `(?<${part}>${source})`;
    });
  }

  /** The regular expression of any of several phrases, without named groups; longer ones first. */
  anyOf(phrases: readonly string[]): string {
    const either = phrases.toSorted((a, b) => b.length - a.length).join('|');
    let source = this.#alternatives.get(either);
    if (source === undefined) {
      source = `(?:${translate(either, (part) => this.#sourceOf(part))})`;
      this.#alternatives.set(either, source);
    }
    return source;
  }

  #sourceOf(part: string): string {
    const known = numbers.get(part) ?? this.#sources.get(part);
    if (known !== undefined) return known;
    const words = Object.hasOwn(this.#groups, part) ? (this.#groups[part] ?? []) : [];
    if (!words.length) throw new Error(`{${part}}: no such word group, or an empty one`);
    if (this.#sources.has(part)) throw new Error(`{${part}}: the word group holds itself`);
    this.#sources.set(part, undefined);
    const source = this.anyOf(words);
    this.#sources.set(part, source);
    return source;
  }
}

/** Replaces the notation of a phrase by regular expressions, its parts by what `ofPart` gives. */
const translate = (phrase: string, ofPart: (part: string) => string): string =>
  phrase.replace(TOKEN, (token, part?: string) => {
    if (part !== undefined) return ofPart(part);
    return signs[token] ?? token.replace(/[\\$.*+?()/]/g, String.raw`\$&`);
  });

/** With the groups that every edition's rules are written with. */
export const phrases = new PhraseComposer(
  readJson('schemas/editions/word-groups.json') as WordGroups,
);
