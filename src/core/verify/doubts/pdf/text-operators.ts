import { IDENTITY, type Matrix, multiply, transform } from '../../../extract/drawn/matrix.js';
import { type Drawing, type GraphicsState, numbers } from './drawing.js';
import type { Operators } from './operators.js';
import { describeColour } from './state-operators.js';
import { OddPdf, type PdfValue } from './value.js';

/** Modes of drawing text: filled, stroked, both, neither; from 4 on it becomes a clip, too. */
const FILLED = 0;
const strokingModes = [1, 2, 5, 6];

const setText: Operators[string] = (drawing, operands, operator) =>
  setNumber(drawing, operator as keyof GraphicsState['text'], numbers(operands, 1)[0] ?? 0);

const setNumber = (drawing: Drawing, name: keyof GraphicsState['text'], value: number): void =>
  drawing.set({ text: { ...drawing.state.text, [name]: value } });

function moveLine(drawing: Drawing, x: number, y: number): void {
  drawing.textMatrix = multiply(drawing.textMatrix, [1, 0, 0, 1, x, y]);
}

const nextLine = (drawing: Drawing): void => moveLine(drawing, 0, -drawing.state.text.TL);

/**
 * Draws text where its line begins: how far text before it has moved the pen is not worked out,
 * since other text before it is a difference by itself.
 */
function show(drawing: Drawing, operator: string, items: readonly PdfValue[]): void {
  const { state, textMatrix } = drawing;
  const { Tc, Tw, Tz, Tr, Ts } = state.text;
  const onPage = multiply(state.matrix, textMatrix);
  const scale = onPage.slice(0, 4).map((part) => part * state.fontSize);
  const codes = items.filter((item) => item !== 0).map(String);
  const colours = strokingModes.includes(Tr) ? [state.fill, state.stroke] : [state.fill];
  drawing.draw(
    {
      type: 'text',
      operator,
      what: codes.join(''),
      points: [transform(onPage, { x: 0, y: Ts })],
      shape: [...scale, Tc, Tw, Tz / 100],
    },
    {
      colour: colours.map(describeColour).join(', '),
      font: state.font,
      'hidden-text': Tr === FILLED ? '' : `${Tr} Tr`,
    },
  );
}

const asString = (value: PdfValue | undefined): PdfValue => {
  if (typeof value !== 'string') throw new OddPdf('operands');
  return value;
};

export const textOperators: Operators = {
  BT: (drawing) => {
    drawing.textMatrix = IDENTITY;
  },
  ET: () => {},
  Tc: setText,
  Tw: setText,
  Tz: setText,
  TL: setText,
  Tr: setText,
  Ts: setText,
  Tf: (drawing, [font, size]) => {
    const [fontSize = 0] = numbers(size === undefined ? [] : [size], 1);
    drawing.set({ font: String(font), fontSize });
  },
  Tm: (drawing, operands) => {
    drawing.textMatrix = numbers(operands, 6) as unknown as Matrix;
  },
  Td: (drawing, operands) => {
    const [x = 0, y = 0] = numbers(operands, 2);
    moveLine(drawing, x, y);
  },
  TD: (drawing, operands) => {
    const [x = 0, y = 0] = numbers(operands, 2);
    setNumber(drawing, 'TL', -y);
    moveLine(drawing, x, y);
  },
  'T*': nextLine,
  Tj: (drawing, [text], operator) => show(drawing, operator, [asString(text)]),
  TJ: (drawing, [items], operator) => show(drawing, operator, Array.isArray(items) ? items : []),
  "'": (drawing, [text], operator) => {
    nextLine(drawing);
    show(drawing, operator, [asString(text)]);
  },
  '"': (drawing, operands, operator) => {
    const [Tw = 0, Tc = 0] = numbers(operands.slice(0, 2), 2);
    setNumber(drawing, 'Tw', Tw);
    setNumber(drawing, 'Tc', Tc);
    nextLine(drawing);
    show(drawing, operator, [asString(operands[2])]);
  },
};
