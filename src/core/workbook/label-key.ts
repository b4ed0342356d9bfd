import { normalise, similarity } from '../recognise/similarity.js';

/** The number before a label: 一、 (一) 1. 1) */
const NUMBER = /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.,:)\s])/;
/** From here on words are another label's rather than new ones. */
const MIN_OTHER_SIMILARITY = 0.6;

/** What labels are known by: their words, without numbers, blanks, marks and widths. */
export const labelKey = (text: string): string =>
  normalise(text.normalize('NFKC').trim().replace(NUMBER, ''));

/** The words of another label that were found in place of a label, or words close to them. */
export function otherLabel(
  found: string,
  label: string,
  others: Iterable<string>,
): string | undefined {
  const key = labelKey(found);
  let best: string | undefined;
  let most = Math.max(similarity(key, labelKey(label)), MIN_OTHER_SIMILARITY);
  for (const other of others) {
    const share = similarity(key, labelKey(other));
    if (labelKey(other) === labelKey(label) || share <= most) continue;
    best = other;
    most = share;
  }
  return best;
}
