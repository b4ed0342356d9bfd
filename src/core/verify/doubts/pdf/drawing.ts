import type { Point } from '../../../extract/drawn/geometry.js';
import { IDENTITY, type Matrix, multiply, transform } from '../../../extract/drawn/matrix.js';
import { limits } from '../../../limits.js';
import type { Looks, Mark } from './mark.js';
import { sidesOf } from './page-box.js';
import type { PdfPage } from './pages.js';
import type { PdfObjects } from './pdf-objects.js';
import { OddPdf, type PdfDictionary, type PdfValue } from './value.js';

/** A colour by the operator that sets it or the name of its space, and its parts. */
export interface Colour {
  readonly space: string;
  readonly parts: readonly string[];
}

const BLACK: Colour = { space: 'g', parts: ['0'] };

/** What operators set before something is drawn (ISO 32000-1 8.4 and 9.3). */
export interface GraphicsState {
  readonly matrix: Matrix;
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly clip: string;
  readonly font: string;
  readonly fontSize: number;
  readonly lineWidth: number;
  /** Numbers that text operators set, by their names. */
  readonly text: Readonly<Record<'Tc' | 'Tw' | 'Tz' | 'TL' | 'Tr' | 'Ts', number>>;
  /** By the operators that set them; those at their defaults are left out. */
  readonly lineStyle: ReadonlyMap<string, string>;
  readonly transparency: ReadonlyMap<string, string>;
}

const initialState: GraphicsState = {
  matrix: IDENTITY,
  fill: BLACK,
  stroke: BLACK,
  clip: '',
  font: '',
  fontSize: 0,
  lineWidth: 1,
  text: { Tc: 0, Tw: 0, Tz: 100, TL: 0, Tr: 0, Ts: 0 },
  lineStyle: new Map(),
  transparency: new Map(),
};

/** Content between two operators that mark it. */
export interface MarkedContent {
  readonly isArtifact: boolean;
  readonly layer: string;
  readonly otherWords: string;
}

/** The page as far as its operators have drawn it. */
export class Drawing {
  readonly file: PdfObjects;
  readonly resources: PdfDictionary;
  /** The sides of the sheet: left, bottom, right, top. */
  readonly sides: readonly number[];
  readonly marks: Mark[] = [];
  readonly markedContent: MarkedContent[] = [];
  state: GraphicsState = initialState;
  textMatrix: Matrix = IDENTITY;
  /** The path that is being made: its steps and points. */
  path = { steps: '', points: [] as Point[] };
  /** The rule by which the path becomes a clip once it is painted. */
  clipRule = '';
  readonly #saved: GraphicsState[] = [];

  constructor(page: PdfPage) {
    this.file = page.file;
    this.resources = page.file.entries(page.entries.get('Resources'));
    this.sides = sidesOf(page, 'MediaBox');
  }

  /** A resource of the page by the name that an operator gives. */
  resource(category: string, name: PdfValue | undefined): PdfValue {
    const key = typeof name === 'string' ? name.slice(1) : '';
    return this.file.resolve(this.file.entries(this.resources.get(category)).get(key));
  }

  set(change: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...change };
  }

  save(): void {
    this.#saved.push(this.state);
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (!saved) throw new OddPdf('Q');
    this.state = saved;
  }

  /** Where a point of the path lies on the page. */
  place(x: number, y: number): Point {
    return transform(this.state.matrix, { x, y });
  }

  concatenate(matrix: Matrix): void {
    this.set({ matrix: multiply(this.state.matrix, matrix) });
  }

  /** Adds a mark with the looks that are set for all kinds of marks, and those of its own. */
  draw(mark: Omit<Mark, 'looks' | 'isArtifact'>, looks: Partial<Looks> = {}): void {
    if (this.marks.length >= limits.pageObjects) throw new OddPdf('many operators');
    const { clip, transparency } = this.state;
    const join = (part: 'layer' | 'otherWords'): string =>
      this.markedContent.flatMap((content) => content[part] || []).join(' ');
    this.marks.push({
      ...mark,
      isArtifact: this.markedContent.some((content) => content.isArtifact),
      looks: {
        colour: '',
        font: '',
        'hidden-text': '',
        clip,
        transparency: wordsOf(transparency),
        layer: join('layer'),
        'line-style': '',
        'other-words': join('otherWords'),
        ...looks,
      },
    });
  }
}

/** What is set, in one order. */
export const wordsOf = (settings: ReadonlyMap<string, string>): string =>
  [...settings]
    .map(([name, value]) => `${value} ${name}`)
    .sort()
    .join(' ');

/** The operands of an operator that takes numbers. Throws an OddPdf if they are not so many. */
export function numbers(operands: readonly PdfValue[], count: number): readonly number[] {
  const isRight = operands.length === count && operands.every((o) => typeof o === 'number');
  if (!isRight) throw new OddPdf('operands');
  return operands as readonly number[];
}

/** A value in the words of the standard; of what has parts, only that it has. */
export function wordOf(value: PdfValue | undefined): string {
  if (Array.isArray(value)) return `[${value.map(wordOf).join(' ')}]`;
  return typeof value === 'object' && value !== null ? '<<…>>' : String(value);
}
