const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** What stands in place of a tab or a line break: nothing between Chinese characters or marks. */
export function replacementBetween(text: string, start: number, end: number): string {
  const before = Array.from(text.slice(0, start)).at(-1) ?? '';
  const [after = ''] = text.slice(end);
  return chinese.test(before) && chinese.test(after) ? '' : ' ';
}
