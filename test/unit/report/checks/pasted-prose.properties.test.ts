import { expect } from 'chai';
import fc from 'fast-check';
import { withoutBlanks } from '../../../../src/core/blanks.js';
import { compose } from '../../../../src/core/document/compose.js';
import { visibleLines } from '../../../../src/core/document/text.js';
import { headingNumber, type NumberedLevel } from '../../../../src/core/numbering.js';
import { checkReport, readReport } from '../../../../src/index.js';
import { correctReport } from '../../../support/corrected-report.js';
import { runs } from '../../../support/runs.js';
import { type Json, sample } from '../../../support/sample-reports.js';

const county = sample('county-2025.json');

const sentence = fc.constantFrom(
  '全年发布信息1.5万条，同比增长3.2%。',
  '2025年1月20日公布目录。',
  '第一，加强领导；第二，完善制度。',
  '（1）网站；（2）公报；（3）专栏。',
  '一、二、三产业信息全部公开。',
  '收到申请713件。',
  '《条例》第二十条第（一）项规定的事项已经公开。',
);
const name = fc.constantFrom('主动公开', '三公经费', '平台建设情况', '一网通办', '监督保障');

/** A heading of an outline with the paragraphs and headings below it. */
interface Outline {
  readonly name: string;
  readonly text: string | undefined;
  readonly paragraphs: readonly string[];
  readonly below: readonly Outline[];
}
const outlines = (level: NumberedLevel): fc.Arbitrary<Outline[]> =>
  fc.array(
    fc.record({
      name,
      text: fc.option(sentence, { nil: undefined }),
      paragraphs: fc.array(sentence, { maxLength: 2 }),
      below: level === 4 ? fc.constant([]) : outlines((level + 1) as NumberedLevel),
    }),
    { maxLength: 3 },
  );

/** The lines of an outline as a word processor shows them. */
const linesOf = (list: readonly Outline[], level: NumberedLevel): string[] =>
  list.flatMap(({ name: heading, text, paragraphs, below }, i) => [
    `${headingNumber(level, i + 1)}${heading}${text === undefined ? '' : `。${text}`}`,
    ...paragraphs,
    ...linesOf(below, Math.min(4, level + 1) as NumberedLevel),
  ]);
const anyLines = outlines(2).map((list) => ['总的情况如下。', ...linesOf(list, 2)]);

/** Lines with one of them left out, so that numbers may be missing. */
const anyBrokenLines = fc
  .tuple(anyLines, fc.nat())
  .map(([lines, pick]) => lines.filter((_, i) => i === 0 || i !== pick % lines.length));

const shown = (report: Json): string => {
  const checked = checkReport(readReport(report)).report;
  if (!checked) throw new Error('the report has errors');
  return withoutBlanks(visibleLines(compose(checked)).join(''));
};

describe('any pasted prose', () => {
  it('looks the same after its correction, number for number', () =>
    fc.assert(
      fc.property(fc.oneof(anyLines, anyBrokenLines), (lines) => {
        const pasted = { ...county, otherMatters: lines.map((line) => `　　${line}`) };
        expect(shown(correctReport(pasted).corrected)).to.equal(shown(pasted));
      }),
      runs(25),
    ));

  it('is all headings after its correction if its numbers are in order', () =>
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { corrected } = correctReport({ ...county, otherMatters: [lines.join('\r\n　　')] });
        const left = checkReport(readReport(corrected)).problems.map((p) => p.code);
        expect(left).not.to.include('typed-heading');
        expect(shown(corrected)).to.equal(shown({ ...county, otherMatters: lines }));
      }),
      runs(25),
    ));

  it('has nothing to be corrected a second time', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyBrokenLines, fc.constantFrom('\n', '\v', '\t', ' ')), {
          minLength: 1,
          maxLength: 3,
        }),
        (parts) => {
          const otherMatters = parts.map(([lines, mark]) => lines.join(mark));
          const { corrected } = correctReport({ ...county, otherMatters });
          expect(correctReport(corrected).corrected).to.deep.equal(corrected);
        },
      ),
      runs(25),
    ));
});
