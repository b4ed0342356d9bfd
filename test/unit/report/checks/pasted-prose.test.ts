import { expect } from 'chai';
import { checkReport, readReport } from '../../../../src/index.js';
import { correctReport } from '../../../support/corrected-report.js';
import { type Json, sample } from '../../../support/sample-reports.js';

const county = sample('county-2025.json');
const codes = [
  'typed-heading',
  'repeated-heading',
  'section-heading',
  'line-break',
  'outer-blanks',
];

/** Codes of pasted prose in section six, and what the section becomes. */
function correct(otherMatters: Json): { found: string[]; becomes: Json } {
  const { problems, corrected } = correctReport({ ...county, otherMatters });
  const found = problems.filter((p) => codes.includes(p.code)).map((p) => p.code);
  return { found, becomes: corrected.otherMatters };
}
/** The first obstacle that a section's typed numbers have. */
const obstacleOf = (otherMatters: Json): Json =>
  checkReport(readReport({ ...county, otherMatters })).problems.find(
    (p) => p.code === 'typed-heading',
  )?.data.obstacle;

const fee = '本年度收取信息处理费0元。';

describe('typed numbers at the start of paragraphs', () => {
  it('become headings with text in the same paragraph', () =>
    expect(correct([fee, '（一）主动公开情况。全年公开。', '(二) 依申请。没有。'])).to.deep.equal({
      found: ['typed-heading', 'typed-heading'],
      becomes: [
        fee,
        { heading: '主动公开情况。', text: '全年公开。' },
        { heading: '依申请。', text: '没有。' },
      ],
    }));

  it('become headings with content if they stand on lines of their own', () =>
    expect(
      correct([
        '（一）收费情况',
        fee,
        '（二）其他',
        '1、培训。两期。',
        '补充。',
        '（1）甲',
        '乙。',
      ]),
    ).to.deep.equal({
      found: Array(4).fill('typed-heading'),
      becomes: [
        { heading: '收费情况', content: [fee] },
        {
          heading: '其他',
          content: [
            {
              heading: '培训。',
              text: '两期。',
              content: ['补充。', { heading: '甲', content: ['乙。'] }],
            },
          ],
        },
      ],
    }));

  it('go on after headings that are blocks already, which stay as they are', () =>
    expect(correct([{ heading: '收费。', text: fee }, '（二）其他。没有。'])).to.deep.equal({
      found: ['typed-heading'],
      becomes: [
        { heading: '收费。', text: fee },
        { heading: '其他。', text: '没有。' },
      ],
    }));

  it('become headings within a heading too', () =>
    expect(
      correct([{ heading: '收费', content: ['1.收取。0元。', '2.减免', fee] }]).becomes,
    ).to.deep.equal([
      {
        heading: '收费',
        content: [
          { heading: '收取。', text: '0元。' },
          { heading: '减免', content: [fee] },
        ],
      },
    ]));

  it('may have a list in their text, which stays', () =>
    expect(correct([fee, '（一）公开渠道。（一）网站；（二）公报。']).becomes).to.deep.equal([
      fee,
      { heading: '公开渠道。', text: '（一）网站；（二）公报。' },
    ]));

  it('go on below a table with the numbers above it, also with those that become headings', () => {
    const disputes = {
      ...county.disputes,
      before: ['（一）甲。文。', { heading: '乙。', text: '文。' }],
      after: ['（三）丙。文。'],
    };
    const { corrected } = correctReport({ ...county, disputes });
    expect(corrected.disputes).to.deep.equal({
      ...disputes,
      before: [
        { heading: '甲。', text: '文。' },
        { heading: '乙。', text: '文。' },
      ],
      after: [{ heading: '丙。', text: '文。' }],
    });
    disputes.after = ['（一）丙。文。'];
    const { problems } = checkReport(readReport({ ...county, disputes }));
    expect(problems.find((p) => p.pointer === '/disputes/after/0')?.data.obstacle).to.deep.equal({
      kind: 'number',
      found: '（一）',
      printed: '（三）',
    });
  });

  it('are told in the preface', () => {
    const preface = ['（一）依据。条例。'];
    const { problems, corrected } = correctReport({ ...county, preface });
    expect(problems.map((p) => `${p.code} ${p.pointer}`)).to.deep.equal([
      'typed-heading /preface/0',
    ]);
    expect(corrected.preface).to.deep.equal([{ heading: '依据。', text: '条例。' }]);
  });

  const obstacles: Readonly<Record<string, readonly [blocks: Json, obstacle: Json]>> = {
    'the numbers do not begin with one': [
      [fee, '（二）甲。乙。'],
      { kind: 'number', found: '（二）', printed: '（一）' },
    ],
    'a number is left out': [
      [fee, '（一）甲。乙。', '（三）丙。丁。'],
      { kind: 'number', found: '（三）', printed: '（二）' },
    ],
    'the number is in a circle': [
      [fee, '①甲。乙。'],
      { kind: 'number', found: '①', printed: '（一）' },
    ],
    'the number has one bracket': [
      [fee, '1)甲。乙。'],
      { kind: 'number', found: '1）', printed: '（一）' },
    ],
    'the number of a section has a full stop': [
      [fee, '一.甲。乙。'],
      { kind: 'number', found: '一.', printed: '（一）' },
    ],
    'a level is left out': [
      [fee, '1.甲。乙。'],
      { kind: 'number', found: '1.', printed: '（一）' },
    ],
    'the number is that of a section': [
      [fee, '一、甲。乙。'],
      { kind: 'number', found: '一、', printed: '（一）' },
    ],
    'the number is that of the heading around it': [
      [{ heading: '收费', content: [fee, '（二）甲。乙。'] }],
      { kind: 'number', found: '（二）', printed: '1.' },
    ],
    'there are three headings around it': [
      [
        {
          heading: '甲',
          content: [
            { heading: '乙', content: [{ heading: '丙', content: [fee, '（1）丁。戊。'] }] },
          ],
        },
      ],
      { kind: 'depth', found: '（1）' },
    ],
    'a mere sentence has nothing below it': [
      [fee, '（一）举办培训两期。', '（二）甲。乙。'],
      { kind: 'words', found: '（一）举办培训两期。' },
    ],
    'the first sentence is too long': [
      [fee, `（一）${'长'.repeat(40)}。乙。`],
      { kind: 'words', found: `（一）${'长'.repeat(17)}…` },
    ],
    'the paragraph is one item of a list': [
      [fee, '（一）甲；', '（二）乙。'],
      { kind: 'words', found: '（一）甲；' },
    ],
    'two numbers stand together': [
      [fee, '（一）1.甲。乙。'],
      { kind: 'words', found: '（一）1.甲。乙。' },
    ],
    'the number stands in the text of a heading': [
      [{ heading: '收费。', text: `1.甲。${fee}` }],
      { kind: 'words', found: '1.甲。本年度收取信息处理费0元。' },
    ],
  };
  for (const [why, [blocks, obstacle]] of Object.entries(obstacles))
    it(`are told and left if ${why}`, () => {
      expect(obstacleOf(blocks)).to.deep.equal(obstacle);
      expect(correct(blocks).becomes).to.deep.equal(blocks);
    });

  for (const prose of [
    '第一，加强领导。二是改进工作。',
    '一是加强领导。',
    '1.5万件。同比增长。',
    '12.31截止。',
    '2025.1.20公布。全文如下。',
    '3、4两月。公开较多。',
    '一、二、三产业信息。全部公开。',
    '一、二级响应。全部公开。',
    '（一）、（二）两项。已经公开。',
    '（一）至（三）项。已经公开。',
    '（1）甲；（2）乙；（3）丙。',
    '（一）甲情况。详细。（二）乙情况。详细。',
    '1.甲，2.乙，3.丙。',
    '①甲；②乙；③丙。',
    '（一）',
    '（某）甲。乙。',
  ])
    it(`are not in the paragraph ${prose}`, () =>
      expect(correct([fee, prose])).to.deep.equal({ found: [], becomes: [fee, prose] }));

  it('stay if the report says that they may', () => {
    const waive = [{ rule: 'typed-heading', reason: '照原文' }];
    const otherMatters = [`${fee}\n（一）甲。乙。`];
    expect(correctReport({ ...county, waive, otherMatters }).corrected.otherMatters).to.deep.equal([
      fee,
      '（一）甲。乙。',
    ]);
  });
});

describe('the number of a heading that is part of its words', () => {
  for (const heading of [
    '一、二、三产业信息公开',
    '（一）、（二）项',
    '1．5倍增长',
    '（一）（二）项',
    '一.二季度',
  ])
    it(`stays in ${heading}`, () =>
      expect(correct([{ heading, text: fee }]).becomes).to.deep.equal([{ heading, text: fee }]));
  for (const [number, words] of [
    ['（一）', '三公经费'],
    ['①', '财政预算'],
    ['1）', '2025年预算'],
    ['一.', '财政预算'],
  ] as const)
    it(`goes from ${number}${words}`, () =>
      expect(correct([{ heading: `${number}${words}`, text: fee }]).becomes).to.deep.equal([
        { heading: words, text: fee },
      ]));
});

describe('the heading of a section in its text', () => {
  const own = '六、其他需要报告的事项';
  it('is removed if it is the section’s own and stands first', () =>
    expect(correct([own, fee])).to.deep.equal({ found: ['repeated-heading'], becomes: [fee] }));

  it('is removed together with line breaks and typed numbers', () =>
    expect(correct([`${own}。\n（一）收费。${fee}`]).becomes).to.deep.equal([
      { heading: '收费。', text: fee },
    ]));

  it('is an error in another section, and nothing is made a heading there', () =>
    expect(correct([fee, '二、 主动公开政府信息情况', '（一）甲。乙。'])).to.deep.equal({
      found: ['section-heading', 'typed-heading'],
      becomes: [fee, '二、 主动公开政府信息情况', '（一）甲。乙。'],
    }));

  it('is an error as the heading of a block, which keeps its number', () => {
    const blocks = [{ heading: '二、主动公开政府信息情况', text: fee }];
    expect(correct(blocks)).to.deep.equal({ found: ['section-heading'], becomes: blocks });
  });
});

describe('line breaks in prose', () => {
  for (const [name, mark] of Object.entries({
    LF: '\n',
    'CR LF': '\r\n',
    'a vertical tab': '\v',
    U2028: '\u2028',
  }))
    it(`${name} makes two paragraphs of a text`, () =>
      expect(correct([`${fee}${mark}没有其他。`])).to.deep.equal({
        found: ['line-break'],
        becomes: [fee, '没有其他。'],
      }));

  for (const [text, becomes] of [
    [
      '优化县政府网站，增加了网站\n检索功能，\n按办事主题归类。',
      '优化县政府网站，增加了网站检索功能，按办事主题归类。',
    ],
    [
      '已经通过政府门户网站向社会公众公开发布政府\n信息713\n条。',
      '已经通过政府门户网站向社会公众公开发布政府信息713条。',
    ],
    ['通过 OFD\nReader，可以阅读。', undefined],
  ] as const)
    it(`within a sentence are ${becomes ? 'joined' : 'left'}: ${text}`, () =>
      expect(correct([fee, text])).to.deep.equal({
        found: ['line-break'],
        becomes: [fee, becomes ?? text],
      }));

  it('after a line that may be a heading or a piece of a sentence are told and left', () => {
    const otherMatters = [`${fee}\n没有其他。`, '优化县政府\n网站检索功能。'];
    const { problems, corrected } = correctReport({ ...county, otherMatters });
    const breaks = problems.filter((p) => p.code === 'line-break');
    expect(breaks.map((p) => p.data.doubt)).to.deep.equal(['', '优化县政府']);
    expect(corrected.otherMatters).to.deep.equal([fee, '没有其他。', otherMatters[1]]);
  });

  it('before an indent or a number end a paragraph also without a mark', () =>
    expect(correct([`收费情况\n　　${fee}\n全年，没有其他\n（一）甲。乙。`]).becomes).to.deep.equal(
      ['收费情况', fee, '全年，没有其他', { heading: '甲。', text: '乙。' }],
    ));

  it('after the heading of a section end it, whose number is no part of a sentence', () =>
    expect(correct([`六、其他需要报告的事项\n${fee}`]).becomes).to.deep.equal([fee]));

  it('leave the first part with its heading and put the others below', () =>
    expect(
      correct([{ heading: '收费。', text: `${fee}\n\n　　甲。\n乙。`, content: ['丙。'] }]),
    ).to.deep.equal({
      found: ['line-break'],
      becomes: [{ heading: '收费。', text: fee, content: ['甲。', '乙。', '丙。'] }],
    }));

  for (const text of [
    '已经通过政府门户网站向社会公众公开发布政府信息12\n13条。',
    '已经通过政府门户网站向社会公众公开发布政府信息1,\n234条。',
  ])
    it(`between digits are told and left: ${text}`, () =>
      expect(correct([fee, text])).to.deep.equal({ found: ['line-break'], becomes: [fee, text] }));

  it('are joined in a heading', () =>
    expect(correct([{ heading: '收费\n情况。', text: fee }]).becomes).to.deep.equal([
      { heading: '收费情况。', text: fee },
    ]));

  it('are blanks between Latin letters of a title', () =>
    expect(correctReport({ ...county, title: '甲\n乙 A\r\nB' }).corrected.title).to.equal(
      '甲乙 A B',
    ));

  it('at the ends of a text are blanks and make no paragraphs', () =>
    expect(correct([`\n${fee}\r\n`])).to.deep.equal({ found: ['outer-blanks'], becomes: [fee] }));
});

describe('tabs and blanks', () => {
  it('a tab goes between Chinese characters and is a blank beside a number', () =>
    expect(correctReport({ ...county, agency: '甲 \t乙\t5' }).corrected.agency).to.equal('甲乙 5'));

  it('a tab between two numbers is a blank', () =>
    expect(correct(['甲局1\t234件，乙局１２\t１３件，丙局三\t五件。', fee]).becomes[0]).to.equal(
      '甲局1 234件，乙局12 13件，丙局三 五件。',
    ));

  it('a tab in a figure is left: it may part two cells', () => {
    const report = { ...county, disclosure: { ...county.disclosure, fees: { amount: '1\t234' } } };
    const { problems, corrected } = correctReport(report);
    expect(problems.map((p) => p.code)).to.deep.equal(['wrong-type']);
    expect(corrected).to.deep.equal(report);
  });

  it('a character of Symbol between two numbers is no bullet, and stays', () => {
    const becomes = (text: string): unknown => correct([text, fee]).becomes[0];
    expect(becomes('热线24\u{f0b4}7小时开通。')).to.equal('热线24\u{f0b4}7小时开通。');
    expect(becomes('\u{f0b7} 热线开通。')).to.equal('热线开通。');
  });

  it('blanks around any text are not shown, also without a correction', () => {
    const { problems, report } = checkReport(
      readReport({ ...county, agency: ' 甲县\t', otherMatters: [`　　${fee} `] }),
    );
    expect(problems.map((p) => `${p.code} ${p.pointer}`)).to.deep.equal([
      'outer-blanks /agency',
      'outer-blanks /otherMatters/0',
    ]);
    expect(report?.input.agency).to.equal('甲县');
    expect(report?.input.otherMatters).to.deep.equal([fee]);
  });

  it('a mark of half width before blanks is found', () =>
    expect(correct([`${fee.slice(0, -1)}; `]).becomes).to.deep.equal([`${fee.slice(0, -1)}；`]));
});
