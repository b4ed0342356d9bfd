import { compareCodeUnits } from '../compare-code-units.js';
import type { Layout } from './layout.js';

/**
 * The characters that a layout draws in each font, by the font's role; roles are in order. What no
 * font has is left out: the layout has a finding for it.
 */
export function charactersByFont({ pages }: Pick<Layout, 'pages'>): Map<string, Set<string>> {
  const byRole = new Map<string, Set<string>>();
  for (const { lines } of pages)
    for (const { line } of lines)
      for (const { font, text } of line.pieces) {
        if (!font) continue;
        const known = byRole.get(font) ?? new Set();
        for (const char of text) known.add(char);
        byRole.set(font, known);
      }
  return new Map([...byRole].sort(([a], [b]) => compareCodeUnits(a, b)));
}
