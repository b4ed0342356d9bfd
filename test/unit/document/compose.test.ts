import { expect } from 'chai';
import { checkReport } from '../../../src/core/build.js';
import type { Block, Paragraph } from '../../../src/core/document/document.js';
import { compose, type Document, readReport } from '../../../src/index.js';
import { expectGolden } from '../../support/golden.js';
import { drawDocument } from '../../support/render-model.js';
import {
  prepare,
  prepareSample,
  type Report,
  sampleNames,
  smallReport,
} from '../../support/render-samples.js';

const composed = (more: Report): Document => prepare(smallReport(more)).document;

/** Blocks of the section 一、总体情况, headings and paragraphs as text. */
function overviewOf({ blocks }: Document): string[] {
  const from = blocks.findIndex((b) => b.type === 'heading' && b.text.startsWith('一、'));
  const to = blocks.findIndex((b) => b.type === 'heading' && b.text.startsWith('二、'));
  return blocks.slice(from + 1, to).map(said);
}

const said = (block: Block): string => {
  if (block.type === 'heading') return `${block.level}:${block.text}`;
  if (block.type !== 'paragraph') return block.type;
  return block.runs
    .map((r) => (r.style === 'plain' ? r.text : `<${r.style}>${r.text}</>`))
    .join('');
};

describe('compose', () => {
  for (const name of sampleNames)
    it(`turns the sample ${name} into its document model`, () => {
      expectGolden(`${name}/document.txt`, drawDocument(prepareSample(name).document));
    });

  describe('headings', () => {
    it('number （一） below a section, 1. below that, （1） below that, each level from one again', () => {
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

    it('are counted without the plain paragraphs between them', () => {
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

    it('with a text run into its paragraph, at every level', () => {
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

    it('stand on a line of their own where only blocks follow', () => {
      const overview = [{ heading: '甲', content: ['文。'] }];
      expect(overviewOf(composed({ overview }))).to.deep.equal(['2:（一）甲', '文。']);
    });

    it('begin anew in every section', () => {
      const overview = [{ heading: '甲。', text: '文。' }];
      const { blocks } = composed({ overview, problems: overview, otherMatters: overview });
      expect(blocks.map(said).filter((t) => t.includes('（一）甲。'))).to.have.length(3);
    });

    it('of the six sections are the form’s, in its order', () => {
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
    it('is the agency, the year and the form’s words where the report has none', () => {
      const document = composed({});
      expect(document.title).to.equal('某县人民政府2024年政府信息公开工作年度报告');
      expect(groups({})).to.deep.equal(['某县人民政府', '2024年政府信息公开工作年度报告']);
      expect(document.blocks[0]).to.include({ pointer: '/agency' });
    });
    it('is the report’s own where it has one, broken before and after the agency', () => {
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
    it('takes an agency’s name as it is, replacement signs too', () => {
      expect(composed({ agency: '$&某局$1' }).title).to.equal(
        '$&某局$12024年政府信息公开工作年度报告',
      );
    });
  });

  it('puts the preface between the title and the first section', () => {
    const { blocks } = composed({ preface: ['依照条例。', '统计期限。'] });
    expect(blocks.slice(0, 4).map(said)).to.deep.equal([
      'title',
      '依照条例。',
      '统计期限。',
      '1:一、总体情况',
    ]);
  });

  it('sets the note of a table below it', () => {
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

  describe('the signature', () => {
    it('stands last, with a date without leading zeros and the report’s agency', () => {
      const document = composed({ signature: { date: '2025-01-03' } });
      expect(document.blocks.at(-1)).to.deep.equal({
        type: 'signature',
        agency: '某县人民政府',
        date: '2025年1月3日',
        pointer: '/signature/agency',
      });
      expect(document.creator).to.equal('某县人民政府');
    });
    it('may name another agency, which then is the creator', () => {
      const document = composed({
        signature: { agency: '某县人民政府办公室', date: '2025-01-23' },
      });
      expect(document.blocks.at(-1)).to.include({
        agency: '某县人民政府办公室',
        date: '2025年1月23日',
      });
      expect(document.creator).to.equal('某县人民政府办公室');
    });
    it('is left out where the report has none', () => {
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
    it('is the signature’s', () => {
      expect(dateOf({ signature: { date: '2025-01-23' } }, { sourceDateEpoch: 0 })).to.equal(
        '2025-01-23T00:00:00Z',
      );
    });
    it('is SOURCE_DATE_EPOCH where there is no signature', () => {
      expect(dateOf({}, { sourceDateEpoch: 1_700_000_000 })).to.equal('2023-11-14T22:13:20Z');
    });
    it('is the end of the January after the report year failing both', () => {
      expect(dateOf({})).to.equal('2025-01-31T00:00:00Z');
    });
  });
});
