import { limits } from '../../limits.js';
import { unreadable } from '../read-error.js';
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

/** Throws a ReadError if a page has more than that of any report. */
export function assertFewObjects(texts: readonly PlacedText[], lines: readonly Box[]): void {
  if (texts.length + lines.length > limits.pageObjects)
    throw unreadable('document-too-large', { part: '' });
}
