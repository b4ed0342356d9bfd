import type { FigureCell, GridCell, Section, Table, TextCell } from './edition.js';

const isText = (cell: GridCell): cell is TextCell => cell.kind !== 'figure';

/** Row names to the left of a figure, outermost first. */
const labelsOf = (table: Table, figure: FigureCell): TextCell[] =>
  table.cells
    .filter(isText)
    .filter(
      (c) =>
        c.kind === 'label' &&
        c.row <= figure.row &&
        figure.row < c.row + c.rowSpan &&
        c.column < figure.column,
    );

/** Column names above a figure, outermost first; a later block of names in the same table replaces an earlier one. */
function headsOf(table: Table, figure: FigureCell): TextCell[] {
  const heads = table.cells
    .filter(isText)
    .filter(
      (c) =>
        c.kind === 'head' &&
        c.row < figure.row &&
        c.column <= figure.column &&
        figure.column < c.column + c.colSpan,
    );
  const bottom = Math.max(...heads.map((c) => c.row + c.rowSpan));
  let top = bottom;
  for (const head of heads.toReversed()) if (head.row + head.rowSpan >= top) top = head.row;
  return heads.filter((c) => c.row >= top);
}

/** The form's words for the place of every figure and of every group of figures, worked out from the tables themselves. */
export class Places {
  readonly #places = new Map<string, string>();
  readonly #words = new Map<string, string>();

  constructor(sections: readonly Section[]) {
    for (const { key, heading, table } of sections) {
      this.#places.set(`/${key}`, heading);
      this.#words.set(`/${key}`, heading);
      if (table) this.#addTable(table);
    }
  }

  /** Falls back on the nearest group above, so that any pointer has a place. */
  place(pointer: string): string {
    for (let p = pointer; p; p = p.slice(0, p.lastIndexOf('/'))) {
      const found = this.#places.get(p);
      if (found) return found;
    }
    return '';
  }

  word(pointer: string): string {
    return this.#words.get(pointer) ?? '';
  }

  #addTable(table: Table): void {
    const names = new Map<TextCell, Set<string>>();
    const groups = new Map<string, Set<string>>();
    for (const cell of table.cells) {
      if (isText(cell)) continue;
      const labels = labelsOf(table, cell);
      const heads = headsOf(table, cell);
      for (const name of [...labels, ...heads]) addTo(names, name, cell.pointer);
      for (
        let p = cell.pointer.slice(0, cell.pointer.lastIndexOf('/'));
        p.lastIndexOf('/') > 0;
        p = p.slice(0, p.lastIndexOf('/'))
      )
        addTo(groups, p, cell.pointer);
      const rowNames = labels.filter((l) => !l.vertical);
      const words = rowNames.length ? [...rowNames, ...heads.slice(-1)] : heads;
      this.#places.set(cell.pointer, [table.name, ...words.map((c) => withoutAside(c))].join('·'));
      this.#words.set(cell.pointer, heads.at(-1)?.text ?? '');
    }
    for (const [group, members] of groups) this.#nameGroup(table, group, members, names);
  }

  /** A group of figures bears the name whose cells are just its own, or failing that the tightest name over all of them. */
  #nameGroup(
    table: Table,
    group: string,
    members: Set<string>,
    names: Map<TextCell, Set<string>>,
  ): void {
    const covering = [...names].filter(([, own]) => [...members].every((m) => own.has(m)));
    covering.sort(
      ([a, x], [b, y]) => Number(a.kind === 'head') - Number(b.kind === 'head') || x.size - y.size,
    );
    const name = covering[0]?.[0];
    if (!name) throw new Error(`${group}: the table has no name for this group`);
    const outer = [...names].filter(
      ([cell, own]) =>
        cell.kind === name.kind &&
        !cell.vertical &&
        cell !== name &&
        own.size > (names.get(name)?.size ?? 0) &&
        [...(names.get(name) ?? [])].every((m) => own.has(m)),
    );
    outer.sort(([, x], [, y]) => y.size - x.size);
    this.#words.set(group, withoutAside(name));
    this.#places.set(
      group,
      [table.name, ...outer.map(([c]) => withoutAside(c)), withoutAside(name)].join('·'),
    );
  }
}

const withoutAside = (cell: TextCell): string =>
  cell.aside ? cell.text.replace(cell.aside, '') : cell.text;

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key) ?? new Set<V>();
  map.set(key, set.add(value));
}
