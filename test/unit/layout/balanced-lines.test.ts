import { expect } from 'chai';
import fc from 'fast-check';
import { composeBalancedLines } from '../../../src/core/layout/balanced-lines.js';
import { fontChars } from '../../../src/core/layout/characters.js';
import { lineText } from '../../../src/core/layout/line.js';
import { composeLines } from '../../../src/core/layout/line-breaking.js';
import { fonts, prepareSample, sampleNames } from '../../support/render-samples.js';

const SIZE = 10;
const charsOf = (text: string) => fontChars([{ text, face: 'song' }], fonts, SIZE);
/** The lines of a text over a measure of so many Chinese characters. */
const linesOf = (text: string, characters: number): string[] =>
  composeBalancedLines(charsOf(text), { size: SIZE, measure: characters * SIZE }).map(lineText);

describe('composeBalancedLines', () => {
  it('leaves what fits one line as it is', () => {
    expect(linesOf('自然人', 3)).to.deep.equal(['自然人']);
    expect(linesOf('', 3)).to.deep.equal(['']);
  });
  it('makes lines of equal length', () => {
    expect(linesOf('不予公开', 3)).to.deep.equal(['不予', '公开']);
    expect(linesOf('社会公益组织', 2)).to.deep.equal(['社会', '公益', '组织']);
  });
  it('ends them between words', () => {
    expect(linesOf('对外公开总数量', 6)).to.deep.equal(['对外公开', '总数量']);
    expect(linesOf('上一年项目数量', 6)).to.deep.equal(['上一年', '项目数量']);
    expect(linesOf('本年新制作数量', 5)).to.deep.equal(['本年新', '制作数量']);
  });
  it('ends them at marks rather than between words', () => {
    expect(linesOf('（三）不予公开', 4)).to.deep.equal(['（三）', '不予公开']);
    expect(linesOf('第一项加第二项之和，等于第三项加第四项之和', 15)).to.deep.equal([
      '第一项加第二项之和，',
      '等于第三项加第四项之和',
    ]);
    expect(linesOf('核查后更正（含自然失效）', 9)).to.deep.equal(['核查后更正', '（含自然失效）']);
  });
  it('leaves no character alone if more than one stands on another line', () => {
    expect(linesOf('甲乙丙丁戊己庚', 3)).to.deep.equal(['甲乙丙', '丁戊', '己庚']);
    expect(linesOf('信息处理费', 4)).to.deep.equal(['信息', '处理费']);
  });
  it('breaks what is longer than a line anywhere', () => {
    expect(linesOf('1234567890123', 3)).to.deep.equal(['12345', '67890', '123']);
  });
  it('takes as many lines as lines that are filled one by one, and loses nothing', () => {
    const text = fc
      .array(fc.constantFrom(...'政府信息公开不予处理，。（）“”、；3529.%年月AB ··—…'), {
        maxLength: 60,
      })
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 180 }), (text, measure) => {
        const options = { size: SIZE, measure };
        const balanced = composeBalancedLines(charsOf(text), options);
        expect(balanced.length).to.equal(composeLines(charsOf(text), options).length);
        expect(balanced.reduce((sum, line) => sum + line.length, 0)).to.equal(text.length);
        expect(balanced.map(lineText).join('').replaceAll(' ', '')).to.equal(
          text.replaceAll(' ', ''),
        );
      }),
    );
  });
});

describe('the lines of cells', () => {
  for (const name of sampleNames)
    it(`of ${name} have more than one character, but for vertical labels`, () => {
      const tables = [...prepareSample(name).layout.tables.values()];
      const lone = tables
        .flatMap(({ cells }) => cells)
        .filter(({ cell, lines }) => !cell.vertical && lines.length > 1)
        .flatMap(({ lines }) => lines.map(lineText))
        .filter((text) => Array.from(text).length < 2);
      expect(tables.length).to.equal(3);
      expect(lone).to.deep.equal([]);
    });
});
