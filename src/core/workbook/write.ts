import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { Edition, FigureCell, GridCell } from '../edition/edition.js';
import { pathLabel } from '../edition/labels.js';
import { valueAt } from '../json-pointer.js';
import { type Figure, readFigures } from '../report/figures.js';
import type { ReportInput } from '../report/report.js';
import {
  cellName,
  coverRows,
  type FormSheet,
  figureCells,
  formSheets,
  formulaOf,
  preface,
  proseColumns,
  rangesOf,
  remarkColumns,
  sheetNames,
  waiveLabel,
} from './layout.js';
import { listOf, proseRows, sectionWords } from './prose.js';

type FormPlaces = ReturnType<typeof figureCells>;
/** A sheet as it is being written. */
type Sheet = WriteSheet & {
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: NonNullable<WriteSheet['merges']>;
};

const song = { name: '宋体', size: 10.5 };
const kai = { name: '楷体', size: 10.5 };
const ruled = {
  top: { style: 'thin' },
  right: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
} as const;
const open = { locked: false };
const red = {
  font: { color: { rgb: '9C0006' }, bold: true },
  fill: {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { rgb: 'FFC7CE' },
    bgColor: { rgb: 'FFC7CE' },
  },
} as const;
const pale = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: 'F2F2F2' },
  bgColor: { rgb: 'F2F2F2' },
} as const;
/** Widths of all columns together, in characters: what 156 mm hold at 10.5 pt. */
const pageWidth = 88;
/** Rows left open below what is filled. */
const spare = { prose: 30, remarks: 20, waive: 5 } as const;
const page = {
  paperSize: 'a4',
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { top: 1, bottom: 1, left: 0.8, right: 0.8 },
} as const;

/** A workbook in the manner of the official form: a report's figures and prose in open cells, or nothing yet. Dates inside are fixed, so that the same report gives the same bytes. */
export async function writeForm(
  edition: Edition,
  report: Partial<ReportInput>,
): Promise<Uint8Array> {
  const sheets = [
    cover(edition, report),
    prose(edition, report),
    ...formSheets(edition).map((sheet) => tableSheet(edition, sheet, report)),
    remarks(edition, report),
  ];
  const fixed = new Date(Date.UTC(edition.years.from, 0, 1));
  return writeXlsx({
    sheets,
    defaultFont: song,
    properties: {
      title: edition.form,
      creator: report.agency ?? '',
      created: fixed,
      modified: fixed,
    },
  });
}

const newSheet = (name: string, more: Partial<WriteSheet> = {}): Sheet => ({
  name,
  cells: new Map(),
  merges: [],
  protection: { sheet: true, formatColumns: false, formatRows: false },
  pageSetup: page,
  view: { showGridLines: false },
  ...more,
});

/** Text as a shared string keeps it: `_x0041_` would be read as an escape (ECMA-376 22.9.2.19). */
const asText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function put(
  sheet: Sheet,
  row: number,
  column: number,
  value: string | number | null,
  style: CellStyle,
  formula?: string,
): void {
  const text = typeof value === 'string' ? asText(value) : value;
  const type = typeof value === 'string' ? 'string' : value === null ? 'empty' : 'number';
  sheet.cells.set(
    `${row},${column}`,
    formula
      ? { value: null, type: 'formula', formula, formulaResult: text, style }
      : { value: text, type, style },
  );
}

function merge(
  sheet: Sheet,
  row: number,
  column: number,
  rowSpan: number,
  colSpan: number,
  style: CellStyle,
): void {
  if (rowSpan * colSpan === 1) return;
  sheet.merges.push({
    startRow: row,
    startCol: column,
    endRow: row + rowSpan - 1,
    endCol: column + colSpan - 1,
  });
  for (let r = row; r < row + rowSpan; r++)
    for (let c = column; c < column + colSpan; c++)
      if (!sheet.cells.has(`${r},${c}`)) put(sheet, r, c, null, style);
}

const wrapped = (horizontal: 'left' | 'center', font = song): CellStyle => ({
  font,
  border: ruled,
  alignment: { horizontal, vertical: 'center', wrapText: true },
});
const heading: CellStyle = {
  font: { name: '黑体', size: 14 },
  alignment: { horizontal: 'left', vertical: 'center' },
};

/** A section's table as the form has it, totals as formulas, and a red mark where an equation of the form fails. */
function tableSheet(edition: Edition, form: FormSheet, report: Partial<ReportInput>): Sheet {
  const { table, section, top, name } = form;
  const width = table.widths.reduce((a, b) => a + b, 0);
  const columns = table.widths.map((w) => ({
    width: Math.round((pageWidth * 10 * w) / width) / 10,
  }));
  const sheet = newSheet(name, {
    columns,
    rowDefs: new Map([
      [0, { height: 28 }],
      ...rowHeights(form, columns).map((height, r) => [top + r, { height }] as const),
    ]),
    freezePane: { rows: top + (table.headerRows || 0) },
    dataValidations: [],
    conditionalRules: [],
  });
  put(sheet, 0, 0, section.heading, heading);
  merge(sheet, 0, 0, 1, table.widths.length, heading);
  const figures = readFigures(edition, report);
  const places = figureCells(edition);
  for (const cell of table.cells) {
    const style = styleOf(cell, form, edition);
    if (cell.kind === 'figure')
      putFigure(sheet, form, cell, { edition, report, figures, places }, style);
    else put(sheet, top + cell.row, cell.column, cell.text, style);
    merge(sheet, top + cell.row, cell.column, cell.rowSpan, cell.colSpan, style);
  }
  const last = top + table.rowCount;
  const note: CellStyle = {
    font: song,
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
    protection: open,
    border: ruled,
  };
  put(sheet, last, 0, '注：', {
    font: song,
    alignment: { horizontal: 'center', vertical: 'top' },
    border: ruled,
  });
  put(
    sheet,
    last,
    1,
    (valueAt(report, `/${section.key}/note`) as string | undefined) ?? null,
    note,
  );
  merge(sheet, last, 1, 1, table.widths.length - 1, note);
  sheet.rowDefs?.set(last, { height: 48 });
  markFaults(sheet, form, edition, places);
  return sheet;
}

function styleOf(cell: GridCell, { table }: FormSheet, edition: Edition): CellStyle {
  const size = table.fontSize;
  if (cell.kind === 'figure') {
    const isTotal = edition.computedTotals.has(cell.pointer);
    return {
      font: { ...song, size },
      border: ruled,
      alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
      ...(isTotal ? { fill: pale } : { protection: open }),
    };
  }
  const font = { ...(cell.kind === 'note' ? kai : song), size };
  if (cell.vertical)
    return {
      font,
      border: ruled,
      alignment: { horizontal: 'center', vertical: 'center', wrapText: true, textRotation: 255 },
    };
  return wrapped(
    cell.kind === 'note' ||
      cell.kind === 'item' ||
      (cell.kind === 'label' && table.labelAlign === 'left')
      ? 'left'
      : 'center',
    font,
  );
}

/** What a sheet's figures are filled from. */
interface Filling {
  readonly edition: Edition;
  readonly report: Partial<ReportInput>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly places: FormPlaces;
}

/** A total that agrees with its parts, or is left out, is a formula; one that does not stays what its author wrote. */
function putFigure(
  sheet: Sheet,
  form: FormSheet,
  cell: FigureCell,
  { edition, report, figures, places }: Filling,
  style: CellStyle,
): void {
  const [row, column] = [form.top + cell.row, cell.column];
  const sum = edition.computedTotals.get(cell.pointer);
  const given = valueAt(report, cell.pointer);
  const value = figures.get(cell.pointer)?.value ?? null;
  if (!sum) {
    put(sheet, row, column, value, style);
    sheet.dataValidations?.push(validation(cell, cellName(row, column)));
    return;
  }
  const total = sum.terms.reduce((n, t) => n + t.sign * (figures.get(t.pointer)?.value ?? 0), 0);
  if (given == null || value === total)
    put(sheet, row, column, total, style, formulaOf(sum, places));
  else put(sheet, row, column, value, style);
}

const validation = ({ figure }: FigureCell, range: string) =>
  ({
    type: figure === 'amount' ? 'decimal' : 'whole',
    operator: figure === 'change' ? 'between' : 'greaterThanOrEqual',
    formula1: figure === 'change' ? '-9007199254740991' : '0',
    ...(figure === 'change' ? { formula2: '9007199254740991' } : {}),
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '填写有误',
    errorMessage:
      figure === 'amount'
        ? '这里填金额，不能是负数；没有的填 0。单位和附注写在“附注”表里'
        : `这里填${figure === 'change' ? '' : '不小于 0 的'}整数；没有的填 0。附注写在“附注”表里`,
  }) as const;

/** What `check` finds wrong with figures turns red as it is typed: equations at their totals, and what is no figure. */
function markFaults(sheet: Sheet, form: FormSheet, edition: Edition, places: FormPlaces): void {
  const own = (pointer: string) => places.get(pointer)?.sheet.name === form.name;
  const mark = (range: string, formula: string): void => {
    sheet.conditionalRules?.push({
      type: 'expression',
      priority: (sheet.conditionalRules?.length ?? 0) + 1,
      range,
      formula,
      style: red,
    });
  };
  for (const sum of edition.equations) {
    const total = places.get(sum.total);
    if (!total || !own(sum.total) || sum.terms.some((t) => t.previous)) continue;
    // An equation with a figure that is none is not held against anything, as in `check`.
    const odd = [...rangesOf(sum, places), total.name].map(
      (range) => `SUMPRODUCT(--(ABS(INT(${range}))<>${range}))`,
    );
    mark(
      total.name,
      `AND(ISNUMBER(${total.name}),${odd.join('+')}=0,ROUND(${total.name}-(${formulaOf(sum, places)}),6)<>0)`,
    );
  }
  for (const [pointer, { cell, name }] of places) {
    if (!own(pointer)) continue;
    // What a formula gives follows from its parts.
    if (edition.computedTotals.has(pointer)) {
      mark(
        name,
        `OR(ISTEXT(${name}),IF(_xlfn.ISFORMULA(${name}),FALSE,IF(ISNUMBER(${name}),ABS(INT(${name}))<>${name},FALSE)))`,
      );
      continue;
    }
    const whole =
      cell.figure === 'amount' ? '' : `,IF(ISNUMBER(${name}),${name}<>INT(${name}),FALSE)`;
    const negative = cell.figure === 'change' ? '' : `,IF(ISNUMBER(${name}),${name}<0,FALSE)`;
    mark(name, `OR(ISTEXT(${name}),ISERROR(${name})${negative}${whole})`);
  }
}

/** Heights in points that hold every label of a row, 1.3 lines each. */
function rowHeights({ table }: FormSheet, columns: readonly { width: number }[]): number[] {
  return Array.from({ length: table.rowCount }, (_, r) => {
    const lines = table.cells.flatMap((cell) => {
      if (cell.kind === 'figure' || cell.row !== r || cell.rowSpan > 1) return [];
      const width = columns
        .slice(cell.column, cell.column + cell.colSpan)
        .reduce((n, c) => n + c.width, 0);
      return [Math.ceil((cell.text.length * 2 + 1) / (width * (10.5 / table.fontSize)))];
    });
    return Math.max(table.rowHeight, Math.round(Math.max(1, ...lines) * table.fontSize * 1.3 + 4));
  });
}

/** The height that texts take in columns of these widths; spreadsheets have no higher row than 409 points, and do not fit rows by themselves on opening. */
const heightOf = (texts: readonly string[], widths: readonly number[]): number =>
  Math.min(
    409,
    Math.max(
      1,
      ...texts.map((text, c) => Math.ceil((2 * text.length + 1) / (widths[c] ?? pageWidth))),
    ) *
      14 +
      4,
  );

const label: CellStyle = {
  font: { ...song, bold: true },
  border: ruled,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  fill: pale,
};
const answer: CellStyle = {
  font: song,
  border: ruled,
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  protection: open,
};
const hint: CellStyle = {
  font: { ...kai, color: { rgb: '595959' } },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};

function cover(edition: Edition, report: Partial<ReportInput>): Sheet {
  const sheet = newSheet(sheetNames.cover, {
    columns: [{ width: 22 }, { width: 66 }],
    rowDefs: new Map([
      [0, { height: 34 }],
      [1, { height: 48 }],
    ]),
  });
  put(sheet, 0, 0, '政府信息公开工作年度报告填报表', {
    font: { name: '方正小标宋简体', size: 18 },
    alignment: { horizontal: 'center', vertical: 'center' },
  });
  merge(sheet, 0, 0, 1, 2, heading);
  put(
    sheet,
    1,
    0,
    `按《${edition.form}》（${edition.notice}）。白色格子可以填写，灰色的合计自动算出，变红的格子有错；标题、署名不填时用机关名称。`,
    hint,
  );
  merge(sheet, 1, 0, 1, 2, hint);
  coverRows.forEach(({ label: text, pointer }, i) => {
    const value = valueAt(report, pointer);
    put(sheet, 2 + i, 0, text, label);
    put(
      sheet,
      2 + i,
      1,
      pointer === '/edition'
        ? edition.edition
        : typeof value === 'string' || typeof value === 'number'
          ? value
          : null,
      answer,
    );
  });
  const first = 2 + coverRows.length + 1;
  put(sheet, first, 0, waiveLabel, label);
  put(sheet, first, 1, '理由', label);
  const waivers = report.waive ?? [];
  for (let i = 0; i < waivers.length + spare.waive; i++) {
    put(sheet, first + 1 + i, 0, waivers[i]?.rule ?? null, answer);
    put(sheet, first + 1 + i, 1, waivers[i]?.reason ?? null, answer);
  }
  return sheet;
}

/** Prose a row a heading or paragraph. */
function prose(edition: Edition, report: Partial<ReportInput>): Sheet {
  const rows = proseRows(edition, report);
  const sections = sectionWords(edition);
  const last = rows.length + spare.prose;
  const widths = [16, 10, 20, 60];
  const sheet = newSheet(sheetNames.prose, {
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(rows.map((texts, i) => [1 + i, { height: heightOf(texts, widths) }])),
    freezePane: { rows: 1 },
    dataValidations: [
      {
        type: 'list',
        values: [preface, ...sections.map((s) => s.words)],
        range: `A2:A${last + 1}`,
        allowBlank: true,
        showErrorMessage: true,
        errorMessage: '请从列表里选',
      },
      {
        type: 'list',
        values: listOf,
        range: `B2:B${last + 1}`,
        allowBlank: true,
        showErrorMessage: true,
        errorMessage: '请从列表里选',
      },
    ],
  });
  proseColumns.forEach((text, c) => {
    put(sheet, 0, c, text, label);
  });
  const top: CellStyle = {
    ...answer,
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  };
  for (let i = 0; i < last; i++)
    (rows[i] ?? ['', '', '', '']).forEach((text, c) => {
      put(sheet, 1 + i, c, text || null, top);
    });
  return sheet;
}

/** Remarks and units of single figures. */
function remarks(edition: Edition, report: Partial<ReportInput>): Sheet {
  const widths = [44, 10, 8, 46];
  const rowDefs = new Map<number, { height: number }>();
  const sheet = newSheet(sheetNames.remarks, {
    columns: widths.map((width) => ({ width })),
    rowDefs,
    freezePane: { rows: 1 },
  });
  remarkColumns.forEach((text, c) => {
    put(sheet, 0, c, text, label);
  });
  let row = 1;
  const places = figureCells(edition);
  for (const [pointer, { unit, note }] of readFigures(edition, report)) {
    const at = places.get(pointer);
    if (!at || (!unit && !note)) continue;
    const texts = [pathLabel(edition, pointer), `${at.sheet.name}!${at.name}`, unit, note];
    rowDefs.set(row, { height: heightOf(texts, widths) });
    texts.forEach((text, c) => {
      put(sheet, row, c, text || null, answer);
    });
    row += 1;
  }
  for (const end = row + spare.remarks; row < end; row++)
    for (let c = 0; c < remarkColumns.length; c++) put(sheet, row, c, null, answer);
  return sheet;
}
