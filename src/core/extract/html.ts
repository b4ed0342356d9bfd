import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Seen, SeenBlock, SeenCell, SeenParagraph } from './content.js';
import { ReadError, refuseNesting } from './zip-xml.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Bytes of a page, scripts and all. */
const largest = 16 << 20;
/** Elements within one another. */
const deepest = 400;

/** Elements that may stand without an end tag (HTML Standard 13.1.2). */
const unclosed = new Set(
  'html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th area base br col embed hr img input link meta param source track wbr font'.split(
    ' ',
  ),
);

const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'button',
  'select',
  'iframe',
  'nav',
  'footer',
]);
/** Elements that begin a line of their own; any other, known or not, stands in one (HTML Standard 15.3). */
const block = new Set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu ol p pre section summary ul td th tr tbody caption'.split(
    ' ',
  ),
);

/** What a reader sees of a page: blocks of text and tables; a table that only lays the page out is not one. */
export function seeHtml(bytes: Uint8Array): Seen {
  if (bytes.length > largest) throw new ReadError('too-large');
  const blocks: SeenBlock[] = [];
  const text = decode(bytes);
  refuseNesting(text, (name) => !unclosed.has(name));
  new Reader(blocks).read(parse(text).childNodes);
  return { blocks };
}

/** By its mark, else as it says of itself, else as government pages of old are. */
function decode(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const named = /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  const label = /^\xef\xbb\xbf/.test(start) ? 'utf-8' : /^gb/i.test(named) ? 'gb18030' : named;
  try {
    return new TextDecoder(label, { fatal: /utf-?8/i.test(label) }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string =>
  element.attrs.find((a) => a.name === name)?.value ?? '';
const isHidden = (element: Element): boolean =>
  unseen.has(element.tagName) ||
  element.attrs.some((a) => a.name === 'hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'));

class Reader {
  readonly #blocks: SeenBlock[];
  #text = '';
  #level: SeenParagraph['level'] | undefined;
  #paragraphs = 0;
  #tables = 0;

  constructor(blocks: SeenBlock[]) {
    this.#blocks = blocks;
  }

  read(nodes: readonly Node[]): void {
    this.#walk(nodes, 0);
    this.#end();
  }

  #walk(nodes: readonly Node[], depth: number): void {
    if (depth > deepest) throw new ReadError('too-large');
    for (const node of nodes) {
      if (node.nodeName === '#text')
        this.#text += (node as DefaultTreeAdapterTypes.TextNode).value.replace(
          /[\t\n\r\f ]+/g,
          ' ',
        );
      if (!isElement(node) || isHidden(node)) continue;
      // Government sites break paragraphs as often as they make them.
      if (node.tagName === 'br') this.#end();
      else if (node.tagName === 'table') this.#table(node, depth);
      else if (!block.has(node.tagName)) this.#walk(node.childNodes, depth + 1);
      else {
        this.#end();
        const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
        // The page's own heading is the title; what is below has levels of its own making.
        if (heading === '1') this.#level = 0;
        this.#walk(node.childNodes, depth + 1);
        this.#end();
        this.#level = undefined;
      }
    }
  }

  #end(): void {
    const text = this.#text.replaceAll('\u00a0', ' ').trim();
    this.#text = '';
    if (!text) return;
    this.#paragraphs += 1;
    this.#blocks.push({
      type: 'paragraph',
      text,
      ...(this.#level === undefined ? {} : { level: this.#level }),
      place: `第 ${this.#paragraphs} 段`,
    });
  }

  #table(table: Element, depth: number): void {
    this.#end();
    const rows = rowsOf(table);
    const cells = rows.flatMap((tr) =>
      tr.childNodes.filter((n): n is Element => isElement(n) && /^t[dh]$/.test(n.tagName)),
    );
    // A table that holds tables, or one great cell, lays the page out.
    if (cells.some(holdsTable) || cells.length < 3) {
      for (const cell of cells) {
        this.#walk(cell.childNodes, depth + 1);
        this.#end();
      }
      return;
    }
    this.#tables += 1;
    this.#blocks.push({ type: 'table', ...gridOf(rows), place: `第 ${this.#tables} 张表` });
  }
}

const holdsTable = (element: Element): boolean =>
  element.childNodes.some((n) => isElement(n) && (n.tagName === 'table' || holdsTable(n)));

const rowsOf = (table: Element): Element[] =>
  table.childNodes
    .filter(isElement)
    .flatMap((e) =>
      e.tagName === 'tr' && !isHidden(e)
        ? [e]
        : /^t(body|head|foot)$/.test(e.tagName)
          ? rowsOf(e)
          : [],
    );

/** Places cells as browsers do: a span takes its fields in the rows below (HTML Standard 4.9.12). */
function gridOf(rows: readonly Element[]): { rows: number; columns: number; cells: SeenCell[] } {
  const taken = new Set<string>();
  const cells: SeenCell[] = [];
  let columns = 0;
  rows.forEach((tr, row) => {
    let column = 0;
    for (const td of tr.childNodes) {
      if (!isElement(td) || !/^t[dh]$/.test(td.tagName) || isHidden(td)) continue;
      while (taken.has(`${row} ${column}`)) column += 1;
      const span = (name: string, most: number): number =>
        Math.min(most, Math.max(1, Number.parseInt(attribute(td, name), 10) || 1));
      const [rowSpan, colSpan] = [span('rowspan', rows.length - row), span('colspan', 100)];
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + colSpan; c++) taken.add(`${r} ${c}`);
      const inner: SeenBlock[] = [];
      new Reader(inner).read(td.childNodes);
      cells.push({
        row,
        column,
        rowSpan,
        colSpan,
        text: inner.flatMap((b) => (b.type === 'paragraph' ? [b.text] : [])).join('\n'),
      });
      column += colSpan;
      columns = Math.max(columns, column);
    }
  });
  return { rows: rows.length, columns, cells };
}
