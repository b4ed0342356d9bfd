import type { Edition } from '../edition/edition.js';
import type { ContentCell, ContentTable, Seam } from '../extract/content.js';
import { beginsWithDigit, isBlank, readFigure } from '../report/figure-text.js';
import { normalise, similarity } from './similarity.js';

/** Similarity from which a text is one of the form's by itself. */
const MIN_OWN = 0.6;
/** Characters of the longest text that is compared with the form's. */
const MAX_WORDS = 200;

/** A cell at the foot of a page and the one below it at the top of the next. */
interface CellPair {
  readonly upper: ContentCell;
  readonly lower: ContentCell;
}

/** Puts the parts of rows and cells together that the edges of pages cut. */
export function joinCutRows(table: ContentTable, editions: readonly Edition[]): ContentTable {
  const { seams = [] } = table;
  if (!seams.length) return table;
  const form = new FormWords(editions);
  return seams.reduceRight((joined, seam) => joinAtSeam(joined, seam, form), table);
}

function joinAtSeam(table: ContentTable, { row, isOpen }: Seam, form: FormWords): ContentTable {
  const below = table.cells.filter((c) => c.row === row);
  const pairs = below.flatMap((lower): CellPair[] => {
    const upper = table.cells.find((c) => isAbove(c, lower));
    return upper ? [{ upper, lower }] : [];
  });
  const isCut = below.length > 0 && pairs.length === below.length && isRowCut(pairs, isOpen, form);
  const gone = pairs.filter((pair) => isCut || isLabelCut(pair, form));
  const upperOf = new Map(gone.map(({ upper, lower }) => [upper, lower]));
  const lowers = new Set(gone.map(({ lower }) => lower));
  // The row below is one with the row above, so that all rows from there on move up.
  const lost = isCut ? 1 : 0;
  const cells = table.cells
    .filter((c) => !lowers.has(c))
    .map((cell) => {
      const lower = upperOf.get(cell);
      const end = cell.row + cell.rowSpan + (lower?.rowSpan ?? 0);
      const top = cell.row >= row ? cell.row - lost : cell.row;
      const bottom = end > row ? end - lost : end;
      const text = lower ? joinText(cell.text, lower.text) : cell.text;
      return { ...cell, row: top, rowSpan: bottom - top, text };
    });
  return { ...table, rows: table.rows - lost, cells };
}

const isAbove = (upper: ContentCell, lower: ContentCell): boolean =>
  upper.column === lower.column &&
  upper.colSpan === lower.colSpan &&
  upper.row + upper.rowSpan === lower.row;

const joinText = (upper: string, lower: string): string =>
  [upper, lower].filter((text) => text !== '').join('\n');

/**
 * Whether the cells on both sides of a page's edge are one row: words go on, or the part below has
 * no words of its own, or a rule is missing and nothing shows that there are two rows.
 */
function isRowCut(all: readonly CellPair[], isOpen: boolean, form: FormWords): boolean {
  const pairs = all.filter((pair) => !isBesideRows(pair));
  if (pairs.some((pair) => areTwo(pair, form))) return false;
  if (pairs.some((pair) => form.doesGoOn(pair))) return true;
  const hasWordsBelow = pairs.some((p) => isWords(p.lower.text) && !isRemark(p, form));
  if (!hasWordsBelow) return true;
  const hasWordsAbove = pairs.some(({ upper }) => isWords(upper.text));
  const hasFiguresTwice = pairs.some(
    ({ upper, lower }) => isFigure(upper.text) && isFigure(lower.text),
  );
  return (isOpen || !hasWordsAbove) && !hasFiguresTwice;
}

/** Whether the lower cell has the remark of the figure above it: （含失效2件）. */
const isRemark = ({ upper, lower }: CellPair, form: FormWords): boolean =>
  isFigure(upper.text) && /^[（(]/.test(lower.text.trim()) && !form.has(lower.text);

/** Whether cells are a label beside several rows, which the page may cut between two of them. */
const isBesideRows = ({ upper, lower }: CellPair): boolean =>
  Math.max(upper.rowSpan, lower.rowSpan) > 1;

/** Whether two cells belong to two rows: a head and a figure, or words that the form has. */
function areTwo({ upper, lower }: CellPair, form: FormWords): boolean {
  if (!isWords(upper.text)) return false;
  // What begins with a digit may be a figure whose remark goes on.
  if (isFigure(lower.text)) return !beginsWithDigit(upper.text);
  return isWords(lower.text) && form.has(lower.text) && !form.doesGoOn({ upper, lower });
}

/** Whether the label beside several rows goes on, though no row is cut. */
const isLabelCut = (pair: CellPair, form: FormWords): boolean =>
  isWords(pair.upper.text) &&
  (form.doesGoOn(pair) || (isBlank(pair.lower.text) && isBesideRows(pair)));

const isFigure = (text: string): boolean => !isBlank(text) && readFigure(text).doubt === '';

const isWords = (text: string): boolean => !isBlank(text) && !isFigure(text);

/** The words in the tables of the form, of all editions. */
class FormWords {
  readonly #words: readonly string[];
  readonly #fits = new Map<string, number>();

  constructor(editions: readonly Edition[]) {
    const cells = editions.flatMap(({ sections }) => sections.flatMap((s) => s.table?.cells ?? []));
    this.#words = [
      ...new Set(cells.flatMap((c) => (c.kind === 'figure' ? [] : [normalise(c.text)]))),
    ];
  }

  has(text: string): boolean {
    return this.#fit(text) >= MIN_OWN;
  }

  /** Whether the texts of two cells together are more like words of the form than each alone. */
  doesGoOn({ upper, lower }: CellPair): boolean {
    if (isBlank(upper.text) || isBlank(lower.text)) return false;
    const alone = Math.max(this.#fit(upper.text), this.#fit(lower.text));
    return this.has(upper.text + lower.text) && this.#fit(upper.text + lower.text) > alone;
  }

  /** How like the most similar words of the form a text is, from 0 to 1. */
  #fit(text: string): number {
    const normalised = normalise(text);
    if (normalised.length > MAX_WORDS) return 0;
    const fit =
      this.#fits.get(normalised) ??
      this.#words.reduce((best, words) => Math.max(best, similarity(words, normalised)), 0);
    this.#fits.set(normalised, fit);
    return fit;
  }
}
