/**
 * How unlikely it is that a figure is typed in place of another: exchanged digits and a nought too
 * many are likelier than one other digit, a lost digit, a figure left at 0, anything else.
 */
export function typingCost(found: number, expected: number): number {
  const [typed, meant] = [String(found), String(expected)];
  if (found === 0) return 1.5;
  if (hasExchangedDigits(typed, meant) || typed === `${meant}0`) return 1;
  if (typed.length === meant.length && differences(typed, meant).length === 1) return 1.1;
  return hasLostDigit(typed, meant) ? 1.2 : 2;
}

/** Positions at which two texts of one length differ. */
const differences = (a: string, b: string): number[] =>
  [...a].flatMap((character, i) => (character === b[i] ? [] : [i]));

/** 12 for 21: two digits, side by side, each in the other's place. */
function hasExchangedDigits(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const [first = 0, second = 0, ...more] = differences(typed, meant);
  const isPair = !more.length && second === first + 1;
  return isPair && typed[first] === meant[second] && typed[second] === meant[first];
}

/** 12 for 152: one digit, anywhere, is not typed. */
const hasLostDigit = (typed: string, meant: string): boolean =>
  [...meant].some((_, i) => meant.slice(0, i) + meant.slice(i + 1) === typed);
