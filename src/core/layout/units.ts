import type { Char } from './characters.js';

/** Marks that belong to a word or number if it goes on after them. */
const insideWord = new Set('.,:/');
/** A number keeps these: 2025年, 30号, 49.4%. Measure words may begin a line, as in Word. */
const unitsOfNumbers = new Set('年月日号％%‰℃');

/** Whether two characters stay together here, but not in word processors: 2025年, 〔2021〕30号. */
export const isJoint = (before: Char, after: Char): boolean =>
  (before.traits.isDigit && unitsOfNumbers.has(after.char) && !after.traits.isNotAtStart) ||
  (before.char === '〕' && after.traits.isDigit);

/** Whether a line may end between two neighbouring characters. */
function mayBreak(before: Char, after: Char): boolean {
  if (before.char === ' ') return after.char !== ' ';
  if (after.char === ' ' || after.traits.isNotAtStart || before.traits.isNotAtEnd) return false;
  if (isJoint(before, after)) return false;
  const isInWord = before.traits.isWordLike || insideWord.has(before.char);
  return !(isInWord && after.traits.isWordLike);
}

/** Stretches of characters that stay together on a line. */
export function* unitsOf(chars: readonly Char[]): Generator<Char[]> {
  let unit: Char[] = [];
  for (const char of chars) {
    const last = unit.at(-1);
    if (last && mayBreak(last, char)) {
      yield unit;
      unit = [];
    }
    unit.push(char);
  }
  if (unit.length) yield unit;
}

export const withoutBlanksAtEnd = (unit: readonly Char[]): readonly Char[] =>
  unit.at(-1)?.char === ' ' ? unit.slice(0, unit.findLastIndex((c) => c.char !== ' ') + 1) : unit;
