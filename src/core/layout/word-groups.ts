import { type Line, lineText } from './line.js';
import { titleGroupEnds } from './style.js';

const groupEnd = new RegExp(`(?<=${titleGroupEnds.join('|')})`);

/** Sets word groups in as few lines as possible; a line breaks within a group only if it must. */
export function linesOfGroups(
  groups: readonly string[],
  setLines: (text: string) => Line[],
): Line[] {
  const isOneLine = (text: string): boolean => setLines(text).length === 1;
  const texts: string[] = [];
  for (const group of groups.flatMap((g) => (setLines(g).length > 1 ? wordGroups(g) : [g]))) {
    const joined = (texts.at(-1) ?? '') + group;
    if (texts.length && isOneLine(joined)) texts[texts.length - 1] = joined;
    else texts.push(group);
  }
  return texts.flatMap(setLines);
}

/** A name that is too long for a line, cut after the regions and bodies that it names. */
const wordGroups = (text: string): string[] => text.split(groupEnd).filter(Boolean);

/** The texts of lines. */
export const textsOf = (lines: readonly Line[]): string[] => lines.map(lineText);
