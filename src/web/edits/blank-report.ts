import type { Edition } from '../../core/edition/edition.js';
import { editionOfYear, editions } from '../../core/edition/make-edition.js';
import { isObject } from '../../core/is-object.js';
import { parentPointer, selfAndAncestors, valueAt } from '../../core/json-pointer.js';
import { keyOrderOf } from '../state/key-order.js';
import { type ReportValue, withoutValue, withValue } from '../state/report-value.js';

/** A report of an edition with nothing filled in: a paragraph to begin with in each section. */
export const blankReport = (edition: Edition): ReportValue => withBlanks({ agency: '' }, edition);

/**
 * A report with figures of another form in the form of its year: what that form has and the report
 * lacks is blank; what only the other form has goes if it is blank, and stays if somebody filled it
 * in.
 */
export function inFormOfYear(value: ReportValue): ReportValue {
  const edition = typeof value.year === 'number' ? editionOfYear(value.year) : undefined;
  if (!edition || value.edition !== undefined) return value;
  const others = editions().filter((other) => ownFigures(other, edition).some(isIn(value)));
  if (!others.length) return value;
  const rest = others.reduce((next, other) => withoutBlanks(next, other, edition), value);
  return withBlanks(rest, edition);
}

/** The figures that one form has and another lacks. */
const ownFigures = (edition: Edition, other: Edition): string[] =>
  [...edition.figures.keys()].filter((pointer) => !other.figures.has(pointer));

const isIn =
  (value: ReportValue) =>
  (pointer: string): boolean =>
    valueAt(value, pointer) !== undefined;

/** Adds the figures and sections that a report lacks, totals that are computed left out. */
function withBlanks(value: ReportValue, edition: Edition): ReportValue {
  const keyOrder = keyOrderOf(edition);
  let next = value;
  for (const { key, table } of edition.sections) {
    if (!table && next[key] === undefined) next = withValue(next, `/${key}`, [''], keyOrder);
    for (const cell of table?.cells ?? [])
      if (
        cell.kind === 'figure' &&
        !edition.computedTotals.has(cell.pointer) &&
        valueAt(next, cell.pointer) === undefined
      )
        next = withValue(next, cell.pointer, null, keyOrder);
  }
  return next;
}

/** Takes away what is blank and has no place in another edition. */
function withoutBlanks(value: ReportValue, from: Edition, to: Edition): ReportValue {
  let next = value;
  for (const pointer of ownFigures(from, to))
    if (valueAt(next, pointer) === null)
      next = withoutEmptied(withoutValue(next, pointer), parentPointer(pointer));
  for (const { key, table } of from.sections)
    if (!table && !to.sections.some((s) => s.key === key) && isBlankProse(next[key]))
      next = withoutValue(next, `/${key}`);
  return next;
}

/** Takes away the objects around a figure that have nothing else. */
function withoutEmptied(value: ReportValue, pointer: string): ReportValue {
  let next = value;
  for (const around of selfAndAncestors(pointer)) {
    const group = valueAt(next, around);
    if (!isObject(group) || Object.keys(group).length) break;
    next = withoutValue(next, around);
  }
  return next;
}

const isBlankProse = (blocks: unknown): boolean =>
  Array.isArray(blocks) && blocks.every((block) => block === '');
