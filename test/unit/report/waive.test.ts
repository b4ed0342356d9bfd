import { expect } from 'chai';
import { messages } from '../../../src/cli/messages/messages.js';
import { type PrinterName, printers } from '../../../src/cli/printers/printers.js';
import { editions, prepareReport, readReport } from '../../../src/index.js';
import { edited, type Json, json, sample } from '../../support/sample-reports.js';
import { addWaivers, county, late, mark, reason } from '../../support/waivers.js';

const prepare = (report: Json, strict = false) => {
  const { ok, problems } = prepareReport(readReport(report, 'report.json'), { strict });
  const result = [{ file: 'report.json', ok, outputs: [], problems }];
  const print = (name: PrinterName): string =>
    printers[name](result, { messages: messages.zh, hasColour: false });
  return { ok, codes: problems.map((p) => [p.code, p.waived]), problems, print };
};

describe('a warning', () => {
  it('a warning blocks a report in a strict check only', () => {
    expect(prepare(county)).to.deep.include({
      ok: true,
      codes: [
        [mark, undefined],
        [late, undefined],
      ],
    });
    expect(prepare(county, true).ok).to.equal(false);
  });

  it('a waived warning does not block a strict check and is still reported', () => {
    expect(prepare(addWaivers([late, mark]), true)).to.deep.include({
      ok: true,
      codes: [
        [mark, reason],
        [late, reason],
      ],
    });
  });

  it('a warning about the layout can be waived', () => {
    const remark = edited(sample('county-2025.json'), '/disclosure/normativeDocuments/repealed', {
      value: 1,
      note: '期满自动失效的1件',
    });
    expect(prepare(remark, true).ok).to.equal(false);
    expect(prepare(addWaivers(['small-table'], remark), true)).to.deep.include({
      ok: true,
      codes: [['small-table', reason]],
    });
  });

  it('a warning still blocks a strict check if only another one is waived', () => {
    for (const [waived, other] of [
      [late, mark],
      [mark, late],
    ] as const) {
      const { ok, codes } = prepare(addWaivers([waived]), true);
      expect(ok).to.equal(false);
      expect(Object.fromEntries(codes)).to.deep.equal({ [waived]: reason, [other]: undefined });
    }
  });

  it('a warning that does not occur may be waived', () =>
    expect(prepare(addWaivers([late, mark, 'copied-text']), true).ok).to.equal(true));

  it('a waiver covers every warning of its rule', () => {
    const twice = edited(county, '/otherMatters/0', '全年收取信息处理费0元,无减免。');
    expect(prepare(addWaivers([late, mark], twice), true)).to.deep.include({
      ok: true,
      codes: [
        [mark, reason],
        [mark, reason],
        [late, reason],
      ],
    });
  });
});

describe('the output of a waived warning', () => {
  const { print } = prepare(addWaivers([late]), true);

  it('the text output lists a waived warning with its reason', () => {
    const lines = print('text').split('\n');
    const at = lines.findIndex((l) => l.includes(` 警告 ${late} `));
    expect(at).to.be.at.least(0);
    expect(lines.slice(at).join('\n')).to.include(`    已写明理由：${reason}`);
    expect(print('text').match(/已写明理由/g)).to.have.lengthOf(1);
  });

  it('the JSON output lists a waived warning with its reason', () => {
    const [file] = JSON.parse(print('json')).files;
    expect(file.problems.map((p: Json) => [p.code, p.severity, p.waived])).to.deep.equal([
      [mark, 'warning', undefined],
      [late, 'warning', reason],
    ]);
  });

  it('the GitHub output makes a waived warning a notice with its reason', () => {
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
    'missing-key',
    'not-waivable',
    'nonsense',
  ])
    it(`a waiver of ${rule} is an error`, () => {
      const { ok, problems } = prepare(addWaivers([rule]));
      expect(ok).to.equal(false);
      const [first, ...more] = problems.filter((p) => p.severity === 'error');
      expect(more).to.deep.equal([]);
      expect(first).to.include({ code: 'not-waivable', pointer: '/waive/0/rule' });
      expect(first?.data.found).to.equal(rule);
    });

  it('an error blocks a report even if every warning is waived', () => {
    const { ok, problems } = prepare(addWaivers([late, mark], wrong));
    expect(ok).to.equal(false);
    expect(
      problems.filter((p) => p.severity === 'error').map((p) => [p.pointer, p.waived]),
    ).to.deep.equal([['/applications/received/total', undefined]]);
  });

  it('a list of waivers with an error in it waives nothing', () => {
    const { problems } = prepare(addWaivers([late, 'row-sum'], county));
    expect(problems.filter((p) => p.waived !== undefined)).to.deep.equal([]);
  });
});

describe('the rules that can be waived', () => {
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
    it(`the schema of edition ${edition} lets every warning be waived, and nothing else`, () => {
      const named: string[] = json(`schemas/report-${edition}.schema.json`).properties.waive.items
        .properties.rule.enum;
      const warnings = [...severities(edition)]
        .filter(([, s]) => s.has('warning'))
        .map(([code]) => code);
      expect(named).to.have.members(warnings);
    });

  it('a waiver needs a rule and a reason', () => {
    for (const bad of [
      { rule: late },
      { rule: late, reason: '' },
      { rule: late, reason: ' ' },
      { reason },
    ])
      expect(prepare({ ...county, waive: [bad] }).ok, JSON.stringify(bad)).to.equal(false);
  });
});
