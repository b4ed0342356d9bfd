import type { Point } from '../../../extract/drawn/geometry.js';
import { type Matrix, multiply, transform } from '../../../extract/drawn/matrix.js';
import type { Drawing, MarkedContent } from './drawing.js';
import type { Operators } from './operators.js';
import { entriesOf, numbersOf, OddPdf, type PdfValue } from './value.js';

/** Marked contents within each other. */
const MOST_LEVELS = 100;
/** Entries of marked content that other words stand in than those that are drawn. */
const otherWordsEntries = ['ActualText', 'Alt', 'E'];

/** Marks content by a tag and entries, which may stand among the resources. */
function markedContent(drawing: Drawing, [tag, entries]: readonly PdfValue[]): MarkedContent {
  const own = typeof entries === 'string' ? drawing.resource('Properties', entries) : entries;
  const keys = [...entriesOf(own).keys()];
  return {
    isArtifact: tag === '/Artifact',
    layer: tag === '/OC' ? String(entries) : '',
    otherWords: otherWordsEntries.filter((key) => keys.includes(key)).join(' '),
  };
}

const beginContent: Operators[string] = (drawing, operands) => {
  if (drawing.markedContent.length > MOST_LEVELS) throw new OddPdf('nesting');
  drawing.markedContent.push(markedContent(drawing, operands));
};

/** Draws a picture, or a form: a drawing with operators of its own. */
const drawObject: Operators[string] = (drawing, [name], operator) => {
  const entries = entriesOf(drawing.resource('XObject', name));
  const isPicture = entries.get('Subtype') === '/Image';
  if (!isPicture && entries.get('Subtype') !== '/Form') throw new OddPdf('Do');
  const matrix = numbersOf(entries.get('Matrix')) as Matrix | undefined;
  const box = isPicture ? [0, 0, 1, 1] : (numbersOf(entries.get('BBox')) ?? []);
  const onPage = matrix ? multiply(drawing.state.matrix, matrix) : drawing.state.matrix;
  drawing.draw({
    type: isPicture ? 'picture' : 'form-object',
    operator,
    what: String(name),
    points: cornersOf(box).map((corner) => transform(onPage, corner)),
    shape: [],
  });
};

function cornersOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Point[] {
  return [left, right].flatMap((x) => [bottom, top].map((y) => ({ x, y })));
}

export const contentOperators: Operators = {
  BMC: beginContent,
  BDC: beginContent,
  EMC: (drawing) => {
    if (!drawing.markedContent.pop()) throw new OddPdf('EMC');
  },
  MP: () => {},
  DP: () => {},
  Do: drawObject,
  sh: (drawing, [name], operator) =>
    drawing.draw({ type: 'shading', operator, what: String(name), points: [], shape: [] }),
  /** A picture among the operators: {@link skipInlinePicture} has left out its bytes. */
  BI: (drawing, _, operator) =>
    drawing.draw({
      type: 'picture',
      operator,
      what: '',
      points: cornersOf([0, 0, 1, 1]).map((corner) => transform(drawing.state.matrix, corner)),
      shape: [],
    }),
};
