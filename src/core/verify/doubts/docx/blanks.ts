import { withoutBlanks } from '../../../blanks.js';
import type { Content } from '../../../extract/content.js';
import type { DocumentPosition } from '../../../problem/position.js';
import type { Doubt } from '../doubt.js';

/** Digits with blanks between them read as two figures. */
const PARTED_DIGITS = /(?<=\d)\s+(?=\d)/g;

/** Doubts about blanks, which the comparison of words and figures leaves out. */
export function blankDoubts(found: Content, built: Content): Doubt[] {
  const [texts, ours] = [textsOf(found), textsOf(built)];
  if (texts.length !== ours.length) return [];
  return texts.flatMap(({ text, at }, i): Doubt[] => {
    const own = ours[i]?.text ?? '';
    if (text === own || withoutBlanks(text) !== withoutBlanks(own)) return [];
    const isParted = countOf(text) !== countOf(own);
    return [{ kind: 'blanks', weight: isParted ? 'unvouched' : 'harmless', detail: 'w:t', at }];
  });
}

const countOf = (text: string): number => text.match(PARTED_DIGITS)?.length ?? 0;

/** The paragraphs and cells of a document in their order. */
const textsOf = ({ blocks }: Content): { readonly text: string; readonly at: DocumentPosition }[] =>
  blocks.flatMap((block) =>
    block.type === 'table'
      ? block.cells.map(({ text }) => ({ text, at: block.position }))
      : [{ text: block.text, at: block.position }],
  );
