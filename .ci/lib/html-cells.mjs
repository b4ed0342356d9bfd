/** The cells of a workbook that LibreOffice wrote as HTML. */
import { parse } from 'parse5';

/** Background of a cell that the form marks as wrong. */
const RED = '#FFC7CE';

/** @typedef {{ text: string; isRed: boolean }} ShownCell */
/**
 * What is used of a parse5 node.
 * @typedef {{
 *   tagName?: string;
 *   value?: string;
 *   attrs?: { name: string; value: string }[];
 *   childNodes?: HtmlNode[];
 * }} HtmlNode
 */

/** @param {HtmlNode} node @returns {string} */
const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');

/** @param {HtmlNode} node @param {string} name */
const attribute = (node, name) => node.attrs?.find((a) => a.name === name)?.value ?? '';

/**
 * The outermost elements of a name under a node.
 * @param {HtmlNode} node @param {string} name @returns {HtmlNode[]}
 */
const elementsOf = (node, name) =>
  node.tagName === name ? [node] : (node.childNodes ?? []).flatMap((n) => elementsOf(n, name));

/**
 * The cells of one table by name, e.g. `B7`.
 * @param {HtmlNode} table
 */
function cellsOf(table) {
  /** @type {Map<string, ShownCell>} */
  const cells = new Map();
  const taken = new Set();
  for (const [row, tr] of elementsOf(table, 'tr').entries()) {
    let column = 0;
    for (const td of elementsOf(tr, 'td')) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const rows = Number(attribute(td, 'rowspan')) || 1;
      const columns = Number(attribute(td, 'colspan')) || 1;
      for (let y = row; y < row + rows; y++)
        for (let x = column; x < column + columns; x++) taken.add(`${y} ${x}`);
      cells.set(`${String.fromCharCode(65 + column)}${row + 1}`, {
        text: attribute(td, 'sdval') || textOf(td).trim(),
        isRed: attribute(td, 'bgcolor').toUpperCase() === RED,
      });
    }
  }
  return cells;
}

/**
 * Every sheet's cells.
 * @param {string} html
 * @param {readonly string[]} sheets their names, in order
 */
export function readHtmlCells(html, sheets) {
  const tables = elementsOf(/** @type {HtmlNode} */ (parse(html)), 'table');
  return new Map(sheets.map((name, i) => [name, cellsOf(tables[i])]));
}
