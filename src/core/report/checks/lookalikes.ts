import { readJson } from '#platform';
import { codePointOf } from '../../problem/code-point.js';
import type { Edit, Finding } from '../../problem/problem.js';
import { pointerStep } from '../../source/json.js';

/** Characters that no reader sees, and that may turn the order of others about: zero-width, bidirectional, joiners, selectors, blank fillers. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufff9-\ufffb]/gu;
/** Radicals and compatibility ideographs: copies out of PDFs have them in place of the characters that they look like. */
const lookalike = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

let radicals: ReadonlyMap<string, string> | undefined;

/** The character that a radical or compatibility ideograph looks like; itself where there is none. */
function unified(character: string): string {
  radicals ??= new Map(
    (readJson('schemas/radicals.json') as { pairs: string }).pairs
      .match(/../gu)
      ?.map((pair) => Array.from(pair) as [string, string]),
  );
  return radicals.get(character) ?? character.normalize('NFKC');
}

/** Text as documents have it: without what nobody sees, each look-alike as the character that it looks like. */
export const cleanText = (text: string): string =>
  text.replace(invisible, '').replace(lookalike, unified);

/** A report with all of its text clean; of nothing else does anything change. */
export function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(value).map(([key, child]) => [key, clean(child)])),
  );
}

/** Tells every character that is left out or replaced, with the correction. */
export function checkCharacters(value: unknown, pointer = ''): Finding[] {
  if (typeof value === 'string')
    return [
      ...tell('invisible', value, pointer, invisible, () => ''),
      ...tell('lookalike', value, pointer, lookalike, unified),
    ];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    checkCharacters(child, `${pointer}/${pointerStep(key)}`),
  );
}

function tell(
  code: string,
  text: string,
  pointer: string,
  pattern: RegExp,
  correct: (character: string) => string,
): Finding[] {
  const edits: Edit[] = [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const corrected = correct(found);
    return corrected === found
      ? []
      : [{ start: index, end: index + found.length, text: corrected }];
  });
  if (!edits.length) return [];
  const kinds = [...new Map(edits.map((e) => [text.slice(e.start, e.end), e.text]))].map(
    ([found, corrected]) => ({ found, codePoint: codePointOf(found), corrected }),
  );
  return [
    { code, severity: 'warning', pointer, data: { characters: kinds, count: edits.length }, edits },
  ];
}
