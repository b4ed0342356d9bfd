/** Chinese digits from 0 to 9, with each of the signs that are used for 0. */
const CHINESE_DIGITS = ['〇一二三四五六七八九', '○一二三四五六七八九', '零一二三四五六七八九'];

/**
 * A text about one year as it would be about another: the year itself, and the year after it, in
 * which the report is published; both as 2024年, 2024-12-31 or 二〇二四年.
 */
export function moveYears(text: string, from: number, to: number): string {
  const moved = new Map(
    [0, 1].flatMap((after) =>
      writtenForms(from + after).map((form, i) => [form, writtenForms(to + after)[i] ?? form]),
    ),
  );
  const pattern = new RegExp(`(?<!\\d)(?:${[...moved.keys()].join('|')})(?=年|[-./]\\d)`, 'g');
  return text.replace(pattern, (year) => moved.get(year) ?? year);
}

const writtenForms = (year: number): string[] => [
  String(year),
  ...CHINESE_DIGITS.map((digits) => String(year).replace(/\d/g, (d) => digits.charAt(Number(d)))),
];
