import { entryOf, type PdfPage } from './pages.js';
import { isNumber, numbersOf } from './value.js';

/** Points by which pages of one size may differ. */
const TOLERANCE = 0.5;

/** The sides of what is shown of a page and how large its unit is, if not as expected. */
export function otherPageBox(page: PdfPage, expected: PdfPage): string | undefined {
  const [shown, other] = [shownBox(page), shownBox(expected)];
  const isSame = shown.every((side, i) => Math.abs(side - (other[i] ?? 0)) < TOLERANCE);
  return isSame ? undefined : `[${shown.join(' ')}]`;
}

/** By how many degrees a page is turned further than expected. */
export const turnOf = (page: PdfPage, expected: PdfPage): number =>
  Number(entryOf(page, 'Rotate')) - Number(entryOf(expected, 'Rotate'));

/** What is shown is what lies within both boxes (ISO 32000-1 14.11.2). */
function shownBox(page: PdfPage): readonly number[] {
  const media = sidesOf(page, 'MediaBox');
  const crop = page.entries.has('CropBox') ? sidesOf(page, 'CropBox') : media;
  const unit = entryOf(page, 'UserUnit');
  const [left = 0, bottom = 0, right = 0, top = 0] = media;
  const [cropLeft = 0, cropBottom = 0, cropRight = 0, cropTop = 0] = crop;
  return [
    Math.max(left, cropLeft),
    Math.max(bottom, cropBottom),
    Math.min(right, cropRight),
    Math.min(top, cropTop),
    // A page may be as small as a stamp by its unit alone.
    isNumber(unit) ? unit : 1,
  ];
}

/** Left, bottom, right and top, whichever corners a box is given by. */
export function sidesOf(page: PdfPage, key: string): readonly number[] {
  const { file } = page;
  const numbers = numbersOf(file.items(page.entries.get(key)).map((side) => file.resolve(side)));
  const [x = 0, y = 0, otherX = 0, otherY = 0] = numbers ?? [];
  return [Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY)];
}
