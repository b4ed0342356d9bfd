import type { Span } from '../grid-map.js';
import type { Severity } from '../problem/severity.js';
import type { DeepReadonly } from './deep-readonly.js';
import type * as data from './edition-data.js';
import type { Rule } from './rule.js';

// The data of an edition's file, whose shape schemas/edition.schema.json states.

export type { FigureKind, TextKind } from './edition-data.js';

export type EditionData = DeepReadonly<data.EditionData>;
export type TableData = DeepReadonly<data.TableData>;
export type CellData = DeepReadonly<data.CellData>;
export type SeriesData = DeepReadonly<data.SeriesData>;
export type OverviewData = DeepReadonly<data.OverviewData>;

// What is worked out from the data.

/** A cell with words of the form, where it lies in its table's grid. */
export interface TextCell extends Span {
  readonly kind: data.TextKind;
  readonly text: string;
  readonly aside: string;
  readonly vertical: boolean;
}
/** A cell that takes a figure of the report. */
export interface FigureCell extends Span {
  readonly kind: 'figure';
  readonly figure: data.FigureKind;
  /** JSON Pointer of the figure in a report. */
  readonly pointer: string;
  readonly unit: string;
}
export type GridCell = TextCell | FigureCell;

/** A table whose cells are laid out on a grid. */
export interface Table extends Required<Omit<TableData, 'rows'>> {
  readonly rowCount: number;
  /** In reading order. */
  readonly cells: readonly GridCell[];
}

export interface Section extends Omit<DeepReadonly<data.SectionData>, 'table'> {
  readonly table?: Table;
}

export interface FigureOfTable extends FigureCell {
  readonly table: Table;
}

/** One equation of the form: the figure at `total` is the sum of its terms. */
export interface Equation {
  readonly rule: string;
  readonly severity: Severity;
  /** A total that the report leaves out is filled in from the terms. */
  readonly fillsTotal: boolean;
  readonly total: string;
  readonly terms: readonly EquationTerm[];
}

export interface EquationTerm {
  readonly pointer: string;
  readonly sign: 1 | -1;
  /** The figure is last year's. */
  readonly previous: boolean;
}

/**
 * An official form of some years: its data, and all that is worked out from them, for a shipped
 * edition when it is first read. Plain data, without functions.
 */
export interface Edition extends Omit<EditionData, 'sections' | 'rules'> {
  readonly sections: readonly Section[];
  /**
   * In full: those that editions share stand here too, and those that are off, with what they say
   * composed.
   */
  readonly rules: readonly Rule[];
  /** Every figure of the form, by pointer, in the form's order. */
  readonly figures: ReadonlyMap<string, FigureOfTable>;
  readonly equations: readonly Equation[];
  /**
   * Totals that are filled in if the report leaves them out, each with the equation that does it.
   */
  readonly computedTotals: ReadonlyMap<string, Equation>;
  /** The form's words for the last step of a pointer: see `labelOf` in labels.ts. */
  readonly labels: ReadonlyMap<string, string>;
  /** The form's words for a pointer and what is around it: see `pathLabel` in labels.ts. */
  readonly pathLabels: ReadonlyMap<string, string>;
}
