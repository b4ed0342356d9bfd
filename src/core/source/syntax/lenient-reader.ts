import { readBareWord } from './bare-word.js';
import { Brackets } from './brackets.js';
import {
  bracketOf,
  COLONS,
  COMMAS,
  fits,
  isBlank,
  isComment,
  isForeignBlank,
  isKeyAt,
  isLineEnd,
  isOneOf,
  isQuote,
} from './characters.js';
import { added, type Fault, replaced, told } from './fault.js';
import { isTypedKeyAt, readTypedKey } from './typed-key.js';
import { readTypedString } from './typed-string.js';

/** What reading a text that is no JSON gave. */
export interface LenientReading {
  readonly faults: readonly Fault[];
  /** Whether every part of the text was understood. */
  readonly isWhole: boolean;
}

/** After so many faults, a text is no report that somebody typed. */
const MOST_FAULTS = 5000;
/** Characters of a comment that a message can show; a longer one is left to its author. */
const SHOWN_COMMENT = 200;
/** A key and its colon in a comment. */
const COMMENTED_KEY = /["＂“”][^"＂“”\r\n]{1,60}["＂“”][ \t]*[:：]/;
/** A number that stands where a key should. */
const NUMBER = /[-+]?[\d０-９]+(?:\.\d+)?(?=[ \t]*[,，、}｝\r\n])/y;
/** Characters before a bracket that a message shows. */
const SHOWN_OPENING = 30;

/** Nothing but brackets that close. */
const ONLY_CLOSERS = /[\s}\]｝］]*$/y;

/**
 * Reads a text that is no JSON for what was meant, mark by mark. `byLayout`: brackets that are
 * missing or too many are found by how lines are indented; else they end the reading.
 */
export const readLeniently = (text: string, byLayout: boolean): LenientReading =>
  new LenientReader(text, byLayout).read();

/** What may come next: in an object a key, its colon, its value and the comma after it. */
type Next = 'key' | 'colon' | 'value' | 'comma';

class LenientReader {
  readonly #text: string;
  readonly #faults: Fault[] = [];
  readonly #brackets: Brackets;
  readonly #byLayout: boolean;
  #i = 0;
  #next: Next = 'value';
  /** Where the last word or mark but a comma begins and ends. */
  #lastStart = 0;
  #lastEnd = 0;
  /** Where the comma stands that is the last mark; undefined if another mark is the last. */
  #comma: number | undefined;

  constructor(text: string, byLayout: boolean) {
    this.#text = text;
    this.#byLayout = byLayout;
    this.#brackets = new Brackets(text);
  }

  read(): LenientReading {
    while (this.#skipBlanks())
      if (this.#isTooFaulty() || !this.#readNext()) return { faults: this.#faults, isWhole: false };
    return { faults: this.#faults, isWhole: this.#finish() };
  }

  /** Goes to the next mark or word; whether there is one. */
  #skipBlanks(): boolean {
    const text = this.#text;
    for (; this.#i < text.length && !this.#isTooFaulty(); this.#i++) {
      const c = text[this.#i];
      if (isLineEnd(c)) this.#brackets.beginLine(this.#i + 1);
      else if (isComment(text, this.#i)) this.#readComment();
      else if (isForeignBlank(c)) this.#readForeignBlanks();
      else if (!isBlank(c)) break;
    }
    return this.#i < text.length;
  }

  readonly #isTooFaulty = (): boolean => this.#faults.length > MOST_FAULTS;

  #readForeignBlanks(): void {
    const start = this.#i;
    while (isForeignBlank(this.#text[this.#i + 1])) this.#i += 1;
    this.#faults.push(replaced('blank', this.#text, start, this.#i + 1, ' '));
  }

  #readComment(): void {
    const text = this.#text;
    const start = this.#i;
    const isBlock = text[start + 1] === '*';
    const pattern = isBlock ? /\*\//g : /(?=[\r\n])/g;
    pattern.lastIndex = start + 2;
    const end = pattern.test(text) ? pattern.lastIndex : text.length;
    const key = COMMENTED_KEY.exec(text.slice(start, end));
    if (key) {
      this.#faults.push(told('comment-data', start, text.slice(start, end)));
      // What follows a comment on its line is read, as it was meant to be.
      this.#i = isBlock ? end - 1 : start + key.index - 1;
      return;
    }
    const fault = replaced('comment', text, start, end, '');
    const isShown = end - start <= SHOWN_COMMENT;
    this.#faults.push(isShown ? fault : { ...fault, edits: [] });
    this.#i = end - 1;
  }

  /** Reads one mark or word; whether it was understood. */
  #readNext(): boolean {
    const c = this.#text[this.#i];
    const bracket = bracketOf(c);
    this.#brackets.beginWord(this.#i);
    if (bracket === '}' || bracket === ']') return this.#readCloser(bracket);
    if (isOneOf(c, COMMAS)) return this.#readComma();
    if (isOneOf(c, COLONS)) return this.#readColon();
    if (this.#byLayout) this.#closeLeftOpen(() => this.#brackets.isLeftOpen());
    this.#brackets.addChild();
    return this.#isKeyNext() ? this.#readKey() : this.#readValue(bracket);
  }

  readonly #isInObject = (): boolean => this.#brackets.innermost?.bracket === '{';

  readonly #isKeyNext = (): boolean =>
    this.#isInObject() && (this.#next === 'key' || this.#next === 'comma');

  /** Goes beyond a mark or word. */
  #take(end: number, next: Next): true {
    this.#lastStart = this.#i;
    this.#lastEnd = end;
    this.#comma = undefined;
    this.#i = end;
    this.#next = next;
    this.#brackets.endWord(this.#lastStart, end);
    return true;
  }

  #readComma(): boolean {
    const text = this.#text;
    const isMissingValue = this.#isInObject() && (this.#next === 'value' || this.#next === 'colon');
    if (!this.#brackets.innermost) return false;
    if (isMissingValue) this.#tellMissingValue();
    if (isMissingValue || this.#next === 'comma') {
      if (text[this.#i] !== ',') this.#readForeignComma();
      this.#comma = this.#i;
    } else this.#faults.push(replaced('extra-comma', text, this.#i, this.#i + 1, ''));
    this.#i += 1;
    this.#next = this.#isInObject() ? 'key' : 'value';
    return true;
  }

  #readForeignComma(): void {
    const fault = replaced('comma', this.#text, this.#i, this.#i + 1, ',');
    const last = this.#faults.at(-1);
    // After quotation marks that do not pair, it may be a comma of the text.
    const isCertain = !last || last.edits.length > 0 || last.at < this.#lastStart;
    this.#faults.push(isCertain ? fault : { ...fault, edits: [] });
  }

  #tellMissingValue(): void {
    const key = this.#text.slice(this.#lastStart, this.#lastEnd);
    this.#faults.push(told('missing-value', this.#lastEnd, key));
  }

  #readColon(): boolean {
    if (this.#next !== 'colon') return false;
    if (this.#text[this.#i] !== ':')
      this.#faults.push(replaced('colon', this.#text, this.#i, this.#i + 1, ':'));
    // The key stays the last word.
    this.#i += 1;
    this.#next = 'value';
    return true;
  }

  #readKey(): boolean {
    const text = this.#text;
    if (fits(NUMBER, text, this.#i)) {
      const end = NUMBER.lastIndex;
      this.#faults.push(told('number-without-key', this.#i, text.slice(this.#i, end)));
      return this.#take(end, 'comma');
    }
    if (!isTypedKeyAt(text, this.#i)) return false;
    if (this.#next === 'comma') this.#addComma();
    const { end, fault } = readTypedKey(text, this.#i);
    if (fault) this.#faults.push(fault);
    return this.#take(end, 'colon');
  }

  #addComma(): void {
    const found = this.#text.slice(this.#lastStart, this.#lastEnd);
    this.#faults.push(added('missing-comma', this.#lastEnd, ',', found));
  }

  #readValue(bracket: string | undefined): boolean {
    const text = this.#text;
    const isKey = isKeyAt(text, this.#i);
    if (isKey && this.#isInObject()) {
      this.#tellMissingValue();
      this.#addComma();
      this.#next = 'key';
      return this.#readKey();
    }
    if (bracket === '{' && this.#next === 'comma' && !this.#brackets.innermost) {
      this.#faults.push(told('second-report', this.#i, bracket));
      this.#i = text.length;
      return true;
    }
    // A key in a list: the list was not closed.
    if (isKey || (this.#next === 'comma' && !this.#brackets.innermost)) return false;
    if (this.#next === 'comma') this.#addComma();
    const isColonMissing = this.#next === 'colon';
    if (isColonMissing)
      this.#faults.push(
        added('missing-colon', this.#lastEnd, ':', text.slice(this.#lastStart, this.#lastEnd)),
      );
    if (bracket) return this.#readOpener(bracket);
    const { end, faults } = isQuote(text[this.#i])
      ? readTypedString(text, this.#i, this.#isInObject())
      : readBareWord(text, this.#i, this.#isInObject());
    this.#faults.push(...faults);
    // The key may be words in quotation marks of a text that goes on.
    if (isColonMissing && faults.at(-1)?.cause === 'text-quotes')
      for (const fault of this.#faults.splice(-2)) this.#faults.push({ ...fault, edits: [] });
    return end !== undefined && end > this.#i && this.#take(end, 'comma');
  }

  #readOpener(bracket: string): boolean {
    this.#checkBracket(bracket);
    this.#brackets.open(bracket);
    return this.#take(this.#i + 1, bracket === '{' ? 'key' : 'value');
  }

  #checkBracket(bracket: string): void {
    if (this.#text[this.#i] !== bracket)
      this.#faults.push(replaced('bracket', this.#text, this.#i, this.#i + 1, bracket));
  }

  #readCloser(bracket: string): boolean {
    const text = this.#text;
    const brackets = this.#brackets;
    if (!brackets.innermost) return this.#readExtraClosers();
    if (this.#byLayout && brackets.isExtra()) {
      this.#faults.push(replaced('extra-bracket', text, this.#i, this.#i + 1, ''));
      this.#i += 1;
      return true;
    }
    if (this.#byLayout) this.#closeLeftOpen(() => brackets.isLeftOpenBy(bracket));
    if (this.#isInObject() && (this.#next === 'value' || this.#next === 'colon'))
      this.#tellMissingValue();
    if (this.#comma !== undefined)
      this.#faults.push(replaced('extra-comma', text, this.#comma, this.#comma + 1, ''));
    const expected = brackets.close();
    if (expected === bracket) this.#checkBracket(bracket);
    else if (!this.#byLayout) return false;
    else this.#faults.push(replaced('wrong-bracket', text, this.#i, this.#i + 1, expected));
    return this.#take(this.#i + 1, 'comma');
  }

  /** Brackets that close nothing: they are too many if nothing else comes after them. */
  #readExtraClosers(): boolean {
    const text = this.#text;
    if (this.#next !== 'comma' || !fits(ONLY_CLOSERS, text, this.#i)) return false;
    const end = this.#i + text.slice(this.#i).trimEnd().length;
    this.#faults.push(replaced('extra-bracket', text, this.#i, end, ''));
    this.#i = text.length;
    return true;
  }

  /** Adds the brackets that the innermost parts lack, as long as the layout shows it. */
  #closeLeftOpen(isLeftOpen: () => boolean): void {
    const isAfterValue = (): boolean => this.#next === 'comma' || this.#comma !== undefined;
    while (isAfterValue() && isLeftOpen()) {
      this.#faults.push(this.#missingBracket());
      if (this.#comma !== undefined) this.#next = this.#isInObject() ? 'key' : 'value';
    }
  }

  #missingBracket(): Fault {
    const { start = 0, line = 0 } = this.#brackets.innermost ?? {};
    const opened = this.#text.slice(Math.max(line, start - SHOWN_OPENING), start + 1).trim();
    return added('missing-bracket', this.#lastEnd, this.#brackets.close(), opened);
  }

  /** At the end of the text; whether it is understood. */
  #finish(): boolean {
    if (this.#next !== 'comma') return false;
    if (this.#brackets.innermost && !this.#byLayout) return false;
    while (this.#brackets.innermost) this.#faults.push(this.#missingBracket());
    return true;
  }
}
