import type { Edition } from '../../edition/edition.js';
import { lastStep, parentPointer } from '../../json-pointer.js';
import { type Finding, warning } from '../../problem/finding.js';
import { bareRemark, bareTableNote } from '../note-marks.js';
import { checkStrings } from './text-walk.js';

/** Marks that documents print around a remark or before a table's note, typed once more. */
export const checkNoteMarks = (edition: Edition, value: unknown): Finding[] =>
  checkStrings(value, (text, pointer) => {
    if (lastStep(pointer) !== 'note') return [];
    const isRemark = edition.figures.has(parentPointer(pointer));
    const trimmed = text.trim();
    const bare = isRemark ? bareRemark(trimmed) : bareTableNote(trimmed);
    if (bare === trimmed) return [];
    const data = { found: trimmed, corrected: bare };
    return [warning('note-marks', pointer, data, { replacement: { value: bare } })];
  });
