import { getOrThrow } from '../at.js';
import type { FigureCell, Table as FormTable, TextCell } from '../edition/edition.js';
import { childPointer, valueAt } from '../json-pointer.js';
import { type Figure, printFigure } from '../report/figures.js';
import { bareTableNote } from '../report/note-marks.js';
import type { ComposableReport } from './composable-report.js';
import type { Block, Cell, Run, Table } from './document.js';
import { NOTE_MARK } from './note-mark.js';

/** The table of a section with the report's figures, and the note under it if there is one. */
export function composeTable(
  { input, figures }: ComposableReport,
  section: string,
  heading: string,
  form: FormTable,
): Block[] {
  const { name, widths, rowCount, headerRows, fontSize, rowHeight } = form;
  const cells = form.cells.map((cell) =>
    cell.kind === 'figure' ? figureCell(cell, figures) : formCell(cell, form),
  );
  const table: Table = {
    type: 'table',
    name,
    description: heading,
    widths,
    rowCount,
    headerRows,
    fontSize,
    rowHeight,
    cells,
  };
  const pointer = childPointer(section, 'note');
  const note = valueAt(input, pointer);
  if (typeof note !== 'string') return [table];
  const run: Run = { text: `${NOTE_MARK}${bareTableNote(note)}`, style: 'plain', pointer };
  return [table, { type: 'paragraph', style: 'tableNote', runs: [run] }];
}

function figureCell(form: FigureCell, figures: ReadonlyMap<string, Figure>): Cell {
  const { row, column, rowSpan, colSpan, pointer } = form;
  const text = printFigure(getOrThrow(figures, pointer));
  return {
    type: 'cell',
    row,
    column,
    rowSpan,
    colSpan,
    role: 'figure',
    vertical: false,
    align: 'center',
    runs: [{ text, style: 'plain', pointer }],
  };
}

const formCells = new WeakMap<TextCell, Cell>();

/** A cell with the form's words: one object for all documents, so that it is set in lines once. */
function formCell(cell: TextCell, form: FormTable): Cell {
  const composed = formCells.get(cell) ?? textCell(cell, form);
  formCells.set(cell, composed);
  return composed;
}

/** A cell with the form's words. Only the name of a single row may stand at the left. */
function textCell(form: TextCell, { labelAlign }: FormTable): Cell {
  const { row, column, rowSpan, colSpan, kind, vertical } = form;
  const isSingleRowName = kind === 'label' && rowSpan === 1;
  return {
    type: 'cell',
    row,
    column,
    rowSpan,
    colSpan,
    role: kind,
    vertical,
    align: isSingleRowName ? labelAlign : 'center',
    runs: runsOf(form),
  };
}

/** The words of a cell, its aside in the style of asides. */
function runsOf({ kind, text, aside }: TextCell): Run[] {
  const style = kind === 'note' ? 'aside' : 'plain';
  const [before = '', after = ''] = aside ? text.split(aside) : [text];
  const runs: Run[] = [
    { text: before, style, pointer: '' },
    { text: aside, style: 'aside', pointer: '' },
    { text: after, style, pointer: '' },
  ];
  return runs.filter((run) => run.text !== '');
}
