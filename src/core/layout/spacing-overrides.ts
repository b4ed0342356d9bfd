import { takesOverride } from './justify.js';
import { type Line, lineText } from './line.js';
import { grid } from './style.js';
import { traitsOf } from './traits.js';

/** Points that are added after each of the characters `from` up to `to` of a block's text. */
export interface SpacingOverride {
  readonly from: number;
  readonly to: number;
  readonly spacing: number;
}

/** The stretches of the lines that need other spacing than their style's. */
export function spacingOverridesOf(lines: readonly Line[]): SpacingOverride[] {
  let from = 0;
  return lines.flatMap((line) => {
    const start = from;
    from += line.length;
    const { spacingOverride: spacing } = line;
    if (spacing === undefined) return [];
    const stretches: SpacingOverride[] = [];
    const letters = Array.from(lineText(line), (char) => ({ char, traits: traitsOf(char) }));
    for (const [i, letter] of letters.entries()) {
      if (!takesOverride(letter, letters[i + 1], spacing > grid.spacing)) continue;
      const at = start + i;
      const last = stretches.at(-1);
      if (last?.to === at) stretches[stretches.length - 1] = { ...last, to: at + 1 };
      else stretches.push({ from: at, to: at + 1, spacing });
    }
    return stretches;
  });
}
