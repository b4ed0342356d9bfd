import type { WriteSheet } from 'hucre/xlsx';
import { getOrThrow } from '../at.js';
import { pathLabel } from '../edition/labels.js';
import type { Filling } from './filling.js';
import { type RemarkRow, remarkColumns } from './layout.js';
import { rowHeight } from './row-height.js';
import { SheetBuilder } from './sheet-builder.js';
import { sheetNames } from './sheet-text.js';
import { answer, question } from './styles.js';

/** Empty rows below the remarks. */
const SPARE_ROWS = 20;

/** The sheet of units and remarks of single figures. */
export function remarksSheet(filling: Filling): WriteSheet {
  const rows = remarkRows(filling);
  const height = (row: RemarkRow): number =>
    rowHeight(remarkColumns.map(({ key, width }) => ({ text: row[key], width })));
  const sheet = new SheetBuilder(sheetNames.remarks, {
    columns: remarkColumns.map(({ width }) => ({ width })),
    rowDefs: new Map(rows.map((row, i) => [1 + i, { height: height(row) }])),
    freezePane: { rows: 1 },
  });
  for (const [c, { head }] of remarkColumns.entries()) sheet.put(0, c, head, question);
  for (let i = 0; i < rows.length + SPARE_ROWS; i++)
    for (const [c, { key }] of remarkColumns.entries())
      sheet.put(1 + i, c, rows[i]?.[key] || null, answer);
  return sheet.build();
}

/** Units and remarks that a report gives, in the form's order. */
const remarkRows = ({ edition, figures, places }: Filling): RemarkRow[] =>
  [...figures]
    .filter(([, { unit, note }]) => unit || note)
    .map(([pointer, { unit, note }]) => {
      const { sheet, name } = getOrThrow(places, pointer);
      return { label: pathLabel(edition, pointer), cell: `${sheet.name}!${name}`, unit, note };
    });
