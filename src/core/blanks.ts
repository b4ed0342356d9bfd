/** A text without its blanks and line breaks. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** A text without its blanks and with compatibility forms folded, so that widths do not matter. */
export const foldText = (text: string): string => withoutBlanks(text.normalize('NFKC'));

/** Every character that starts a new line, also those that Word has for one. */
const lineBreak = /\r\n|[\n\r\v\f\u2028\u2029]/;

/** Whether a text goes on after a line break. */
export const hasLineBreak = (text: string): boolean => lineBreak.test(text.trim());

/** The lines of a text that are not blank. */
export const linesOf = (text: string): string[] =>
  text.split(lineBreak).filter((line) => line.trim() !== '');
