/** Mistakes that people make who type figures into tables three and four, with a seed. */
import { at, editAll, type Json } from './sample-reports.js';
import { columns, parts } from './sound-report.js';

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Figures in place of the right ones, by pointer. */
export type Mistake = Readonly<Record<string, number>>;

/** What a mistake is made in: a report, its rows of table three and a source of chance. */
export interface Typing {
  readonly report: Json;
  readonly rows: readonly string[];
  readonly random: () => number;
}

const pick = <T>(list: readonly T[], { random }: Typing): T =>
  list[Math.floor(random() * list.length)] as T;

/** As many different items. */
function pickSome<T>(count: number, list: readonly T[], typing: Typing): T[] {
  const rest = [...list];
  return Array.from({ length: count }, () => {
    const item = pick(rest, typing);
    rest.splice(rest.indexOf(item), 1);
    return item;
  });
}

/** Another number in place of one, as fingers or eyes slip. */
function mistype(value: number, typing: Typing): number {
  const digits = String(value);
  const i = Math.floor(typing.random() * digits.length);
  const digit = String(Math.floor(typing.random() * 10));
  const slips = [
    () => digits.slice(0, i) + digit + digits.slice(i + 1),
    () => `${digits}0`,
    () => digits.slice(0, i) + digits.slice(i + 1),
    () => digits.slice(0, i) + (digits[i + 1] ?? '') + (digits[i] ?? '') + digits.slice(i + 2),
    () => '0',
    () => String(Math.floor(typing.random() * 2 * (value + 5))),
  ];
  for (;;) {
    const typed = Number(pick(slips, typing)());
    if (typed !== value) return typed;
  }
}

const mistypeAll = (pointers: readonly string[], typing: Typing): Mistake =>
  Object.fromEntries(pointers.map((p) => [p, mistype(numberAt(typing.report, p), typing)]));

/** The number of a figure; 0 if it is blank. */
export const numberAt = (report: Json, pointer: string): number => {
  const figure = at(report, pointer);
  return (typeof figure === 'object' ? figure?.value : figure) ?? 0;
};

/** The figures of a row that the report gives. */
const given = (row: string, { report }: Typing, among = columns): string[] =>
  among.map((column) => `${row}/${column}`).filter((p) => at(report, p) != null);

const cells = (typing: Typing): string[] => typing.rows.flatMap((row) => given(row, typing));

const exchange = (a: string, b: string, { report }: Typing): Mistake => ({
  [a]: numberAt(report, b),
  [b]: numberAt(report, a),
});

/** A row of which something is not 0, which people make mistakes in; if there is none, any row. */
function busyRow(typing: Typing): string {
  const rows = typing.rows.filter((row) => given(row, typing).length > 1);
  const busy = rows.filter((row) => given(row, typing).some((p) => numberAt(typing.report, p) > 0));
  return pick(busy.length ? busy : rows, typing);
}

/** The figures of a column. */
function ofColumn(typing: Typing): string[] {
  const column = pick(columns, typing);
  const figures = cells(typing).filter((p) => p.endsWith(`/${column}`));
  return figures.length > 2 ? figures : ofColumn(typing);
}

/** Two figures next to each other. */
function neighbours(figures: readonly string[], typing: Typing): [string, string] {
  const i = Math.floor(typing.random() * (figures.length - 1));
  return [figures[i] as string, figures[i + 1] as string];
}

/** A row moved to one side, its total too or not; what is pushed out is lost. */
function shift(typing: Typing, by: 1 | -1, withTotal: boolean): Mistake {
  const moved = given(busyRow(typing), typing, withTotal ? columns : parts);
  return Object.fromEntries(
    moved.map((pointer, i) => {
      const from = moved[i - by];
      return [pointer, from === undefined ? 0 : numberAt(typing.report, from)];
    }),
  );
}

/** Two rows with the same columns, each in the other's place. */
function exchangeRows(typing: Typing): Mistake {
  const [a, b] = pickSome(2, typing.rows, typing) as [string, string];
  const [left, right] = [given(a, typing), given(b, typing)];
  if (left.length !== right.length) return {};
  return Object.assign({}, ...left.map((p, i) => exchange(p, right[i] as string, typing)));
}

/** Every kind of mistake. */
export const mistakeKinds: Readonly<Record<string, (typing: Typing) => Mistake>> = {
  'one figure': (t) => mistypeAll([pick(cells(t), t)], t),
  'one total': (t) => mistypeAll(given(busyRow(t), t).slice(-1), t),
  'one figure left out': (t) => {
    const busy = cells(t).filter((p) => numberAt(t.report, p) > 0);
    return busy.length ? { [pick(busy, t)]: 0 } : {};
  },
  'two figures': (t) => mistypeAll(pickSome(2, cells(t), t), t),
  'two figures of a row': (t) => mistypeAll(pickSome(2, given(busyRow(t), t), t), t),
  'two figures of a column': (t) => mistypeAll(pickSome(2, ofColumn(t), t), t),
  'three figures': (t) => mistypeAll(pickSome(3, cells(t), t), t),
  'exchanged in a row': (t) => exchange(...neighbours(given(busyRow(t), t), t), t),
  'exchanged in a column': (t) => exchange(...neighbours(ofColumn(t), t), t),
  'row shifted to the right': (t) => shift(t, 1, t.random() < 0.5),
  'row shifted to the left': (t) => shift(t, -1, t.random() < 0.5),
  'rows exchanged': exchangeRows,
  'row left empty': (t) => Object.fromEntries(given(busyRow(t), t).map((p) => [p, 0])),
};

/** The figures of a mistake that differ from the report's. */
export const wrongFigures = (mistake: Mistake, report: Json): string[] =>
  Object.keys(mistake).filter((pointer) => mistake[pointer] !== numberAt(report, pointer));

/** The report with the mistake made in it. */
export const makeMistake = (mistake: Mistake, report: Json): Json => editAll(report, mistake);
