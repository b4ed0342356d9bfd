import type { Figure } from '../../core/report/figures.js';
import { printFigure } from '../../core/report/figures.js';

export interface ComparedFigureProps {
  /** The figure of last year's report. */
  readonly lastYear: Figure;
  /** The text of this year's. */
  readonly text: string;
  /** What a blank figure should be by last year's. */
  readonly expected: number | undefined;
  readonly showsChange: boolean;
}

/** Last year's figure under this year's, and what changed. */
export function ComparedFigure({ lastYear, text, expected, showsChange }: ComparedFigureProps) {
  const change =
    showsChange && lastYear.value !== null && text ? Number(text) - lastYear.value : NaN;
  return (
    <span class="last-year">
      <span class="word">上年 </span>
      {printFigure(lastYear) || '空'}
      {change ? <span class="change">{withSign(change)}</span> : null}
      {expected === undefined ? null : <span class="change">推算 {expected}</span>}
    </span>
  );
}

/** A difference as people write it, without the noise of binary fractions. */
const withSign = (change: number): string =>
  `${change > 0 ? '+' : '−'}${Number(Math.abs(change).toPrecision(12))}`;
