import { at } from '../at.js';
import { parentPointer, selfAndAncestors } from '../json-pointer.js';
import type { Edition, FigureCell, GridCell, Section, Table, TextCell } from './edition.js';

/** Stands between the steps of a path label. */
const SEPARATOR = '·';

/** The form's words for every section, figure and group of figures, by pointer. */
export type Labels = Pick<Edition, 'labels' | 'pathLabels'>;

/**
 * The form's words for a pointer and for what is around it: 表三·（三）不予公开·1.属于国家秘密·自然人.
 * A pointer without words gets those of the nearest group around it, or the empty string.
 */
export function pathLabel({ pathLabels }: Pick<Edition, 'pathLabels'>, pointer: string): string {
  for (const p of selfAndAncestors(pointer)) {
    const label = pathLabels.get(p);
    if (label) return label;
  }
  return '';
}

/** The part of a report that a place is in: 表三, 一、总体情况. */
export const outermostLabel = (place: string): string => at(place.split(SEPARATOR), 0);

/** The last steps of a place: 自然人, （一）予以公开·自然人. */
export const innermostLabel = (place: string, steps: number): string =>
  place.split(SEPARATOR).slice(-steps).join(SEPARATOR);

/** The form's words for the last step of a pointer: 自然人. Empty if it has none. */
export const labelOf = ({ labels }: Pick<Edition, 'labels'>, pointer: string): string =>
  labels.get(pointer) ?? '';

/** Works the labels out from the headings and tables. Throws if a group of figures has no name. */
export function makeLabels(sections: readonly Section[]): Labels {
  const labels = new Map<string, string>();
  const pathLabels = new Map<string, string>();
  for (const { key, heading, table } of sections) {
    labels.set(`/${key}`, heading);
    pathLabels.set(`/${key}`, heading);
    for (const { pointer, label, path } of table ? labelsOfTable(table) : []) {
      labels.set(pointer, label);
      pathLabels.set(pointer, path.join(SEPARATOR));
    }
  }
  return { labels, pathLabels };
}

interface PointerLabel {
  readonly pointer: string;
  readonly label: string;
  readonly path: readonly string[];
}

/**
 * A name in a table, and the figures to its right (of a row name) or below it (of a column name).
 */
interface Name {
  readonly cell: TextCell;
  readonly figures: Set<string>;
}

/** Labels of all figures of a table, then of their groups. */
function labelsOfTable(table: Table): PointerLabel[] {
  const names = new Map<TextCell, Name>();
  const groups = new Map<string, Set<string>>();
  const figures: PointerLabel[] = [];
  for (const figure of table.cells) {
    if (isText(figure)) continue;
    const { pointer } = figure;
    const rowNames = rowNamesOf(table, figure);
    const columnNames = columnNamesOf(table, figure);
    for (const cell of [...rowNames, ...columnNames]) {
      const name = names.get(cell) ?? { cell, figures: new Set() };
      names.set(cell, name);
      name.figures.add(pointer);
    }
    for (const group of groupsAround(pointer))
      groups.set(group, (groups.get(group) ?? new Set()).add(pointer));
    figures.push(labelOfFigure(table, pointer, rowNames, columnNames));
  }
  const all = [...names.values()];
  return [...figures, ...[...groups].map(([group, of]) => labelOfGroup(table, group, of, all))];
}

/**
 * A figure has the names of its row and the lowest name of its column, or all names of its column.
 */
function labelOfFigure(
  table: Table,
  pointer: string,
  rowNames: readonly TextCell[],
  columnNames: readonly TextCell[],
): PointerLabel {
  const horizontal = rowNames.filter((name) => !name.vertical);
  const lowest = columnNames.slice(-1);
  const shown = horizontal.length ? [...horizontal, ...lowest] : columnNames;
  return {
    pointer,
    label: lowest[0]?.text ?? '',
    path: [table.name, ...shown.map(withoutAside)],
  };
}

/** A group has the tightest name over all its figures, below the names around that one. */
function labelOfGroup(
  table: Table,
  group: string,
  figures: ReadonlySet<string>,
  names: readonly Name[],
): PointerLabel {
  const name = tightestCoveringName(names, figures);
  if (!name) throw new Error(`${group}: the table has no name for this group`);
  const label = withoutAside(name.cell);
  const outer = outerNames(names, name).map((n) => withoutAside(n.cell));
  return { pointer: group, label, path: [table.name, ...outer, label] };
}

/**
 * Of the names that cover all these figures the one over the fewest; a row name before any column
 * name.
 */
function tightestCoveringName(
  names: readonly Name[],
  figures: ReadonlySet<string>,
): Name | undefined {
  const covering = names.filter((name) => covers(name, figures));
  const rowNames = covering.filter((name) => name.cell.kind !== 'head');
  const candidates = rowNames.length ? rowNames : covering;
  return candidates.toSorted((a, b) => a.figures.size - b.figures.size)[0];
}

/** Names of the same kind that cover a name's figures and more, widest first. */
const outerNames = (names: readonly Name[], inner: Name): Name[] =>
  names
    .filter(
      (name) =>
        name.cell.kind === inner.cell.kind &&
        !name.cell.vertical &&
        name.figures.size > inner.figures.size &&
        covers(name, inner.figures),
    )
    .sort((a, b) => b.figures.size - a.figures.size);

const covers = (name: Name, figures: ReadonlySet<string>): boolean =>
  [...figures].every((pointer) => name.figures.has(pointer));

/** Row names to the left of a figure, outermost first. */
const rowNamesOf = (table: Table, { row, column }: FigureCell): TextCell[] =>
  table.cells
    .filter(isText)
    .filter(
      (c) => c.kind === 'label' && c.row <= row && row < c.row + c.rowSpan && c.column < column,
    );

/**
 * Column names above a figure, outermost first. A table may have several blocks of column names:
 * only the lowest block counts, without a gap between its rows.
 */
function columnNamesOf(table: Table, { row, column }: FigureCell): TextCell[] {
  const above = table.cells
    .filter(isText)
    .filter(
      (c) =>
        c.kind === 'head' && c.row < row && c.column <= column && column < c.column + c.colSpan,
    );
  let top = Math.max(...above.map((c) => c.row + c.rowSpan));
  for (const name of above.toReversed()) if (name.row + name.rowSpan >= top) top = name.row;
  return above.filter((c) => c.row >= top);
}

/** Groups that a figure is in, innermost first; the section is none. */
function groupsAround(figure: string): string[] {
  const around = [...selfAndAncestors(parentPointer(figure))];
  return around.slice(0, -1);
}

const isText = (cell: GridCell): cell is TextCell => cell.kind !== 'figure';

const withoutAside = ({ text, aside }: TextCell): string =>
  aside ? text.replace(aside, '') : text;
