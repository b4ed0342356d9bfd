import { expect } from 'chai';
import { checkReport } from '../../../src/core/build.js';
import type { Block, Paragraph, Run } from '../../../src/core/document/document.js';
import { compose, type Document, readReport } from '../../../src/index.js';
import { expectGolden } from '../../support/golden.js';
import { drawDocument } from '../../support/render-model.js';
import {
  prepare,
  prepareSample,
  type Report,
  sampleNames,
  sampleReport,
  smallReport,
} from '../../support/render-samples.js';

const composed = (more: Report): Document => prepare(smallReport(more)).document;

/** Blocks of the section 一、总体情况, headings and paragraphs as text. */
function overviewOf({ blocks }: Document): string[] {
  const from = blocks.findIndex((b) => b.type === 'heading' && b.text.startsWith('一、'));
  const to = blocks.findIndex((b) => b.type === 'heading' && b.text.startsWith('二、'));
  return blocks.slice(from + 1, to).map(said);
}

function said(block: Block): string {
  if (block.type === 'heading') return `${block.level}:${block.text}`;
  return block.type === 'paragraph' ? block.runs.map(saidOfRun).join('') : block.type;
}

function saidOfRun(run: Run): string {
  if (run.style === 'plain') return run.text;
  const style = run.style === 'heading' ? `heading${run.level}` : run.style;
  return `<${style}>${run.text}</>`;
}

describe('compose', () => {
  for (const name of sampleNames)
    it(`turns the sample ${name} into its document model`, () => {
      expectGolden(`${name}/document.txt`, drawDocument(prepareSample(name).document));
    });

  describe('headings', () => {
    it('headings are numbered （一）, then 1., then （1）, each level from one again', () => {
      const leaf = (heading: string) => ({ heading, content: ['文。'] });
      const overview = [
        {
          heading: '甲',
          content: [
            { heading: '乙', content: [leaf('丙'), leaf('丁')] },
            { heading: '戊', content: [leaf('己')] },
          ],
        },
        { heading: '庚', content: [leaf('辛')] },
      ];
      const headings = overviewOf(composed({ overview })).filter((t) => t !== '文。');
      expect(headings).to.deep.equal([
        '2:（一）甲',
        '3:1.乙',
        '4:（1）丙',
        '4:（2）丁',
        '3:2.戊',
        '4:（1）己',
        '2:（二）庚',
        '3:1.辛',
      ]);
    });

    it('paragraphs between headings do not count in their numbers', () => {
      const overview = [
        '前。',
        { heading: '甲。', text: '文。' },
        '中。',
        { heading: '乙。', text: '文。' },
      ];
      expect(overviewOf(composed({ overview }))).to.deep.equal([
        '前。',
        '<heading2>（一）甲。</>文。',
        '中。',
        '<heading2>（二）乙。</>文。',
      ]);
    });

    it('a heading with text begins its paragraph, at every level', () => {
      const overview = [
        {
          heading: '甲。',
          text: '文。',
          content: [
            { heading: '乙。', text: '文。', content: [{ heading: '丙。', text: '文。' }] },
          ],
        },
      ];
      expect(overviewOf(composed({ overview }))).to.deep.equal([
        '<heading2>（一）甲。</>文。',
        '<heading3>1.乙。</>文。',
        '<heading4>（1）丙。</>文。',
      ]);
    });

    it('a heading without text stands on a line by itself', () => {
      const overview = [{ heading: '甲', content: ['文。'] }];
      expect(overviewOf(composed({ overview }))).to.deep.equal(['2:（一）甲', '文。']);
    });

    it('the numbers of headings begin anew in every section', () => {
      const overview = [{ heading: '甲。', text: '文。' }];
      const { blocks } = composed({ overview, problems: overview, otherMatters: overview });
      expect(blocks.map(said).filter((t) => t.includes('（一）甲。'))).to.have.length(3);
    });

    it('the headings of the six sections are the form’s, in its order', () => {
      const { blocks } = composed({});
      expect(blocks.filter((b) => b.type === 'heading').map((b) => b.text)).to.deep.equal([
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ]);
    });
  });

  describe('the title', () => {
    const groups = (more: Report): readonly string[] => {
      const [title] = composed(more).blocks;
      return title?.type === 'title' ? title.groups : [];
    };
    it('a report without a title gets the agency, the year and the form’s words', () => {
      const document = composed({});
      expect(document.title).to.equal('某县人民政府2024年政府信息公开工作年度报告');
      expect(groups({})).to.deep.equal(['某县人民政府', '2024年政府信息公开工作年度报告']);
      expect(document.blocks[0]).to.include({ pointer: '/agency' });
    });
    it('a title of the report is kept, and may break before and after the agency', () => {
      expect(groups({ title: '2024年某县人民政府政府信息公开工作年度报告' })).to.deep.equal([
        '2024年',
        '某县人民政府',
        '政府信息公开工作年度报告',
      ]);
      expect(composed({ title: '关于公开的报告' }).blocks[0]).to.deep.equal({
        type: 'title',
        groups: ['关于公开的报告'],
        pointer: '/title',
      });
    });
    it('a title takes the agency’s name as it is, with replacement signs like $&', () => {
      expect(composed({ agency: '$&某局$1' }).title).to.equal(
        '$&某局$12024年政府信息公开工作年度报告',
      );
    });
  });

  it('the preface stands between the title and the first section', () => {
    const { blocks } = composed({ preface: ['依照条例。', '统计期限。'] });
    expect(blocks.slice(0, 4).map(said)).to.deep.equal([
      'title',
      '依照条例。',
      '统计期限。',
      '1:一、总体情况',
    ]);
  });

  it('the note of a table stands below it', () => {
    const report = smallReport();
    for (const key of ['disclosure', 'applications', 'disputes'])
      report[key].note = `${key}的说明。`;
    const { blocks } = prepare(report).document;
    const notes = blocks.flatMap((b, i): string[] =>
      b.type === 'paragraph' && b.style === 'tableNote'
        ? [`${blocks[i - 1]?.type} ${said(b)}`]
        : [],
    );
    expect(notes).to.deep.equal([
      'table 注：disclosure的说明。',
      'table 注：applications的说明。',
      'table 注：disputes的说明。',
    ]);
    expect(
      (blocks.find((b) => b.type === 'paragraph' && b.style === 'tableNote') as Paragraph).runs[0]
        ?.pointer,
    ).to.equal('/disclosure/note');
  });

  describe('the text beside a table', () => {
    for (const name of ['bureau-2020', 'county-2025']) {
      const sectionsOf = (beside: Report): string[] => {
        const report = sampleReport(name);
        for (const key of ['disclosure', 'applications', 'disputes'])
          Object.assign(report[key], { note: '说明。' }, beside);
        return prepare(report).document.blocks.map(said);
      };

      it(`stands before the table of ${name}, and below it and its note`, () => {
        const blocks = sectionsOf({ before: ['表前。'], after: ['表后。', '又一段。'] });
        const parts = blocks.flatMap((b, i) => (b === 'table' ? [blocks.slice(i - 2, i + 4)] : []));
        expect(parts.map(([heading]) => heading)).to.deep.equal(
          blocks.filter((b) => /^1:[二三四]、/.test(b)),
        );
        for (const part of parts)
          expect(part.slice(1)).to.deep.equal([
            '表前。',
            'table',
            '注：说明。',
            '表后。',
            '又一段。',
          ]);
      });

      it(`may be empty in ${name}, and nothing is printed then`, () =>
        expect(sectionsOf({ before: [], after: [] })).to.deep.equal(sectionsOf({})));
    }

    it('goes on below the table with the numbers of the headings above it', () => {
      const report = smallReport();
      const content = [{ heading: '细目。', text: '文。' }];
      report.disputes.before = [
        { heading: '甲', content },
        '文。',
        { heading: '乙。', text: '文。' },
      ];
      report.disputes.after = [{ heading: '丙', content }];
      const blocks = prepare(report).document.blocks.map(said);
      const table = blocks.lastIndexOf('table');
      expect(blocks.slice(table - 4, table + 3)).to.deep.equal([
        '2:（一）甲',
        '<heading3>1.细目。</>文。',
        '文。',
        '<heading2>（二）乙。</>文。',
        'table',
        '2:（三）丙',
        '<heading3>1.细目。</>文。',
      ]);
    });
  });

  describe('the signature', () => {
    it('the signature stands last: the report’s agency, a date without leading zeros', () => {
      const document = composed({ signature: { date: '2025-01-03' } });
      expect(document.blocks.at(-1)).to.deep.equal({
        type: 'signature',
        agency: '某县人民政府',
        date: '2025年1月3日',
        pointer: '/signature/agency',
      });
      expect(document.creator).to.equal('某县人民政府');
    });
    it('a signature may name another agency, which then is the creator of the document', () => {
      const document = composed({
        signature: { agency: '某县人民政府办公室', date: '2025-01-23' },
      });
      expect(document.blocks.at(-1)).to.include({
        agency: '某县人民政府办公室',
        date: '2025年1月23日',
      });
      expect(document.creator).to.equal('某县人民政府办公室');
    });
    it('a report without a signature has none in the document', () => {
      expect(composed({}).blocks.map((b) => b.type)).not.to.include('signature');
    });
  });

  describe('the date of the files', () => {
    const dateOf = (more: Report, options = {}): string => {
      const { problems, report } = checkReport(readReport(smallReport(more)));
      expect(problems.filter((p) => p.waived === undefined)).to.deep.equal([]);
      if (!report) throw new Error('no report');
      return compose(report, options).date;
    };
    it('the date of the files is that of the signature', () => {
      expect(dateOf({ signature: { date: '2025-01-23' } }, { sourceDateEpoch: 0 })).to.equal(
        '2025-01-23T00:00:00Z',
      );
    });
    it('the date of the files is SOURCE_DATE_EPOCH if there is no signature', () => {
      expect(dateOf({}, { sourceDateEpoch: 1_700_000_000 })).to.equal('2023-11-14T22:13:20Z');
    });
    it('the date of the files is 31 January of the next year if there is neither', () => {
      expect(dateOf({})).to.equal('2025-01-31T00:00:00Z');
    });
  });
});
