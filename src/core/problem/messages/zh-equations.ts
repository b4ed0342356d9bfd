import type { BrokenEquation, EquationValues, Follows } from './message-data.js';
import { excess } from './zh-documents.js';

export const sum = ({ expected, found }: EquationValues): string =>
  `应为 ${expected}（各项之和），填的是 ${found}，${excess(found - expected)}`;

/** The form's identity: items one and two together equal items three and four together. */
export const identity = ({ left, right }: EquationValues): string =>
  `第一项加第二项是 ${left}，第三项加第四项是 ${right}，差 ${Math.abs(left - right)}`;

/** Totals that fail only because of this one. */
export const consequences = (follows: Follows | undefined): string[] =>
  follows ? [`${follows.map((f) => f.place).join('、')}因此也不平`] : [];

export const brokenEquation = (b: BrokenEquation): string =>
  `${b.place}（${b.rule}）：${b.isIdentity ? identity(b) : sum(b)}`;
