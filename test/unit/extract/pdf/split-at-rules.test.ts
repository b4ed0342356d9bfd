import { expect } from 'chai';
import type { PlacedText } from '../../../../src/core/extract/drawn/drawn-page.js';
import { shownTexts } from '../../../../src/core/extract/pdf/shown-texts.js';
import { splitAtRules } from '../../../../src/core/extract/pdf/split-at-rules.js';

const OPS = {
  save: 1,
  restore: 2,
  transform: 3,
  beginText: 4,
  setTextMatrix: 5,
  moveText: 6,
  setLeading: 7,
  setLeadingMoveText: 8,
  nextLine: 9,
  showText: 10,
};
type Step = readonly [operation: keyof typeof OPS, ...args: readonly unknown[]];
const shownBy = (...steps: readonly Step[]) =>
  shownTexts(
    {
      fnArray: steps.map(([operation]) => OPS[operation]),
      argsArray: steps.map(([, ...args]) => args),
    },
    OPS,
    800,
  );
const show = (text: string): Step => ['showText', [...text].map((unicode) => ({ unicode }))];

describe('the texts that a PDF shows', () => {
  it('stand where the matrices of the page and of the text put them', () =>
    expect(
      shownBy(
        ['save'],
        ['transform', 2, 0, 0, 2, 10, 20],
        ['beginText'],
        ['setTextMatrix', [1, 0, 0, 1, 5, 100]],
        show('一'),
        ['restore'],
        ['beginText'],
        ['moveText', 7, 300],
        show('二'),
      ),
    ).to.deep.equal([
      { text: '一', left: 20, baseline: 580 },
      { text: '二', left: 7, baseline: 500 },
    ]));

  it('are one where the file names no new place', () =>
    expect(shownBy(['beginText'], ['moveText', 7, 300], show('一'), show('二'))).to.deep.equal([
      { text: '一二', left: 7, baseline: 500 },
    ]));

  it('go down by the leading', () =>
    expect(
      shownBy(
        ['beginText'],
        ['setLeadingMoveText', 7, -20],
        show('一'),
        ['nextLine'],
        show('二'),
        ['setLeading', 30],
        ['nextLine'],
        show('三'),
      ).map((t) => t.baseline),
    ).to.deep.equal([820, 840, 870]));
});

describe('a text that pdf.js joined', () => {
  const text: PlacedText = { text: '27 10', left: 100, baseline: 500, width: 45, size: 16 };
  const shown = [
    { text: '27', left: 100, baseline: 500 },
    { text: '10', left: 125, baseline: 500.2 },
  ];
  const side = { left: 122, right: 122, top: 480, bottom: 520 };

  it('is parted where a vertical line stands between what the file shows', () =>
    expect(splitAtRules([text], shown, [side])).to.deep.equal([
      { ...text, text: '27', width: 25 },
      { ...text, text: '10', left: 125, width: 20 },
    ]));

  it('stays one without a line there', () => {
    const above = { ...side, bottom: 490 };
    const across = { ...side, left: 90, top: 495, bottom: 495 };
    expect(splitAtRules([text], shown, [above, across])).to.deep.equal([text]);
  });

  it('stays one if the file shows it in one piece, too wide for its cell', () =>
    expect(
      splitAtRules([text], [{ text: '27 10', left: 100, baseline: 500 }], [side]),
    ).to.deep.equal([text]));
});
