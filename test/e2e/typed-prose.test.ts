import { expect } from 'chai';
import { readWorkbook } from '../../src/core/workbook/read.js';
import { checkReport } from '../../src/index.js';
import * as edit from '../support/edit-workbook.js';
import { sample } from '../support/sample-reports.js';
import { workbookOf } from '../support/workbooks.js';

const { text } = edit;
const [prose, remarks] = [2, 6] as const;
const county = sample('county-2025.json');

/** A sheet of prose with a clerk's mistakes. */
interface TypedProse {
  readonly name: string;
  readonly sheet?: number;
  readonly changes: readonly edit.Change[];
  /** Every problem of reading: cell, code and severity. */
  readonly told: readonly string[];
  /** Whether the report is read as it was before. */
  readonly isSame?: true;
}

const forms: TypedProse[] = [
  {
    name: 'a level of headings has a text and no heading',
    changes: [text('C5', '')],
    told: ['文字!C5 form-heading error'],
  },
  {
    name: 'a text that goes on has a heading',
    changes: [text('B5', '接上')],
    told: ['文字!C5 form-heading error'],
  },
  {
    name: 'nothing is above a text that goes on',
    changes: [text('B3', '接上')],
    told: ['文字!B3 form-level error'],
  },
  {
    name: 'the columns of headings and texts were exchanged',
    changes: [edit.swapColumns('C', 'D', 1, 60)],
    told: ['文字!C1 form-moved warning'],
    isSame: true,
  },
  {
    name: 'the columns of sections and levels were exchanged',
    changes: [edit.swapColumns('A', 'B', 1, 60)],
    told: ['文字!A1 form-moved warning'],
    isSame: true,
  },
  {
    name: 'a head is missing',
    changes: [text('C1', '')],
    told: ['文字!C1 form-list-head error'],
  },
  {
    name: 'a head is there twice',
    changes: [text('C1', '文字')],
    told: ['文字!C1 form-list-head error'],
  },
  {
    name: 'a section was cleared in the middle',
    changes: [text('A5', '')],
    told: ['文字!A5 form-section-taken warning'],
    isSame: true,
  },
  {
    name: 'the first section was cleared',
    changes: [text('A2', '')],
    told: ['文字!A2 form-section error'],
  },
  {
    name: 'a section is unknown, and told once',
    changes: [text('A2', '序言')],
    told: ['文字!A2 form-section error'],
  },
  {
    name: 'a heading has no level',
    changes: [text('B5', '')],
    told: ['文字!B5 form-level-taken warning'],
    isSame: true,
  },
  {
    name: 'a heading has a level of text',
    changes: [text('B5', '正文')],
    told: ['文字!B5 form-level-taken warning'],
    isSame: true,
  },
  {
    name: 'levels are numbered as people count',
    changes: [
      ...['(一)', '（二）', '三、', '四', '（五）'].map((level, i) => text(`B${4 + i}`, level)),
      ...['1、', '２．', '3'].map((level, i) => text(`B${12 + i}`, level)),
    ],
    told: [4, 5, 6, 7, 8, 12, 13, 14].map((row) => `文字!B${row} form-level-taken warning`),
    isSame: true,
  },
  {
    name: 'a row is hidden',
    changes: [edit.hideRow(4)],
    told: ['文字!A4 form-hidden warning'],
    isSame: true,
  },
  {
    name: 'a row was pasted twice',
    changes: [edit.copyRow(4, 5)],
    told: ['文字!D5 form-doubled warning'],
  },
  {
    name: 'a head of the remarks is missing',
    sheet: remarks,
    changes: [text('C1', '')],
    told: ['附注!C1 form-list-head error'],
  },
];

describe('the texts of a form with a clerk’s mistakes are read as meant, or told', () => {
  for (const { name, sheet = prose, changes, told, isSame } of forms)
    it(name, async () => {
      const workbook = await workbookOf(county);
      const typed = changes.reduce((w, change) => edit.changed(w, sheet, change), workbook);
      const reading = readWorkbook(typed, 'form.xlsx');
      const { problems, report: checked } = checkReport(reading);
      const ofForm = problems.filter((p) => p.code.startsWith('form-'));
      expect(ofForm.map((p) => `${p.cell} ${p.code} ${p.severity}`)).to.deep.equal(told);
      if (ofForm.some((p) => p.severity === 'error')) expect(checked).to.equal(undefined);
      if (!isSame) return;
      const before = readWorkbook(workbook, 'form.xlsx');
      expect(reading.source?.value).to.deep.equal(before.source?.value);
    });
});
