import { at } from '../../at.js';
import type { TextPosition } from '../../problem/position.js';

/** Where the lines of a text begin. */
export class Lines {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++)
      if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) starts.push(i + 1);
    this.#starts = starts;
  }

  positionOf(offset: number): TextPosition {
    const line = lastUpTo(this.#starts, offset);
    return { line: line + 1, column: offset - at(this.#starts, line) + 1 };
  }

  offsetOf({ line, column }: TextPosition): number {
    return at(this.#starts, line - 1) + column - 1;
  }
}

/** Index of the last of ascending numbers that is not above `most`; 0 if all are. */
export function lastUpTo(ascending: readonly number[], most: number): number {
  let [first, last] = [0, ascending.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (at(ascending, middle) > most) last = middle - 1;
    else first = middle;
  }
  return first;
}
