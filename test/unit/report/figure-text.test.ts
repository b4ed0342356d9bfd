import { expect } from 'chai';
import type { FigureCell } from '../../../src/core/edition/edition.js';
import { readFigure, readTypedFigure } from '../../../src/core/report/figure-text.js';

describe('a figure with the mark of a footnote, or beyond exact numbers', () => {
  for (const text of ['22①', '22²', '10⁴', '22⑴', '99999999999999999999', '一百五', '一千三'])
    it(`${text} is none`, () => expect(readFigure(text).doubt).to.equal('no-figure'));
  it('22（见①） is one', () =>
    expect(readFigure('22（见①）').figure).to.deep.equal({ value: 22, note: '见①' }));
});

describe('a figure in a cell', () => {
  for (const [text, figure, doubt] of [
    ['55', 55, ''],
    [' 1 234 ', 1234, ''],
    ['-12', -12, ''],
    ['−12', -12, ''],
    ['12.50', 12.5, ''],
    ['251000元', { value: 251000, unit: '元' }, ''],
    ['55（含自然失效29件）', { value: 55, note: '含自然失效29件' }, ''],
    ['55\n(含自然失效29件)', { value: 55, note: '含自然失效29件' }, ''],
    ['5件（略）', { value: 5, unit: '件', note: '略' }, ''],
    ['', null, ''],
    ['\u00a0', null, ''],
    ['——', null, 'blank-mark'],
    ['/', null, 'blank-mark'],
    ['若干', null, 'no-figure'],
    ['12 13', null, 'no-figure'],
    ['1 2', null, 'no-figure'],
    ['51764\n5', 517645, ''],
  ] as const)
    it(`“${text.trim()}” is ${JSON.stringify(figure)}`, () =>
      expect(readFigure(text)).to.deep.equal({ figure, doubt }));
});

describe('a figure as a person types it', () => {
  const count = { figure: 'count', unit: '' } as FigureCell;
  const amount = { figure: 'amount', unit: '万元' } as FigureCell;
  for (const [text, cell, figure] of [
    ['45件', count, 45],
    ['6 个', count, 6],
    ['5件（其中1件撤回）', count, { value: 5, note: '其中1件撤回' }],
    ['4068.2万元', amount, 4068.2],
    ['251000元', amount, { value: 251000, unit: '元' }],
    ['45元', count, null],
    ['零', count, 0],
    ['十二', count, 12],
    ['一百零五', count, 105],
    ['两千三百', count, 2300],
    ['一百十', count, 110],
    ['三百万元', amount, 300],
    ['一、本年新收', count, null],
    ['一百零五件', count, 105],
    ['1 234 567', count, 1234567],
    ['1\u3000234', count, 1234],
    ['1\u00a0234件', count, 1234],
    ['１２　３４５（含上年）', count, { value: 12345, note: '含上年' }],
    ['12 345.6万元', amount, 12345.6],
    ['5（其中 1 2 件撤回）', count, { value: 5, note: '其中12件撤回' }],
    ['12 13', count, null],
    ['12\u300013', count, null],
    ['12\n13', count, null],
    ['12\t345', count, null],
    ['1 2 3 4', count, null],
    ['3 2', count, null],
    ['1 234 5', count, null],
    ['1 234.5 6', amount, null],
    ['1  234', count, null],
    ['0 123', count, null],
    ['0,123', count, null],
    ['1, 234', count, null],
    ['120, 130', count, null],
    ['12. 5', amount, null],
    ['十 二', count, null],
    ['一', count, null],
    ['12,34', count, null],
    ['约20', count, null],
    ['3-5', count, null],
  ] as const)
    it(`“${text}” is ${JSON.stringify(figure)}`, () =>
      expect(readTypedFigure(text, cell).figure).to.deep.equal(figure));
});
