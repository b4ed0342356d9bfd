import type { DoubtWithoutPlace } from '../doubt.js';
import { isLegible } from '../legible.js';
import type { Looks, Mark } from './mark.js';

/** A difference between what two pages draw. */
export interface MarkDifference extends DoubtWithoutPlace {
  /** What the page has and the other lacks, if it is that. */
  readonly added?: Mark;
}

/** Points by which another version of the program may place a mark differently. */
const PLACE_TOLERANCE = 0.5;
/** The same for scale, spacing and width. */
const SHAPE_TOLERANCE = 0.05;
/** Marks that are looked through for one that is not in its place. */
const LOOK_AHEAD = 200;

/** Compares the marks of a page with those that it should have, in the order of drawing. */
export function compareMarks(
  found: readonly Mark[],
  expected: readonly Mark[],
): readonly MarkDifference[] {
  const differences: MarkDifference[] = [];
  let [i, j] = [0, 0];
  const add = (mark: Mark): void => {
    const { type: kind, operator: detail } = mark;
    differences.push({ kind, weight: 'unvouched', detail, added: mark });
  };
  const miss = ({ operator: detail }: Mark): void => {
    differences.push({ kind: 'missing', weight: 'unvouched', detail });
  };
  while (i < found.length || j < expected.length) {
    const [mark, other] = [found[i], expected[j]];
    if (mark && other && isSameMark(mark, other) && isInPlace(mark, other)) {
      differences.push(...lookDifferences(mark, other));
      [i, j] = [i + 1, j + 1];
      continue;
    }
    const step = nextStep(found.slice(i, i + LOOK_AHEAD), expected.slice(j, j + LOOK_AHEAD));
    if (mark && other && step.added === 1 && step.missed === 1 && isSameMark(mark, other))
      differences.push(...lookDifferences(mark, other));
    else {
      found.slice(i, i + step.added).forEach(add);
      expected.slice(j, j + step.missed).forEach(miss);
    }
    [i, j] = [i + step.added, j + step.missed];
  }
  return differences;
}

/** How many marks were added or are missing before the next that both have. */
interface Step {
  readonly added: number;
  readonly missed: number;
}

function nextStep(found: readonly Mark[], expected: readonly Mark[]): Step {
  const [mark, other] = [found[0], expected[0]];
  if (!mark || !other) return { added: found.length, missed: expected.length };
  const added = found.findIndex((m) => isSameMark(m, other) && isInPlace(m, other));
  const missed = expected.findIndex((m) => isSameMark(mark, m) && isInPlace(mark, m));
  if (added > 0 && (missed < 0 || added <= missed)) return { added, missed: 0 };
  if (missed > 0) return { added: 0, missed };
  return { added: 1, missed: 1 };
}

/** Whether two marks are one that may look different: the same text, or what is at one place. */
const isSameMark = (a: Mark, b: Mark): boolean =>
  a.type === b.type && a.what === b.what && (a.type === 'text' || isInPlace(a, b));

const isInPlace = (a: Mark, b: Mark): boolean =>
  a.points.length === b.points.length &&
  a.points.every(({ x, y }, i) => {
    const other = b.points[i];
    return other && Math.hypot(x - other.x, y - other.y) < PLACE_TOLERANCE;
  });

function lookDifferences(mark: Mark, expected: Mark): MarkDifference[] {
  const differences: MarkDifference[] = [];
  if (!isInPlace(mark, expected))
    differences.push({ kind: 'place', weight: 'unvouched', detail: mark.operator });
  if (!areNear(mark.shape, expected.shape)) differences.push(shapeDifference(mark, expected));
  for (const [kind, detail] of Object.entries(mark.looks) as [keyof Looks, string][])
    if (detail !== expected.looks[kind])
      differences.push({ kind, weight: 'unvouched', detail: detail || '—' });
  return differences;
}

const areNear = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] as number)) < SHAPE_TOLERANCE);

/** Another size of text is harmless where it can be read and nothing else is different. */
function shapeDifference({ type, shape }: Mark, expected: Mark): MarkDifference {
  if (type !== 'text') return { kind: 'line-style', weight: 'unvouched', detail: `${shape} w` };
  const [width = 0, slant = 0, turn = 0, height = 0, ...spacing] = shape;
  const isUpright = areNear([width, slant, turn], [height, 0, 0]);
  const isSpaced = areNear(spacing, expected.shape.slice(-spacing.length));
  return {
    kind: 'size',
    weight: isUpright && isLegible(height) && isSpaced ? 'harmless' : 'unvouched',
    detail: isUpright && isSpaced ? `${round(height)} pt` : shape.map(round).join(' '),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
