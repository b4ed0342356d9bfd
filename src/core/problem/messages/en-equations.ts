import { offBy } from './en-documents.js';
import type { BrokenEquation, EquationValues, Follows } from './message-data.js';

export const sum = ({ expected, found }: EquationValues): string =>
  `should be ${expected} (the sum of its parts), found ${found}, ${offBy(found - expected)}`;

export const identity = ({ left, right }: EquationValues): string =>
  `items one and two add up to ${left}, items three and four to ${right}, ` +
  `a difference of ${Math.abs(left - right)}`;

/** Totals that fail only because of this one. */
export const consequences = (follows: Follows | undefined): string[] =>
  follows
    ? [`for the same reason these do not add up either: ${follows.map((f) => f.place).join(', ')}`]
    : [];

export const brokenEquation = (b: BrokenEquation): string =>
  `${b.place} (${b.rule}): ${b.isIdentity ? identity(b) : sum(b)}`;
