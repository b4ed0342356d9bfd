import { unzipSync } from 'fflate';
import type { Edition } from '../edition/edition.js';
import { readFigures } from '../report/figures.js';
import type { ReportInput } from '../report/report.js';
import { deflateEntry, zip } from '../zip.js';
import type { Filling } from './filling.js';
import { placeFigures, tableSheets } from './layout.js';
import { song } from './styles.js';
import { coverSheet } from './write-cover.js';
import { proseSheet } from './write-prose.js';
import { remarksSheet } from './write-remarks.js';
import { tableSheet } from './write-table.js';

/**
 * Writes the workbook that clerks fill in: the tables of the official form, with what the report
 * already has. The same report always gives the same bytes.
 */
export async function writeWorkbook(
  edition: Edition,
  report: Partial<ReportInput>,
): Promise<Uint8Array> {
  // Loaded on demand: most users of the library write no workbook.
  const { writeXlsx } = await import('hucre/xlsx');
  const filling: Filling = {
    edition,
    report,
    figures: readFigures(edition, report),
    places: placeFigures(edition),
  };
  const date = new Date(Date.UTC(edition.years.from, 0, 1));
  const workbook = await writeXlsx({
    sheets: [
      coverSheet(edition, report),
      proseSheet(edition, report),
      ...tableSheets(edition).map((sheet) => tableSheet(sheet, filling)),
      remarksSheet(filling),
    ],
    defaultFont: song,
    properties: {
      title: edition.form,
      creator: report.agency ?? '',
      created: date,
      modified: date,
    },
  });
  // hucre compresses by what the program runs on, whose bytes differ.
  const parts = Object.entries(unzipSync(workbook));
  return zip(parts.map(([path, bytes]) => [path, deflateEntry(bytes)]));
}
