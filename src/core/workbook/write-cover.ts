import type { WriteSheet } from 'hucre/xlsx';
import type { Edition } from '../edition/edition.js';
import { valueAt } from '../json-pointer.js';
import type { ReportInput } from '../report/report.js';
import { coverColumn, coverFields } from './layout.js';
import { SheetBuilder } from './sheet-builder.js';
import { coverText, sheetNames } from './sheet-text.js';
import * as styles from './styles.js';

const TITLE_ROW = 0;
const HINT_ROW = 1;
const FIRST_FIELD_ROW = 2;
const WAIVERS_HEAD_ROW = FIRST_FIELD_ROW + coverFields.length + 1;
/** Empty rows below the waivers. */
const SPARE_WAIVERS = 5;

/** The sheet of year, agency, signature and waived warnings. */
export function coverSheet(edition: Edition, report: Partial<ReportInput>): WriteSheet {
  const sheet = new SheetBuilder(sheetNames.cover, {
    columns: [{ width: 22 }, { width: 66 }],
    rowDefs: new Map([
      [TITLE_ROW, { height: 34 }],
      [HINT_ROW, { height: 48 }],
    ]),
  });
  const wholeRow = (row: number) => ({ row, column: 0, rowSpan: 1, colSpan: 2 });
  sheet.put(TITLE_ROW, 0, coverText.title, styles.bigTitle);
  sheet.merge(wholeRow(TITLE_ROW), styles.sectionHeading);
  sheet.put(HINT_ROW, 0, coverText.hint(edition), styles.hint);
  sheet.merge(wholeRow(HINT_ROW), styles.hint);
  coverFields.forEach(({ label, pointer }, i) => {
    const value = pointer === '/edition' ? edition.edition : valueAt(report, pointer);
    const isShown = typeof value === 'string' || typeof value === 'number';
    sheet.put(FIRST_FIELD_ROW + i, coverColumn.question, label, styles.question);
    sheet.put(FIRST_FIELD_ROW + i, coverColumn.answer, isShown ? value : null, styles.answer);
  });
  putWaivers(sheet, report);
  return sheet.build();
}

/** Warnings that may stand, each with its reason. */
function putWaivers(sheet: SheetBuilder, { waive: waivers = [] }: Partial<ReportInput>): void {
  const { question, answer } = coverColumn;
  sheet.put(WAIVERS_HEAD_ROW, question, coverText.waivers, styles.question);
  sheet.put(WAIVERS_HEAD_ROW, answer, coverText.waiverReason, styles.question);
  for (let i = 0; i < waivers.length + SPARE_WAIVERS; i++) {
    const row = WAIVERS_HEAD_ROW + 1 + i;
    sheet.put(row, question, waivers[i]?.rule ?? null, styles.answer);
    sheet.put(row, answer, waivers[i]?.reason ?? null, styles.answer);
  }
}
