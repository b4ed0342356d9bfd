import { expect } from 'chai';
import { strToU8 } from 'fflate';
import type { PlacedText } from '../../../../src/core/extract/drawn/drawn-page.js';
import { expandDeltas } from '../../../../src/core/extract/ofd/text-code.js';
import { placedTexts } from '../../../../src/core/extract/ofd/text-object.js';
import { parseXml } from '../../../../src/core/extract/xml-part.js';
import { textObject } from '../../../support/ofd-files.js';
import { readErrorOf } from '../../../support/read-documents.js';

const placed = (attributes: string, codes: string): PlacedText[] => {
  const { documentElement } = parseXml(strToU8(textObject(attributes, codes)));
  if (!documentElement) throw new Error('no element');
  return placedTexts(documentElement, 3);
};

/** Text, left, baseline, width and size in millimetres. */
const inMillimetres = (texts: readonly PlacedText[]): unknown[] =>
  texts.map((t) => [
    t.text,
    ...[t.left, t.baseline, t.width, t.size].map((n) => Math.round((n / 72) * 25.4 * 1000) / 1000),
  ]);
const places = (attributes: string, codes: string): unknown[] =>
  inMillimetres(placed(attributes, codes));

describe('DeltaX of a TextCode', () => {
  it('repeats a value that has a count, among plain ones', () =>
    expect(expandDeltas('1 g 3 2.5 4', 9)).to.deep.equal([1, 2.5, 2.5, 2.5, 4]));

  it('grows no longer than the text, whatever count it claims', () => {
    expect(expandDeltas('g 999999999999 5', 3)).to.deep.equal([5, 5, 5]);
    expect(expandDeltas('g Infinity 5', 2)).to.deep.equal([5, 5]);
    expect(expandDeltas('g x 5 7', 3)).to.deep.equal([7]);
    expect(expandDeltas('g', 3)).to.deep.equal([]);
  });
});

describe('the text of a TextObject', () => {
  it('lies on the page where its boundary and its code say', () =>
    expect(places('', '<TextCode X="1" Y="8" DeltaX="g 2 10">政府2</TextCode>')).to.deep.equal([
      ['政府2', 11, 28, 25, 10],
    ]));

  it('is scaled and moved by a CTM', () =>
    expect(
      places('CTM="2 0 0 3 5 6"', '<TextCode X="1" Y="8" DeltaX="10">政府</TextCode>'),
    ).to.deep.equal([['政府', 17, 50, 40, 30]]));

  it('continues at the X or Y of the code before if its own is missing', () =>
    expect(
      places(
        '',
        '<TextCode X="1" Y="8">政</TextCode><TextCode Y="18">府</TextCode>' +
          '<TextCode X="30">公</TextCode>',
      ),
    ).to.deep.equal([
      ['政', 11, 28, 10, 10],
      ['府', 11, 38, 10, 10],
      ['公', 40, 38, 10, 10],
    ]));

  it('is parted where characters stand wide apart', () =>
    expect(places('', '<TextCode X="0" Y="0" DeltaX="10 16 5">政府20</TextCode>')).to.deep.equal([
      ['政府', 10, 20, 20, 10],
      ['20', 36, 20, 10, 10],
    ]));

  it('has no blanks at its ends, and a narrow one within', () =>
    expect(
      places('', '<TextCode X="0" Y="0" DeltaX="10 10 10 5 5">　　政 A </TextCode>'),
    ).to.deep.equal([['政 A', 30, 20, 20, 10]]));

  it('is one for each of characters stacked by DeltaY', () =>
    expect(places('', '<TextCode X="0" Y="0" DeltaY="g 2 11">申请人</TextCode>')).to.deep.equal([
      ['申', 10, 20, 10, 10],
      ['请', 10, 31, 10, 10],
      ['人', 10, 42, 10, 10],
    ]));

  it('follows estimated widths without any distances', () =>
    expect(places('', '<TextCode X="0" Y="0">政府</TextCode>')).to.deep.equal([
      ['政府', 10, 20, 20, 10],
    ]));

  it('counts a character beyond U+FFFF once, by whichever count of distances', () => {
    for (const deltas of ['10 10', '10 0 10', 'g 99 10'])
      expect(
        places('', `<TextCode X="0" Y="0" DeltaX="${deltas}">王𠅤明</TextCode>`),
        deltas,
      ).to.deep.equal([['王𠅤明', 10, 20, 30, 10]]);
  });

  it('is left out if nothing of it is seen', () => {
    const code = '<TextCode X="0" Y="0">政</TextCode>';
    expect(placed('Fill="false"', code)).to.deep.equal([]);
    expect(placed('', `<FillColor Value="0 0 0" Alpha="0"/>${code}`)).to.deep.equal([]);
    expect(placed('', '<TextCode X="0" Y="0"> </TextCode>')).to.deep.equal([]);
    expect(places('Fill="false" Stroke="true"', code)).to.have.length(1);
  });

  it('is refused, with its page, if it is turned, mirrored or of no size', async () => {
    const code = '<TextCode X="0" Y="0">政</TextCode>';
    for (const attributes of [
      'CTM="0 1 -1 0 0 0"',
      'CTM="1 0 0 -1 0 0"',
      'CTM="-1 0 0 1 0 0"',
      'CTM="0.9 0.1 -0.1 0.9 0 0"',
      'CTM="1 0 0 1"',
      'ReadDirection="90"',
      'CharDirection="270"',
    ])
      expect(await readErrorOf(() => placed(attributes, code)), attributes).to.equal(
        'unplaced-text',
      );
    expect(() => placed('ReadDirection="90"', code))
      .to.throw()
      .with.nested.property('finding.data')
      .that.deep.equals({ page: 3 });
  });
});
