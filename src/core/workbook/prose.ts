import type { Edition } from '../edition/edition.js';
import type { Block, ReportInput } from '../report/report.js';
import { levelWords, preface, textBelow, textGoesOn, textWords } from './layout.js';

/** Section, level, heading, text: what the four columns of the sheet of prose hold. */
export type ProseRow = readonly [section: string, level: string, heading: string, text: string];

/** What the column of levels offers. */
export const listOf: string[] = [textBelow, ...levelWords, ...textWords, textGoesOn];

/** UTF-16 units that a cell of a spreadsheet holds. */
const mostInCell = 32_000;

export const sectionWords = (
  edition: Edition,
): { readonly key: string; readonly words: string }[] =>
  edition.sections.filter((s) => !s.table).map(({ key, heading }) => ({ key, words: heading }));

/** A report's prose row by row; an empty row for every section that has none yet. */
export function proseRows(edition: Edition, report: Partial<ReportInput>): ProseRow[] {
  const sections = [{ key: 'preface', words: preface }, ...sectionWords(edition)];
  return sections.flatMap(({ key, words }) => {
    const blocks = (report[key] ?? (key === 'preface' ? [] : [''])) as readonly Block[];
    const rows = rowsOf(blocks, 0, { depth: 0 });
    return rows.flatMap(([level, heading, text]) => inCells(words, level, heading, text));
  });
}

/** `open.depth`: how deep the nearest heading above is, which text belongs to unless it says otherwise. */
function rowsOf(
  blocks: readonly Block[],
  depth: number,
  open: { depth: number },
): [string, string, string][] {
  return blocks.flatMap((block): [string, string, string][] => {
    if (typeof block === 'string') {
      const level = open.depth === depth ? textBelow : (textWords[depth] ?? textBelow);
      open.depth = depth;
      return [[level, '', block]];
    }
    open.depth = depth + 1;
    return [
      [levelWords[depth] ?? textBelow, block.heading, block.text ?? ''],
      ...rowsOf(block.content ?? [], depth + 1, open),
    ];
  });
}

function inCells(section: string, level: string, heading: string, text: string): ProseRow[] {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at < text.length; ) {
    let end = Math.min(text.length, at + mostInCell);
    // Not between the halves of a character.
    if (/[\ud800-\udbff]/.test(text[end - 1] ?? '') && end < text.length) end -= 1;
    pieces.push(text.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return pieces.map(
    (piece, i): ProseRow =>
      i ? [section, textGoesOn, '', piece] : [section, level, heading, piece],
  );
}

/** What is wrong with a row of prose, or where each part of a report's prose stands. */
export interface ProseOutcome {
  readonly blocks: Readonly<Record<string, Block[]>>;
  /** Row and column of every string, by pointer. */
  readonly places: ReadonlyMap<string, readonly [row: number, column: number]>;
  readonly faults: readonly {
    readonly row: number;
    readonly column: number;
    readonly code: 'form-section' | 'form-level';
    readonly found: string;
  }[];
}

type Draft = { heading: string; text?: string; content?: (string | Draft)[] };

/** Blocks again from rows, which may have gaps. */
export function readProse(
  edition: Edition,
  rows: readonly { readonly row: number; readonly cells: ProseRow }[],
): ProseOutcome {
  const keys = new Map([
    [preface, 'preface'],
    ...sectionWords(edition).map((s) => [s.words, s.key] as const),
  ]);
  const blocks: Record<string, (string | Draft)[]> = {};
  const places = new Map<string, readonly [number, number]>();
  const faults: {
    row: number;
    column: number;
    code: 'form-section' | 'form-level';
    found: string;
  }[] = [];
  let section: string | undefined;
  /** The headings that are open, outermost first, with their pointers. */
  let open: { block: Draft; pointer: string }[] = [];
  let goOn: ((text: string) => void) | undefined;
  for (const { row, cells } of rows) {
    const [named, level, heading, text] = cells.map((c) => c.trim()) as unknown as ProseRow;
    if (named) {
      const key =
        keys.get(named) ??
        [...keys].find(
          ([words]) => words.replace(/^.*、/, '') === named || words.startsWith(`${named}、`),
        )?.[1];
      if (!key) faults.push({ row, column: 0, code: 'form-section', found: named });
      else if (key !== section) {
        section = key;
        open = [];
        goOn = undefined;
      }
    }
    if (!heading && !text) continue;
    if (section === undefined) {
      faults.push({ row, column: 0, code: 'form-section', found: named });
      continue;
    }
    if (level && !listOf.includes(level)) {
      faults.push({ row, column: 1, code: 'form-level', found: level });
      continue;
    }
    if (level === textGoesOn && goOn) {
      goOn(cells[3]);
      continue;
    }
    const depth = heading
      ? Math.max(0, (levelWords as readonly string[]).indexOf(level))
      : textDepth(level, open.length);
    if (depth > open.length) {
      faults.push({ row, column: 1, code: 'form-level', found: level });
      continue;
    }
    open = open.slice(0, depth);
    const parent = open.at(-1);
    if (parent) parent.block.content ??= [];
    else blocks[section] ??= [];
    const list = (parent ? parent.block.content : blocks[section]) as (string | Draft)[];
    const pointer = parent
      ? `${parent.pointer}/content/${list.length}`
      : `/${section}/${list.length}`;
    if (heading) {
      const block: Draft = { heading: cells[2], ...(text ? { text: cells[3] } : {}) };
      list.push(block);
      open.push({ block, pointer });
      places
        .set(`${pointer}/heading`, [row, 2])
        .set(`${pointer}/text`, [row, 3])
        .set(pointer, [row, 2]);
      goOn = (more) => {
        block.text = (block.text ?? '') + more;
      };
    } else {
      const at = list.push(cells[3]) - 1;
      places.set(pointer, [row, 3]);
      goOn = (more) => {
        list[at] = `${list[at] as string}${more}`;
      };
    }
  }
  return { blocks: blocks as Record<string, Block[]>, places, faults };
}

function textDepth(level: string, open: number): number {
  const named = (textWords as readonly string[]).indexOf(level);
  return named < 0 ? open : named;
}
