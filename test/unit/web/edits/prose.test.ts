import { expect } from 'chai';
import { type Edition, editions } from '../../../../src/index.js';
import {
  addBlock,
  deleteBlock,
  joinWithAbove,
  setText,
  splitBlock,
} from '../../../../src/web/edits/prose.js';
import { moveBlock, setLevel, stepLevel } from '../../../../src/web/edits/prose-level.js';
import { pasteProse } from '../../../../src/web/edits/prose-paste.js';
import { rowsOf } from '../../../../src/web/edits/prose-rows.js';
import type { Change } from '../../../../src/web/state/report-value.js';

const edition = editions()[0] as Edition;

const key = 'overview';
const first = `/${key}/0`;
const of = (...blocks: readonly unknown[]) => ({ year: 2025, [key]: blocks });

/** What a section is after a change, and the field with the cursor. */
const outcome = ({ value, focus }: Change) => [value[key], focus?.pointer, focus?.start];

const sentence = '加强领导。';

describe('the text of a block', () => {
  it('is another one, and all else stays', () => {
    const report = of('甲', { heading: '乙', content: ['丙'] });
    const { value } = setText(report, edition, `${first}`, '丁');
    expect(value).to.deep.equal(of('丁', { heading: '乙', content: ['丙'] }));
    expect((value[key] as unknown[])[1]).to.equal((report[key] as unknown[])[1]);
  });

  it('that runs on after a heading has no key while it is empty', () => {
    const report = of({ heading: '甲', content: ['丙'] });
    const { value } = setText(report, edition, `${first}/text`, '乙');
    expect(JSON.stringify(value[key])).to.equal('[{"heading":"甲","text":"乙","content":["丙"]}]');
    expect(setText(value, edition, `${first}/text`, '').value).to.deep.equal(report);
  });

  it('begins a section that the report lacks, where the form has it', () => {
    const report = { year: 2025, overview: ['甲'] };
    const { value } = setText(report, edition, '/preface/0', '乙');
    expect(Object.keys(value)).to.deep.equal(['year', 'preface', 'overview']);
    expect(value.preface).to.deep.equal(['乙']);
  });

  it('is shown for values of another kind, which stay until somebody writes there', () => {
    const report = of(5, { heading: 7, extra: true }, ['甲']);
    expect(rowsOf(report, `/${key}`).map((row) => row.pointer)).to.have.length(3);
    for (const pointer of [first, `/${key}/1/heading`, `/${key}/2`]) {
      const change = splitBlock(report, edition, pointer, 0);
      expect(change.value).to.equal(report);
      expect(change.message).to.match(/更正/);
    }
    expect(setText(report, edition, first, '6').value).to.deep.equal(
      of('6', { heading: 7, extra: true }, ['甲']),
    );
  });

  it('stands alone in a section that is no list', () => {
    const report = { [key]: '甲乙' };
    expect(rowsOf(report, `/${key}`)[0]?.pointer).to.equal(`/${key}`);
    expect(outcome(splitBlock(report, edition, `/${key}`, 1))).to.deep.equal([
      ['甲', '乙'],
      `/${key}/1`,
      0,
    ]);
  });
});

describe('a block that is split', () => {
  it('in a paragraph is two, without what was selected', () =>
    expect(outcome(splitBlock(of('甲乙丙'), edition, first, 1, 2))).to.deep.equal([
      ['甲', '丙'],
      `/${key}/1`,
      0,
    ]));

  it('in a heading has its end in a paragraph below it', () =>
    expect(
      outcome(splitBlock(of({ heading: '甲乙', content: ['丙'] }), edition, `${first}/heading`, 1)),
    ).to.deep.equal([[{ heading: '甲', content: ['乙', '丙'] }], `${first}/content/0`, 0]));

  it('at a heading’s end has the text that ran on in a paragraph below it', () =>
    expect(
      outcome(splitBlock(of({ heading: '甲', text: '乙' }), edition, `${first}/heading`, 1)),
    ).to.deep.equal([[{ heading: '甲', content: ['乙'] }], `${first}/content/0`, 0]));

  it('at a heading’s start stands below a new paragraph', () =>
    expect(
      outcome(splitBlock(of({ heading: '甲' }), edition, `${first}/heading`, 0)),
    ).to.deep.equal([['', { heading: '甲' }], `/${key}/1/heading`, 0]));
});

describe('a block that is joined with the one above', () => {
  it('goes on from a paragraph, however deep that stands', () =>
    expect(
      outcome(joinWithAbove(of({ heading: '甲', content: ['乙'] }, '丙'), edition, `/${key}/1`)),
    ).to.deep.equal([[{ heading: '甲', content: ['乙丙'] }], `${first}/content/0`, 1]));

  it('runs on after a heading that is a sentence, and goes on in one that is none', () => {
    const join = (heading: string) =>
      joinWithAbove(of({ heading, content: ['乙'] }), edition, `${first}/content/0`);
    expect(outcome(join(sentence))).to.deep.equal([
      [{ heading: sentence, text: '乙' }],
      `${first}/text`,
      0,
    ]);
    expect(outcome(join('甲'))).to.deep.equal([[{ heading: '甲乙' }], `${first}/heading`, 1]);
  });

  it('is a paragraph first if it is a heading', () =>
    expect(
      outcome(joinWithAbove(of('甲', { heading: '乙', text: '丙' }), edition, `/${key}/1/heading`)),
    ).to.deep.equal([['甲', '乙丙'], `/${key}/1`, 0]));

  it('is its heading if it is a text that runs on', () =>
    expect(
      outcome(joinWithAbove(of({ heading: '甲', text: '乙' }), edition, `${first}/text`)),
    ).to.deep.equal([[{ heading: '甲乙' }], `${first}/heading`, 1]));

  it('does nothing at the top', () => {
    const report = of('甲');
    expect(joinWithAbove(report, edition, first).value).to.equal(report);
  });
});

describe('the level of a block', () => {
  it('makes a heading of a paragraph’s first sentence, with what follows below it', () =>
    expect(outcome(setLevel(of(`${sentence}甲。`, '乙'), edition, first, 2))).to.deep.equal([
      [{ heading: sentence, text: '甲。' }, '乙'],
      `${first}/heading`,
      0,
    ]));

  it('goes down step by step, with the headings below', () => {
    const report = of({ heading: '甲' }, { heading: '乙', content: [{ heading: '丙' }] });
    const change = stepLevel(report, edition, `/${key}/1/heading`, 1);
    expect(outcome(change)).to.deep.equal([
      [{ heading: '甲', content: [{ heading: '乙', content: [{ heading: '丙' }] }] }],
      `${first}/content/0/heading`,
      0,
    ]);
    expect(rowsOf(change.value, `/${key}`).map((row) => row.number)).to.deep.equal([
      '（一）',
      '1.',
      '（1）',
    ]);
  });

  it('is not changed if another heading would get another level', () => {
    const orphan = of({ heading: '甲', content: [{ heading: '乙' }] });
    const alone = of('甲', { heading: '乙' });
    for (const change of [
      setLevel(orphan, edition, `${first}/heading`, 'paragraph'),
      setLevel(alone, edition, `/${key}/1/heading`, 3),
    ]) {
      expect([orphan, alone]).to.include(change.value);
      expect(change.message).to.be.a('string');
    }
  });
});

describe('a block that is moved', () => {
  it('takes along what is below it, and goes to the heading before if it is the first', () => {
    const report = of(
      { heading: '甲' },
      { heading: '乙', content: [{ heading: '丙', content: ['丁'] }] },
    );
    expect(outcome(moveBlock(report, edition, `/${key}/1/content/0/heading`, -1))).to.deep.equal([
      [{ heading: '甲', content: [{ heading: '丙', content: ['丁'] }] }, { heading: '乙' }],
      `${first}/content/0/heading`,
      0,
    ]);
  });

  it('passes row by row if it is a paragraph', () => {
    const report = of('甲', { heading: '乙', content: ['丙'] });
    const once = moveBlock(report, edition, first, 1);
    expect(outcome(once)).to.deep.equal([
      [{ heading: '乙', content: ['甲', '丙'] }],
      `${first}/content/0`,
      0,
    ]);
    const twice = moveBlock(once.value, edition, `${first}/content/0`, 1);
    expect(twice.value[key]).to.deep.equal([{ heading: '乙', content: ['丙', '甲'] }]);
    const thrice = moveBlock(twice.value, edition, `${first}/content/1`, 1);
    expect(thrice.value[key]).to.deep.equal([{ heading: '乙', content: ['丙'] }, '甲']);
  });
});

describe('a block', () => {
  it('is taken out with what is below it, and the message says so', () => {
    const change = deleteBlock(
      of({ heading: '甲', content: ['乙', '丙'] }, '丁'),
      edition,
      `${first}/heading`,
    );
    expect(outcome(change)).to.deep.equal([['丁'], first, 0]);
    expect(change.message).to.include('2 段');
  });

  it('is the last of a preface, which then has no key', () =>
    expect(deleteBlock({ year: 2025, preface: ['甲'] }, edition, '/preface/0').value).to.deep.equal(
      { year: 2025 },
    ));

  it('is added at the end, a heading with the level of the last', () => {
    const report = of({ heading: '甲', content: [{ heading: '乙', content: ['丙'] }] });
    expect(outcome(addBlock(report, edition, `/${key}`, 'heading'))[1]).to.equal(
      `${first}/content/1/heading`,
    );
    const added = addBlock(report, edition, `/${key}`, 'paragraph');
    expect(added.focus?.pointer).to.equal(`${first}/content/0/content/1`);
    expect(addBlock(added.value, edition, `/${key}`, 'paragraph').value).to.deep.equal(added.value);
  });
});

describe('paragraphs that are pasted', () => {
  const paste = (report: ReturnType<typeof of>, text: string, pointer = first, at = 0) =>
    pasteProse(report, edition, pointer, [at, at], text);

  it('are blocks, and the text around the cursor stays', () =>
    expect(outcome(paste(of('前后'), '甲。\r\n乙。\r\n丙。', first, 1))).to.deep.equal([
      ['前甲。', '乙。', '丙。后'],
      `/${key}/2`,
      2,
    ]));

  it('are headings by their numbers, which go', () =>
    expect(paste(of(''), '（一）甲\n1.乙\n丙。\n（二）丁').value[key]).to.deep.equal([
      { heading: '甲', content: [{ heading: '乙', content: ['丙。'] }] },
      { heading: '丁' },
    ]));

  it('are headings below those that are there', () =>
    expect(
      paste(of({ heading: '甲', content: ['乙。', ''] }), '（二）丙\n1.丁', `${first}/content/1`)
        .value[key],
    ).to.deep.equal([
      { heading: '甲', content: ['乙。'] },
      { heading: '丙', content: [{ heading: '丁' }] },
    ]));

  it('keep numbers that documents would not print there, and the message says so', () => {
    const change = paste(of(''), '（三）甲\n乙。');
    expect(change.value[key]).to.deep.equal(['（三）甲', '乙。']);
    expect(change.message).to.include('序号');
  });

  it('are without the heading of their section, which documents print', () => {
    const change = paste(of(''), '一、总体情况\n甲。\n乙。');
    expect(change.value[key]).to.deep.equal(['甲。', '乙。']);
    expect(change.message).to.include('标题');
  });

  it('go on in their paragraph if there is one alone', () =>
    expect(outcome(paste(of('前后'), '甲\r\n', first, 1))).to.deep.equal([['前甲后'], first, 2]));
});

describe('the text beside a table', () => {
  const [before, after] = ['/disputes/before', '/disputes/after'];
  const report = { year: 2025, disputes: { reconsideration: { upheld: 1 }, note: '注' } };

  it('begins where the report has none, and is gone with its last block', () => {
    const added = addBlock(report, edition, before, 'paragraph');
    expect(added.focus?.pointer).to.equal(`${before}/0`);
    const { value } = setText(added.value, edition, `${before}/0`, '甲');
    expect(value.disputes).to.deep.equal({ ...report.disputes, before: ['甲'] });
    expect(deleteBlock(value, edition, `${before}/0`).value).to.deep.equal(report);
  });

  it('has its lists apart, and their headings are numbered on', () => {
    const disputes = { before: [{ heading: '甲' }, '乙'], after: ['丙', { heading: '丁' }] };
    expect(rowsOf({ disputes }, after).map((row) => row.number)).to.deep.equal([
      undefined,
      '（二）',
    ]);
    const { value } = joinWithAbove({ disputes }, edition, `${after}/0`);
    expect(value.disputes).to.deep.equal(disputes);
    const pasted = pasteProse({ disputes }, edition, `${after}/0`, [0, 1], '（二）戊\n己。');
    expect(pasted.value.disputes).to.deep.include({
      after: [{ heading: '戊', content: ['己。'] }, { heading: '丁' }],
    });
  });

  it('says what it replaces where a text stands in place of the table', () => {
    const { value, message } = addBlock({ disputes: '见附件' }, edition, after, 'paragraph');
    expect(value.disputes).to.deep.equal({ after: [''] });
    expect(message).to.include('见附件');
  });
});
