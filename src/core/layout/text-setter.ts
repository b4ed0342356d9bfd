import type { Fonts } from '../fonts/fonts.js';
import { codePointOf } from '../problem/code-point.js';
import { type Finding, finding } from '../problem/finding.js';
import { type Char, type FaceRun, fontChars } from './characters.js';
import type { Line } from './line.js';
import { composeLines, type LineOptions } from './line-breaking.js';
import { page } from './style.js';

/** Text in one face, with the place of the report that it comes from. */
export interface SourceRun extends FaceRun {
  readonly pointer: string;
}

/** Sets text in lines, and collects the characters that no font has. */
export class TextSetter {
  readonly fonts: Fonts;
  readonly #missing = new Map<string, Finding>();

  constructor(fonts: Fonts) {
    this.fonts = fonts;
  }

  /** The characters that no font has, once for each place. */
  get findings(): readonly Finding[] {
    return [...this.#missing.values()];
  }

  /** The characters of runs with their fonts and widths at a size. */
  measure(runs: readonly SourceRun[], size: number): Char[] {
    return fontChars(runs, this.fonts, size, (char, run) =>
      this.#reportMissing(char, runs[run]?.pointer ?? ''),
    );
  }

  /** Sets runs in lines, over the type area's width unless the options have another measure. */
  setLines(
    runs: readonly SourceRun[],
    size: number,
    options: Partial<Omit<LineOptions, 'size'>> = {},
  ): Line[] {
    return composeLines(this.measure(runs, size), { size, measure: page.measure, ...options });
  }

  #reportMissing(character: string, pointer: string): void {
    const key = `${pointer} ${character}`;
    if (this.#missing.has(key)) return;
    const data = { character, codePoint: codePointOf(character) };
    this.#missing.set(key, finding('glyph', pointer, data));
  }
}
