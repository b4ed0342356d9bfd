import { expect } from 'chai';
import { rulingLines } from '../../../../src/core/extract/pdf/ruling-lines.js';

const OPS = {
  save: 1,
  restore: 2,
  transform: 3,
  constructPath: 4,
  clip: 5,
  eoClip: 6,
  fill: 7,
  eoFill: 8,
  stroke: 9,
  closeStroke: 10,
};
type Step = readonly [operation: keyof typeof OPS, ...args: readonly unknown[]];
const linesOf = (...steps: readonly Step[]) =>
  rulingLines(
    {
      fnArray: steps.map(([operation]) => OPS[operation]),
      argsArray: steps.map(([, ...args]) => args),
    },
    OPS,
    800,
  );
/** A path that is painted: from a point straight to another. */
const line = (x1: number, y1: number, x2: number, y2: number): Step => [
  'constructPath',
  OPS.stroke,
  [[0, x1, y1, 1, x2, y2]],
  [x1, y1, x2, y2],
];
/** A path that only clips, as low and as high as these. */
const clip = (...bounds: readonly number[]): Step => ['constructPath', 0, [[]], bounds];

describe('the ruling lines of a PDF', () => {
  it('are cropped to what a clip leaves of them, until it ends', () =>
    expect(
      linesOf(
        ['save'],
        ['transform', 1, 0, 0, 1, 0, 100],
        ['eoClip'],
        clip(0, 100, 50, 300),
        line(20, 150, 20, 500),
        line(0, 350, 50, 350),
        ['restore'],
        line(0, 20, 50, 20),
      ),
    ).to.deep.equal([
      { left: 20, right: 20, top: 399, bottom: 550 },
      { left: 0, right: 50, top: 780, bottom: 780 },
    ]));

  it('are left out where nothing of them is seen through two clips', () =>
    expect(
      linesOf(['clip'], clip(0, 0, 50, 50), ['clip'], clip(0, 60, 50, 90), line(0, 40, 50, 40)),
    ).to.deep.equal([]));
});
