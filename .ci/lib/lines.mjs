/** Compares the lines that the program lays out with what other programs find in the files. */
import { prepareReport, readReport } from '../../dist/src/core/build.js';
import { textOf } from '../../dist/src/core/document/text.js';
import { lineText } from '../../dist/src/core/layout/line.js';
import { page as sheet } from '../../dist/src/core/layout/style.js';
import { tornWord, wordsOfProse } from '../../dist/test/support/whole-words.js';
import { boxesOf } from './pdf-boxes.mjs';

/** How far above its baseline the middle of a line is, as a share of the font size. */
const MIDDLE = 0.35;

/** @param {string} text */
const withoutSpace = (text) => text.replace(/\s/g, '');

/** @param {string} report as JSON */
function prepare(report) {
  const { prepared } = prepareReport(readReport(report), {});
  if (!prepared) throw new Error('the report cannot be built');
  return prepared;
}

/**
 * How many lines a report has, those of them at whose place a PDF file shows other text, and what
 * it shows elsewhere.
 * @param {string} report as JSON
 * @param {string} pdf what another program prints of its Word file
 */
export function compareLines(report, pdf) {
  const { pages, tables } = prepare(report).layout;
  const edges = edgesOfCells(tables);
  const boxes = boxesOf(pdf);
  const used = new Set();
  const lines = pages.flatMap((page, i) =>
    page.lines.map(({ line, baseline, size, source }) => {
      const [left, right] = edges.get(source) ?? [0, sheet.width];
      const found = boxes.filter((box) => {
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const isOnLine = Math.abs(y - (baseline - MIDDLE * size)) < size / 2;
        return box.page === i && isOnLine && left < x && x < right;
      });
      for (const box of found) used.add(box);
      const shown = found.toSorted((a, b) => a.left - b.left).map(({ text }) => text);
      return [lineText(line), shown.join('')].map(withoutSpace);
    }),
  );
  const others = lines.filter(([wanted, shown]) => wanted !== shown);
  return { count: lines.length, others, unused: boxes.filter((box) => !used.has(box)) };
}

/**
 * The left and the right edge of every cell, in points from the sheet's left.
 * @param {ReadonlyMap<any, import('../../dist/src/core/layout/table.js').TableLayout>} tables
 */
function edgesOfCells(tables) {
  const edges = new Map();
  for (const { cells, columns } of tables.values())
    for (const { cell } of cells) {
      const { left } = columns[cell.column];
      const { right } = columns[cell.column + cell.colSpan - 1];
      edges.set(cell, [sheet.left + left, sheet.left + right]);
    }
  return edges;
}

/**
 * The first number or word of a report's paragraphs that is not whole in extracted text.
 * @param {string} report as JSON
 * @param {string} text
 */
export const tornWordOf = (report, text) => tornWord(wordsOfProse(prepare(report).document), text);

/**
 * Lines of extracted text that are a single Chinese character, but for vertical labels and for
 * paragraphs of one character.
 * @param {string} report as JSON
 * @param {string} text
 */
export function loneCharacters(report, text) {
  const { blocks } = prepare(report).document;
  const allowed = blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [textOf(block.runs)];
    if (block.type !== 'table') return [];
    return block.cells.filter((cell) => cell.vertical).flatMap((cell) => [...textOf(cell.runs)]);
  });
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => /^\p{Script=Han}$/u.test(line) && !allowed.includes(line));
}
