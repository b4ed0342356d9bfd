import { IDENTITY, type Matrix, multiply, transform } from '../drawn/matrix.js';
import type { Operations, OperatorList } from './operator-list.js';

/** Characters that are drawn one after the other from a point that the file names. */
export interface ShownText {
  readonly text: string;
  readonly left: number;
  /** From the top of the page. */
  readonly baseline: number;
}

/** The operations that place and show text. */
type TextOperations = Operations<
  | 'save'
  | 'restore'
  | 'transform'
  | 'beginText'
  | 'setTextMatrix'
  | 'moveText'
  | 'setLeading'
  | 'setLeadingMoveText'
  | 'nextLine'
  | 'showText'
>;

/** A glyph as pdf.js gives it, or a distance. */
type ShownGlyph = { readonly unicode: string } | number;

/** The texts of a page as the file shows them: pdf.js joins those that stand close together. */
export function shownTexts(
  { fnArray, argsArray }: OperatorList,
  OPS: TextOperations,
  height: number,
): ShownText[] {
  const state = new TextState(height);
  fnArray.forEach((operation, i) => {
    const args = argsArray[i] as readonly unknown[];
    const [x = 0, y = 0] = (args ?? []) as readonly number[];
    if (operation === OPS.save) state.save();
    else if (operation === OPS.restore) state.restore();
    else if (operation === OPS.transform) state.transform(args as unknown as Matrix);
    else if (operation === OPS.beginText) state.place(IDENTITY);
    else if (operation === OPS.setTextMatrix) state.place(args[0] as Matrix);
    else if (operation === OPS.moveText) state.move(x, y);
    else if (operation === OPS.setLeading) state.leading = -x;
    else if (operation === OPS.nextLine) state.move(0, state.leading);
    else if (operation === OPS.setLeadingMoveText) {
      state.leading = y;
      state.move(x, y);
    } else if (operation === OPS.showText) state.show(args[0] as readonly ShownGlyph[]);
  });
  return state.texts;
}

/** Where text is shown next (PDF 32000-1, 9.4). */
class TextState {
  readonly texts: { text: string; readonly left: number; readonly baseline: number }[] = [];
  /** How far down the next line is. */
  leading = 0;
  readonly #height: number;
  readonly #saved: Matrix[] = [];
  #page: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  /** Whether the next text begins where the file says, not where the text before ends. */
  #isPlaced = false;

  constructor(height: number) {
    this.#height = height;
  }

  save(): void {
    this.#saved.push(this.#page);
  }

  restore(): void {
    this.#page = this.#saved.pop() ?? this.#page;
  }

  transform(matrix: Matrix): void {
    this.#page = multiply(this.#page, matrix);
  }

  place(line: Matrix): void {
    this.#line = line;
    this.#isPlaced = true;
  }

  move(x: number, y: number): void {
    this.place(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  show(glyphs: readonly ShownGlyph[]): void {
    const text = glyphs.map((g) => (typeof g === 'number' ? '' : g.unicode)).join('');
    const last = this.texts.at(-1);
    if (last && !this.#isPlaced) last.text += text;
    else {
      const { x, y } = transform(multiply(this.#page, this.#line), { x: 0, y: 0 });
      this.texts.push({ text, left: x, baseline: this.#height - y });
    }
    this.#isPlaced = false;
  }
}
