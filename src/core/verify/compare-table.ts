import { withoutBlanks } from '../blanks.js';
import type { Cell, Table } from '../document/document.js';
import { textOf } from '../document/text.js';
import type { ContentCell, ContentTable } from '../extract/content.js';
import { GridMap } from '../grid-map.js';
import { type Finding, finding } from '../problem/finding.js';
import type { DocumentPosition } from '../problem/position.js';
import { type Difference, difference } from './difference.js';

/** Compares a table cell by cell: text and span. */
export function compareTable(table: Table, shown: ContentTable): Difference[] {
  const { position } = shown;
  const left = new GridMap<ContentCell>();
  for (const cell of shown.cells) left.set(cell.row, cell.column, cell);
  const differences = table.cells.flatMap((cell) => {
    const found = left.get(cell.row, cell.column);
    left.delete(cell.row, cell.column);
    const wrong = compareCell(cell, found, position);
    return wrong ? [difference(wrong, { table: table.name, cell })] : [];
  });
  const extra = [...left.values()].map((cell) => {
    const data = { expected: '', found: withoutBlanks(cell.text) };
    return difference(finding('shown-extra', '', data, { at: position }), { table: table.name });
  });
  return [...differences, ...extra, ...compareCaption(table, shown)];
}

/** A caption says what the heading above the table says, or nothing. */
function compareCaption(table: Table, { caption = '', position }: ContentTable): Difference[] {
  const found = withoutBlanks(caption);
  const expected = withoutBlanks(table.description);
  if (!found || found === expected) return [];
  const wrong = finding('shown-text', '', { expected, found }, { at: position });
  return [difference(wrong, { table: table.name })];
}

function compareCell(
  cell: Cell,
  shown: ContentCell | undefined,
  at: DocumentPosition,
): Finding | undefined {
  const pointer = cell.runs[0]?.pointer ?? '';
  const expected = textOf(cell.runs);
  if (!shown) return finding('shown-missing', pointer, { expected, found: '' }, { at });
  const found = withoutBlanks(shown.text);
  if (found !== withoutBlanks(expected))
    return finding('shown-cell', pointer, { expected, found }, { at });
  const spans = { expected: spanOf(cell), found: spanOf(shown) };
  return spans.expected === spans.found
    ? undefined
    : finding('shown-shape', pointer, spans, { at });
}

/** Rows × columns. */
const spanOf = ({ rowSpan, colSpan }: ContentCell | Cell): string => `${rowSpan}×${colSpan}`;
