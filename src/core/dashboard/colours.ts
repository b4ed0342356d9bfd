import { at } from '../at.js';

type Rgb = readonly [red: number, green: number, blue: number];

/** Dark to light, blue to sand: the order is visible in grey print and to the colour-blind. */
const RAMP: readonly Rgb[] = [
  [0x14, 0x30, 0x59],
  [0x2b, 0x5b, 0x8f],
  [0x64, 0x86, 0xa8],
  [0xb5, 0xae, 0x8c],
  [0xf0, 0xdf, 0xa8],
];
const SINGLE_COLOUR = '#2f5f93';
export const PREVIOUS_YEAR_COLOUR = '#b4bcc6';

/** A colour for each of `count` series, spread evenly over the ramp. */
export function coloursOf(count: number): string[] {
  if (count === 1) return [SINGLE_COLOUR];
  return Array.from({ length: count }, (_, i) => rampColour((i / (count - 1)) * (RAMP.length - 1)));
}

/** The colour at a place on the ramp, from 0 to the last index, mixed from its two neighbours. */
function rampColour(place: number): string {
  const index = Math.min(Math.floor(place), RAMP.length - 2);
  const [r1, g1, b1] = at(RAMP, index);
  const [r2, g2, b2] = at(RAMP, index + 1);
  const mix = (from: number, to: number): string =>
    Math.round(from + (to - from) * (place - index))
      .toString(16)
      .padStart(2, '0');
  return `#${mix(r1, r2)}${mix(g1, g2)}${mix(b1, b2)}`;
}
