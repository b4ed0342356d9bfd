import type { Doubt } from '../doubt.js';

/** A doubt about a page that is known. */
export type PageDoubt = Omit<Doubt, 'at'>;
