import type { Layout } from './layout.js';

/**
 * Roles of the fonts that a layout uses, in order. What no font has is left out: the layout has a
 * finding for it.
 */
export function fontRolesOf({ pages }: Pick<Layout, 'pages'>): string[] {
  const roles = pages.flatMap(({ lines }) =>
    lines.flatMap(({ line }) => line.pieces.map((piece) => piece.font)),
  );
  return [...new Set(roles)].filter(Boolean).sort();
}
