import type { Edition, Equation, FigureCell, Section, Table } from '../edition/edition.js';

/** The sheets of a filled form, by what they hold. */
export const sheetNames = { cover: '封面', prose: '文字', remarks: '附注' } as const;

/** The sheet of one table of the form. Rows and columns count from 0. */
export interface FormSheet {
  /** 二, 三, 四: the section's number. */
  readonly name: string;
  readonly section: Section;
  readonly table: Table;
  /** Row of the sheet where the table's grid begins; the section's heading is above. */
  readonly top: number;
}

/** Questions of the cover and where their answers go in a report. */
export const coverRows = [
  { label: '报告年度', pointer: '/year' },
  { label: '机关名称', pointer: '/agency' },
  { label: '格式版本', pointer: '/edition' },
  { label: '标题', pointer: '/title' },
  { label: '署名', pointer: '/signature/agency' },
  { label: '成文日期', pointer: '/signature/date' },
] as const;
export const waiveLabel = '不作提示的警告';

/** How a row of prose stands to those above it: headings of three levels; text below the nearest heading, or back at an outer level; text that was too long for one cell. */
export const levelWords = ['（一）', '1.', '（1）'] as const;
export const textWords = ['部分正文', '（一）正文', '1.正文', '（1）正文'] as const;
export const textBelow = '正文';
export const textGoesOn = '接上';
export const preface = '前言';

export const proseColumns = ['部分', '层次', '标题', '文字'] as const;
export const remarkColumns = ['位置', '单元格', '单位', '附注'] as const;

const top = 1;

export const formSheets = (edition: Edition): FormSheet[] =>
  edition.sections.flatMap((section) =>
    section.table
      ? [
          {
            name: section.heading.slice(0, section.heading.indexOf('、')),
            section,
            table: section.table,
            top,
          },
        ]
      : [],
  );

/** A1, as spreadsheets count. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** Where every figure of the form stands on its sheet. */
export function figureCells(
  edition: Edition,
): Map<string, { readonly sheet: FormSheet; readonly cell: FigureCell; readonly name: string }> {
  return new Map(
    formSheets(edition).flatMap((sheet) =>
      sheet.table.cells.flatMap((cell) =>
        cell.kind === 'figure'
          ? [
              [
                cell.pointer,
                { sheet, cell, name: cellName(sheet.top + cell.row, cell.column) },
              ] as const,
            ]
          : [],
      ),
    ),
  );
}

/** The terms of an equation as a spreadsheet adds them up: neighbours as a range. */
export function formulaOf(
  sum: Equation,
  places: ReadonlyMap<string, { readonly cell: FigureCell; readonly sheet: FormSheet }>,
): string {
  const [plus, minus] = [rangesOf(sum, places, 1), rangesOf(sum, places, -1)];
  return `SUM(${plus.join(',')})${minus.length ? `-SUM(${minus.join(',')})` : ''}`;
}

/** The terms of an equation, those of one sign or all, as ranges. */
export const rangesOf = (
  sum: Equation,
  places: ReadonlyMap<string, { readonly cell: FigureCell; readonly sheet: FormSheet }>,
  sign?: 1 | -1,
): string[] =>
  ranges(
    sum.terms
      .filter((t) => sign === undefined || t.sign === sign)
      .flatMap((t) => places.get(t.pointer) ?? []),
  );

function ranges(
  places: readonly { readonly cell: FigureCell; readonly sheet: FormSheet }[],
): string[] {
  const runs: { from: FigureCell; to: FigureCell; top: number }[] = [];
  for (const { cell, sheet } of places) {
    const last = runs.at(-1);
    const isBeside =
      last &&
      last.from.row === cell.row &&
      last.to.row === cell.row &&
      last.to.column + 1 === cell.column;
    const isBelow =
      last &&
      last.from.column === cell.column &&
      last.to.column === cell.column &&
      last.to.row + 1 === cell.row;
    if (last && (isBeside || isBelow)) last.to = cell;
    else runs.push({ from: cell, to: cell, top: sheet.top });
  }
  return runs.map(({ from, to, top: above }) => {
    const [start, end] = [
      cellName(above + from.row, from.column),
      cellName(above + to.row, to.column),
    ];
    return start === end ? start : `${start}:${end}`;
  });
}
