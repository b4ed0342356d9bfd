import { expect } from 'chai';
import {
  checkReport,
  editions,
  makeEdition,
  type Problem,
  readReport,
} from '../../../src/index.js';
import { edited, type Json, json, sample } from '../../support/sample-reports.js';

const county = sample('county-2025.json');
const office = sample('city-office-2019.json');
const tooLong = edited(county, '/overview/0', '长'.repeat(1001));
const withoutTopics = edited(office, '/overview', ['2019年，各项工作按要求开展。']);
const wrongSum = edited(county, '/disputes/reconsideration/pending', 16);

/** A copy of an edition's file in which a rule is on or off. */
function copyWith(edition: string, id: string, enabled: boolean): Json {
  const data = json(`schemas/editions/${edition}.json`);
  const rules = data.rules.map((rule: Json) =>
    rule === id || rule.id === id ? { ...(rule.kind ? rule : { id }), enabled } : rule,
  );
  return { ...data, rules };
}

/** What a check finds, with the shipped editions or with a copy. */
const problemsOf = (report: Json, copy?: Json): readonly Problem[] =>
  checkReport(readReport(report), copy ? { editions: [makeEdition(copy)] } : {}).problems;
const codesOf = (report: Json, copy?: Json): string[] =>
  problemsOf(report, copy).map(({ code }) => code);

describe('rules that are off', () => {
  it('the length of the overview is not checked, nor its topics in edition 2019', () => {
    const off = editions().map(({ edition, rules }) => [
      edition,
      ...rules.filter((rule) => rule.enabled === false).map(({ id }) => id),
    ]);
    expect(off).to.deep.equal([
      ['2019', 'overview-topics', 'overview-length'],
      ['2021', 'overview-length'],
    ]);
  });

  it('every rule that is off says who asks for it', () => {
    for (const { id, enabled, source } of editions().flatMap(({ rules }) => rules))
      if (enabled === false) expect(source, id).to.be.a('string');
  });

  it('a rule that is off finds nothing; a copy of the edition switches it on', () => {
    for (const [report, edition, id] of [
      [tooLong, '2021', 'overview-length'],
      [withoutTopics, '2019', 'overview-topics'],
    ] as const) {
      expect(codesOf(report), id).not.to.include(id);
      expect(codesOf(report, copyWith(edition, id, true)), id).to.include(id);
    }
  });

  it('an overview that is too long is told with its length', () => {
    const copy = copyWith('2021', 'overview-length', true);
    const [problem] = problemsOf(edited(county, '/overview', ['长'.repeat(1001)]), copy).filter(
      ({ code }) => code === 'overview-length',
    );
    expect(problem).to.deep.include({ severity: 'warning', pointer: '/overview' });
    expect(problem?.data).to.deep.equal({ found: 1001, most: 1000, least: null });
  });

  it('a copy switches off a rule of any kind: a sum, one of the edition alone', () => {
    const withoutFees = edited(county, '/otherMatters', ['没有其他需要报告的事项。']);
    for (const [report, id] of [
      [wrongSum, 'case-sum'],
      [withoutFees, 'fee-statement'],
    ] as const) {
      expect(codesOf(report), id).to.include(id);
      expect(codesOf(report, copyWith('2021', id, false)), id).not.to.include(id);
    }
  });

  it('a sentence of last year has no figure that only a rule that is off compares', () => {
    const report = edited(county, '/otherMatters/1', '2024年收到政府信息公开申请713件。');
    expect(codesOf(report)).to.include('left-over-in-text');
    expect(codesOf(report, copyWith('2021', 'received-in-text', false))).to.deep.equal([]);
  });

  it('a warning of a rule that is off can still be kept: a report that does stays valid', () => {
    const waive = [{ rule: 'overview-length', reason: '本市没有这个要求' }];
    expect(codesOf({ ...county, waive })).to.deep.equal([]);
  });

  it('the copy beside the sample of a mistake differs from its edition in one rule', () => {
    const copy = json('samples/mistakes/overview-length.edition.json');
    expect({ ...copy, $schema: '../edition.schema.json' }).to.deep.equal(
      copyWith('2021', 'overview-length', true),
    );
  });
});
