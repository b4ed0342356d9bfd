const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const numeral = /[\d０-９〇一二三四五六七八九十百千万亿]/;

/**
 * What stands in place of a tab or a line break: nothing between Chinese characters or marks. Two
 * numerals stay apart.
 */
export function replacementBetween(text: string, start: number, end: number): string {
  // A character takes two units at most; longer slices would cost a long text its square.
  const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '';
  const [after = ''] = text.slice(end, end + 2);
  if (numeral.test(before) && numeral.test(after)) return ' ';
  return chinese.test(before) && chinese.test(after) ? '' : ' ';
}
