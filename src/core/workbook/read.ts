import { at, getOrThrow } from '../at.js';
import type { Edition } from '../edition/edition.js';
import { editionOfYear, editions } from '../edition/make-edition.js';
import { unreadable } from '../extract/read-error.js';
import type { Sheet } from '../extract/sheet.js';
import { readSheets } from '../extract/xlsx-sheets.js';
import { ZipPackage } from '../extract/zip-package.js';
import { warning } from '../problem/finding.js';
import type { Reading } from '../source/source.js';
import { findSheet, findTables } from './find-sheets.js';
import { readCover } from './read-cover.js';
import { readProse } from './read-prose.js';
import { readRemarks } from './read-remarks.js';
import { readTable } from './read-table.js';
import { coverText, proseText, remarkText, sheetNames } from './sheet-text.js';
import { WorkbookDraft } from './workbook-draft.js';

/**
 * Reads a filled workbook as a report, each part with its sheet and cell.
 * Throws a ReadError if it is not a workbook of ours.
 */
export function readWorkbook(
  bytes: Uint8Array,
  file: string,
  all: readonly Edition[] = editions(),
): Reading {
  const reading = readWorkbookIfOurs(readSheets(new ZipPackage(bytes)), file, all);
  if (!reading) throw unreadable('not-workbook', {});
  return reading;
}

/**
 * Reads a filled workbook as a report; undefined if it lacks our cover and sheet of prose: it is
 * another workbook, which may still show a report. Throws a ReadError if it has one of them and
 * not the other, or both and no table of the form.
 */
export function readWorkbookIfOurs(
  sheets: readonly Sheet[],
  file: string,
  all: readonly Edition[] = editions(),
): Reading | undefined {
  const cover = findSheet(sheets, sheetNames.cover, coverText.year);
  const prose = findSheet(sheets, sheetNames.prose, proseText.section);
  if (!cover || !prose) {
    if (isPartOfOurs(sheets))
      throw unreadable('missing-sheet', { name: cover ? sheetNames.prose : sheetNames.cover });
    return undefined;
  }
  const tables = new Map(all.map((edition) => [edition, findTables(edition, sheets)]));
  if (![...tables.values()].flat().some((table) => table.isCertain))
    throw unreadable('not-workbook', {});
  const draft = new WorkbookDraft(sheets);
  readCover(draft, cover);
  const edition = takeEdition(draft.report, all);
  const found = getOrThrow(tables, edition);
  for (const { layout, sheet } of found) readTable(draft, layout, sheet, edition, all);
  const remarks = findSheet(sheets, sheetNames.remarks, remarkText.label);
  if (remarks) readRemarks(draft, remarks, edition);
  readProse(draft, prose, edition);
  const read = new Set([cover, prose, remarks, ...found.map(({ sheet }) => sheet)]);
  for (const sheet of sheets) reportSheet(draft, sheet, read.has(sheet));
  return toReading(draft, file);
}

/** Whether our cover or our sheet of prose is there, by the words on it. */
const isPartOfOurs = (sheets: readonly Sheet[]): boolean =>
  [coverText.year, proseText.section].some((word) => findSheet(sheets, '', word));

/**
 * The edition that the cover names, else that of its year, else the newest. Removes the name from
 * the report if the year alone leads to the same edition.
 */
function takeEdition(report: Record<string, unknown>, all: readonly Edition[]): Edition {
  const { year, edition: name } = report;
  const ofYear = typeof year === 'number' ? editionOfYear(year, all) : undefined;
  if (ofYear?.edition === String(name)) delete report.edition;
  return all.find((e) => e.edition === String(name)) ?? ofYear ?? at(all, -1);
}

/** Warns of a hidden sheet that is read, and of one that is not and has something written on it. */
function reportSheet(draft: WorkbookDraft, sheet: Sheet, isRead: boolean): void {
  const { name, cells, isSheetHidden } = sheet;
  if (isRead !== isSheetHidden || !cells.some((cell) => cell.text.trim())) return;
  const where = { at: draft.cellAt(sheet, 0, 0) };
  draft.findings.push(warning(isRead ? 'form-hidden-sheet' : 'form-sheet', '', { name }, where));
}

const toReading = (draft: WorkbookDraft, file: string): Reading => ({
  file,
  bytes: new TextEncoder().encode(`${JSON.stringify(draft.report, null, 2)}\n`),
  findings: draft.findings,
  source: {
    value: draft.report,
    locate: (pointer) => draft.locate(pointer),
    editString: () => [],
    replaceValue: () => [],
    renameKey: () => [],
  },
});
