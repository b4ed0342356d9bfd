import type { Edition } from '../../edition/edition.js';
import type { Finding } from '../../problem/problem.js';
import type { ReportInput } from '../check.js';
import type { Figure } from '../figures.js';
import type { Prose } from '../prose.js';

/** What a rule is held against. */
export interface Facts {
  readonly edition: Edition;
  readonly input: ReportInput;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly prose: readonly Prose[];
  /** Whether a fault of shape was found at a pointer, above or below it: nothing is held against that. */
  readonly isFaulty: (pointer: string) => boolean;
  /** Last year's report, where it was given. */
  readonly previous?: { readonly edition: Edition; readonly figures: ReadonlyMap<string, Figure> };
}

/** Reads rules of one kind out of an edition's data and tells what breaks them. */
export type Interpreter<R> = (rule: R, facts: Facts) => Finding[];

/** The figure itself, or every figure under a group of rows that stands in one of the columns. */
export function figuresUnder(
  edition: Edition,
  pointer: string,
  columns: readonly string[] = [],
): string[] {
  if (edition.figures.has(pointer)) return [pointer];
  return [...edition.figures.keys()].filter(
    (p) => p.startsWith(`${pointer}/`) && columns.includes(p.slice(p.lastIndexOf('/') + 1)),
  );
}
