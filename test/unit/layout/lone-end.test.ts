import { expect } from 'chai';
import fc from 'fast-check';
import { type Line, lineText } from '../../../src/core/layout/line.js';
import { grid, page } from '../../../src/core/layout/style.js';
import { setBody, startsOf } from '../../support/render-lines.js';

const lengthsOf = (lines: readonly Line[]): number[] => lines.map((line) => line.length);
const overridden = (lines: readonly Line[]): boolean[] =>
  lines.map((line) => line.spacingOverride !== undefined);

describe('a paragraph that would end with a single character', () => {
  it('gives it another one, from the line before', () => {
    const lines = setBody('政'.repeat(26 + 28 + 1));
    expect(lengthsOf(lines)).to.deep.equal([26, 27, 2]);
    expect(overridden(lines)).to.deep.equal([false, true, false]);
    const [, opened] = lines as [Line, Line];
    expect(opened.width).to.be.closeTo(page.measure, 0.001);
    expect(opened.spacingOverride).to.be.above(grid.spacing);
  });
  it('does so beside a closing mark too', () => {
    expect(
      setBody(`${'政'.repeat(26 + 28 + 28)}府。`)
        .map(lineText)
        .at(-1),
    ).to.equal('政府。');
  });
  it('takes another line where the one before cannot give a character', () => {
    // A word stands at the end of the line before.
    const lines = setBody(`${'政'.repeat(26 + 28 + 22)}Word文档府。`);
    expect(lineText(lines.at(-1) as Line)).to.have.length.above(2);
    expect(overridden(lines).filter(Boolean)).to.have.length(1);
  });
  it('stays as it is if no line can give or take one', () => {
    expect(setBody('政').map(lineText)).to.deep.equal(['政']);
    const address = `www.example.cn/${'a'.repeat(200)}`;
    const lines = setBody(`${address}政`).map(lineText);
    expect(lines.join('')).to.equal(`${address}政`);
  });
  it('changes nothing else: other paragraphs, and the lines far above its end', () => {
    expect(overridden(setBody('政'.repeat(26 + 28 + 2)))).to.deep.equal([false, false, false]);
    const long = setBody('政'.repeat(26 + 28 * 20 + 1));
    expect(overridden(long).filter(Boolean)).to.have.length(1);
    expect(lengthsOf(long).slice(0, 15)).to.deep.equal([26, ...Array(14).fill(28)]);
  });
  it('does not end so if it is longer than two lines of Chinese, and loses nothing', () => {
    const prose = fc
      .array(fc.constantFrom(...'政府信息公开工作，。、“”（）'), { minLength: 70, maxLength: 200 })
      .map((chars) => `${chars.join('')}公开`);
    fc.assert(
      fc.property(prose, (text) => {
        const lines = setBody(text);
        startsOf(text, lines);
        const last = lineText(lines.at(-1) as Line).replace(/[，。、“”（）]/g, '');
        expect(last).to.have.length.above(1);
        for (const line of lines) expect(line.indent + line.width).to.be.below(page.measure + 8.01);
      }),
    );
  });
});
