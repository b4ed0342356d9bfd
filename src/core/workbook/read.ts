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
 * another workbook, which may still show a report. Throws a ReadError if it has both and
 * no table of the form.
 */
export function readWorkbookIfOurs(
  sheets: readonly Sheet[],
  file: string,
  all: readonly Edition[] = editions(),
): Reading | undefined {
  const cover = findSheet(sheets, sheetNames.cover, coverText.year);
  const prose = findSheet(sheets, sheetNames.prose, proseText.section);
  if (!cover || !prose) return undefined;
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
  reportSheets(
    draft,
    sheets.filter((sheet) => !read.has(sheet)),
  );
  return toReading(draft, file);
}

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

/** Tells the sheets that are not read though people wrote on them: copies, and sheets of others. */
function reportSheets(draft: WorkbookDraft, unread: readonly Sheet[]): void {
  for (const sheet of unread) {
    const { name, cells } = sheet;
    if (!cells.some((cell) => cell.text.trim())) continue;
    draft.findings.push(warning('form-sheet', '', { name }, { at: draft.cellAt(sheet, 0, 0) }));
  }
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
