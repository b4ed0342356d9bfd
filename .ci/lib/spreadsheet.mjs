// @ts-check
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse } from 'parse5';

/** Background of the cells that a workbook's conditional rules mark. */
const RED = '#FFC7CE';

/**
 * @typedef {{ text: string, isRed: boolean }} ShownCell
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element
 */

/**
 * The outermost elements of a name below a node, in the order of the page.
 * @param {Node} node
 * @param {string} tagName
 * @returns {Element[]}
 */
function outermost(node, tagName) {
  if ('tagName' in node && node.tagName === tagName) return [node];
  return childrenOf(node).flatMap((child) => outermost(child, tagName));
}

/**
 * @param {Node} node
 * @returns {Node[]}
 */
const childrenOf = (node) => ('childNodes' in node ? node.childNodes : []);

/**
 * @param {Node} node
 * @returns {string}
 */
const textOf = (node) => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));

/**
 * @param {Element} element
 * @param {string} name
 */
const attributeOf = (element, name) =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? '';

/**
 * The cells of every sheet, by name, of a workbook that LibreOffice wrote as HTML.
 * @param {string} html
 * @param {readonly string[]} sheetNames in the workbook's order
 */
export function readSheetsAsHtml(html, sheetNames) {
  const tables = outermost(parse(html), 'table');
  return new Map(sheetNames.map((name, i) => [name, cellsOf(tables[i])]));
}

/**
 * @param {Element} table
 * @returns {Map<string, ShownCell>}
 */
function cellsOf(table) {
  /** @type {Map<string, ShownCell>} */
  const cells = new Map();
  /** Places that a cell covers. */
  const covered = new Set();
  outermost(table, 'tr').forEach((tr, row) => {
    let column = 0;
    for (const td of outermost(tr, 'td')) {
      while (covered.has(`${row} ${column}`)) column += 1;
      const rowSpan = Number(attributeOf(td, 'rowspan')) || 1;
      const colSpan = Number(attributeOf(td, 'colspan')) || 1;
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + colSpan; c++) covered.add(`${r} ${c}`);
      cells.set(`${String.fromCharCode('A'.charCodeAt(0) + column)}${row + 1}`, {
        text: attributeOf(td, 'sdval') || textOf(td).trim(),
        isRed: attributeOf(td, 'bgcolor').toUpperCase() === RED,
      });
    }
  });
  return cells;
}

/**
 * Replaces the content of cells of one sheet, by text or number. Removes the results of all
 * formulas of the workbook, so that LibreOffice shows what it computes.
 * @param {Uint8Array} workbook
 * @param {number} sheet from 1
 * @param {readonly { cell: string, content: string | number }[]} entries
 */
export function editWorkbook(workbook, sheet, entries) {
  const parts = unzipSync(workbook);
  for (const path of Object.keys(parts).filter((p) => p.startsWith('xl/worksheets/'))) {
    const xml = strFromU8(parts[path]).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
    const edited = path.endsWith(`sheet${sheet}.xml`) ? entries.reduce(putEntry, xml) : xml;
    parts[path] = strToU8(edited);
  }
  return zipSync(parts);
}

/**
 * @param {string} xml
 * @param {{ cell: string, content: string | number }} entry
 */
function putEntry(xml, { cell, content }) {
  const pattern = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
  return xml.replace(pattern, (_, style = '') =>
    typeof content === 'string'
      ? `<c r="${cell}"${style} t="inlineStr"><is><t>${content}</t></is></c>`
      : `<c r="${cell}"${style}><v>${content}</v></c>`,
  );
}
