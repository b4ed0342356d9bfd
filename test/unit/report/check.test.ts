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
import { county, decisions, lastParagraph, licences } from './faults/fault.js';
import { faults } from './faults/faults.js';

/** Every problem of a report, compared with the other reports that are given. */
function problemsOf(report: Json, lastYear?: Json, part?: Json): readonly Problem[] {
  return prepareReport(readReport(report, 'report.json'), {
    ...(lastYear === undefined ? {} : { previous: parsedReport(lastYear) }),
    ...(part === undefined ? {} : { parts: [parsedReport(part, 'part.json')] }),
  }).problems;
}
/** A text after a correction; its edits are made from the last to the first. */
const applyFix = (faulty: string, fix: readonly Edit[]): string =>
  fix
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
      faulty,
    );
const listProblems = (problems: readonly Problem[]): string[] =>
  problems.map((p) => `${p.code} ${p.pointer}`);

describe('a report with one fault', () => {
  for (const [
    fault,
    {
      code,
      severity = 'error',
      edits,
      sample: name = county,
      pointer,
      place,
      data,
      correction,
      lastYear,
      part,
    },
  ] of Object.entries(faults))
    it(`the check reports only ${code} if ${fault}`, () => {
      const { text: report, line, column } = markedEdit(text(`samples/${name}`), edits);
      const problems = problemsOf(report, lastYear, part);
      const found = problems.map(({ message, hint, fix, ...rest }) => rest);
      expect(found).to.deep.equal([{ code, severity, pointer, line, column, place, data }]);
      const fixed = problems.flatMap((p) => (p.fix ? applyFix(report, p.fix) : []));
      expect(fixed).to.deep.equal(correction ? [markedEdit(report, [correction]).text] : []);
    });

  it('a file that is not UTF-8 is reported with the encoding that it looks like', () => {
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
    const expectedProblems = (looksLike: string) => [
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
      expect(looks(Buffer.from(start + report, 'utf16le'))).to.deep.equal(
        expectedProblems('UTF-16'),
      );
      expect(looks(Buffer.from(start + report, 'utf16le').swap16())).to.deep.equal(
        expectedProblems('UTF-16'),
      );
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
    ).to.deep.equal(expectedProblems('GBK（GB18030）'));
    expect(
      looks(
        Buffer.concat([Buffer.from('{"agency": "'), Buffer.from([0xff, 0xff]), Buffer.from('"}')]),
      ),
    ).to.deep.equal(expectedProblems(''));
  });

  it('a file that is larger than any report is reported with its size', () => {
    const found = problemsOf(Buffer.alloc((4 << 20) + 1, ' '));
    expect(found.map((p) => [p.code, p.data])).to.deep.equal([
      ['file-size', { megabytes: 5, most: 4 }],
    ]);
    expect(
      problemsOf(Buffer.from(`{"agency": "${'长'.repeat(1_000_000)}`)).map((p) => p.code),
    ).to.deep.equal(['syntax']);
  });

  it('every message of the catalogue about reports belongs to one of the faults', () => {
    const shown = new Set([
      ...Object.values(faults).flatMap(({ code, sentence }) => [code, sentence]),
      'encoding',
      // The identity of table three never fails in one column only.
      'identity',
      // Every limit of the shipped editions has a message for its rule.
      'limit',
      // The rule about it is off: disabled-rules.test.ts switches it on.
      'too-long',
    ]);
    // The tests of departments' reports, workbooks and documents cover their messages.
    const elsewhere = new Set([
      ...Object.keys(zhDocuments),
      ...[
        'file-size',
        'too-many-values',
        'too-long-text',
        'more-problems',
        'not-compared',
        'could-not-run',
      ],
    ]);
    const codes = Object.keys(zh.sentences);
    expect(codes.filter((code) => !shown.has(code) && !elsewhere.has(code))).to.deep.equal([]);
  });
});

describe('a report with several faults', () => {
  const report = sample(county);

  it('a report with many faults has all problems at once, in the order of the file', () => {
    const { text: faulty } = markedEdit(text(`samples/${county}`), [
      [lastParagraph, '""'],
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
    expect(listProblems(found)).to.deep.equal([
      'duplicate-key /year',
      'character /overview/0',
      `digits ${licences.pointer}`,
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

  it('a sum is checked with what the text of a figure can be read as', () => {
    const { text: faulty } = markedEdit(text(`samples/${county}`), [
      ['"naturalPerson": 705, "enterprise": 3,', '"naturalPerson": "507", "enterprise": 3,'],
    ]);
    expect(listProblems(problemsOf(faulty))).to.deep.equal([
      'digits /applications/received/naturalPerson',
      'wrong-figure /applications/received/naturalPerson',
    ]);
  });

  it('a wrong figure is found beside a text that can be read as a figure', () => {
    const { text: faulty } = markedEdit(text(`samples/${county}`), [
      ['"naturalPerson": 705, "enterprise": 3,', '"naturalPerson": "705", "enterprise": 4,'],
    ]);
    expect(listProblems(problemsOf(faulty))).to.deep.equal([
      'digits /applications/received/naturalPerson',
      'wrong-figure /applications/received/enterprise',
    ]);
  });

  it('a misspelt row is reported once and its sums are not checked', () => {
    const { text: faulty } = markedEdit(text(`samples/${county}`), [
      ['"carriedOver"', '"carriedover"'],
    ]);
    expect(listProblems(problemsOf(faulty))).to.deep.equal([
      'unknown-key /applications/carriedover',
    ]);
  });

  it('a percentage in the text is not checked if its total is text', () => {
    const total = '/applications/outcomes/total/total';
    expect(listProblems(problemsOf(edited(report, total, '718')))).to.deep.equal([
      `digits ${total}`,
    ]);
  });

  it('a report whose year or agency has the wrong type is not compared with last year’s', () => {
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
    expect(listProblems(problemsOf(report, carried))).to.deep.equal([]);
    expect(listProblems(problemsOf(edited(report, '/year', null), carried))).to.deep.equal([
      'wrong-type /year',
    ]);
    expect(listProblems(problemsOf(edited(report, '/agency', 5), carried))).to.deep.equal([
      'wrong-type /agency',
    ]);
  });

  it('a wrong row breaks the identity of table three in each of its columns', () => {
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

  it('a total that is left out is not checked if one of its parts is text or missing', () => {
    const granted = '/applications/outcomes/granted';
    const faulty = edited(
      edited(report, `${granted}/total`, undefined),
      `${granted}/naturalPerson`,
      '290',
    );
    expect(listProblems(problemsOf(faulty))).to.deep.equal([`digits ${granted}/naturalPerson`]);
    expect(listProblems(problemsOf(edited(report, granted, undefined)))).to.deep.equal([
      `missing-key ${granted}`,
    ]);
  });

  it('a report with errors has its warnings reported too', () => {
    const faulty = edited(
      edited(withoutFiguresInText(county), '/disclosure/rules/issued', null),
      '/disputes/reconsideration/total',
      0,
    );
    expect(listProblems(problemsOf(faulty))).to.deep.equal([
      'blank /disclosure/rules/issued',
      'case-sum /disputes/reconsideration/total',
    ]);
  });

  it('a report with an error is not prepared, and one with warnings is', () => {
    expect(prepareReport(readReport(edited(report, '/disputes/reconsideration/total', 0))))
      .to.include({ ok: false })
      .and.not.to.have.property('prepared');
    const warned = prepareReport(readReport(edited(report, '/disclosure/rules/issued', null)));
    expect(warned).to.include({ ok: true }).and.to.have.property('prepared');
    expect(warned.problems.map((p) => p.severity)).to.deep.equal(['warning']);
  });

  it('a report with a warning is not prepared if the check is strict', () => {
    const strict = prepareReport(readReport(edited(report, '/disclosure/rules/issued', null)), {
      strict: true,
    });
    expect(strict).to.include({ ok: false }).and.not.to.have.property('prepared');
  });
});
