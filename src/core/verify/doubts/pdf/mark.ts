import type { Point } from '../../../extract/drawn/geometry.js';

/** Something that is drawn on a page, and all that decides how it looks. */
export interface Mark {
  readonly type: MarkType;
  /** As the standard names it: TJ, Do, f. */
  readonly operator: string;
  /** The codes of text, the steps of a path, the name of a picture. */
  readonly what: string;
  /** Where it is drawn, in points from the bottom left corner of the page. */
  readonly points: readonly Point[];
  /** Scale and slant, in points; then spacing of text. Of a line its width. */
  readonly shape: readonly number[];
  /** Whether it is no part of the text, as a page number. */
  readonly isArtifact: boolean;
  readonly looks: Looks;
}

export type MarkType =
  | 'text'
  | 'line'
  | 'shape'
  | 'picture'
  | 'form-object'
  | 'shading'
  | 'odd-operator';

/** What decides how a mark looks, each in the words of the standard; empty if nothing special. */
export interface Looks {
  readonly colour: string;
  readonly font: string;
  /** How text is drawn if it is not filled: `3 Tr` shows nothing. */
  readonly 'hidden-text': string;
  readonly clip: string;
  readonly transparency: string;
  readonly layer: string;
  readonly 'line-style': string;
  /** What is copied and read aloud in place of what is drawn. */
  readonly 'other-words': string;
}
