import type { Edition } from '../../edition/edition.js';
import { codePointOf } from '../../problem/code-point.js';
import { type Edit, type Finding, finding } from '../../problem/finding.js';
import type { CharacterKind } from '../../problem/messages/message-data.js';
import { isFigureText } from './figure-text.js';
import { replacementBetween } from './inner-blanks.js';
import { checkStrings } from './text-walk.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;
/** Tabs within a line, with the blanks beside them; those around it are blanks at its ends. */
const tabs = /(?<=\S)[^\S\n\r\v\f\u2028\u2029\t]*\t[^\S\n\r\v\f\u2028\u2029]*(?=\S)/g;

/** Characters of the font Symbol, in which Word has its bullets, with the blanks after them. */
const bullets = /[\uf000-\uf0ff][^\S\n\r\v\f\u2028\u2029]*/g;

/** One of them that is no bullet but a sign between two words or numbers: 24×7. */
const signBetween = /[\w％%]\s*[\uf000-\uf0ff]\s*\w/;

/** Patterns of the kinds of forbidden characters; what none matches is a control character. */
const kinds: readonly (readonly [CharacterKind, RegExp])[] = [
  ['surrogate', /\p{Surrogate}/u],
  ['noncharacter', /[\ufffe\uffff]/],
];

/**
 * Characters that no document can hold: controls (XML 1.0 2.2), lone surrogates, noncharacters. A
 * figure that is written as text has its own problem: a tab may part two cells of a table.
 */
export const checkForbiddenCharacters = (edition: Edition, value: unknown): Finding[] =>
  checkStrings(value, (text, pointer) => [
    ...forbiddenIn(text, pointer),
    ...(isFigureText(edition, pointer) ? [] : tabsIn(text, pointer)),
    ...bulletsIn(text, pointer),
  ]);

function forbiddenIn(text: string, pointer: string): Finding[] {
  const character = text.match(forbidden)?.[0];
  if (character === undefined) return [];
  const kind = kinds.find(([, pattern]) => pattern.test(character))?.[0] ?? 'control';
  return [finding('character', pointer, { codePoint: codePointOf(character), kind })];
}

function tabsIn(text: string, pointer: string): Finding[] {
  const edits = [...text.matchAll(tabs)].map(({ 0: found, index }): Edit => {
    const end = index + found.length;
    return { start: index, end, text: replacementBetween(text, index, end) };
  });
  if (!edits.length) return [];
  return [finding('character', pointer, { codePoint: codePointOf('\t'), kind: 'tab' }, { edits })];
}

function bulletsIn(text: string, pointer: string): Finding[] {
  const found = [...text.matchAll(bullets)];
  const [first] = found;
  if (!first) return [];
  const edits = found.map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    text: '',
  }));
  const data = { codePoint: codePointOf(first[0]), kind: 'bullet' } as const;
  return [finding('character', pointer, data, signBetween.test(text) ? {} : { edits })];
}
