import type { Severity } from '../problem/severity.js';
import type { RuleData } from './rule.js';

/** Shape of schemas/editions/*.json (schemas/edition.schema.json) and of what is worked out from it. */

export type FigureKind = 'count' | 'change' | 'amount';
export type TextKind = 'item' | 'head' | 'label' | 'note';

interface Span {
  readonly rowspan?: number;
  readonly colspan?: number;
}
export interface TextCellData extends Span {
  readonly kind: TextKind;
  readonly text: string;
  readonly aside?: string;
  readonly vertical?: boolean;
}
export interface FigureCellData extends Span {
  readonly figure: FigureKind;
  readonly key: string;
  readonly unit?: string;
}
export interface SeriesCellData {
  readonly series: string;
  readonly key: string;
}
export type CellData = TextCellData | FigureCellData | SeriesCellData;

export interface TableData {
  readonly name: string;
  /** Relative column widths. */
  readonly widths: readonly number[];
  readonly headerRows: number;
  /** Points. */
  readonly fontSize: number;
  /** Least height of a row in points. */
  readonly rowHeight: number;
  /** Where row names stand; centred unless told. */
  readonly labels?: 'left' | 'center';
  readonly rows: readonly (readonly CellData[])[];
}
export interface SeriesData {
  readonly parts: readonly string[];
  readonly total: string;
}
/** A picture of many reports: a series adds up figures, or those in one column of the rows under a group. */
export interface OverviewData {
  readonly title: string;
  readonly column?: string;
  readonly series: readonly { readonly name: string; readonly figures: readonly string[] }[];
}
export interface EditionData {
  readonly edition: string;
  readonly notice: string;
  readonly form: string;
  readonly years: { readonly from: number; readonly to?: number };
  readonly title: string;
  readonly series: Readonly<Record<string, SeriesData>>;
  readonly sections: readonly {
    readonly key: string;
    readonly heading: string;
    readonly description: string;
    /** Editions whose figures of this section can be taken or added into this one's. */
    readonly convertsFrom?: readonly string[];
    readonly table?: TableData;
  }[];
  readonly overview: readonly OverviewData[];
  readonly rules: readonly RuleData[];
}

/** Where a cell lies in its table's grid; rows and columns count from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}
export interface TextCell extends GridPlace {
  readonly kind: TextKind;
  readonly text: string;
  readonly aside: string;
  readonly vertical: boolean;
}
export interface FigureCell extends GridPlace {
  readonly kind: 'figure';
  readonly figure: FigureKind;
  /** JSON Pointer of the figure in a report. */
  readonly pointer: string;
  readonly unit: string;
}
export type GridCell = TextCell | FigureCell;

export interface Table extends Omit<TableData, 'rows'> {
  readonly rowCount: number;
  /** In reading order. */
  readonly cells: readonly GridCell[];
}
export interface Section {
  readonly key: string;
  readonly heading: string;
  readonly description: string;
  readonly convertsFrom?: readonly string[];
  readonly table?: Table;
}
/** One equation of the form: the figure at `total` is the sum of its terms. */
export interface Equation {
  readonly rule: string;
  readonly severity: Severity;
  /** The total is filled in from its terms where it is left out. */
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
export interface Edition extends Omit<EditionData, 'sections'> {
  readonly sections: readonly Section[];
  /** Every figure of the form, by pointer, in the form's order. */
  readonly figures: ReadonlyMap<string, FigureCell & { readonly table: Table }>;
  readonly equations: readonly Equation[];
  /** Totals that are filled in where they are left out, each with the equation that does. */
  readonly computedTotals: ReadonlyMap<string, Equation>;
  /** The form's words for the last step of a pointer: see `labelOf` in labels.ts. */
  readonly labels: ReadonlyMap<string, string>;
  /** The form's words for a pointer and what is around it: see `pathLabel` in labels.ts. */
  readonly pathLabels: ReadonlyMap<string, string>;
}
