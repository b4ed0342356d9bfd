import { readJson } from '#platform';
import { at } from '../../at.js';
import { codePointOf } from '../../problem/code-point.js';
import { type Edit, type Finding, warning } from '../../problem/finding.js';
import { checkStrings } from './text-walk.js';

/**
 * Characters that no reader sees and that can change the order of others: zero-width,
 * bidirectional, joiners, variation selectors, blank fillers; not a filler that parts two numbers.
 */
const invisible =
  /(?!(?<=\d)[\u2800\u3164\uffa0]\d)[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;
/** Radicals and compatibility ideographs: text copied from a PDF has them for common characters. */
const lookalike = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

let radicals: ReadonlyMap<string, string> | undefined;

/** The common character that a radical or compatibility ideograph looks like, or itself. */
function commonCharacter(character: string): string {
  radicals ??= readRadicals();
  return radicals.get(character) ?? character.normalize('NFKC');
}

/** Pairs of a radical and the common character that it looks like. */
function readRadicals(): Map<string, string> {
  const { pairs } = readJson('schemas/radicals.json') as { readonly pairs: string };
  const characters = Array.from(pairs);
  const map = new Map<string, string>();
  for (let i = 0; i < characters.length; i += 2) map.set(at(characters, i), at(characters, i + 1));
  return map;
}

/** Text without invisible characters, each look-alike as the common character. */
export const withoutLookalikes = (text: string): string =>
  text.replace(invisible, '').replace(lookalike, commonCharacter);

/** Every character that documents leave out or replace, each with its correction. */
export const checkLookalikes = (value: unknown): Finding[] =>
  checkStrings(value, (text, pointer) => [
    ...replacedCharacters('invisible', text, pointer, invisible, () => ''),
    ...replacedCharacters('lookalike', text, pointer, lookalike, commonCharacter),
  ]);

function replacedCharacters(
  code: 'invisible' | 'lookalike',
  text: string,
  pointer: string,
  pattern: RegExp,
  correct: (character: string) => string,
): Finding[] {
  const replaced = [...text.matchAll(pattern)]
    .map(({ 0: found, index }) => ({ found, index, corrected: correct(found) }))
    .filter(({ found, corrected }) => corrected !== found);
  if (!replaced.length) return [];
  const kinds = new Map(replaced.map(({ found, corrected }) => [found, corrected]));
  const characters = [...kinds].map(([found, corrected]) => ({
    found,
    codePoint: codePointOf(found),
    corrected,
  }));
  const edits = replaced.map(
    ({ found, index, corrected }): Edit => ({
      start: index,
      end: index + found.length,
      text: corrected,
    }),
  );
  return [warning(code, pointer, { characters, count: edits.length }, { edits })];
}
