import { getOrThrow } from '../at.js';
import { type Finding, warning } from '../problem/finding.js';
import type { Report } from '../report/report.js';
import { addUp, isIncomparable } from './add.js';
import { exactSum } from './exact-sum.js';

/**
 * A check that every figure of a government's report is the sum of its departments' (rules of a
 * report, “aggregate”).
 */
export const sumOfParts =
  (parts: readonly Report[]) =>
  ({ edition, figures }: Report): Finding[] => {
    const addition = addUp(edition, parts);
    const conflicts = new Set(addition.unitConflicts.map(({ pointer }) => pointer));
    return [...edition.figures.keys()].flatMap((pointer) => {
      if (isIncomparable(addition.incomparable, pointer) || conflicts.has(pointer)) return [];
      const expected = getOrThrow(addition.figures, pointer).value ?? 0;
      const found = getOrThrow(figures, pointer).value ?? 0;
      if (found === expected) return [];
      const difference = exactSum([found, -expected]);
      return [warning('aggregate', pointer, { expected, found, difference, parts: parts.length })];
    });
  };
