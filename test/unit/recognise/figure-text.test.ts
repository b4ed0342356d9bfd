import { expect } from 'chai';
import { readFigure } from '../../../src/core/recognise/figure-text.js';

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
    ['——', null, 'no-figure'],
    ['/', null, 'blank-mark'],
    ['若干', null, 'no-figure'],
  ] as const)
    it(`“${text.trim()}” is ${JSON.stringify(figure)}`, () =>
      expect(readFigure(text)).to.deep.equal({ figure, doubt }));
});
