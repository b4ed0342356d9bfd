const DIGITS = '零一二三四五六七八九';

const digitOf = (c: string | undefined): number =>
  c === undefined ? 0 : DIGITS.indexOf(c.replace(/[〇○]/, '零').replace('两', '二'));

/** Thousands, hundreds, tens and ones, each with its unit, in this order: 二千零二十, 十二. */
const WORDS =
  /^(?:([一二两三四五六七八九])千)?(?:零?([一二两三四五六七八九])百)?(?:零?([一二三四五六七八九])?(十))?(?:零?([一二三四五六七八九]))?$/;

/** The number that Chinese words below ten thousand say: 零, 三, 十二, 一百零五. */
export function numberInWords(text: string): number | undefined {
  if (/^[零〇○]$/.test(text)) return 0;
  // 一百五 is 150 to those who say it, and 105 by its signs.
  const isShort = /[百千][一二三四五六七八九]$/.test(text);
  const words = text && !isShort ? WORDS.exec(text) : null;
  if (!words) return undefined;
  const [, thousands, hundreds, tens, ten, ones] = words;
  const numberOfTens = ten ? digitOf(tens ?? '一') : 0;
  return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + numberOfTens * 10 + digitOf(ones);
}

/** The number whose digits Chinese words name one by one: 二〇二六. */
export function digitsInWords(text: string): number | undefined {
  const digits = [...text].map(digitOf);
  return digits.length && digits.every((d) => d >= 0) ? Number(digits.join('')) : undefined;
}
