import { type Box, highest, isHorizontal, isNear, isVertical, lowest } from './geometry.js';

/** The ruling lines of a table with rules above its first row and below its last one. */
export interface ClosedRuling {
  readonly lines: readonly Box[];
  /** Whether the rule above was missing. */
  readonly isOpenAbove: boolean;
  /** Whether the rule below was missing. */
  readonly isOpenBelow: boolean;
}

/** Points from which vertical lines beyond the last rule are the sides of a row. */
const MIN_ROW = 5;

/**
 * Closes the first and the last row of a table: where a page cuts a row, Word and WPS draw its
 * sides alone, without a rule at the page's edge.
 */
export function closeRows(lines: readonly Box[]): ClosedRuling {
  const vertical = lines.filter((l) => isVertical(l) && !isHorizontal(l));
  const rules = lines.filter(isHorizontal).map((l) => l.top);
  const [top, bottom] = [
    lowest(vertical.map((l) => l.top)),
    highest(vertical.map((l) => l.bottom)),
  ];
  const isOpenAbove = lowest(rules) - top > MIN_ROW;
  const isOpenBelow = bottom - highest(rules) > MIN_ROW;
  return {
    lines: [
      ...lines,
      ...(isOpenAbove
        ? ruleBetween(
            vertical.filter((l) => isNear(l.top, top)),
            top,
          )
        : []),
      ...(isOpenBelow
        ? ruleBetween(
            vertical.filter((l) => isNear(l.bottom, bottom)),
            bottom,
          )
        : []),
    ],
    isOpenAbove,
    isOpenBelow,
  };
}

/** A rule at a height from the first to the last of the sides that end there. */
const ruleBetween = (sides: readonly Box[], y: number): Box[] => [
  {
    left: lowest(sides.map((l) => l.left)),
    right: highest(sides.map((l) => l.right)),
    top: y,
    bottom: y,
  },
];
