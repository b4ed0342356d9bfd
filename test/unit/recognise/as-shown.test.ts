import { expect } from 'chai';
import type { ContentBlock } from '../../../src/core/extract/content.js';
import { asShown } from '../../../src/core/recognise/as-shown.js';

describe('the text of a drawn page', () => {
  const blocks = (part: 'page' | 'paragraph'): ContentBlock[] => {
    const position = { part, number: 1 };
    return [
      { type: 'paragraph', text: '（⼀）⼈⺠政府', position },
      {
        type: 'table',
        rows: 1,
        columns: 1,
        cells: [{ row: 0, column: 0, rowSpan: 1, colSpan: 1, text: '⾏政' }],
        position,
      },
    ];
  };
  const textsOf = (list: readonly ContentBlock[]): string[] =>
    list.flatMap((b) => (b.type === 'paragraph' ? [b.text] : b.cells.map((c) => c.text)));

  it('has characters where the font gives radicals that look the same', () =>
    expect(textsOf(blocks('page').map(asShown))).to.deep.equal(['（一）人民政府', '行政']));

  it('is the only one so: what a person wrote into markup stays', () =>
    expect(textsOf(blocks('paragraph').map(asShown))).to.deep.equal(textsOf(blocks('paragraph'))));
});
