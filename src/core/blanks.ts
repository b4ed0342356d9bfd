/** A text without its blanks and line breaks. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** A text without its blanks and with compatibility forms folded, so that widths do not matter. */
export const foldText = (text: string): string => withoutBlanks(text.normalize('NFKC'));
