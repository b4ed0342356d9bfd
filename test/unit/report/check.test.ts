import { expect } from 'chai';
import type { Edit } from '../../../src/core/problem/finding.js';
import { zh } from '../../../src/core/problem/messages/zh.js';
import { zhDocuments } from '../../../src/core/problem/messages/zh-documents.js';
import type { Problem } from '../../../src/core/problem/problem.js';
import { prepareReport, readReport } from '../../../src/index.js';
import { parsedReport } from '../../support/parsed-report.js';
import {
  edited,
  type Json,
  markedEdit,
  sample,
  text,
  withoutFiguresInText,
} from '../../support/sample-reports.js';
import { county, decisions, faults, licence } from './faults.js';

/** Every problem of a report, compared with last year's where that is given. */
function problemsOf(report: Json, lastYear?: Json, part?: Json): readonly Problem[] {
  return prepareReport(readReport(report, 'report.json'), {
    ...(lastYear === undefined ? {} : { previous: parsedReport(lastYear) }),
    ...(part === undefined ? {} : { parts: [parsedReport(part, 'part.json')] }),
  }).problems;
}
/** A text with a problem's correction made in it, from the last edit to the first. */
const corrected = (faulty: string, fix: readonly Edit[]): string =>
  fix
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
      faulty,
    );
const codesAt = (problems: readonly Problem[]): string[] =>
  problems.map((p) => `${p.code} ${p.pointer}`);

describe('a report with one fault has one problem, at its place:', () => {
  for (const [
    what,
    {
      code,
      severity = 'error',
      edits,
      sample: name = county,
      pointer,
      place,
      data,
      mended,
      previous,
      part,
    },
  ] of Object.entries(faults))
    it(`${what} (${code})`, () => {
      const { text: report, line, column } = markedEdit(text(`samples/${name}`), edits);
      const problems = problemsOf(report, previous, part);
      const found = problems.map(({ message, hint, fix, ...rest }) => rest);
      expect(found).to.deep.equal([{ code, severity, pointer, line, column, place, data }]);
      const fixed = problems.flatMap((p) => (p.fix ? corrected(report, p.fix) : []));
      expect(fixed).to.deep.equal(mended ? [markedEdit(report, [mended]).text] : []);
    });

  it('the file is not UTF-8, and it is said what it looks like (encoding)', () => {
    const report = text(`samples/${county}`);
    const looks = (bytes: Buffer) =>
      problemsOf(bytes).map(({ code, severity, line, column, pointer, place, data }) => ({
        code,
        severity,
        line,
        column,
        pointer,
        place,
        data,
      }));
    const told = (looksLike: string) => [
      {
        code: 'encoding',
        severity: 'error',
        line: 1,
        column: 1,
        pointer: '',
        place: '',
        data: { looksLike },
      },
    ];
    for (const start of ['', '\ufeff']) {
      expect(looks(Buffer.from(start + report, 'utf16le'))).to.deep.equal(told('UTF-16'));
      expect(looks(Buffer.from(start + report, 'utf16le').swap16())).to.deep.equal(told('UTF-16'));
    }
    // 年报 in GBK.
    expect(
      looks(
        Buffer.concat([
          Buffer.from('{"agency": "'),
          Buffer.from([0xc4, 0xea, 0xb1, 0xa8]),
          Buffer.from('"}'),
        ]),
      ),
    ).to.deep.equal(told('GBK（GB18030）'));
    expect(
      looks(
        Buffer.concat([Buffer.from('{"agency": "'), Buffer.from([0xff, 0xff]), Buffer.from('"}')]),
      ),
    ).to.deep.equal(told(''));
  });

  it('the file is larger than any report (file-size)', () => {
    const found = problemsOf(Buffer.alloc((16 << 20) + 1, ' '));
    expect(found.map((p) => [p.code, p.data])).to.deep.equal([
      ['file-size', { megabytes: 17, most: 16 }],
    ]);
    expect(
      problemsOf(Buffer.from(`{"agency": "${'长'.repeat(5_000_000)}`)).map((p) => p.code),
    ).to.deep.equal(['syntax']);
  });

  it('and every sentence of the catalogue is among these, but for the identity of table three, which never breaks in one column only, and for limits that no shipped edition sets without a sentence of its own', () => {
    const shown = new Set([
      ...Object.values(faults).flatMap(({ code, sentence }) => [code, sentence]),
      'encoding',
      'identity',
      'limit',
    ]);
    // What is said of departments' reports, workbooks and documents is tested with them.
    const elsewhere = new Set([...Object.keys(zhDocuments), 'file-size', 'could-not-run']);
    const codes = Object.keys(zh.sentences);
    expect(codes.filter((code) => !shown.has(code) && !elsewhere.has(code))).to.deep.equal([]);
  });
});

describe('a report with several faults', () => {
  const report = sample(county);

  it('has them all at once, in the order of the file', () => {
    const { text: faulty } = markedEdit(text(`samples/${county}`), [
      ['"除上述内容外，没有其他需要报告的事项。"', '""'],
      [decisions, '"decisions": "517,645"'],
      ['693957 }', '-1, "件": 1 }'],
      ['"fees": { "amount": 4068.208 }', '"fees": {}'],
      ['"year": 2025', '"year": 2024, "year": 2025'],
      ['紧扣全县中心工作', '\\u0000紧扣全县中心工作'],
      ['"total": 713', '"total": 731'],
      ['"total": 61 ', '"total": null '],
      ['"2026-01-28"', '"2026-02-30"'],
    ]);
    const found = problemsOf(faulty);
    expect(codesAt(found)).to.deep.equal([
      'duplicate-key /year',
      'character /overview/0',
      `digits ${licence.pointer}`,
      'count /disclosure/penalties/decisions',
      'unknown-key /disclosure/penalties/件',
      'missing-key /disclosure/fees/amount',
      'wrong-figure /applications/received/total',
      'blank-total /disputes/reconsideration/total',
      'empty-text /otherMatters/1',
      'date /signature/date',
    ]);
    const places = found.map((p) => [p.line, p.column] as const);
    expect(places).to.deep.equal(places.toSorted(([a, b], [c, d]) => a - c || b - d));
  });

  it('is not told of what merely follows: the sum over a figure that is no figure', () => {
    const { text: faulty } = markedEdit(text(`samples/${county}`), [
      ['"naturalPerson": 705, "enterprise": 3,', '"naturalPerson": "507", "enterprise": 3,'],
    ]);
    expect(codesAt(problemsOf(faulty))).to.deep.equal([
      'digits /applications/received/naturalPerson',
    ]);
  });

  it('is told of a sum beside a figure that is no figure, where that does not stand in it', () => {
    const { text: faulty } = markedEdit(text(`samples/${county}`), [
      ['"naturalPerson": 705, "enterprise": 3,', '"naturalPerson": "705", "enterprise": 4,'],
    ]);
    expect(codesAt(problemsOf(faulty))).to.deep.equal([
      'digits /applications/received/naturalPerson',
      'carry-identity /applications/outcomes/total/enterprise',
    ]);
  });

  it('is not told of what follows from a misspelt row', () => {
    const { text: faulty } = markedEdit(text(`samples/${county}`), [
      ['"carriedOver"', '"carriedover"'],
    ]);
    expect(codesAt(problemsOf(faulty))).to.deep.equal(['unknown-key /applications/carriedover']);
  });

  it('is not told of what follows in the text: a percentage of a total that is no figure', () => {
    const total = '/applications/outcomes/total/total';
    expect(codesAt(problemsOf(edited(report, total, '718')))).to.deep.equal([`digits ${total}`]);
  });

  it('is not compared with last year’s where its own year or agency is no such thing', () => {
    const lastYear = {
      ...report,
      year: 2024,
      overview: ['无。'],
      problems: ['无。'],
      otherMatters: ['无。'],
    };
    const carried = edited(
      edited(lastYear, '/applications/carriedForward', report.applications.carriedOver),
      '/disclosure/normativeDocuments/inForce',
      27,
    );
    expect(codesAt(problemsOf(report, carried))).to.deep.equal([]);
    expect(codesAt(problemsOf(edited(report, '/year', null), carried))).to.deep.equal([
      'wrong-type /year',
    ]);
    expect(codesAt(problemsOf(edited(report, '/agency', 5), carried))).to.deep.equal([
      'wrong-type /agency',
    ]);
  });

  it('is told where a whole row is off: the identity of each of its columns', () => {
    const row = '/applications/carriedForward';
    const faulty = edited(
      edited(withoutFiguresInText(county), `${row}/naturalPerson`, 32),
      `${row}/total`,
      32,
    );
    expect(
      problemsOf(faulty).map(({ code, pointer, message }) => [code, pointer, message]),
    ).to.deep.equal([
      [
        'carry-identity',
        '/applications/outcomes/total/naturalPerson',
        '第一项加第二项是 741，第三项加第四项是 742，差 1',
      ],
      [
        'carry-identity',
        '/applications/outcomes/total/total',
        '第一项加第二项是 749，第三项加第四项是 750，差 1',
      ],
    ]);
  });

  it('is not told of what follows in a total left out either', () => {
    const granted = '/applications/outcomes/granted';
    const faulty = edited(
      edited(report, `${granted}/total`, undefined),
      `${granted}/naturalPerson`,
      '290',
    );
    expect(codesAt(problemsOf(faulty))).to.deep.equal([`digits ${granted}/naturalPerson`]);
    expect(codesAt(problemsOf(edited(report, granted, undefined)))).to.deep.equal([
      `missing-key ${granted}`,
    ]);
  });

  it('has a warning beside its errors', () => {
    const faulty = edited(
      edited(withoutFiguresInText(county), '/disclosure/rules/issued', null),
      '/disputes/reconsideration/total',
      0,
    );
    expect(codesAt(problemsOf(faulty))).to.deep.equal([
      'blank /disclosure/rules/issued',
      'case-sum /disputes/reconsideration/total',
    ]);
  });

  it('is no report to compose, while one with warnings is', () => {
    expect(prepareReport(readReport(edited(report, '/disputes/reconsideration/total', 0))))
      .to.include({ ok: false })
      .and.not.to.have.property('prepared');
    const warned = prepareReport(readReport(edited(report, '/disclosure/rules/issued', null)));
    expect(warned).to.include({ ok: true }).and.to.have.property('prepared');
    expect(warned.problems.map((p) => p.severity)).to.deep.equal(['warning']);
  });

  it('is blocked by a warning where that is asked', () => {
    const strict = prepareReport(readReport(edited(report, '/disclosure/rules/issued', null)), {
      strict: true,
    });
    expect(strict).to.include({ ok: false }).and.not.to.have.property('prepared');
  });
});
