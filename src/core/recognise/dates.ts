const CHINESE_DIGITS = '〇一二三四五六七八九';
/** A year in Chinese digits, perhaps with a month and a day; 〇 is written in several ways. */
const CHINESE_DATE = new RegExp(
  `([${CHINESE_DIGITS}○Ｏ零]{4})年(?:([${CHINESE_DIGITS}十]{1,3})月([${CHINESE_DIGITS}十]{1,3})日)?`,
  'g',
);

/** A text with its full-width digits, and the dates in Chinese digits, in 0 to 9. */
export const foldDigits = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(CHINESE_DATE, (_, year: string, month?: string, day?: string) => {
      const monthAndDay = month && day ? `${arabic(month)}月${arabic(day)}日` : '';
      return `${arabic(year)}年${monthAndDay}`;
    });

/** Digits one by one, as in 二〇二五, or a number up to 99 with 十. */
function arabic(number: string): string {
  const [tens = '', ones] = number
    .replace(/[○Ｏ零]/g, '〇')
    .split('十')
    .map(digitsOf);
  return ones === undefined ? tens : `${tens || '1'}${ones || '0'}`;
}

const digitsOf = (text: string): string =>
  [...text].map((digit) => CHINESE_DIGITS.indexOf(digit)).join('');
