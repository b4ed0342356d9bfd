/** Levels whose numbers are not part of the edition's headings. */
export type NumberedLevel = 2 | 3 | 4;

const DIGITS = '零一二三四五六七八九';

/** The largest number that has a numeral here. */
export const LAST_NUMERAL = 99;

/** 1–99 in Chinese numerals: 一, 十, 十一, 六十. Throws a RangeError for any other number. */
export function chineseNumber(n: number): string {
  if (n < 1 || n > LAST_NUMERAL || !Number.isInteger(n))
    throw new RangeError(`no numeral for ${n}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const tensDigit = tens > 1 ? DIGITS[tens] : '';
  return `${tensDigit}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

/**
 * The number of a heading: 结构层次序数 of GB/T 9704-2012 7.3.3. Drafts may have more headings than
 * there are numerals.
 */
export function headingNumber(level: NumberedLevel, n: number): string {
  switch (level) {
    case 2:
      return `（${n > LAST_NUMERAL ? n : chineseNumber(n)}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
  }
}

/** How many characters the number takes at the start of a numbered heading. */
export const numberLength = (heading: string, level: NumberedLevel): number =>
  heading.indexOf(level === 3 ? '.' : '）') + 1;
