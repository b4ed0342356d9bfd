import type { Edition } from '../edition/edition.js';
import type { Figure } from '../report/figures.js';
import type { ReportInput } from '../report/report.js';
import type { PlacedFigure } from './layout.js';

/** What sheets are filled with. */
export interface Filling {
  readonly edition: Edition;
  readonly report: Partial<ReportInput>;
  /** By pointer. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly places: ReadonlyMap<string, PlacedFigure>;
}
