import { latin1Of } from '../../../latin1.js';
import { OddPdf, type PdfDictionary, PdfReference, type PdfValue } from './value.js';

/** A word that is no value: an operator, or what begins or ends an object. */
export class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

const blanks = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Array.from('()<>[]{}/%', (c) => c.charCodeAt(0)));
const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
/** Arrays and dictionaries within each other. */
const MOST_LEVELS = 100;

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
};

const codeOf = (character: string): number => character.charCodeAt(0);

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= codeOf('0') && byte <= codeOf('9');

/** Reads values and keywords of a PDF one after the other (ISO 32000-1 7.2 and 7.3). */
export class Lexer {
  readonly bytes: Uint8Array;
  position: number;
  /** Contents of pages have no references: there `0 0 R` is two numbers and an operator. */
  readonly #hasReferences: boolean;

  constructor(bytes: Uint8Array, position = 0, hasReferences = true) {
    this.bytes = bytes;
    this.position = position;
    this.#hasReferences = hasReferences;
  }

  /** The next value or keyword; undefined at the end. Throws an OddPdf if it is neither. */
  next(level = 0): PdfValue | Keyword | undefined {
    this.#skipBlanks();
    const byte = this.bytes[this.position];
    if (byte === undefined) return undefined;
    if (level > MOST_LEVELS) throw new OddPdf('nesting');
    switch (String.fromCharCode(byte)) {
      case '/':
        return this.#name();
      case '(':
        return this.#string();
      case '[':
        return this.#array(level);
      case '<':
        return this.bytes[this.position + 1] === byte ? this.#dictionary(level) : this.#hex();
      default:
        return this.#numberOrWord();
    }
  }

  /** Whether a keyword comes next; it is read then. */
  skips(word: string): boolean {
    const start = this.position;
    const next = this.next();
    if (next instanceof Keyword && next.word === word) return true;
    this.position = start;
    return false;
  }

  /** The next value. Throws an OddPdf if there is none. */
  value(level = 0): PdfValue {
    const value = this.next(level);
    if (value === undefined || value instanceof Keyword) throw new OddPdf('no value');
    return value;
  }

  integer(): number {
    const value = this.next();
    if (!Number.isSafeInteger(value)) throw new OddPdf('no number');
    return value as number;
  }

  #skipBlanks(): void {
    for (;;) {
      const byte = this.bytes[this.position] ?? -1;
      if (byte === codeOf('%')) this.#skipLine();
      else if (blanks.has(byte)) this.position += 1;
      else return;
    }
  }

  #skipLine(): void {
    const isLine = (byte: number | undefined): boolean =>
      byte !== undefined && byte !== LINE_FEED && byte !== CARRIAGE_RETURN;
    while (isLine(this.bytes[this.position])) this.position += 1;
  }

  /** Bytes up to the next blank or delimiter. */
  #word(): string {
    let word = '';
    while (this.position < this.bytes.length) {
      const byte = this.bytes[this.position] as number;
      if (blanks.has(byte) || delimiters.has(byte)) break;
      word += String.fromCharCode(byte);
      this.position += 1;
    }
    return word;
  }

  #name(): string {
    this.position += 1;
    const hex = /#([0-9A-Fa-f]{2})/g;
    const word = this.#word();
    return `/${word.replace(hex, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))}`;
  }

  #string(): string {
    this.position += 1;
    let [text, open] = ['(', 1];
    for (;;) {
      let character = this.#character();
      if (character === '\\') {
        text += this.#escaped();
        continue;
      }
      if (character === '\r') {
        if (this.bytes[this.position] === LINE_FEED) this.position += 1;
        character = '\n';
      }
      if (character === '(') open += 1;
      if (character === ')') open -= 1;
      if (open === 0) return text;
      text += character;
    }
  }

  #character(): string {
    const byte = this.bytes[this.position];
    if (byte === undefined) throw new OddPdf('no end of a string');
    this.position += 1;
    return String.fromCharCode(byte);
  }

  /** What follows a backslash stands for: up to three octal digits, a letter or itself. */
  #escaped(): string {
    const [, octal] = /^([0-7]{1,3})/.exec(this.ahead(3)) ?? [];
    if (octal) {
      this.position += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    const letter = this.#character();
    if (letter !== '\r') return ESCAPES[letter] ?? letter;
    if (this.bytes[this.position] === LINE_FEED) this.position += 1;
    return '';
  }

  /** The bytes that come next, each one character. */
  ahead(length: number): string {
    return latin1Of(this.bytes.subarray(this.position, this.position + length));
  }

  #hex(): string {
    this.position += 1;
    let [text, half] = ['(', ''];
    for (;;) {
      const character = this.#character();
      if (character === '>') break;
      if (blanks.has(codeOf(character))) continue;
      if (!/[0-9A-Fa-f]/.test(character)) throw new OddPdf('no hexadecimal digit');
      if (half) text += String.fromCharCode(Number.parseInt(half + character, 16));
      half = half ? '' : character;
    }
    // A digit at the end is followed by a zero.
    return half ? text + String.fromCharCode(Number.parseInt(`${half}0`, 16)) : text;
  }

  #array(level: number): readonly PdfValue[] {
    this.position += 1;
    const items: PdfValue[] = [];
    while (!this.#closes(']')) items.push(this.value(level + 1));
    return items;
  }

  #dictionary(level: number): PdfDictionary {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    while (!this.#closes('>>')) {
      const key = this.value(level + 1);
      if (typeof key !== 'string' || !key.startsWith('/')) throw new OddPdf('no key');
      // Of two equal keys, one program takes the first and another the last.
      if (entries.has(key.slice(1))) throw new OddPdf(`${key} twice`);
      entries.set(key.slice(1), this.value(level + 1));
    }
    return entries;
  }

  #closes(end: string): boolean {
    this.#skipBlanks();
    const isEnd = Array.from(end).every((c, i) => this.bytes[this.position + i] === codeOf(c));
    if (!isEnd) return false;
    this.position += end.length;
    return true;
  }

  #numberOrWord(): PdfValue | Keyword {
    const word = this.#word();
    if (NUMBER.test(word)) return this.#reference(word) ?? Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    // A delimiter that begins nothing.
    if (!word) throw new OddPdf(`a stray ${this.#character()}`);
    return new Keyword(word);
  }

  /** The reference of which a number was the first part. */
  #reference(word: string): PdfReference | undefined {
    if (!this.#hasReferences || !/^\d+$/.test(word)) return undefined;
    // Most numbers are no part of a reference: that is seen at once.
    if (!isDigit(this.bytes[this.position + 1])) return undefined;
    const [rest, generation] = /^\s(\d{1,5})\s+R(?![^\s()<>[\]{}/%])/.exec(this.ahead(20)) ?? [];
    if (!rest) return undefined;
    this.position += rest.length;
    return new PdfReference(Number(word), Number(generation));
  }
}
