import { at } from '../at.js';
import type { Char } from './characters.js';
import { type Line, setLine } from './line.js';
import { LineBuilder, type LineOptions } from './line-builder.js';
import { avoidLoneEnd } from './lone-end.js';
import { unitsOf } from './units.js';

export type { LineOptions } from './line-builder.js';

/** Breaks characters into lines by Chinese rules; what is longer than a line breaks anywhere. */
export function composeLines(chars: readonly Char[], options: LineOptions): Line[] {
  const { size, measure, firstIndent = 0, spacing = 0, justify = false } = options;
  const whole = { size, measure, firstIndent, spacing, justify };
  const units = [...unitsOf(chars)];
  const builder = new LineBuilder(whole);
  for (const unit of units) builder.addUnit(unit);
  const filled = builder.finish();
  const rows = justify ? avoidLoneEnd(units, filled, whole) : filled;
  return rows.map(({ chars, needsSpacingOverride }, i) => {
    const [isFirst, isLast] = [i === 0, i === rows.length - 1];
    const indent = isFirst ? firstIndent : 0;
    return setLine(chars, {
      size,
      measure: measure - indent,
      indent,
      spacing,
      isSpread: justify && !isLast,
      mayShrink: justify,
      needsSpacingOverride,
    });
  });
}

/**
 * Vertical text: every character on a line of its own. A mark that may not begin a line stands on
 * the line of the character before it, and only that character counts as the line's width.
 */
export const stackLines = (chars: readonly Char[]): Line[] =>
  [...unitsOf(chars)].map((unit) => ({
    ...setLine(unit, {
      size: 0,
      measure: 0,
      indent: 0,
      spacing: 0,
      isSpread: false,
      mayShrink: false,
      needsSpacingOverride: false,
    }),
    width: at(unit, 0).width,
  }));
