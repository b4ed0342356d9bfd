import { applyEdits } from '../../problem/apply-edits.js';
import { codePointOf } from '../../problem/code-point.js';
import type { Edit } from '../../problem/finding.js';
import {
  bracketOf,
  COMMAS,
  fits,
  isBlank,
  isComment,
  isKeyAt,
  isLineEnd,
  isOneOf,
  isQuote,
  skipInLine,
} from './characters.js';
import { added, type Fault, replaced, told } from './fault.js';

/** A text as it was typed, from its opening quotation mark on. */
export interface TypedString {
  /** Where it ends; undefined if nothing shows where. */
  readonly end: number | undefined;
  readonly faults: readonly Fault[];
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** What may come after a comma: a value, a key, or the end of the line. */
const ITEM =
  /[,"＂“”'‘’`{[｛［}\]｝］\d０-９-]|true|false|null|[A-Za-z_$][\w$]{0,60}["＂“”'‘’`]?[ \t]{0,20}[:：]/y;
/** Words in quotation marks within a text, which goes on after them: no key of an object. */
const QUOTED_WORDS =
  /["＂“”'‘’`][^"＂“”'‘’`:：\r\n]{1,200}["＂“”'‘’`](?![\s,，、;；:：∶=＝}\]｝］{[｛［"])/y;
/** A quotation mark that opens a text, not one that closes the text of the lines before. */
const OPENING = /["＂“”'‘’`][^\s,，、}\]:：]/y;

/** Quotation marks that may close a text, by the one that opens it. */
function closersOf(open: string | undefined): string {
  if (isOneOf(open, "'‘’`")) return "'‘’`";
  return isOneOf(open, '"＂') ? '"＂' : '"＂“”„‟';
}

/** Whether a quotation mark before `after` closes its text: a mark of JSON or no more follows. */
function closes(text: string, after: number, isInObject: boolean): boolean {
  const i = skipInLine(text, after);
  const c = text[i];
  if (c === undefined || isLineEnd(c) || isOneOf(c, '}]｝］') || isComment(text, i)) return true;
  if (isOneOf(c, COMMAS)) {
    const next = skipInLine(text, i + 1);
    const isAtEnd = text[next] === undefined || isLineEnd(text[next]) || isComment(text, next);
    if (isInObject && fits(QUOTED_WORDS, text, next)) return false;
    return isAtEnd || fits(ITEM, text, next);
  }
  // The comma before the next key may be missing.
  return i > after && isQuote(c) && isKeyAt(text, i);
}

/** Whether the line that begins at `i` is no part of a text: the one above lacks its end. */
const isOutsideText = (text: string, i: number): boolean =>
  bracketOf(text[i]) !== undefined || fits(OPENING, text, i) || isKeyAt(text, i);

/** A text with more faults than these is no paragraph that somebody typed. */
const MOST_FAULTS = 500;

/** Reads a text whose opening quotation mark, of any kind, stands at `start`. */
export const readTypedString = (text: string, start: number, isInObject: boolean): TypedString =>
  new StringReader(text, start, isInObject).read();

/**
 * Chinese marks in place of the half-width ones among the quotation marks of a text: one after a
 * mark that is open closes it. Undefined if the marks do not pair, or a pair has nothing within.
 */
function pairQuotes(text: string, marks: readonly number[]): Edit[] | undefined {
  const edits: Edit[] = [];
  let open: number | undefined;
  for (const i of marks) {
    const isHalf = text[i] === '"';
    const opens = isHalf ? open === undefined : text[i] === '“';
    const isEmpty = open !== undefined && !text.slice(open + 1, i).trim();
    if (opens !== (open === undefined) || isEmpty) return undefined;
    if (isHalf) edits.push({ start: i, end: i + 1, text: opens ? '“' : '”' });
    open = opens ? i : undefined;
  }
  return open === undefined ? edits : undefined;
}

class StringReader {
  readonly #text: string;
  readonly #start: number;
  readonly #closers: string;
  readonly #isInObject: boolean;
  readonly #faults: Fault[] = [];
  /** Faults that a text may have many times, by their cause and what is found. */
  readonly #repeated = new Map<string, Fault & { readonly edits: Edit[] }>();
  /** Half-width quotation marks within. */
  readonly #inner: number[] = [];
  /** The same and the Chinese ones. */
  readonly #marks: number[] = [];
  /** Quotation marks within that open, less those that close. */
  #pairs = 0;
  #count = 0;

  constructor(text: string, start: number, isInObject: boolean) {
    this.#text = text;
    this.#start = start;
    this.#closers = closersOf(text[start]);
    this.#isInObject = isInObject;
  }

  read(): TypedString {
    const text = this.#text;
    for (let i = this.#start + 1; i < text.length && this.#count < MOST_FAULTS; i++) {
      const c = text[i] as string;
      if (c === '\\') i = this.#escape(i);
      else if (isLineEnd(c)) {
        let next = i + 1;
        while (isBlank(text[next])) next += 1;
        if (next === text.length) break;
        if (isOutsideText(text, next)) return this.#open(i);
        this.#lineBreaks(i, next);
        i = next - 1;
      } else if (c < ' ') this.#control(i);
      else if (isOneOf(c, this.#closers) && this.#closes(i)) return this.#closed(i);
      else if (c === '"') this.#addInner(i);
      else if (c === '“') {
        this.#pairs += 1;
        this.#marks.push(i);
      } else if (c === '”') {
        this.#pairs -= 1;
        if (this.#pairs < 0 && this.#closes(i)) return this.#closed(i);
        this.#marks.push(i);
      }
    }
    const faults = this.#hidesKey() ? [this.#unclosed()] : [];
    return { end: undefined, faults: [...this.#faults, ...faults] };
  }

  readonly #closes = (i: number): boolean => closes(this.#text, i + 1, this.#isInObject);

  /** Returns where the escape at `i` ends. */
  #escape(i: number): number {
    if (fits(ESCAPE, this.#text, i)) return ESCAPE.lastIndex - 1;
    const next = this.#text[i + 1];
    // Before a line break, that is the next fault.
    if (next === undefined || isLineEnd(next)) return i;
    this.#add(replaced('escape', this.#text, i, i + 1, '\\\\'));
    return i;
  }

  #control(i: number): void {
    const c = this.#text[i] as string;
    const corrected = JSON.stringify(c).slice(1, -1);
    this.#add({ ...replaced('control', this.#text, i, i + 1, corrected), found: codePointOf(c) });
  }

  /** Line breaks, with the indentation after them, become one. */
  #lineBreaks(start: number, end: number): void {
    this.#add({ ...replaced('line-break', this.#text, start, end, '\\n'), found: '' });
  }

  #addInner(i: number): void {
    this.#count += 1;
    this.#inner.push(i);
    this.#marks.push(i);
    this.#pairs += this.#pairs > 0 ? -1 : 1;
  }

  /** Adds a fault, or its correction to that of an equal one in this text. */
  #add(fault: Fault): void {
    this.#count += 1;
    const equal = this.#repeated.get(fault.cause + fault.found);
    if (equal) equal.edits.push(...fault.edits);
    else {
      const first = { ...fault, edits: [...fault.edits] };
      this.#repeated.set(fault.cause + fault.found, first);
      this.#faults.push(first);
    }
  }

  /** The text ends at the quotation mark at `i`. */
  #closed(i: number): TypedString {
    const text = this.#text;
    const [open, close] = [text[this.#start], text[i]];
    const isChinese = open !== '"' || close !== '"';
    if (isChinese) {
      const marks = [this.#start, i].filter((mark) => text[mark] !== '"');
      const edits = marks.map((mark): Edit => ({ start: mark, end: mark + 1, text: '"' }));
      const found = marks.map((mark) => text[mark]).join('');
      const at = marks[0] ?? i;
      this.#faults.push({ cause: 'quotes', at, found, corrected: '"', edits });
    }
    if (this.#inner.length) this.#faults.push(this.#innerQuotes(i, isChinese));
    return { end: i + 1, faults: this.#faults };
  }

  /** Half-width quotation marks within the text that ends at `close`. */
  #innerQuotes(close: number, isChinese: boolean): Fault {
    if (this.#hidesKey()) return this.#unclosed();
    const marks = isChinese ? this.#inner : this.#marks;
    const [first = close] = marks;
    const found = this.#text.slice(first, (marks.at(-1) ?? close) + 1);
    const edits = isChinese
      ? marks.map((start): Edit => ({ start, end: start + 1, text: '\\"' }))
      : pairQuotes(this.#text, marks);
    if (!edits) return told('inner-quote', first, found);
    const within = edits.map((e) => ({ ...e, start: e.start - first, end: e.end - first }));
    return { cause: 'inner-quote', at: first, found, corrected: applyEdits(found, within), edits };
  }

  /** Whether a key stands in the text: then it lacks the quotation mark that closes it. */
  #hidesKey(): boolean {
    return this.#inner.some((i) => isKeyAt(this.#text, i));
  }

  /** The fault of a text that is not closed, somewhere on its line. */
  #unclosed(): Fault {
    const found = this.#text.slice(this.#start, this.#inner[0]).trimEnd();
    return told('open-string', this.#start, found);
  }

  /** The text is not closed on its line, which ends at `lineEnd`. */
  #open(lineEnd: number): TypedString {
    const line = this.#text.slice(this.#start, lineEnd).trimEnd();
    // Brackets and the comma at the end of a line come after the text.
    const end = this.#start + line.replace(/[ \t]*(?:[}\]][ \t]*)*,?$/, '').length;
    const found = this.#text.slice(this.#start, end);
    const isCertain = !this.#inner.length;
    const fault = added('open-string', end, '"', found);
    const faults = [...this.#faults, isCertain ? fault : { ...fault, edits: [] }];
    const opening = this.#text[this.#start];
    if (opening !== '"')
      faults.push(replaced('quotes', this.#text, this.#start, this.#start + 1, '"'));
    return { end, faults };
  }
}
