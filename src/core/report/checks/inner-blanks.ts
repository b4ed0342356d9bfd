const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** What stands in place of a tab or a line break: nothing between Chinese characters or marks. */
export function replacementBetween(text: string, start: number, end: number): string {
  // A character takes two units at most; longer slices would cost a long text its square.
  const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '';
  const [after = ''] = text.slice(end, end + 2);
  return chinese.test(before) && chinese.test(after) ? '' : ' ';
}
