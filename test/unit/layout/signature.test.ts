import { expect } from 'chai';
import { lineText } from '../../../src/core/layout/line.js';
import type { PlacedLine } from '../../../src/core/layout/placement.js';
import { page, styles } from '../../../src/core/layout/style.js';
import { prepare, smallReport } from '../../support/render-samples.js';

const em = styles.body.size;

/** Agency and date as placed, and the line above them. */
function signatureOf(
  agency: string,
  date = '2025-01-23',
): { above: PlacedLine; agency: PlacedLine; date: PlacedLine } {
  const { layout } = prepare(
    smallReport({ signature: { agency, date } }),
    date > '2025-03-31' ? ['date-late'] : [],
  );
  const lines = layout.pages.at(-1)?.lines.slice(-4, -1) as PlacedLine[];
  expect(lineText((lines[1] as PlacedLine).line)).to.equal(agency);
  expect(lineText((lines[2] as PlacedLine).line)).to.match(/^2025年\d+月\d+日$/);
  return {
    above: lines[0] as PlacedLine,
    agency: lines[1] as PlacedLine,
    date: lines[2] as PlacedLine,
  };
}
const rightGap = ({ x, line }: PlacedLine): number => page.left + page.measure - x - line.width;

describe('the signature (GB/T 9704-2012 7.3.5.2)', () => {
  it('stands one blank line below the text, the date on the next line', () => {
    const { above, agency, date } = signatureOf('某县人民政府办公室');
    expect(agency.baseline - above.baseline).to.be.closeTo(2 * 28.95, 0.01);
    expect(date.baseline - agency.baseline).to.be.closeTo(28.95, 0.01);
  });
  it('has the agency two characters from the right, the date two after its first', () => {
    const { agency, date } = signatureOf('某某自治县人民政府办公室');
    expect(rightGap(agency)).to.be.closeTo(2 * em, 0.6);
    expect(date.x - agency.x).to.be.closeTo(2 * em, 0.6);
  });
  it('has a longer date two characters from the right, the agency two before it', () => {
    const { agency, date } = signatureOf('某县政府', '2025-11-23');
    expect(date.line.width).to.be.above(agency.line.width);
    expect(rightGap(date)).to.be.closeTo(2 * em, 0.6);
    expect(date.x - agency.x).to.be.closeTo(2 * em, 0.6);
  });
  it('never lets the date stick out of the type area', () => {
    for (let length = 2; length <= 24; length++)
      for (const day of ['2025-01-01', '2025-11-23']) {
        const { agency, date } = signatureOf('某'.repeat(length), day);
        expect(rightGap(date), `${length} ${day}`).to.be.at.least(-0.01);
        expect(agency.x, `${length} ${day}`).to.be.at.least(page.left - 0.01);
        expect(date.x - agency.x, `${length} ${day}`).to.be.closeTo(2 * em, 0.6);
      }
  });
  it('breaks a longer agency at word groups and loses none of it', () => {
    const agency = '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府办公室';
    const { layout } = prepare(smallReport({ signature: { agency, date: '2025-01-23' } }));
    const lines = layout.pages.at(-1)?.lines.slice(-4, -1) as PlacedLine[];
    expect(lines.map((l) => lineText(l.line))).to.deep.equal([
      '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县',
      '人民政府办公室',
      '2025年1月23日',
    ]);
    for (const line of lines.slice(0, 2)) expect(rightGap(line)).to.be.closeTo(2 * em, 0.6);
    for (const line of lines) expect(line.x).to.be.at.least(page.left);
    expect((lines[2] as PlacedLine).x - (lines[0] as PlacedLine).x).to.be.closeTo(2 * em, 0.6);
  });
  it('stays on the page of the last lines of the text', () => {
    for (let paragraphs = 1; paragraphs <= 23; paragraphs++) {
      const { layout } = prepare(
        smallReport({
          otherMatters: Array.from({ length: paragraphs }, () => '无。'),
          signature: { date: '2025-01-23' },
        }),
      );
      const last = layout.pages.at(-1)?.lines.map((l) => lineText(l.line)) ?? [];
      expect(last.slice(-4, -1), `${paragraphs} paragraphs`).to.deep.equal([
        '无。',
        '某县人民政府',
        '2025年1月23日',
      ]);
    }
  });
});
