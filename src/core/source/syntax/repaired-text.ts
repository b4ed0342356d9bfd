import { at } from '../../at.js';
import { applyEdits } from '../../problem/apply-edits.js';
import type { Edit } from '../../problem/finding.js';
import type { TextPosition } from '../../problem/position.js';
import { Lines, lastUpTo } from './lines.js';

/** A text with its faults corrected, whose positions are known in the text as it was. */
export class RepairedText {
  readonly text: string;
  readonly #lines: Lines;
  readonly #originalLines: Lines;
  /** The edits that were made, in order, and where each ends in this text. */
  readonly #edits: readonly Edit[];
  readonly #ends: readonly number[];

  constructor(original: string, edits: readonly Edit[], originalLines: Lines) {
    this.text = applyEdits(original, edits);
    this.#lines = new Lines(this.text);
    this.#originalLines = originalLines;
    const made: Edit[] = [{ start: 0, end: 0, text: '' }];
    const ends = [0];
    for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
      const before = at(made, -1);
      // As in `applyEdits`, an edit that overlaps one before it is left out.
      if (edit.start < before.end) continue;
      ends.push(at(ends, -1) + edit.start - before.end + edit.text.length);
      made.push(edit);
    }
    this.#edits = made;
    this.#ends = ends;
  }

  /** The position in the text as it was that belongs to one in this text. */
  originalOf(position: TextPosition): TextPosition {
    const offset = this.#lines.offsetOf(position);
    const i = lastUpTo(this.#ends, offset);
    const unedited = at(this.#edits, i).end + offset - at(this.#ends, i);
    // What an edit put in stands where the edit begins.
    const next = this.#edits[i + 1]?.start ?? unedited;
    return this.#originalLines.positionOf(Math.min(unedited, next));
  }
}
