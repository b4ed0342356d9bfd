const MINUS_SIGN = '\u2212';
/** Stands where there is no figure. */
export const DASH = '\u2014';

/** 1234567 -> 1,234,567 */
export const grouped = (figure: number): string => String(figure).replace(/\B(?=(\d{3})+$)/g, ',');

/** +1,234, −6 or 0. */
export function signed(figure: number, format: (figure: number) => string = grouped): string {
  if (figure === 0) return '0';
  return `${figure > 0 ? '+' : MINUS_SIGN}${format(Math.abs(figure))}`;
}

/** 12.5%; a dash if the whole is 0. */
export const share = (part: number, whole: number): string =>
  whole ? `${((part / whole) * 100).toFixed(1)}%` : DASH;

/** A length as a share of the chart's width; with 7 digits even one part in 10⁹ keeps its width. */
export const percent = (fraction: number): string => `${Number((fraction * 100).toPrecision(7))}%`;
