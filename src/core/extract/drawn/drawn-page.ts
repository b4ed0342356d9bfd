import type { Box } from './geometry.js';

/** What is drawn on a page. */
export interface DrawnPage {
  /** From 1. */
  readonly number: number;
  /** Points. */
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Straight lines along the edges of the page. */
  readonly lines: readonly Box[];
}

/** Characters that are drawn together; lengths in points. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  /** From the top of the page. */
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
}
