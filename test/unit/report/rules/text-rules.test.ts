import { expect } from 'chai';
import { checkReport, readReport, editions as shippedEditions } from '../../../../src/index.js';
import {
  edited,
  type Json,
  sample,
  withoutFiguresInText,
} from '../../../support/sample-reports.js';
import {
  correctSentences,
  county,
  office,
  unrelatedSentences,
  type Warning,
  wrongSentences,
  wrongShares,
} from './sentences.js';

const editions = [
  ['2021', county],
  ['2019', office],
] as const;
const kinds = ['text', 'percent', 'topics', 'length', 'years', 'period'];

/** A report whose overview has a sentence as its second paragraph. */
function addSentence(name: string, sentence: string): Json {
  const report = withoutFiguresInText(name);
  const words = sentence
    .replaceAll('YYYY', String(report.year))
    .replaceAll('LLLL', String(report.year - 1));
  return { ...report, overview: [...report.overview, words] };
}

const listTextRules = (edition: string): string[] =>
  (shippedEditions().find((e) => e.edition === edition)?.rules ?? [])
    .filter((r) => kinds.includes(r.kind) && r.enabled !== false)
    .map((r) => r.id);
const textRules = new Set(listTextRules('2021'));

/** The problems that the rules about text find; the samples have some of other rules. */
const findTextProblems = (report: Json): Json[] =>
  checkReport(readReport(report, 'report.json')).problems.filter((p) => textRules.has(p.code));
const listProblems = (report: Json): unknown[] =>
  findTextProblems(report).map(({ code, pointer, data: { words, found } }) => [
    code,
    pointer,
    words,
    found,
  ]);

/** An edit of a sample that breaks one rule about what a section must say. */
interface WrongContent {
  readonly rule: string;
  readonly pointer: string;
  readonly replacement: (year: number) => unknown;
  /** Pointer of the problem. */
  readonly problem: string;
  readonly data: (year: number) => Json;
  /** The only edition that has the rule. */
  readonly only?: string;
}
const wrongContents: readonly WrongContent[] = [
  {
    rule: 'period',
    pointer: '/preface/0',
    replacement: (y) => `统计期限为${y - 1}年1月1日至12月31日。`,
    problem: '/preface/0',
    data: (y) => ({
      words: `${y - 1}年1月1日至12月31日`,
      year: y,
      fromDay: '1月1日',
      toDay: '12月31日',
    }),
  },
  {
    rule: 'year-in-text',
    pointer: '/overview/1',
    replacement: (y) => `${y - 3}年，各项工作有序推进。`,
    problem: '/overview/1',
    data: (y) => ({ found: y - 3, year: y }),
  },
  {
    rule: 'overview-topics',
    pointer: '/overview',
    replacement: () => ['主动公开、依申请公开、政府信息管理和监督保障各项工作按要求开展。'],
    problem: '/overview',
    data: () => ({ topic: '政府信息公开平台建设' }),
    only: '2021',
  },
  {
    rule: 'problems-content',
    pointer: '/problems',
    replacement: () => ['无。'],
    problem: '/problems',
    data: () => ({ found: 2, most: null, least: 10 }),
  },
  {
    rule: 'fee-statement',
    pointer: '/otherMatters',
    replacement: () => ['无。'],
    problem: '/otherMatters',
    data: () => ({ topic: '信息处理费' }),
    only: '2021',
  },
];

for (const [edition, name] of editions)
  describe(`the text of a report of edition ${edition}`, () => {
    const share = wrongShares[name] as Warning;
    for (const [rule, sentence, words, found] of [...wrongSentences, share])
      it(`the sentence ${sentence} is reported as ${rule} in edition ${edition}`, () => {
        expect(listProblems(addSentence(name, sentence))).to.deep.include([
          rule,
          '/overview/1',
          words,
          found,
        ]);
      });

    for (const { rule, pointer, replacement, problem, data, only = edition } of wrongContents)
      if (only === edition)
        it(`a text that breaks ${rule} has that one problem in edition ${edition}`, () => {
          const report = addSentence(name, '各项工作有序推进。');
          const found = findTextProblems(edited(report, pointer, replacement(report.year)));
          expect(found.map((p) => [p.code, p.pointer, p.data])).to.deep.equal([
            [rule, problem, data(report.year)],
          ]);
        });

    it(`every rule about text of edition ${edition} has an example that breaks it`, () => {
      const sentenceRules = [...wrongSentences, share].map(([rule]) => rule);
      const shown = [...sentenceRules, ...wrongContents.map(({ rule }) => rule)];
      expect(listTextRules(edition).filter((id) => !shown.includes(id))).to.deep.equal([]);
    });

    for (const [subject, sentences] of Object.entries({
      ...unrelatedSentences,
      'figures that agree with the tables': correctSentences[name] ?? [],
    }))
      describe(`sentences about ${subject}`, () => {
        for (const sentence of sentences)
          it(`the sentence ${sentence} is no problem in edition ${edition}`, () => {
            expect(listProblems(addSentence(name, sentence))).to.deep.equal([]);
          });
      });

    it(`the text of the sample of edition ${edition} has no problem`, () => {
      expect(listProblems(sample(name))).to.deep.equal([]);
    });
  });
