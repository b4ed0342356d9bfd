import { withoutBlanks } from '../../blanks.js';
import { groupBy } from '../../group-by.js';
import type { PlacedText } from '../drawn/drawn-page.js';
import { type Box, isNear, isVertical } from '../drawn/geometry.js';
import type { ShownText } from './shown-texts.js';

/** Share of the size at which a line beside a text stands, above its baseline. */
const MIDDLE_HEIGHT = 1 / 3;

/**
 * Texts with those parted that pdf.js joined though a vertical line stands between them: the
 * figures of two narrow cells. What the file shows in one piece stays one, if it is too long for
 * its cell.
 */
export function splitAtRules(
  texts: readonly PlacedText[],
  shown: readonly ShownText[],
  lines: readonly Box[],
): PlacedText[] {
  const sides = lines.filter(isVertical);
  const byBaseline = groupBy(shown, ({ baseline }) => Math.round(baseline));
  return texts.flatMap((text) => {
    const near = [-1, 0, 1].flatMap((d) => byBaseline.get(Math.round(text.baseline) + d) ?? []);
    const pieces = near.filter((p) => isPieceOf(p, text)).sort((a, b) => a.left - b.left);
    return pieces.length > 1 ? splitText(text, pieces, sides) : [text];
  });
}

const isPieceOf = ({ left, baseline }: ShownText, text: PlacedText): boolean =>
  isNear(baseline, text.baseline) &&
  (isNear(left, text.left) || (text.left < left && left < text.left + text.width));

function splitText(
  whole: PlacedText,
  pieces: readonly ShownText[],
  sides: readonly Box[],
): PlacedText[] {
  const y = whole.baseline - whole.size * MIDDLE_HEIGHT;
  const beside = sides.filter((l) => l.top < y && y < l.bottom);
  const starts = pieces.filter((piece, i) => {
    const before = pieces[i - 1];
    return !before || beside.some((l) => before.left < l.left && l.left < piece.left);
  });
  const isWhole = withoutBlanks(pieces.map((p) => p.text).join('')) === withoutBlanks(whole.text);
  if (starts.length === 1 || !isWhole) return [whole];
  return starts.map((start, i) => {
    const next = starts[i + 1];
    const own = pieces.slice(pieces.indexOf(start), next && pieces.indexOf(next));
    const right = next?.left ?? whole.left + whole.width;
    const text = own
      .map((p) => p.text)
      .join('')
      .trim();
    return { ...whole, text, left: start.left, width: right - start.left };
  });
}
