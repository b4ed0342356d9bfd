/** Chinese digits from 0 to 9, with each of the signs that are used for 0. */
const CHINESE_DIGITS = ['〇一二三四五六七八九', '○一二三四五六七八九', '零一二三四五六七八九'];

/** What follows the date of a law or a notice, which stays as it is. */
const PUBLISHED = '(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:修订|修正|印发|施行)';

/**
 * A text about one year as it would be about another: the year itself, and the year after it, in
 * which the report is published; both as 2024年, 2024-12-31 or 二〇二四年. Years in which a law was
 * published or revised stay.
 */
export function moveYears(text: string, from: number, to: number): string {
  const moved = new Map(
    [0, 1].flatMap((after) =>
      writtenForms(from + after).map((form, i) => [form, writtenForms(to + after)[i] ?? form]),
    ),
  );
  const pattern = new RegExp(
    `(?<!\\d)(?:${[...moved.keys()].join('|')})(?=年(?!${PUBLISHED})|[-./]\\d)`,
    'g',
  );
  return text.replace(pattern, (year) => moved.get(year) ?? year);
}

const writtenForms = (year: number): string[] => [
  String(year),
  ...CHINESE_DIGITS.map((digits) => String(year).replace(/\d/g, (d) => digits.charAt(Number(d)))),
];
