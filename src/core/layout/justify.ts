import { at } from '../at.js';
import type { Char } from './characters.js';
import { grid } from './style.js';

/** What lies between two characters of a line; inside words and numbers nothing is added. */
type Gap = 'word' | 'mark' | 'script' | 'other';

type Letter = Pick<Char, 'char' | 'traits'>;

/** Marks of two cells that are drawn through: —— and ……. */
const doubledMarks = new Set('—…');
/** Marks of a number's unit: 10‰. */
const numberMarks = new Set('％‰℃');

function gapOf(before: Char, after: Char): Gap {
  const isWord =
    (before.traits.isWordPart && after.traits.isWordPart) ||
    (before.traits.isDigit && numberMarks.has(after.char)) ||
    isDoubled(before, after);
  if (isWord) return 'word';
  if (before.char === ' ' || before.traits.isBlankAfter || after.traits.isBlankBefore)
    return 'mark';
  return after.gap > 0 ? 'script' : 'other';
}

const isDoubled = (before: Letter, after: Letter | undefined): boolean =>
  before.char === after?.char && doubledMarks.has(before.char);

/**
 * Whether a character gets the spacing of its line where word processors get it too: in a line that
 * is drawn together each does, as all of them do there, in one that is opened those outside words.
 */
export const takesOverride = (char: Letter, next: Letter | undefined, isOpened: boolean): boolean =>
  !isOpened || (!char.traits.isWordPart && !isDoubled(char, next));

/** How room is spread over a line; lengths in points. */
export interface Spread {
  readonly size: number;
  /** What is to be added in all; below 0 if the line is drawn together. */
  readonly room: number;
  /** Whether word processors get the line's spacing too. */
  readonly isOverride: boolean;
}

/**
 * What is added between the characters of a line, from the first gap on. Room goes to blanks and
 * beside marks first, then between Chinese and Latin, each up to a limit, and then to all gaps
 * alike, but never inside a word or a number.
 */
export function spreadRoom(
  chars: readonly Char[],
  { size, room, isOverride }: Spread,
): readonly number[] {
  const { opensFirst } = grid;
  const gaps = chars.slice(1).map((char, i) => {
    const before = at(chars, i);
    if (!isOverride) return gapOf(before, char);
    return takesOverride(before, char, room > 0) ? 'other' : 'word';
  });
  const countOf = (kind: Gap): number => gaps.filter((gap) => gap === kind).length;
  const firstFor = (kind: Gap, room: number): number =>
    room > 0 ? Math.min(opensFirst * size, room / Math.max(1, countOf(kind))) : 0;
  const besideMarks = firstFor('mark', room);
  const afterMarks = room - besideMarks * countOf('mark');
  const betweenScripts = firstFor('script', afterMarks);
  const rest = afterMarks - betweenScripts * countOf('script');
  const open = gaps.length - countOf('word');
  const forAll = open ? rest / open : 0;
  const added: Record<Gap, number> = {
    word: 0,
    mark: besideMarks + forAll,
    script: betweenScripts + forAll,
    other: forAll,
  };
  return gaps.map((gap) => added[gap]);
}
