/** A part of the text that is still open. */
interface OpenBracket {
  readonly bracket: string;
  /** Where it stands; where its line begins, and by how many characters the line is indented. */
  readonly start: number;
  readonly line: number;
  readonly indent: number;
  /** Whether something stands in it on its own line. */
  hasChildOnLine: boolean;
  /** How far the first line below its own is indented that belongs to it. */
  childIndent: number | undefined;
}

/** The brackets that are open at a place of a text, and what the layout of its lines shows. */
export class Brackets {
  readonly #text: string;
  readonly #open: OpenBracket[] = [];
  #line = 0;
  #indent = 0;
  /** Where the latest mark or word begins. */
  #word = 0;
  #isLineBlank = true;
  /** Whether that mark or word is the first of its line. */
  #isFirst = true;

  constructor(text: string) {
    this.#text = text;
  }

  get innermost(): OpenBracket | undefined {
    return this.#open.at(-1);
  }

  beginLine(start: number): void {
    this.#line = start;
    this.#isLineBlank = true;
  }

  beginWord(start: number): void {
    this.#word = start;
    this.#isFirst = this.#isLineBlank;
    if (this.#isFirst) this.#indent = start - this.#line;
    this.#isLineBlank = false;
  }

  /** A text may have gone on over several lines. */
  endWord(start: number, end: number): void {
    const lineEnd = this.#text.slice(start, end).lastIndexOf('\n');
    if (lineEnd >= 0) this.#line = start + lineEnd + 1;
  }

  open(bracket: string): void {
    this.#open.push({
      bracket,
      start: this.#word,
      line: this.#line,
      indent: this.#indent,
      hasChildOnLine: false,
      childIndent: undefined,
    });
  }

  /** The bracket that closes the innermost part, which is open no more. */
  close(): string {
    return this.#open.pop()?.bracket === '{' ? '}' : ']';
  }

  /** The latest word belongs to the innermost part. */
  addChild(): void {
    const { innermost } = this;
    if (innermost?.line === this.#line) innermost.hasChildOnLine = true;
    else if (innermost && this.#isFirst) innermost.childIndent ??= this.#indent;
  }

  /** Whether the latest word, by its indentation, comes after the innermost part. */
  isLeftOpen(): boolean {
    const { innermost } = this;
    if (!innermost || this.#open.length < 2 || !this.#isFirst) return false;
    const { line, indent, childIndent, hasChildOnLine } = innermost;
    const isIndented = childIndent === undefined ? hasChildOnLine : childIndent > indent;
    return line !== this.#line && isIndented && this.#indent <= indent;
  }

  /** Whether the latest mark, which closes a part, closes one around the innermost part. */
  isLeftOpenBy(closer: string): boolean {
    const { innermost } = this;
    const around = this.#open.at(-2);
    if (!innermost || !around) return false;
    if (innermost.line === this.#line)
      return (
        !isClosedBy(innermost, closer) && isClosedBy(around, closer) && around.line === this.#line
      );
    const isOfOuterLine = this.#open.some(({ indent }) => indent === this.#indent);
    return this.#isFirst && this.#indent < innermost.indent && isOfOuterLine;
  }

  /** Whether the latest mark, which closes a part, stands where none of the open ones ends. */
  isExtra(): boolean {
    const { innermost } = this;
    if (!innermost || innermost.line === this.#line || innermost.childIndent === undefined)
      return false;
    return !this.#isFirst || this.#indent > innermost.indent;
  }
}

const isClosedBy = ({ bracket }: OpenBracket, closer: string): boolean =>
  (bracket === '{') === (closer === '}');
