import type { Edition } from '../edition/edition.js';
import { pathLabel } from '../edition/labels.js';
import { editionOfYear, editions } from '../edition/make-edition.js';
import { unreadable } from '../extract/read-error.js';
import { readSheets, type Sheet } from '../extract/xlsx-sheets.js';
import { ZipPackage } from '../extract/zip-package.js';
import { putAt } from '../json-pointer.js';
import type { Finding } from '../problem/finding.js';
import type { CellPosition, Position, TextPosition } from '../problem/position.js';
import { type Figure, type FigureInput, readFigures } from '../report/figures.js';
import type { Reading } from '../source/source.js';
import {
  cellName,
  coverRows,
  figureCells,
  formSheets,
  proseColumns,
  remarkColumns,
  sheetNames,
  waiveLabel,
} from './layout.js';
import { type ProseRow, readProse } from './prose.js';
import { fitOf, readTable } from './read-table.js';

/** Faults of a filled form that were understood all the same. */
const understood = new Set(['form-label', 'form-digits', 'form-blank']);

/** What is put together from a workbook. */
class Draft {
  readonly report: Record<string, unknown> = {};
  readonly findings: Finding[] = [];
  readonly #positions = new Map<string, CellPosition>();
  readonly #sheets: readonly Sheet[];

  constructor(sheets: readonly Sheet[]) {
    this.#sheets = sheets;
  }

  position(sheet: Sheet, row: number, column: number): CellPosition {
    return {
      line: row + 1,
      column: column + 1,
      sheet: this.#sheets.indexOf(sheet) + 1,
      cell: `${sheet.name}!${cellName(row, column)}`,
    };
  }

  put(pointer: string, value: unknown, sheet: Sheet, row: number, column: number): void {
    if (value !== undefined) putAt(this.report, pointer, value);
    this.place(pointer, sheet, row, column);
  }

  place(pointer: string, sheet: Sheet, row: number, column: number): void {
    this.#positions.set(pointer, this.position(sheet, row, column));
  }

  tell(code: string, at: Position, data: Readonly<Record<string, unknown>> = {}): void {
    this.findings.push({
      code,
      severity: understood.has(code) ? 'warning' : 'error',
      pointer: '',
      at,
      data,
    } as Finding);
  }

  /** Where a part of the report stands, or the nearest part around it or within it. */
  locate(pointer: string): CellPosition | TextPosition {
    for (let p = pointer; p; p = p.slice(0, p.lastIndexOf('/'))) {
      const found = this.#positions.get(p);
      if (found) return found;
    }
    const within = [...this.#positions].find(([p]) => p.startsWith(`${pointer}/`));
    return within?.[1] ?? { line: 1, column: 1 };
  }
}

/** Reads a filled form as a report, each part with its sheet and cell. Throws {@link ReadError} where it is none. */
export function readForm(
  bytes: Uint8Array,
  file: string,
  all: readonly Edition[] = editions(),
): Reading {
  const reading = formIn(readSheets(new ZipPackage(bytes)), file, all);
  if (!reading) throw unreadable('not-workbook', {});
  return reading;
}

/** A filled form as a report; undefined for anybody's workbook that may show a report, but is no form of ours. */
export function formIn(
  sheets: readonly Sheet[],
  file: string,
  all: readonly Edition[] = editions(),
): Reading | undefined {
  const cover = sheetOf(sheets, sheetNames.cover, coverRows[0].label);
  const prose = sheetOf(sheets, sheetNames.prose, proseColumns[0]);
  if (!cover || !prose) return undefined;
  const fits = new Map(
    all.map((edition) => [
      edition,
      formSheets(edition).map((form) => ({ form, ...bestFit(form, sheets) })),
    ]),
  );
  if (![...fits.values()].some((own) => own.some((t) => t.share > 0.5)))
    throw unreadable('not-workbook', {});
  const draft = new Draft(sheets);
  readCover(draft, cover);
  const { year, edition: named } = draft.report as { year?: unknown; edition?: unknown };
  const edition =
    all.find((e) => e.edition === String(named)) ??
    (typeof year === 'number' ? editionOfYear(year, all) : undefined) ??
    (all.at(-1) as Edition);
  // What the year says by itself is not said twice.
  if (typeof year === 'number' && editionOfYear(year, all)?.edition === String(named))
    delete draft.report.edition;
  for (const { form, sheet } of fits.get(edition) ?? []) {
    const { figures, places, note, faults } = readTable(form, sheet, edition);
    for (const [pointer, value] of figures) {
      const [row, column] = places.get(pointer) ?? [0, 0];
      draft.put(pointer, value, sheet, row, column);
    }
    draft.place(`/${form.section.key}`, sheet, 0, 0);
    if (note) draft.put(`/${form.section.key}/note`, note.text, sheet, note.row, note.column);
    for (const { code, row, column, data } of faults)
      draft.tell(code, draft.position(sheet, row, column), data);
  }
  const remarks = sheetOf(sheets, sheetNames.remarks, remarkColumns[0]);
  if (remarks) readRemarks(draft, remarks, edition);
  readTexts(draft, prose, edition);
  return {
    file,
    bytes: Buffer.from(`${JSON.stringify(draft.report, null, 2)}\n`),
    findings: draft.findings,
    source: {
      value: draft.report,
      locate: (pointer) => draft.locate(pointer),
      editString: () => [],
      replaceValue: () => [],
    },
  };
}

/** A sheet by its name, or by the words of its first cell that has them. */
const sheetOf = (sheets: readonly Sheet[], name: string, word: string): Sheet | undefined =>
  sheets.find((s) => s.name === name) ??
  sheets.find((s) => s.cells.some((c) => c.column === 0 && c.row < 5 && c.text.trim() === word));

/** The sheet of a table: of its name, unless another has its words. */
function bestFit(
  form: Parameters<typeof fitOf>[0],
  sheets: readonly Sheet[],
): { sheet: Sheet; share: number } {
  const fits = sheets
    .map((sheet) => ({
      sheet,
      share: fitOf(form, sheet).share + (sheet.name === form.name ? 0.2 : 0),
    }))
    .sort((a, b) => b.share - a.share);
  return fits[0] ?? { sheet: { name: '', cells: [], at: () => undefined }, share: 0 };
}

function readCover(draft: Draft, sheet: Sheet): void {
  for (const { label, pointer } of coverRows) {
    const question = sheet.cells.find((c) => c.column === 0 && c.text.replace(/\s/g, '') === label);
    const answer = question && sheet.at(question.row, 1);
    const text = answer?.text.trim() ?? '';
    if (question) draft.place(pointer, sheet, question.row, 1);
    if (!text || !question) continue;
    draft.put(
      pointer,
      pointer === '/year'
        ? yearOf(text)
        : pointer === '/signature/date'
          ? dateOf(text, answer?.kind === 'number')
          : text,
      sheet,
      question.row,
      1,
    );
  }
  const head = sheet.cells.find((c) => c.column === 0 && c.text.trim() === waiveLabel);
  const waivers: { rule: string; reason: string }[] = [];
  for (const rule of sheet.cells.filter(
    (c) => head && c.column === 0 && c.row > head.row && c.text.trim(),
  )) {
    draft.place(`/waive/${waivers.length}`, sheet, rule.row, 0);
    draft.place(`/waive/${waivers.length}/reason`, sheet, rule.row, 1);
    waivers.push({ rule: rule.text.trim(), reason: sheet.at(rule.row, 1)?.text ?? '' });
  }
  if (waivers.length) draft.report.waive = waivers;
}

/** 2025, also as 2025年 or in full-width digits; anything else stays as it is, to be told. */
function yearOf(text: string): number | string {
  const digits = /^(\d{4})年?度?$/.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1];
  return digits ? Number(digits) : text;
}

/** A date as a report file has it: from a day's number, as spreadsheets keep dates (days since 1899-12-30), or from 2026年1月23日, 2026/1/23, 2026-1-23. */
function dateOf(text: string, isNumber: boolean): string {
  if (isNumber && Number(text) > 20_000 && Number(text) < 80_000)
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000)
      .toISOString()
      .slice(0, 10);
  const [, year, month = '', day = ''] =
    /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(
      text.normalize('NFKC').replace(/\s/g, ''),
    ) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** Remarks and units go to their figures: by the form's words for the place, which stay right where rows move, else by the cell. */
function readRemarks(draft: Draft, sheet: Sheet, edition: Edition): void {
  const places = figureCells(edition);
  const byPlace = new Map(
    [...places.keys()].map((pointer) => [pathLabel(edition, pointer), pointer]),
  );
  const byCell = new Map(
    [...places].map(([pointer, { sheet: form, name }]) => [`${form.name}!${name}`, pointer]),
  );
  let known: ReadonlyMap<string, Figure> | undefined;
  for (const row of [...new Set(sheet.cells.map((c) => c.row))].sort((a, b) => a - b).slice(1)) {
    const [place = '', cell = '', unit = '', note = ''] = [0, 1, 2, 3].map(
      (c) => sheet.at(row, c)?.text ?? '',
    );
    if (!unit.trim() && !note.trim()) continue;
    const pointer =
      byPlace.get(place.trim()) ??
      byCell.get(cell.replace(/[\s$'！]/g, (c) => (c === '！' ? '!' : '')).toUpperCase());
    const where = draft.position(sheet, row, 1);
    if (!pointer) {
      draft.tell('form-remark', where, { found: cell.trim() || place.trim() });
      continue;
    }
    known ??= readFigures(edition, draft.report);
    const figure = known.get(pointer);
    if (figure?.value == null) {
      draft.tell('form-remark-blank', where, { place: pathLabel(edition, pointer) });
      continue;
    }
    const input: FigureInput = {
      value: figure.value,
      ...(unit.trim() ? { unit } : {}),
      ...(note.trim() ? { note } : {}),
    };
    putAt(draft.report, pointer, input);
    draft.place(`${pointer}/unit`, sheet, row, 2);
    draft.place(`${pointer}/note`, sheet, row, 3);
  }
}

function readTexts(draft: Draft, sheet: Sheet, edition: Edition): void {
  const numbers = [...new Set(sheet.cells.map((c) => c.row))].sort((a, b) => a - b);
  const head = numbers.find((row) => sheet.at(row, 0)?.text.trim() === proseColumns[0]) ?? -1;
  const rows = numbers
    .filter((row) => row > head)
    .map((row) => ({
      row,
      cells: [0, 1, 2, 3].map((c) => sheet.at(row, c)?.text ?? '') as unknown as ProseRow,
    }));
  const { blocks, places, faults } = readProse(edition, rows);
  for (const [key, own] of Object.entries(blocks)) draft.report[key] = own;
  for (const [pointer, [row, column]] of places) draft.place(pointer, sheet, row, column);
  for (const { key, heading } of edition.sections) {
    const row = rows.find((r) => r.cells[0].trim() === heading);
    if (row && !blocks[key]) {
      draft.report[key] = [''];
      draft.place(`/${key}`, sheet, row.row, 3);
    }
  }
  for (const { code, row, column, found } of faults)
    draft.tell(code, draft.position(sheet, row, column), { found });
}
