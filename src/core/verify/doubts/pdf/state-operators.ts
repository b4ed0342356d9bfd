import type { Matrix } from '../../../extract/drawn/matrix.js';
import { type Colour, type Drawing, numbers, wordOf } from './drawing.js';
import type { Operators } from './operators.js';
import { OddPdf, type PdfValue } from './value.js';

/** What entries and operators say that change nothing. */
const defaults: Readonly<Record<string, string>> = {
  Type: '/ExtGState',
  CA: '1',
  ca: '1',
  BM: '/Normal',
  SMask: '/None',
  AIS: 'false',
  J: '0',
  j: '0',
  M: '10',
  d: '[] 0',
  i: '0',
};

/** Spaces of colours that operators of their own stand for. */
const devices: Readonly<Record<string, Colour>> = {
  '/DeviceGray': { space: 'g', parts: ['0'] },
  '/DeviceRGB': { space: 'rg', parts: ['0', '0', '0'] },
  '/DeviceCMYK': { space: 'k', parts: ['0', '0', '0', '1'] },
};

function changed(
  settings: ReadonlyMap<string, string>,
  name: string,
  value: string,
): ReadonlyMap<string, string> {
  const all = new Map(settings);
  if (defaults[name] === value) all.delete(name);
  else all.set(name, value);
  return all;
}

const setLineStyle: Operators[string] = (drawing, operands, operator) => {
  const words = operands.map(wordOf).join(' ');
  drawing.set({ lineStyle: changed(drawing.state.lineStyle, operator, words) });
};

const setTransparency = (drawing: Drawing, name: string, value: PdfValue): void =>
  drawing.set({ transparency: changed(drawing.state.transparency, name, wordOf(value)) });

const setColour: Operators[string] = (drawing, operands, operator) => {
  const isFill = operator === operator.toLowerCase();
  const { fill, stroke } = drawing.state;
  const colour = colourOf(isFill ? fill : stroke, operands.map(wordOf), operator.toLowerCase());
  drawing.set(isFill ? { fill: colour } : { stroke: colour });
};

function colourOf(before: Colour, words: readonly string[], operator: string): Colour {
  if (operator === 'cs') return devices[words[0] ?? ''] ?? { space: words[0] ?? '', parts: [] };
  if (operator === 'sc' || operator === 'scn') return { space: before.space, parts: words };
  return { space: operator, parts: words };
}

export const stateOperators: Operators = {
  q: (drawing) => drawing.save(),
  Q: (drawing) => drawing.restore(),
  cm: (drawing, operands) => drawing.concatenate(numbers(operands, 6) as unknown as Matrix),
  w: (drawing, operands) => drawing.set({ lineWidth: numbers(operands, 1)[0] ?? 0 }),
  J: setLineStyle,
  j: setLineStyle,
  M: setLineStyle,
  d: setLineStyle,
  i: (drawing, [value]) => setTransparency(drawing, 'i', value ?? null),
  ri: (drawing, [value]) => setTransparency(drawing, 'ri', value ?? null),
  gs: (drawing, [name]) => {
    const entries = drawing.file.entries(drawing.resource('ExtGState', name));
    if (entries.size === 0) throw new OddPdf('gs');
    for (const [key, value] of entries) setTransparency(drawing, key, drawing.file.resolve(value));
  },
  cs: setColour,
  sc: setColour,
  scn: setColour,
  g: setColour,
  rg: setColour,
  k: setColour,
  CS: setColour,
  SC: setColour,
  SCN: setColour,
  G: setColour,
  RG: setColour,
  K: setColour,
};

/** A colour in one way, whichever operators set it. */
export function describeColour({ space, parts }: Colour): string {
  const isGrey = space === 'rg' && parts.every((part) => part === parts[0]);
  return isGrey ? `${parts[0]} g` : [...parts, space].join(' ');
}
