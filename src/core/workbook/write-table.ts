import type { CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { getOrThrow } from '../at.js';
import type {
  Edition,
  FigureCell,
  FigureKind,
  GridCell,
  Table,
  TextCell,
} from '../edition/edition.js';
import { valueAt } from '../json-pointer.js';
import { conditionalRules } from './conditional-rules.js';
import type { Filling } from './filling.js';
import { sumFormula } from './formulas.js';
import { cellName, type TableSheet } from './layout.js';
import { tableRowHeights } from './row-height.js';
import { SheetBuilder } from './sheet-builder.js';
import { entryErrors, tableText } from './sheet-text.js';
import * as styles from './styles.js';

/** Widths of all columns together, in characters: what 156 mm hold at 10.5 pt. */
const PAGE_WIDTH = 88;
/** Points. */
const HEADING_HEIGHT = 28;
const NOTE_HEIGHT = 48;
/** Degrees, by which spreadsheets mean letters below one another. */
const STACKED_LETTERS = 255;

/**
 * The sheet of a section's table as the form has it. Totals are formulas, and what breaks an
 * equation of the form turns red.
 */
export function tableSheet(layout: TableSheet, filling: Filling): WriteSheet {
  const { table, section, top, name } = layout;
  const { edition, report } = filling;
  const columns = columnWidths(table);
  const noteRow = top + table.rowCount;
  const heights = tableRowHeights(layout, columns);
  const sheet = new SheetBuilder(name, {
    columns,
    rowDefs: new Map([
      [0, { height: HEADING_HEIGHT }],
      ...heights.map((height, r) => [top + r, { height }] as const),
      [noteRow, { height: NOTE_HEIGHT }],
    ]),
    freezePane: { rows: top + table.headerRows },
    dataValidations: validations(layout, edition),
    conditionalRules: conditionalRules(edition, layout, filling.places),
  });
  sheet.put(0, 0, section.heading, styles.sectionHeading);
  sheet.merge({ row: 0, column: 0, rowSpan: 1, colSpan: columns.length }, styles.sectionHeading);
  for (const cell of table.cells) {
    const row = top + cell.row;
    const style = styleOf(cell, table, edition);
    if (cell.kind === 'figure') putFigure(sheet, cell, filling, style);
    else sheet.put(row, cell.column, cell.text, style);
    sheet.merge({ ...cell, row }, style);
  }
  const note = valueAt(report, `/${section.key}/note`);
  sheet.put(noteRow, 0, tableText.note, styles.noteLabel);
  sheet.put(noteRow, 1, typeof note === 'string' ? note : null, styles.noteText);
  sheet.merge(
    { row: noteRow, column: 1, rowSpan: 1, colSpan: columns.length - 1 },
    styles.noteText,
  );
  return sheet.build();
}

/** The form's proportions over the width of the page, in tenths of a character. */
function columnWidths({ widths }: Table): { width: number }[] {
  const total = widths.reduce((a, b) => a + b, 0);
  return widths.map((width) => ({ width: Math.round((PAGE_WIDTH * 10 * width) / total) / 10 }));
}

/**
 * Puts a figure. A total is a formula if it is left out or agrees with its terms; a total that
 * does not agree is kept as its author wrote it.
 */
function putFigure(
  sheet: SheetBuilder,
  { pointer }: FigureCell,
  { edition, report, figures, places }: Filling,
  style: CellStyle,
): void {
  const { row, column } = getOrThrow(places, pointer);
  const { value } = getOrThrow(figures, pointer);
  const equation = edition.computedTotals.get(pointer);
  const sum = equation?.terms.reduce(
    (n, term) => n + term.sign * (figures.get(term.pointer)?.value ?? 0),
    0,
  );
  const isLeftOut = valueAt(report, pointer) == null;
  if (equation && sum !== undefined && (isLeftOut || value === sum))
    sheet.putFormula(row, column, sumFormula(equation, places), sum, style);
  else sheet.put(row, column, value, style);
}

function styleOf(cell: GridCell, table: Table, edition: Edition): CellStyle {
  if (cell.kind !== 'figure') return textStyle(cell, table);
  const isTotal = edition.computedTotals.has(cell.pointer);
  return {
    font: { ...styles.song, size: table.fontSize },
    border: styles.ruled,
    alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
    ...(isTotal ? { fill: styles.grey } : { protection: styles.unlocked }),
  };
}

function textStyle({ kind, vertical }: TextCell, table: Table): CellStyle {
  const isLeft =
    kind === 'note' || kind === 'item' || (kind === 'label' && table.labelAlign === 'left');
  const face = kind === 'note' ? styles.kai : styles.song;
  return {
    font: { ...face, size: table.fontSize },
    border: styles.ruled,
    alignment: {
      horizontal: isLeft && !vertical ? 'left' : 'center',
      vertical: 'center',
      wrapText: true,
      ...(vertical ? { textRotation: STACKED_LETTERS } : {}),
    },
  };
}

/** What may be typed into the figures of a table that are not computed. */
const validations = ({ table, top }: TableSheet, edition: Edition): DataValidation[] =>
  table.cells.flatMap((cell) =>
    cell.kind === 'figure' && !edition.computedTotals.has(cell.pointer)
      ? [validation(cell.figure, cellName(top + cell.row, cell.column))]
      : [],
  );

const notNegative = { operator: 'greaterThanOrEqual', formula1: '0' } as const;
const bounds = {
  count: { type: 'whole', ...notNegative },
  change: {
    type: 'whole',
    operator: 'between',
    formula1: String(Number.MIN_SAFE_INTEGER),
    formula2: String(Number.MAX_SAFE_INTEGER),
  },
  amount: { type: 'decimal', ...notNegative },
} as const satisfies Record<FigureKind, unknown>;

const validation = (kind: FigureKind, range: string): DataValidation => ({
  ...bounds[kind],
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorTitle: entryErrors.title,
  errorMessage: entryErrors[kind],
});
