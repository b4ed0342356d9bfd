/** The sum of decimal numbers as they are written, without the error of binary fractions. */
export function exactSum(values: readonly number[]): number {
  const decimals = values.map(toDecimal);
  const places = Math.max(0, ...decimals.map(({ fraction }) => fraction.length));
  const sum = decimals.reduce(
    (total, { whole, fraction }) => total + BigInt(whole + fraction.padEnd(places, '0')),
    0n,
  );
  return Number(`${sum}e-${places}`);
}

/** Digits before and after the decimal point; the whole part has the sign. */
interface Decimal {
  readonly whole: string;
  readonly fraction: string;
}

function toDecimal(value: number): Decimal {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  const shift = Number(exponent);
  if (shift < 0) return { whole: `${sign}0`, fraction: '0'.repeat(-shift - 1) + whole + fraction };
  return {
    whole: sign + whole + fraction.padEnd(shift, '0').slice(0, shift),
    fraction: fraction.slice(shift),
  };
}
