import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ReadError } from '../../../src/core/extract/read-error.js';
import { readWorkbook } from '../../../src/core/workbook/read.js';
import { checkReport, editions, type Problem } from '../../../src/index.js';
import { anyReport } from '../../support/any-report.js';
import { runs } from '../../support/runs.js';
import { sample } from '../../support/sample-reports.js';
import { expectSameReport, workbookOf } from '../../support/workbooks.js';

const problemsOf = (workbook: Uint8Array): readonly Problem[] =>
  checkReport(readWorkbook(workbook, 'workbook.xlsx')).problems;
describe('a workbook', () => {
  for (const edition of editions())
    it(`a workbook of any report of edition ${edition.edition} gives the report back`, async () => {
      await fc.assert(
        fc.asyncProperty(anyReport({ edition }), (report) => expectSameReport(edition, report)),
        runs(5),
      );
    });
});

describe('a damaged workbook', () => {
  let workbook: Uint8Array;
  before(async () => {
    workbook = await workbookOf({
      ...sample('county-2025.json'),
      overview: ['主动公开、依申请、信息管理、平台、监督保障各项工作按要求开展。'],
    });
  });
  it('a workbook damaged anywhere is read or refused with a reason', async () => {
    await fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 8 }),
        (sheet, at, length, more) => {
          const parts = unzipSync(workbook);
          const path = `xl/worksheets/sheet${sheet}.xml`;
          const xml = strFromU8(parts[path] as Uint8Array);
          const cut = at % xml.length;
          const safe = more.replace(/[<>&]/g, '');
          parts[path] = strToU8(xml.slice(0, cut) + safe + xml.slice(cut + (length % 40)));
          try {
            problemsOf(zipSync(parts, { level: 0 }));
          } catch (cause) {
            if (!(cause instanceof ReadError)) throw cause;
          }
        },
      ),
      runs(20),
    );
  });
});
