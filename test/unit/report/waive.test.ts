import { expect } from 'chai';
import { messages } from '../../../src/cli/messages/messages.js';
import { type PrinterName, printers } from '../../../src/cli/printers/printers.js';
import { editions, prepareReport, readReport } from '../../../src/index.js';
import { edited, type Json, json, sample } from '../../support/sample-reports.js';

const reason = '原件如此，已核对100%';
/** Two warnings of different rules: a date that is late, and a mark of half width. */
const county = edited(
  edited(sample('county-2025.json'), '/signature/date', '2026-06-30'),
  '/otherMatters/1',
  '除上述内容外,没有其他需要报告的事项。',
);
const [late, mark] = ['date-late', 'punctuation'];
const waiving = (rules: readonly string[], report: Json = county): Json => ({
  ...report,
  waive: rules.map((rule) => ({ rule, reason })),
});

const look = (report: Json, strict = false) => {
  const { ok, problems } = prepareReport(readReport(report, 'report.json'), { strict });
  const result = [{ file: 'report.json', ok, outputs: [], problems }];
  const print = (name: PrinterName): string =>
    printers[name](result, { messages: messages.zh, hasColour: false });
  return { ok, told: problems.map((p) => [p.code, p.waived]), problems, print };
};

describe('a warning', () => {
  it('blocks under --strict and not otherwise', () => {
    expect(look(county)).to.deep.include({
      ok: true,
      told: [
        [mark, undefined],
        [late, undefined],
      ],
    });
    expect(look(county, true).ok).to.equal(false);
  });

  it('does not block where it is waived, and is told all the same', () => {
    expect(look(waiving([late, mark]), true)).to.deep.include({
      ok: true,
      told: [
        [mark, reason],
        [late, reason],
      ],
    });
  });

  it('of the layout is waived like any other', () => {
    const remark = edited(sample('county-2025.json'), '/disclosure/normativeDocuments/repealed', {
      value: 1,
      note: '期满自动失效的1件',
    });
    expect(look(remark, true).ok).to.equal(false);
    expect(look(waiving(['small-table'], remark), true)).to.deep.include({
      ok: true,
      told: [['small-table', reason]],
    });
  });

  it('still blocks where another is waived', () => {
    for (const [waived, other] of [
      [late, mark],
      [mark, late],
    ] as const) {
      const { ok, told } = look(waiving([waived]), true);
      expect(ok).to.equal(false);
      expect(Object.fromEntries(told)).to.deep.equal({ [waived]: reason, [other]: undefined });
    }
  });

  it('may be waived where it does not occur', () =>
    expect(look(waiving([late, mark, 'copied-text']), true).ok).to.equal(true));

  it('is waived wherever it occurs', () => {
    const twice = edited(county, '/otherMatters/0', '全年收取信息处理费0元,无减免。');
    expect(look(waiving([late, mark], twice), true)).to.deep.include({
      ok: true,
      told: [
        [mark, reason],
        [mark, reason],
        [late, reason],
      ],
    });
  });
});

describe('a waived warning is listed with its reason', () => {
  const { print } = look(waiving([late]), true);

  it('as text', () => {
    const lines = print('text').split('\n');
    const at = lines.findIndex((l) => l.includes(` 警告 ${late} `));
    expect(at).to.be.at.least(0);
    expect(lines.slice(at).join('\n')).to.include(`    已写明理由：${reason}`);
    expect(print('text').match(/已写明理由/g)).to.have.lengthOf(1);
  });

  it('as JSON', () => {
    const [file] = JSON.parse(print('json')).files;
    expect(file.problems.map((p: Json) => [p.code, p.severity, p.waived])).to.deep.equal([
      [mark, 'warning', undefined],
      [late, 'warning', reason],
    ]);
  });

  it('as a notice of GitHub', () => {
    const lines = print('github').split('\n');
    expect(
      lines.filter((l) => l.startsWith('::notice ')).map((l) => /title=([^:,]*)/.exec(l)?.[1]),
    ).to.deep.equal([late]);
    expect(
      lines.filter((l) => l.startsWith('::warning ')).map((l) => /title=([^:,]*)/.exec(l)?.[1]),
    ).to.deep.equal([mark]);
    expect(lines.find((l) => l.startsWith('::notice '))).to.include('原件如此，已核对100%25');
  });
});

describe('an error', () => {
  const wrong = edited(county, '/applications/received/total', 714);

  for (const rule of [
    'row-sum',
    'wrong-figure',
    'date-early',
    'typed-numbers',
    'missing-key',
    'not-waivable',
    'nonsense',
  ])
    it(`cannot be waived: ${rule}`, () => {
      const { ok, problems } = look(waiving([rule]));
      expect(ok).to.equal(false);
      const [first, ...more] = problems.filter((p) => p.severity === 'error');
      expect(more).to.deep.equal([]);
      expect(first).to.include({ code: 'not-waivable', pointer: '/waive/0/rule' });
      expect(first?.data.found).to.equal(rule);
    });

  it('blocks, whatever warnings are waived', () => {
    const { ok, problems } = look(waiving([late, mark], wrong));
    expect(ok).to.equal(false);
    expect(
      problems.filter((p) => p.severity === 'error').map((p) => [p.pointer, p.waived]),
    ).to.deep.equal([['/applications/received/total', undefined]]);
  });

  it('of the list of what is waived leaves it without effect', () => {
    const { problems } = look(waiving([late, 'row-sum'], county));
    expect(problems.filter((p) => p.waived !== undefined)).to.deep.equal([]);
  });
});

describe('the list of what can be waived', () => {
  const severities = (edition: string): Map<string, Set<string>> => {
    const all = new Map<string, Set<string>>();
    const add = (code: string, severity: string) =>
      all.set(code, (all.get(code) ?? new Set()).add(severity));
    for (const { id, kind, severity } of editions().find((e) => e.edition === edition)?.rules ?? [])
      if (kind === 'date') {
        add(`${id}-early`, 'error');
        add(`${id}-late`, 'warning');
      } else add(id, severity);
    for (const { code, severity, of } of json('schemas/problems.json'))
      if (!of) add(code, severity);
    return all;
  };

  for (const edition of ['2019', '2021'])
    it(`has the warnings of edition ${edition}, and no error`, () => {
      const named: string[] = json(`schemas/report-${edition}.schema.json`).properties.waive.items
        .properties.rule.enum;
      const warnings = [...severities(edition)]
        .filter(([, s]) => s.has('warning') && !s.has('error'))
        .map(([code]) => code);
      expect(named).to.have.members(warnings);
    });

  it('asks for a reason', () => {
    for (const bad of [
      { rule: late },
      { rule: late, reason: '' },
      { rule: late, reason: ' ' },
      { reason },
    ])
      expect(look({ ...county, waive: [bad] }).ok, JSON.stringify(bad)).to.equal(false);
  });
});
