import { latin1Of } from '../latin1.js';
import { limits } from '../limits.js';
import { type Content, type ContentBlock, type TextRange, textOfBlocks } from './content.js';
import type { DocumentReader } from './document-reader.js';
import { type FieldCounter, fieldCounter } from './field-counter.js';
import {
  type TextContainer,
  type TextMark,
  textContainerIn,
  textMarkOf,
} from './html-container.js';
import {
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isCell,
  isElement,
  isHidden,
  isSurrounding,
  isText,
} from './html-elements.js';
import { embeddedInHtml, factsIn, isReportLink } from './html-embedded-report.js';
import { pageNamesIn } from './html-names.js';
import { captionOf, isPageLayout, readTableGrid, rowsOf } from './html-table.js';
import { parseHtml } from './parse-html.js';
import { unreadable } from './read-error.js';

/** The first bytes of a page, among which it names its encoding. */
const ENCODING_BYTES = 2048;

/**
 * Opens a web page. Of what it shows, a table that only lays the page out is read as the content of
 * its cells. Throws a ReadError if the page is too large or nests too deeply.
 */
export function openHtml(bytes: Uint8Array): DocumentReader {
  const nodes = parsePage(bytes);
  const facts = factsIn(nodes);
  return {
    content: async () => (facts ? readOwnPage(nodes) : readPageOfSite(nodes)),
    embeddedReport: async () => facts && embeddedInHtml(nodes, facts),
  };
}

/** A page of ours stands alone: nothing of a site surrounds the report. */
const readOwnPage = (nodes: readonly HtmlNode[]): Content => ({
  blocks: new PageReader(isReportLink).read(nodes),
});

function readPageOfSite(nodes: readonly HtmlNode[]): Content {
  const reader = new PageReader(isSurrounding, fieldCounter(), textContainerIn(nodes));
  const blocks = reader.read(nodes);
  const { text } = reader;
  return { blocks, page: { ...pageNamesIn(nodes), ...(text ? { text } : {}) } };
}

/** The nodes of a page. Throws a ReadError if it is too large or nests too deeply. */
export function parsePage(bytes: Uint8Array): readonly HtmlNode[] {
  if (bytes.length > limits.htmlBytes) throw unreadable('document-too-large', { part: '' });
  return parseHtml(decode(bytes));
}

/**
 * The text of a page: in UTF-8 if a byte order mark says so, else in the encoding that the page
 * names, else in GB 18030, which includes that of old government pages.
 */
function decode(bytes: Uint8Array): string {
  const start = latin1Of(bytes.subarray(0, ENCODING_BYTES));
  const encoding = encodingNamedIn(start);
  try {
    return new TextDecoder(encoding, { fatal: /utf-?8/i.test(encoding) }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function encodingNamedIn(start: string): string {
  if (start.startsWith('\u00ef\u00bb\u00bf')) return 'utf-8';
  const named = /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  return /^gb/i.test(named) ? 'gb18030' : named;
}

/** Gathers text until an element ends the line, then makes a paragraph of it. */
class PageReader {
  readonly #isLeftOut: (element: HtmlElement) => boolean;
  readonly #countFields: FieldCounter;
  readonly #container: TextContainer | undefined;
  readonly #blocks: ContentBlock[] = [];
  #text = '';
  /** Links around what is read now, and whether all words of the line were in one. */
  #links = 0;
  #isLink = true;
  #start: number | undefined;
  #end: number | undefined;
  #isTitle = false;
  #paragraphs = 0;
  #tables = 0;

  /** `isLeftOut`: elements that are shown, but are no part of the report. */
  constructor(
    isLeftOut: (element: HtmlElement) => boolean,
    countFields = fieldCounter(),
    container?: TextContainer,
  ) {
    this.#isLeftOut = isLeftOut;
    this.#countFields = countFields;
    this.#container = container;
  }

  read(nodes: readonly HtmlNode[]): ContentBlock[] {
    this.#walk(nodes, 0);
    this.#endLine();
    return this.#blocks;
  }

  /** The blocks that the markup names as the text of the page. */
  get text(): TextRange | undefined {
    const start = this.#start;
    if (start === undefined) return undefined;
    const isWide = this.#container?.isWide ?? false;
    return { start, end: this.#end ?? this.#blocks.length, isWide };
  }

  #walk(nodes: readonly HtmlNode[], depth: number): void {
    if (depth > limits.htmlDepth) throw unreadable('document-too-large', { part: '' });
    for (const node of nodes) {
      const mark = textMarkOf(node);
      if (mark) this.#markText(mark);
      else if (isText(node)) this.#word(node.value.replace(/[\t\n\r\f ]+/g, ' '));
      else if (isElement(node) && !isHidden(node) && !this.#isLeftOut(node))
        this.#element(node, depth);
    }
  }

  /** Notes where the text of the page begins or ends: of nested ones it is the outermost. */
  #markText(mark: TextMark): void {
    this.#endLine();
    if (mark === 'start') this.#start ??= this.#blocks.length;
    else this.#end = this.#blocks.length;
  }

  #word(text: string): void {
    this.#text += text;
    if (this.#links === 0 && /[\p{L}\p{N}]/u.test(text)) this.#isLink = false;
  }

  #element(element: HtmlElement, depth: number): void {
    const isContainer = element === this.#container?.element;
    if (isContainer) this.#markText('start');
    if (element.tagName === 'a') this.#links += 1;
    this.#elementByKind(element, depth);
    if (element.tagName === 'a') this.#links -= 1;
    if (isContainer) this.#markText('end');
  }

  #elementByKind(element: HtmlElement, depth: number): void {
    // Government pages break paragraphs by <br> as often as they make elements of them.
    if (element.tagName === 'br') this.#endLine();
    else if (element.tagName === 'table') this.#table(element, depth);
    else if (isBlock(element)) this.#block(element, depth);
    else this.#walk(element.childNodes, depth + 1);
  }

  #block(element: HtmlElement, depth: number): void {
    this.#endLine();
    // The page's main heading is the title. Levels below it are used differently on every site.
    if (element.tagName === 'h1') this.#isTitle = true;
    this.#walk(element.childNodes, depth + 1);
    this.#endLine();
    this.#isTitle = false;
  }

  #endLine(): void {
    const text = this.#text.replaceAll('\u00a0', ' ').trim();
    const isLink = this.#isLink;
    this.#text = '';
    this.#isLink = true;
    if (!text) return;
    this.#paragraphs += 1;
    this.#blocks.push({
      type: 'paragraph',
      text,
      ...(this.#isTitle ? { level: 0 } : {}),
      ...(isLink ? { isLink } : {}),
      position: { part: 'paragraph', number: this.#paragraphs },
    });
  }

  #table(table: HtmlElement, depth: number): void {
    this.#endLine();
    const rows = rowsOf(table);
    const cells = rows.flatMap((tr) => tr.childNodes.filter(isCell));
    if (isPageLayout(cells)) {
      this.#walk(cells, depth);
      return;
    }
    this.#tables += 1;
    const textIn = ({ childNodes }: HtmlElement): string =>
      textOfBlocks(new PageReader(this.#isLeftOut, this.#countFields).read(childNodes));
    const caption = captionOf(table);
    this.#blocks.push({
      type: 'table',
      ...readTableGrid(rows, textIn, this.#countFields),
      ...(caption ? { caption: textIn(caption) } : {}),
      position: { part: 'table', number: this.#tables },
    });
  }
}
