import { at } from '../at.js';
import { withoutBlanks } from '../blanks.js';
import type { ContentParagraph } from '../extract/content.js';
import { finding } from '../problem/finding.js';
import type { DocumentPosition } from '../problem/position.js';
import { type Difference, difference, type ExpectedText } from './difference.js';
import { excerpt } from './excerpt.js';

/** How many of the next paragraphs are looked for where one is not found. */
const LOOK_AHEAD = 8;
/** How much longer a later paragraph must be to be trusted more than an earlier one. */
const TRUST_RATIO = 3;

/**
 * Looks for the expected paragraphs one after the other in all that is shown, since a page does not
 * always show where a paragraph ends. If one is not in its place, the difference names the text
 * that stands there, up to the next expected paragraph that is found.
 */
export function compareText(
  expected: readonly ExpectedText[],
  shown: readonly ContentParagraph[],
): Difference[] {
  const all = new ShownText(shown);
  const differences: Difference[] = [];
  let offset = 0;
  for (let index = 0; index < expected.length; ) {
    const { text } = at(expected, index);
    if (all.text.startsWith(text, offset)) {
      offset += text.length;
      index += 1;
      continue;
    }
    const next = nextFound(expected, index, all.text, offset);
    const lost = expected.slice(index, next.index);
    const found = all.text.slice(offset, next.offset);
    differences.push(differenceOf(lost, found, all.positionAt(offset)));
    offset = next.offset;
    index = next.index;
  }
  const rest = all.text.slice(offset);
  if (rest) differences.push(differenceOf([], rest, all.positionAt(offset)));
  return differences;
}

/** The text of paragraphs without blanks, and where each of its parts stands. */
class ShownText {
  readonly text: string;
  readonly #paragraphs: readonly { text: string; position: DocumentPosition }[];

  constructor(paragraphs: readonly ContentParagraph[]) {
    this.#paragraphs = paragraphs.map(({ text, position }) => ({
      text: withoutBlanks(text),
      position,
    }));
    this.text = this.#paragraphs.map((p) => p.text).join('');
  }

  /** Position of the paragraph at an offset, or of the last one; undefined if there is none. */
  positionAt(offset: number): DocumentPosition | undefined {
    let end = 0;
    for (const { text, position } of this.#paragraphs) {
      end += text.length;
      if (offset < end) return position;
    }
    return this.#paragraphs.at(-1)?.position;
  }
}

/** The difference between paragraphs that were not found and the text in their place. */
function differenceOf(
  lost: readonly ExpectedText[],
  found: string,
  position: DocumentPosition | undefined,
): Difference {
  const details = position ? { at: position } : {};
  const [first] = lost;
  if (!first) return difference(finding('shown-extra', '', { expected: '', found }, details));
  const data = excerpt(lost.map((l) => l.text).join(''), found);
  const code = found ? 'shown-text' : 'shown-missing';
  return difference(finding(code, first.pointer, data, details));
}

interface FoundText {
  /** Of the expected paragraph, or their number if none was found. */
  readonly index: number;
  /** In the text that is shown, or its length. */
  readonly offset: number;
}

/**
 * The next expected paragraph that is shown further on. A short text may be found by chance: of the
 * next few, a much longer one is preferred.
 */
function nextFound(
  expected: readonly ExpectedText[],
  from: number,
  all: string,
  offset: number,
): FoundText {
  let best: (FoundText & { readonly length: number }) | undefined;
  expected.slice(from, from + LOOK_AHEAD).forEach(({ text }, i) => {
    const found = all.indexOf(text, offset);
    if (found >= 0 && (!best || text.length > TRUST_RATIO * best.length))
      best = { index: from + i, offset: found, length: text.length };
  });
  return best ?? { index: expected.length, offset: all.length };
}
