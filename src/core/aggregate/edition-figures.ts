import type { Edition, Section } from '../edition/edition.js';
import { isBelow, lastStep, parentPointer, putAt, stepsOf } from '../json-pointer.js';
import { type Figure, readFigures } from '../report/figures.js';
import type { Report } from '../report/report.js';
import { exactSum } from './exact-sum.js';
import { toFigureInput } from './figure-input.js';

/** Whether a report counts in a section what an edition counts there, or can be converted to it. */
export const isComparable = (section: Section, edition: Edition, report: Report): boolean =>
  report.edition.edition === edition.edition ||
  !!section.convertsFrom?.includes(report.edition.edition);

/**
 * A report's figures in terms of another edition: the same figure or, where the report's edition
 * divides a row of the form further, the sum of those rows. Totals are computed anew.
 */
export function figuresInEdition(edition: Edition, report: Report): Map<string, Figure> {
  const tree = {};
  for (const pointer of edition.figures.keys()) {
    if (edition.computedTotals.has(pointer)) continue;
    const figure = report.figures.get(pointer) ?? sumOfFigures(figuresOfRowsBelow(report, pointer));
    if (figure) putAt(tree, pointer, toFigureInput({ ...figure, note: '' }));
  }
  return readFigures(edition, tree);
}

/** Figures in the same column of the rows that a report's edition has below a row of the form. */
function figuresOfRowsBelow({ figures }: Report, pointer: string): Figure[] {
  const row = parentPointer(pointer);
  const depth = stepsOf(pointer).length + 1;
  return [...figures]
    .filter(([p]) => isBelow(p, row) && lastStep(p) === lastStep(pointer))
    .filter(([p]) => stepsOf(p).length === depth)
    .map(([, figure]) => figure);
}

function sumOfFigures(figures: readonly Figure[]): Figure | undefined {
  if (!figures.length) return undefined;
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    value: values.length ? exactSum(values) : null,
    note: '',
    unit: figures.find((figure) => figure.unit)?.unit ?? '',
  };
}
