import { codePointOf } from '../../problem/code-point.js';
import { fits, isQuote } from './characters.js';
import { type Fault, replaced } from './fault.js';

/** A key as it should be. */
const KEY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what JSON has only as escapes
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})){0,200}"(?=[ \t]{0,200}[:：])/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f]/;
const MARKS = '\\s"＂“”„‟\'‘’`:：∶=＝,，、;；{}[\\]｛｝［］【】\\\\';
const QUOTE = '["＂“”„‟\'‘’`]?';
/** A key with quotation marks of any kind on both sides, on one side, or on none. */
const TYPED_KEY = new RegExp(`${QUOTE}[^${MARKS}](?:[^${MARKS}]| ){0,200}${QUOTE}`, 'y');

/** Whether a text from `i` on may be a key. */
export const isTypedKeyAt = (text: string, i: number): boolean =>
  fits(KEY, text, i) || fits(TYPED_KEY, text, i);

/** Reads the key that begins at `start`, with or without its quotation marks. */
export function readTypedKey(
  text: string,
  start: number,
): { readonly end: number; readonly fault?: Fault } {
  if (fits(KEY, text, start)) return { end: KEY.lastIndex };
  fits(TYPED_KEY, text, start);
  const typed = text.slice(start, TYPED_KEY.lastIndex).trimEnd();
  const end = start + typed.length;
  const isOpened = isQuote(typed[0]);
  const isClosed = typed.length > 1 && isQuote(typed.at(-1));
  const name = typed.slice(isOpened ? 1 : 0, isClosed ? -1 : undefined).trim();
  const key = JSON.stringify(name);
  if (key === typed) return { end };
  const [control] = CONTROL.exec(name) ?? [];
  if (control !== undefined && typed === `"${name}"`)
    return {
      end,
      fault: { ...replaced('control', text, start, end, key), found: codePointOf(control) },
    };
  const cause = isOpened && isClosed ? 'quotes' : 'key-quotes';
  return { end, fault: replaced(cause, text, start, end, key) };
}
