import { useMemo, useRef, useState } from 'preact/hooks';
import type { Edition, FigureCell, Section, Table } from '../../core/edition/edition.js';
import { valueAt } from '../../core/json-pointer.js';
import { placeOf } from '../../core/report/place.js';
import type { Report } from '../../core/report/report.js';
import { expectedFigures } from '../edits/expected-figures.js';
import { FigureGrid, type FigureRange } from '../edits/figure-grid.js';
import { clearFigures, type ShownFigure, typeFigures } from '../edits/figures.js';
import { fillFigures } from '../edits/fill-figures.js';
import { isBlock, pasteFigures } from '../edits/paste-figures.js';
import { keyOrderOf } from '../state/key-order.js';
import type { ProblemsByField } from '../state/problem-fields.js';
import { type Change, type ReportValue, withoutValue, withValue } from '../state/report-value.js';
import { ComparedFigure } from './compared-figure.js';
import { FigureInput } from './figure-input.js';
import { type FigureAct, figureActOf } from './figure-keys.js';
import { RemarkEditor } from './remark-editor.js';

export interface FigureTableProps {
  readonly edition: Edition;
  readonly section: Section;
  readonly table: Table;
  readonly value: ReportValue;
  readonly problems: ProblemsByField;
  readonly carried: ReadonlySet<string>;
  /** What each figure's field shows, by pointer. */
  readonly shown: ReadonlyMap<string, ShownFigure>;
  readonly comparison: Comparison | undefined;
  readonly onChange: (change: Change, typedAt?: string) => void;
  readonly onFocus: (pointer: string) => void;
}

/** Last year's report, whose figures are shown in the cells. */
export interface Comparison {
  readonly report: Report;
  readonly showsChange: boolean;
}

/** A table of the form, with its words and merged cells, and a field for each figure. */
export function FigureTable(props: FigureTableProps) {
  const { edition, section, table, value, problems, shown, comparison, onChange, onFocus } = props;
  const grid = useMemo(() => new FigureGrid(table), [table]);
  const expected = useMemo(
    () => (comparison ? expectedFigures(edition, value, comparison.report) : undefined),
    [edition, value, comparison],
  );
  const [selection, setSelection] = useState<FigureRange>();
  const [remark, setRemark] = useState<FigureCell>();
  const entered = useRef<unknown>();

  const selectedCells = selection ? grid.cellsIn(selection) : [];
  const selected = new Set(selectedCells.map((cell) => cell.pointer));
  const isRange = selected.size > 1;

  const act = (cell: FigureCell, wish: FigureAct): void => {
    const range = selection ?? { from: cell, to: cell };
    switch (wish.type) {
      case 'remark':
        setRemark(cell);
        return;
      case 'clear':
        onChange(clearFigures(value, edition, grid.cellsIn(range)));
        return;
      case 'copyFrom':
        onChange(fillFigures(value, edition, grid, range, wish.move));
        return;
      case 'move': {
        const to = grid.move(wish.isSelecting ? range.to : cell, wish.move);
        if (!to) return;
        if (wish.isSelecting) setSelection({ from: range.from, to });
        else onFocus(to.pointer);
      }
    }
  };

  const copy = (event: ClipboardEvent): void => {
    const field = event.target as HTMLInputElement;
    const isPartOfText =
      field.selectionStart !== field.selectionEnd &&
      (field.selectionEnd ?? 0) - (field.selectionStart ?? 0) < field.value.length;
    if (!selection || (isPartOfText && !isRange)) return;
    const lines = grid
      .block(selection)
      .map((row) => row.map((cell) => (cell && shown.get(cell.pointer)?.text) ?? '').join('\t'));
    event.clipboardData?.setData('text/plain', lines.join('\r\n'));
    event.preventDefault();
    if (event.type === 'cut') act(selection.from, { type: 'clear' });
  };

  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!selection || !(isBlock(text) || isRange)) return;
    event.preventDefault();
    onChange(pasteFigures(value, edition, grid, selection, text));
  };

  const rows = useMemo(() => rowsOf(table), [table]);
  const widthOf = (columns: number) => table.widths.slice(0, columns).reduce((a, b) => a + b, 0);
  const sum = widthOf(table.widths.length);
  const row = (cells: (typeof rows)[number]) => (
    <tr>
      {cells.map((cell) => {
        const span = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
        if (cell.kind === 'note') return <td {...span}>{cell.text}</td>;
        if (cell.kind !== 'figure')
          return (
            <th {...span} scope={cell.kind === 'head' ? 'col' : 'row'} class={cell.kind}>
              {cell.vertical ? <span class="vertical">{cell.text}</span> : cell.text}
            </th>
          );
        const { pointer } = cell;
        const figure = shown.get(pointer);
        const last = comparison?.report.figures.get(pointer);
        return (
          <td {...span} class={widthOf(cell.column + cell.colSpan) * 2 > sum ? 'at-right' : ''}>
            {figure ? (
              <FigureInput
                cell={cell}
                shown={figure}
                name={placeOf(edition, pointer, 'zh')}
                problems={problems.get(pointer) ?? []}
                isSelected={isRange && selected.has(pointer)}
                isCarried={props.carried.has(pointer)}
                onType={(_, text) => onChange(typeFigures(value, edition, [[cell, text]]), pointer)}
                onKey={(event, _, isEditing) => {
                  const wish = figureActOf(event, isEditing);
                  if (!wish) return;
                  event.preventDefault();
                  act(cell, wish);
                }}
                onRemark={setRemark}
                onEnter={() => {
                  entered.current = valueAt(value, pointer);
                  setSelection({ from: cell, to: cell });
                }}
                onRestore={() =>
                  onChange({ value: restored(value, edition, pointer, entered.current) })
                }
              >
                {last && comparison ? (
                  <ComparedFigure
                    lastYear={last}
                    text={figure.text}
                    expected={expected?.get(pointer)}
                    showsChange={comparison.showsChange}
                  />
                ) : null}
              </FigureInput>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
  return (
    <div class="table-scroll">
      <table
        class={`form-table ${table.widths.length > 9 ? 'wide' : ''}`}
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
      >
        <caption class="hidden">{section.heading}</caption>
        <colgroup>
          {table.widths.map((width) => (
            <col width={`${(100 * width) / sum}%`} />
          ))}
        </colgroup>
        <thead>{rows.slice(0, table.headerRows).map(row)}</thead>
        <tbody>{rows.slice(table.headerRows).map(row)}</tbody>
      </table>
      {remark ? (
        <RemarkEditor
          edition={edition}
          value={value}
          cell={remark}
          onChange={onChange}
          onDone={() => {
            setRemark(undefined);
            onFocus(remark.pointer);
          }}
        />
      ) : null}
    </div>
  );
}

/** A report with a figure as it was, which may be that there was none. */
const restored = (
  value: ReportValue,
  edition: Edition,
  pointer: string,
  figure: unknown,
): ReportValue =>
  figure === undefined
    ? withoutValue(value, pointer)
    : withValue(value, pointer, figure, keyOrderOf(edition));

/** The cells of a table by the rows in which they begin. */
const rowsOf = ({ cells, rowCount }: Table): Table['cells'][number][][] =>
  Array.from({ length: rowCount }, (_, row) => cells.filter((cell) => cell.row === row));
