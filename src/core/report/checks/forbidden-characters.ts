import { codePointOf } from '../../problem/code-point.js';
import { type Finding, finding } from '../../problem/finding.js';
import type { CharacterKind } from '../../problem/messages/message-data.js';
import { checkStrings } from './text-walk.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** Patterns of the kinds of forbidden characters; what none matches is a control character. */
const kinds: readonly (readonly [CharacterKind, RegExp])[] = [
  ['surrogate', /\p{Surrogate}/u],
  ['line-break', /[\n\r]/],
  ['tab', /\t/],
  ['noncharacter', /[\ufffe\uffff]/],
];

/** Characters that no document can hold: controls (XML 1.0 2.2), lone surrogates, noncharacters. */
export const checkForbiddenCharacters = (value: unknown): Finding[] =>
  checkStrings(value, (text, pointer) => {
    const character = text.match(forbidden)?.[0];
    if (character === undefined) return [];
    const kind = kinds.find(([, pattern]) => pattern.test(character))?.[0] ?? 'control';
    return [finding('character', pointer, { codePoint: codePointOf(character), kind })];
  });
