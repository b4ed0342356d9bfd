import type { MessageData } from '../problem/messages/message-data.js';

/** Characters of a text that is quoted whole. */
const MAX_WHOLE = 40;
/** Characters of a part of a text that is quoted. */
const MAX_PART = 60;
/** Characters before and after the difference that are quoted with it. */
const CONTEXT = 8;

/** The parts in which two texts differ, with a few characters around them. */
export function excerpt(expected: string, found: string): MessageData['shown-text'] {
  const [a, b] = [[...expected], [...found]];
  if (a.length <= MAX_WHOLE && b.length <= MAX_WHOLE) return { expected, found };
  const start = countSame(a, b, a.length);
  const shorter = Math.min(a.length, b.length);
  const end = countSame(a.toReversed(), b.toReversed(), shorter - start);
  return { expected: part(a, start, end), found: part(b, start, end) };
}

/** How many characters at the start are the same, at most `max`. */
function countSame(a: readonly string[], b: readonly string[], max: number): number {
  let count = 0;
  while (count < max && a[count] === b[count]) count += 1;
  return count;
}

/** Characters without most of those that are the same at the start and the end. */
function part(chars: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(chars.length, chars.length - end + CONTEXT, from + MAX_PART);
  return `${from ? '…' : ''}${chars.slice(from, to).join('')}${to < chars.length ? '…' : ''}`;
}
