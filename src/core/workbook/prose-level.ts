import { foldText } from '../blanks.js';
import { allLevels, headingLevels, textLevels } from './sheet-text.js';

/**
 * What people write for the levels of headings, outermost first, with widths folded. Spreadsheets
 * make the number 1 of a typed 1. and the number -1 of a typed (1).
 */
const NUMBERS = [
  /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.,]?)$/,
  /^\d+[、.,]?$/,
  /^(?:\(\d+\)|-\d+)$/,
];
/** A level of text names the heading that the text is below. */
const TEXT_LEVEL = /正文$/;

/** The level that a clerk means: （一） by （二）, (一) or 一、; undefined if it is none. */
export function readLevel(typed: string): string | undefined {
  const folded = foldText(typed);
  const same = allLevels.find((level) => foldText(level) === folded);
  if (same) return same;
  const depth = NUMBERS.findIndex((number) => number.test(folded.replace(TEXT_LEVEL, '')));
  if (depth < 0) return undefined;
  return TEXT_LEVEL.test(folded) ? textLevels[depth + 1] : headingLevels[depth];
}
