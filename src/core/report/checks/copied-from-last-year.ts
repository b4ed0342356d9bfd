import { distance } from 'fastest-levenshtein';
import type { Finding } from '../../problem/problem.js';
import { type Prose, plainText } from '../prose.js';

/** Paragraphs shorter than this are alike by nature. */
const shortest = 30;
/** Share of characters in common from which a paragraph counts as copied. */
const alike = 0.9;

/** Paragraphs that are last year's, or nearly: 1 − Levenshtein distance / length of the longer. The preface is the same every year. */
export function checkCopied(
  prose: readonly Prose[],
  previous: readonly Prose[],
  place: (pointer: string) => string,
): Finding[] {
  const paragraphs = (list: readonly Prose[]) =>
    list
      .filter((p) => !p.isHeading && p.section !== 'preface')
      .map((p) => ({ ...p, text: plainText(p.text) }))
      .filter((p) => p.text.length >= shortest);
  const old = paragraphs(previous);
  return paragraphs(prose).flatMap(({ pointer, text }) => {
    let best = { likeness: 0, pointer: '' };
    for (const candidate of old) {
      const longer = Math.max(text.length, candidate.text.length);
      if (Math.min(text.length, candidate.text.length) < longer * alike) continue;
      const likeness = 1 - distance(text, candidate.text) / longer;
      if (likeness > best.likeness) best = { likeness, pointer: candidate.pointer };
    }
    return best.likeness < alike
      ? []
      : [
          {
            code: 'copied-text',
            severity: 'warning',
            pointer,
            data: {
              percent: Math.floor(best.likeness * 100 + 1e-9),
              previous: place(best.pointer),
              previousPointer: best.pointer,
            },
          },
        ];
  });
}
