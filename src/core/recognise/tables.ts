import type { Edition, FigureCell, Table } from '../edition/edition.js';
import type { Seen, SeenCell } from '../extract/content.js';
import { putAt } from '../json-pointer.js';
import type { ReadFinding } from './recognise.js';
import { likeness, plain } from './similarity.js';

/** A row of the form: its own words, and its figures from left to right. */
export interface FormRow {
  readonly words: string;
  readonly figures: readonly FigureCell[];
  readonly name: string;
  /** The group that begins with this row: its name and how many rows it has. */
  readonly group?: { readonly words: string; readonly rows: number };
}
export interface SeenRow {
  /** Cells that begin in this row, from left to right. */
  readonly cells: readonly SeenCell[];
  readonly place: string;
}
type Tree = { [key: string]: Tree | unknown };
export interface RecognisedTables {
  readonly edition: Edition;
  /** Figures of each section by key, as a report file has them. */
  readonly figures: Readonly<Record<string, Tree>>;
  readonly findings: readonly ReadFinding[];
}

/** How alike a row must be to its row of the form to be taken for it. */
const leastLike = 0.45;
/** The share of the form's rows of figures that must be there. */
const leastRows = 0.6;

/**
 * Finds the form's rows, of whichever edition fits better, among the rows of all tables of a document, in order. Where tables are cut
 * by pages, nested in others or merged in another way, the rows are still the form's; its words and the number of its figures tell them.
 */
export function recogniseTables(seen: Seen, all: readonly Edition[]): RecognisedTables | undefined {
  const rows = seen.blocks.flatMap((b) =>
    b.type === 'table' ? rowsOf(b.cells, b.rows, b.place) : [],
  );
  const fits = all.map((edition) => {
    const form = formRows(edition);
    const pairs = align(form, rows);
    return { edition, form, pairs, score: pairs.reduce((sum, p) => sum + p.like, 0) / form.length };
  });
  const best = fits.sort((a, b) => b.score - a.score)[0];
  if (!best) return undefined;
  const wanted = best.form.filter((f) => f.figures.length);
  const matched = new Map(best.pairs.map((p) => [p.form, p.row]));
  if (wanted.filter((f) => matched.has(f)).length < leastRows * wanted.length) return undefined;
  const findings: ReadFinding[] = [];
  const figures: Record<string, Tree> = {};
  const known = new Set(best.pairs.map((p) => p.row));
  const merged = mergedGroups(
    best.form,
    matched,
    rows.filter((r) => !known.has(r)),
    findings,
  );
  for (const row of merged.values()) if (row !== 'zero') known.add(row);
  for (const row of best.form) {
    const group = merged.get(row);
    if (group === 'zero') for (const { pointer } of row.figures) putAt(figures, pointer, 0);
    else fill(row, group ?? matched.get(row), figures, findings);
  }
  for (const row of rows)
    if (
      !known.has(row) &&
      row.cells.some(
        (c) => /\d/.test(c.text.normalize('NFKC')) && !plain(c.text).match(/\p{Script=Han}/u),
      )
    )
      findings.push({
        code: 'extra-row',
        where: row.place,
        found: row.cells.map((c) => c.text.replace(/\s/g, '')).join(' '),
      });
  return { edition: best.edition, figures, findings };
}

const rowsOf = (cells: readonly SeenCell[], count: number, place: string): SeenRow[] =>
  Array.from({ length: count }, (_, r) => ({
    cells: cells.filter((c) => c.row === r).sort((a, b) => a.column - b.column),
    place,
  })).filter((row) => row.cells.length);

/** Rows of all tables of the form, in order. */
const formRows = (edition: Edition): FormRow[] =>
  edition.sections.flatMap(({ table }) => (table ? rowsOfForm(table) : []));

export const rowsOfForm = (table: Table): FormRow[] =>
  Array.from({ length: table.rowCount }, (_, r) => {
    const own = table.cells.filter((c) => c.row === r);
    const figures = own.filter((c) => c.kind === 'figure').sort((a, b) => a.column - b.column);
    const words = own.flatMap((c) => (c.kind === 'figure' ? [] : [c.text]));
    const group = own.find((c) => c.kind === 'label' && c.rowSpan > 1 && !c.vertical);
    return {
      words: plain(words.join('')),
      figures,
      name: `${table.name}·${words.join('')}`,
      ...(group?.kind === 'label' ? { group: { words: group.text, rows: group.rowSpan } } : {}),
    };
  });

/** A group of the form's rows that a document has as one row under the group's name, as forms of other years do: its last row has the figures, the others none. */
function mergedGroups(
  form: readonly FormRow[],
  matched: ReadonlyMap<FormRow, SeenRow>,
  left: readonly SeenRow[],
  findings: ReadFinding[],
): Map<FormRow, SeenRow | 'zero'> {
  const merged = new Map<FormRow, SeenRow | 'zero'>();
  form.forEach((first, i) => {
    if (!first.group) return;
    const group = form.slice(i, i + first.group.rows);
    if (group.some((row) => matched.has(row))) return;
    const count = first.figures.length;
    const name = plain(first.group.words);
    const row = left.find(
      ({ cells }) =>
        cells.length > count &&
        likeness(
          name,
          plain(
            cells
              .slice(0, cells.length - count)
              .map((c) => c.text)
              .join(''),
          ),
        ) > 0.8,
    );
    if (!row) return;
    for (const own of group) merged.set(own, own === group.at(-1) ? row : 'zero');
    findings.push({
      code: 'merged-rows',
      where: row.place,
      found: first.group.words,
      data: { name: group.at(-1)?.name },
    });
  });
  return merged;
}

/** The best pairing of rows that keeps both orders (dynamic programming); `anyFigures`: where figures should be there may be anything. */
export function align<R extends SeenRow>(
  form: readonly FormRow[],
  rows: readonly R[],
  { anyFigures = false } = {},
): { form: FormRow; row: R; like: number }[] {
  const like = form.map((f) => rows.map((r) => likenessOf(f, r, anyFigures)));
  const best = Array.from({ length: form.length + 1 }, () => new Float64Array(rows.length + 1));
  const at = (table: readonly Float64Array[], i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = form.length - 1; i >= 0; i--)
    for (let j = rows.length - 1; j >= 0; j--) {
      const own = like[i]?.[j] ?? 0;
      const taken = own >= leastLike ? own + at(best, i + 1, j + 1) : 0;
      (best[i] as Float64Array)[j] = Math.max(taken, at(best, i + 1, j), at(best, i, j + 1));
    }
  const pairs: { form: FormRow; row: R; like: number }[] = [];
  for (let i = 0, j = 0; i < form.length && j < rows.length; ) {
    const own = like[i]?.[j] ?? 0;
    if (own >= leastLike && Math.abs(at(best, i, j) - own - at(best, i + 1, j + 1)) < 1e-9) {
      pairs.push({ form: form[i] as FormRow, row: rows[j] as R, like: own });
      i += 1;
      j += 1;
    } else if (at(best, i + 1, j) >= at(best, i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function likenessOf({ words, figures }: FormRow, { cells }: SeenRow, anyFigures: boolean): number {
  const count = figures.length;
  if (cells.length < count) return 0;
  const labels = plain(
    cells
      .slice(0, cells.length - count)
      .map((c) => c.text)
      .join(''),
  );
  const looks = cells
    .slice(cells.length - count)
    .every((c) => isBlank(c.text) || /^\D{0,2}\d/.test(c.text.normalize('NFKC').trim()));
  if (count && !looks && !anyFigures) return 0;
  // A row without any words is rather one with figures than a blank one.
  if (!words) return labels ? 0 : cells.every((c) => isBlank(c.text)) ? 0.5 : 0.9;
  return likeness(words, labels);
}

function fill(
  { figures, name }: FormRow,
  row: SeenRow | undefined,
  all: Record<string, Tree>,
  findings: ReadFinding[],
): void {
  if (!figures.length) return;
  if (!row) findings.push({ code: 'missing-row', where: '', found: '', data: { name } });
  const cells = row?.cells.slice(row.cells.length - figures.length) ?? [];
  figures.forEach(({ pointer }, i) => {
    const cell = cells[i];
    const { figure, doubt } = cell ? readFigure(cell.text) : { figure: null, doubt: '' };
    if (doubt)
      findings.push({
        code: doubt,
        where: row?.place ?? '',
        found: cell?.text ?? '',
        data: { pointer },
      });
    putAt(all, pointer, figure);
  });
}

const isBlank = (text: string): boolean => /^[\s\u00a0]*(?:[-—–/／无])?[\s\u00a0]*$/u.test(text);

/** A figure as a report file has it: a number, nothing, or with a unit and a remark. */
export function readFigure(text: string): { figure: unknown; doubt: string } {
  const folded = text.normalize('NFKC').replace(/\s/g, '');
  if (!folded) return { figure: null, doubt: '' };
  if (isBlank(text)) return { figure: null, doubt: 'blank-mark' };
  const [, digits, unit = '', note] =
    /^([-−]?[\d,]+(?:\.\d+)?)([^\d(]*)(?:\((.*)\))?$/.exec(folded) ?? [];
  const value = Number(digits?.replaceAll(',', '').replace('−', '-'));
  if (digits === undefined || !Number.isFinite(value)) return { figure: null, doubt: 'no-figure' };
  // The remark as it was written, marks and all.
  const remark =
    note === undefined
      ? ''
      : text
          .replace(/\s/g, '')
          .replace(/^[^（(]*[（(]/, '')
          .replace(/[）)]$/, '');
  if (!unit && !remark) return { figure: value, doubt: '' };
  return {
    figure: { value, ...(unit ? { unit } : {}), ...(remark ? { note: remark } : {}) },
    doubt: '',
  };
}
