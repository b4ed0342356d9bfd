import type { Level } from './document.js';

const digits = '零一二三四五六七八九';

/** 1–99 in Chinese numerals: 一, 十, 十一, 六十. */
export function chineseNumber(n: number): string {
  if (n < 1 || n > 99 || !Number.isInteger(n)) throw new RangeError(`no numeral for ${n}`);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens ? '十' : ''}${n % 10 ? digits[n % 10] : ''}`;
}

/** 结构层次序数 of GB/T 9704-2012 7.3.3; level 1 is part of the edition's headings. */
export const headingNumber = (level: Exclude<Level, 1>, n: number): string =>
  ({ 2: () => `（${chineseNumber(n)}）`, 3: () => `${n}.`, 4: () => `（${n}）` })[level]();
