import { limits } from '../../../limits.js';
import { contentOperators } from './content-operators.js';
import { Drawing } from './drawing.js';
import { Keyword, Lexer } from './lexer.js';
import type { Mark } from './mark.js';
import type { Operators } from './operators.js';
import type { PdfPage } from './pages.js';
import { pathOperators } from './path-operators.js';
import { stateOperators } from './state-operators.js';
import { textOperators } from './text-operators.js';
import { OddPdf, type PdfValue } from './value.js';

const operators: ReadonlyMap<string, Operators[string]> = new Map(
  Object.entries({
    ...stateOperators,
    ...pathOperators,
    ...textOperators,
    ...contentOperators,
  }),
);

const [SPACE, LETTER_E, LETTER_I] = [0x20, 0x45, 0x49];
/** Operators of one page: several for each mark. */
const MOST_OPERATORS = 20 * limits.pageObjects;
/** Operands of one operator; those of a path or a text have few. */
const MOST_OPERANDS = 100;
/** What the operators of a page draw, one after the other. */
export function readMarks(page: PdfPage): readonly Mark[] {
  if (!page.content) throw new OddPdf('Contents');
  const drawing = new Drawing(page);
  const lexer = new Lexer(page.content, 0, false);
  let operands: PdfValue[] = [];
  let count = 0;
  for (let next = lexer.next(); next !== undefined; next = lexer.next()) {
    if (!(next instanceof Keyword)) {
      operands.push(next);
      if (operands.length > MOST_OPERANDS) throw new OddPdf('operands');
      continue;
    }
    const { word } = next;
    count += 1;
    if (count > MOST_OPERATORS) throw new OddPdf('many operators');
    if (word === 'BI') skipInlinePicture(lexer);
    const operate = operators.get(word);
    if (operate) operate(drawing, operands, word);
    else drawing.draw({ type: 'odd-operator', operator: word, what: '', points: [], shape: [] });
    operands = [];
  }
  return drawing.marks;
}

/** Goes to the end of a picture among the operators, which is the first EI between blanks. */
function skipInlinePicture(lexer: Lexer): void {
  const { bytes } = lexer;
  const isBlank = (byte: number | undefined): boolean => byte === undefined || byte <= SPACE;
  for (let i = lexer.position; i < bytes.length; i++) {
    const isEnd = bytes[i] === LETTER_E && bytes[i + 1] === LETTER_I;
    if (!isEnd || !isBlank(bytes[i - 1]) || !isBlank(bytes[i + 2])) continue;
    lexer.position = i + 2;
    return;
  }
  throw new OddPdf('EI');
}
