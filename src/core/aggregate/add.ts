import type { Edition, FigureCell, Section } from '../edition/edition.js';
import type { PreviousReport } from '../report/check.js';
import { type Figure, putAt, readFigures } from '../report/figures.js';

/** A report that is added to others: of the right shape. */
export interface Part extends PreviousReport {
  readonly file: string;
}

/** What one report adds to one figure. */
export interface Contribution {
  readonly pointer: string;
  readonly part: Part;
  readonly value: number;
}

export interface Addition {
  /** Every figure of the form, totals worked out from their parts; null where no report has filled it. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** What each figure is made of, in the form's order; what adds nothing is left out. */
  readonly trace: readonly Contribution[];
  /** Figures whose units differ, with the reports that give each: nothing is added there. */
  readonly mixed: readonly {
    readonly pointer: string;
    readonly units: ReadonlyMap<string, readonly Part[]>;
  }[];
  /** Sections that are left blank, since these reports' edition counts something else there. */
  readonly apart: readonly { readonly section: Section; readonly parts: readonly Part[] }[];
}

/** Adds up reports figure by figure as an edition's tables have them. The order of the reports is of no matter. */
export function addUp(edition: Edition, parts: readonly Part[]): Addition {
  const apart = edition.sections.flatMap((section) => {
    const others = section.table
      ? parts.filter((part) => !isComparable(section, edition, part))
      : [];
    return others.length ? [{ section, parts: others }] : [];
  });
  const isApart = (pointer: string): boolean => standsApart(apart, pointer);
  const own = new Map(parts.map((part) => [part, figuresFor(edition, part)]));
  const tree = {};
  const trace: Contribution[] = [];
  const mixed: { pointer: string; units: Map<string, Part[]> }[] = [];
  for (const [pointer, cell] of edition.figures) {
    if (isApart(pointer)) continue;
    const given = parts.flatMap((part) => {
      const figure = own.get(part)?.get(pointer);
      return figure && figure.value !== null
        ? [{ pointer, part, value: figure.value, unit: figure.unit }]
        : [];
    });
    trace.push(
      ...given.filter((g) => g.value !== 0).map(({ part, value }) => ({ pointer, part, value })),
    );
    if (edition.computedTotals.has(pointer)) continue;
    const units = unitsOf(cell, given);
    if (units.size > 1) mixed.push({ pointer, units });
    const written = new Set(given.map((g) => g.unit));
    const [unit = ''] = written.size === 1 ? written : units.keys();
    const value = units.size > 1 || !given.length ? null : exactSum(given.map((g) => g.value));
    putAt(tree, pointer, value !== null && unit ? { value, unit } : value);
  }
  const asFilled = ([pointer, figure]: [string, Figure]): [string, Figure] => {
    if (isApart(pointer)) return [pointer, { value: null, note: '', unit: '' }];
    const written = new Set(
      edition.computedTotals.has(pointer)
        ? parts.flatMap((part) => part.figures.get(pointer)?.unit || [])
        : [],
    );
    const [unit] = written.size === 1 ? written : [];
    return [pointer, unit ? { ...figure, unit } : figure];
  };
  const figures = new Map([...readFigures(edition, tree)].map(asFilled));
  return { figures, trace, mixed, apart };
}

/** Whether a figure is in a section that is left blank. */
export const standsApart = (apart: Addition['apart'], pointer: string): boolean =>
  apart.some(({ section }) => pointer.startsWith(`/${section.key}/`));

/** Whether a section of a report counts what an edition counts there, or can be converted to it. */
export const isComparable = (section: Section, edition: Edition, part: Part): boolean =>
  part.edition.edition === edition.edition ||
  !!section.convertsFrom?.includes(part.edition.edition);

/** A report's figures in terms of an edition: its own, or where it divides one of the form's rows further, the sum of its rows; its totals worked out anew. */
function figuresFor(edition: Edition, part: Part): Map<string, Figure> {
  const tree = {};
  for (const pointer of edition.figures.keys()) {
    if (edition.computedTotals.has(pointer)) continue;
    const found = part.figures.get(pointer) ?? add(finerFigures(part, pointer));
    if (found)
      putAt(
        tree,
        pointer,
        found.value === null
          ? null
          : { value: found.value, ...(found.unit ? { unit: found.unit } : {}) },
      );
  }
  return readFigures(edition, tree);
}

/** Figures of the rows that a report's edition has under a row of the form. */
function finerFigures({ figures }: Part, pointer: string): Figure[] {
  const [, group = '', column = ''] = /^(.*)(\/[^/]+)$/.exec(pointer) ?? [];
  return [...figures]
    .filter(
      ([p]) =>
        p.startsWith(`${group}/`) &&
        p.endsWith(column) &&
        p.slice(group.length).split('/').length === 3,
    )
    .map(([, figure]) => figure);
}

const add = (figures: readonly Figure[]): Figure | undefined => {
  if (!figures.length) return undefined;
  const filled = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    value: filled.length ? exactSum(filled) : null,
    note: '',
    unit: figures.find((f) => f.unit)?.unit ?? '',
  };
};

/** The units that figures are given in. A count without a unit is in whatever its column counts; nothing is nothing in any unit; an amount is in its cell's unit. */
function unitsOf(
  { figure, unit: own }: FigureCell,
  given: readonly { readonly part: Part; readonly value: number; readonly unit: string }[],
): Map<string, Part[]> {
  const units = new Map<string, Part[]>();
  for (const { part, value, unit } of given) {
    const named = unit === own ? '' : unit;
    if (value === 0 || (figure !== 'amount' && !named)) continue;
    units.set(named, [...(units.get(named) ?? []), part]);
  }
  return units;
}

/** The sum of decimals as they are written, free of binary fractions. */
export function exactSum(values: readonly number[]): number {
  const written = values.map(inDigits);
  const places = Math.max(0, ...written.map(([, fraction]) => fraction.length));
  const sum = written.reduce(
    (total, [whole, fraction]) => total + BigInt(whole + fraction.padEnd(places, '0')),
    0n,
  );
  return Number(`${sum}e-${places}`);
}

function inDigits(value: number): [whole: string, fraction: string] {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  const shift = Number(exponent);
  if (shift < 0) return [`${sign}0`, '0'.repeat(-shift - 1) + whole + fraction];
  return [sign + whole + fraction.padEnd(shift, '0').slice(0, shift), fraction.slice(shift)];
}

/** Whether two reports of one agency say different things about it. */
export const figuresDiffer = (a: Part, b: Part): boolean =>
  a.edition !== b.edition ||
  [...a.figures].some(
    ([pointer, figure]) => JSON.stringify(figure) !== JSON.stringify(b.figures.get(pointer)),
  );
