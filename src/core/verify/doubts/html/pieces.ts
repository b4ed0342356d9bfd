import type { DefaultTreeAdapterTypes } from 'parse5';
import {
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isCell,
  isElement,
  isHidden,
  isText,
} from '../../../extract/html-elements.js';
import { unreadable } from '../../../extract/read-error.js';
import { limits } from '../../../limits.js';

export type HtmlComment = DefaultTreeAdapterTypes.CommentNode;

/** A stretch of text of one element, or an element or a comment that has no text of its own. */
export interface Piece {
  /** Where it stands in the text of the page without blanks. */
  readonly offset: number;
  readonly length: number;
  /** The element that the text stands in, or that without text. */
  readonly node: HtmlElement | HtmlComment;
}

/** A page as the pieces that it shows, in the order of its markup. */
export interface Pieces {
  /** Without blanks. */
  readonly text: string;
  readonly list: readonly Piece[];
  /** Offsets of digits that blanks or a line break part from the digit before. */
  readonly gaps: ReadonlySet<number>;
}

export const isComment = (node: HtmlNode): node is HtmlComment => 'data' in node;

/** Elements of a page's head; their text is not shown on the page. */
const WITHOUT_SHOWN_TEXT = new Set(['title', 'style', 'script']);

/** The pieces of a page. Throws a ReadError if it nests too deeply. */
export function piecesOf(nodes: readonly HtmlNode[]): Pieces {
  const reader = new PieceReader();
  reader.walk(nodes, undefined, 0);
  return { text: reader.text.join(''), list: reader.list, gaps: reader.gaps };
}

class PieceReader {
  readonly text: string[] = [];
  readonly list: Piece[] = [];
  readonly gaps = new Set<number>();
  /** Whether blanks or a line break follow the text so far. */
  #isApart = false;
  /** Pieces so far that are no comments. */
  #shown = 0;

  walk(nodes: readonly HtmlNode[], parent: HtmlElement | undefined, depth: number): void {
    if (depth > limits.htmlDepth) throw unreadable('document-too-large', { part: '' });
    for (const node of nodes)
      if (isText(node)) this.#readText(node.value, parent);
      else if (isElement(node)) this.#readElement(node, depth);
      else if (isComment(node)) this.#add(node);
  }

  #readElement(element: HtmlElement, depth: number): void {
    const endsLine = isBlock(element) || element.tagName === 'br' || isCell(element);
    this.#isApart ||= endsLine;
    const before = this.#shown;
    if (!isOpaque(element)) this.walk(element.childNodes, element, depth + 1);
    if (this.#shown === before && element.tagName !== 'head') this.#add(element);
    this.#isApart ||= endsLine;
  }

  #readText(value: string, parent: HtmlElement | undefined): void {
    const start = this.text.length;
    for (const char of value.split('')) {
      if (/\s/.test(char)) {
        this.#isApart = true;
        continue;
      }
      const offset = this.text.length;
      if (this.#isApart && isDigit(char) && isDigit(this.text[offset - 1])) this.gaps.add(offset);
      this.text.push(char);
      this.#isApart = false;
    }
    const length = this.text.length - start;
    if (parent && length) this.#push({ offset: start, length, node: parent });
  }

  #add(node: HtmlElement | HtmlComment): void {
    this.#push({ offset: this.text.length, length: 0, node });
  }

  #push(piece: Piece): void {
    this.list.push(piece);
    if (!isComment(piece.node)) this.#shown += 1;
  }
}

const isDigit = (char: string | undefined): boolean => char !== undefined && /\d/.test(char);

/** Whether what an element holds is not read as text of the page. */
const isOpaque = (element: HtmlElement): boolean =>
  element.tagName !== 'head' && (WITHOUT_SHOWN_TEXT.has(element.tagName) || isHidden(element));
