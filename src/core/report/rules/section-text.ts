import type { Prose } from '../prose.js';

/** The text of a section as rules read it, a line for each heading and paragraph. */
export const sectionText = (prose: readonly Prose[], section: string): string =>
  prose
    .filter((p) => p.section === section)
    .map((p) => p.plain)
    .join('\n');
