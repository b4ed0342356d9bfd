import { expect } from 'chai';
import { strToU8 } from 'fflate';
import { pathLines } from '../../../../src/core/extract/ofd/path-object.js';
import { parseXml } from '../../../../src/core/extract/xml-part.js';
import { ofdOfObjects, textAt } from '../../../support/ofd-files.js';
import { contentOf, readErrorOf } from '../../../support/read-documents.js';

const path = (attributes: string, data: string): string =>
  `<PathObject Boundary="10 20 100 40" ${attributes}>` +
  `<AbbreviatedData>${data}</AbbreviatedData></PathObject>`;

/** Left, top, right and bottom of each line in millimetres. */
const linesOf = (attributes: string, data: string): number[][] => {
  const { documentElement } = parseXml(strToU8(path(attributes, data)));
  if (!documentElement) throw new Error('no element');
  return pathLines(documentElement).map(({ left, top, right, bottom }) =>
    [left, top, right, bottom].map((n) => Math.round((n / 72) * 25.4 * 100) / 100),
  );
};

describe('the lines of a PathObject', () => {
  it('are its level strokes, moved by its boundary and scaled by its CTM', () => {
    expect(linesOf('', 'M 0 0 L 50 0 L 60 10 M 5 5 L 5 30')).to.deep.equal([
      [10, 20, 60, 20],
      [15, 25, 15, 50],
    ]);
    expect(linesOf('CTM="2 0 0 1 1 0"', 'S 0 0 L 50 0')).to.deep.equal([[11, 20, 111, 20]]);
  });

  it('include the one that closes a path, and none that is a curve', () => {
    expect(linesOf('', 'M 0 0 L 50 0 L 50 9 L 0 9 C')).to.have.length(4);
    expect(linesOf('', 'M 0 0 Q 5 5 9 0 B 1 1 2 2 20 0 A 5 5 0 0 1 30 0 L 50 0')).to.deep.equal([
      [40, 20, 60, 20],
    ]);
  });

  it('are the middles of thin rectangles that are filled', () => {
    const thin = 'M 0 0 L 50 0 L 50 0.2 L 0 0.2 C';
    expect(
      linesOf('Stroke="false" Fill="true"', `${thin} M 0 0 L 9 0 L 9 9 L 0 9 C`),
    ).to.deep.equal([[10, 20.1, 60, 20.1]]);
    expect(linesOf('Stroke="false"', thin)).to.deep.equal([]);
  });

  it('are none if the path is damaged', () => {
    expect(linesOf('', 'M 0 L 1 2 L x y')).to.deep.equal([]);
    expect(linesOf('CTM="1 0"', 'M 0 0 L 50 0')).to.deep.equal([]);
  });
});

describe('a ruled table in an OFD file', () => {
  const text = textAt(12, 38, '一') + textAt(12, 58, '二') + textAt(62, 58, '三');
  const across = 'M 0 0 L 100 0 M 0 20 L 100 20 M 0 40 L 100 40';

  it('has the cells that its lines enclose', async () => {
    const rules = path('', `${across} M 0 0 L 0 40 M 50 20 L 50 40 M 100 0 L 100 40`);
    const [table] = (await contentOf(ofdOfObjects(rules + text))).blocks;
    expect(table).to.deep.equal({
      type: 'table',
      rows: 2,
      columns: 2,
      position: { part: 'page', number: 1 },
      cells: [
        { row: 0, column: 0, rowSpan: 1, colSpan: 2, text: '一' },
        { row: 1, column: 0, rowSpan: 1, colSpan: 1, text: '二' },
        { row: 1, column: 1, rowSpan: 1, colSpan: 1, text: '三' },
      ],
    });
  });

  it('is refused if a side of it is open', async () =>
    expect(
      await readErrorOf(() =>
        contentOf(ofdOfObjects(path('', `${across} M 0 20 L 0 40 M 50 0 L 50 40`) + text)),
      ),
    ).to.equal('open-table'));
});
