import { getOrThrow } from '../at.js';
import type { Edition, FigureCell, Section } from '../edition/edition.js';
import { isBelow, putAt } from '../json-pointer.js';
import { type Figure, readFigures } from '../report/figures.js';
import type { Report } from '../report/report.js';
import { figuresInEdition, isComparable } from './edition-figures.js';
import { exactSum } from './exact-sum.js';

/** What one report adds to one figure. */
export interface Contribution {
  readonly pointer: string;
  readonly part: Report;
  readonly value: number;
}

/** The sum of several reports. */
export interface Addition {
  /** Every figure of the form, totals computed; null if no report has filled it. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** What each figure is made of, in the form's order, without contributions of 0. */
  readonly trace: readonly Contribution[];
  /** Figures that are not added because their units differ, with the reports of each unit. */
  readonly unitConflicts: readonly UnitConflict[];
  /** Sections that stay blank because some reports' edition counts something else there. */
  readonly incomparable: readonly IncomparableSection[];
}

export interface UnitConflict {
  readonly pointer: string;
  /** Reports by the unit that they give; an empty unit is that of the form. */
  readonly units: ReadonlyMap<string, readonly Report[]>;
}

export interface IncomparableSection {
  readonly section: Section;
  readonly parts: readonly Report[];
}

/**
 * Adds up reports figure by figure in the tables of an edition. The order of the reports does not
 * change the figures.
 */
export function addUp(edition: Edition, parts: readonly Report[]): Addition {
  const incomparable = incomparableSections(edition, parts);
  const figuresOf = new Map(parts.map((part) => [part, figuresInEdition(edition, part)]));
  const tree = {};
  const trace: Contribution[] = [];
  const unitConflicts: UnitConflict[] = [];
  for (const [pointer, cell] of edition.figures) {
    if (isIncomparable(incomparable, pointer)) continue;
    const given = givenFigures(pointer, parts, figuresOf);
    trace.push(
      ...given.filter((g) => g.value !== 0).map(({ part, value }) => ({ pointer, part, value })),
    );
    if (edition.computedTotals.has(pointer)) continue;
    const units = unitsOf(cell, given);
    if (units.size > 1) unitConflicts.push({ pointer, units });
    putAt(tree, pointer, units.size > 1 ? null : sumOfGiven(given, units));
  }
  const figures = new Map(
    [...readFigures(edition, tree)].map(([pointer, figure]) => [
      pointer,
      isIncomparable(incomparable, pointer)
        ? { value: null, note: '', unit: '' }
        : withUnitOfTotals(pointer, figure, edition, parts),
    ]),
  );
  return { figures, trace, unitConflicts, incomparable };
}

function incomparableSections(edition: Edition, parts: readonly Report[]): IncomparableSection[] {
  return edition.sections.flatMap((section) => {
    if (!section.table) return [];
    const others = parts.filter((part) => !isComparable(section, edition, part));
    return others.length ? [{ section, parts: others }] : [];
  });
}

/** Whether a figure is in a section that stays blank. */
export const isIncomparable = (
  incomparable: readonly IncomparableSection[],
  pointer: string,
): boolean => incomparable.some(({ section }) => isBelow(pointer, `/${section.key}`));

/** A figure that a report has filled. */
interface GivenFigure {
  readonly part: Report;
  readonly value: number;
  readonly unit: string;
}

const givenFigures = (
  pointer: string,
  parts: readonly Report[],
  figuresOf: ReadonlyMap<Report, ReadonlyMap<string, Figure>>,
): GivenFigure[] =>
  parts.flatMap((part) => {
    const { value, unit } = getOrThrow(getOrThrow(figuresOf, part), pointer);
    return value === null ? [] : [{ part, value, unit }];
  });

/**
 * Reports by the unit of their figure, an empty unit being that of the cell. A value of 0 has no
 * unit, and neither has a count without one; an amount without one is in the cell's unit.
 */
function unitsOf(cell: FigureCell, given: readonly GivenFigure[]): Map<string, Report[]> {
  const units = new Map<string, Report[]>();
  for (const { part, value, unit } of given) {
    const otherUnit = unit === cell.unit ? '' : unit;
    if (value === 0 || (cell.figure !== 'amount' && !otherUnit)) continue;
    units.set(otherUnit, [...(units.get(otherUnit) ?? []), part]);
  }
  return units;
}

function sumOfGiven(
  given: readonly GivenFigure[],
  units: ReadonlyMap<string, readonly Report[]>,
): number | null | { value: number; unit: string } {
  if (!given.length) return null;
  const value = exactSum(given.map((g) => g.value));
  const written = new Set(given.map((g) => g.unit));
  const [unit] = written.size === 1 ? written : units.keys();
  return unit ? { value, unit } : value;
}

/** A computed total keeps the unit that all reports write at it. */
function withUnitOfTotals(
  pointer: string,
  figure: Figure,
  edition: Edition,
  parts: readonly Report[],
): Figure {
  if (!edition.computedTotals.has(pointer)) return figure;
  const written = new Set(parts.flatMap((part) => part.figures.get(pointer)?.unit || []));
  const [unit, ...others] = written;
  return unit && !others.length ? { ...figure, unit } : figure;
}
