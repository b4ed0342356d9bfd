/** Distance between a full-width form of ASCII (U+FF01 to U+FF5E) and its half-width character. */
const FULL_WIDTH_OFFSET = 0xfee0;

/** Replaces the full-width characters that `pattern` (global) matches by half-width ones. */
export const toHalfWidth = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_OFFSET));
