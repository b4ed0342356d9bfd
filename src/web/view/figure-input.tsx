import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { FigureCell } from '../../core/edition/edition.js';
import type { Problem } from '../../core/problem/problem.js';
import { isSameFigure, type ShownFigure } from '../edits/figures.js';
import { noteId, ProblemNote, worstOf } from './problem-note.js';
import { TextField } from './text-field.js';

export interface FigureInputProps {
  readonly cell: FigureCell;
  readonly shown: ShownFigure;
  /** The form's words for the cell. */
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly isSelected: boolean;
  readonly isCarried: boolean;
  /** What stands under the figure: last year's. */
  readonly children: ComponentChildren;
  readonly onType: (cell: FigureCell, text: string) => void;
  /** A key that the field itself does not need; `isEditing` if the cursor is within the text. */
  readonly onKey: (event: KeyboardEvent, cell: FigureCell, isEditing: boolean) => void;
  readonly onRemark: (cell: FigureCell) => void;
  readonly onEnter: (cell: FigureCell) => void;
  /** Gives back what was there when the field was entered. */
  readonly onRestore: (cell: FigureCell) => void;
}

/** The field of a figure. Entering it selects its text, so that typing replaces it. */
export function FigureInput(props: FigureInputProps) {
  const { cell, shown, name, problems, isSelected, isCarried } = props;
  const { text, note, unit, isComputed } = shown;
  /** Whether the cursor is within the text: after F2 or a second click. */
  const isEditing = useRef(false);
  const worst = worstOf(problems);
  const description = noteId(cell.pointer);
  const classes = [
    'figure',
    worst ?? '',
    isComputed ? 'computed' : '',
    isSelected ? 'selected' : '',
    isCarried ? 'carried' : '',
  ];

  const onKey = (event: KeyboardEvent, field: HTMLInputElement | HTMLTextAreaElement): void => {
    if (event.key === 'F2') {
      isEditing.current = !isEditing.current;
      if (isEditing.current) field.setSelectionRange(field.value.length, field.value.length);
      else field.select();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      isEditing.current = false;
      props.onRestore(cell);
    } else props.onKey(event, cell, isEditing.current && !isAtEdge(event.key, field));
  };

  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <TextField
        value={text}
        isSuggestion={isComputed}
        isSame={(typed) => (isComputed && !typed.trim()) || isSameFigure(typed, shown, cell)}
        onInput={(typed) => props.onType(cell, typed)}
        onKey={onKey}
        onFocus={(event) => {
          isEditing.current = false;
          (event.currentTarget as HTMLInputElement).select();
          props.onEnter(cell);
        }}
        onMouseDown={(event) => {
          isEditing.current = document.activeElement === event.currentTarget;
        }}
        onMouseUp={(event) => {
          // The click that enters a field must not take the selection away.
          if (!isEditing.current) event.preventDefault();
        }}
        inputMode="decimal"
        autocomplete="off"
        aria-label={name}
        aria-invalid={worst === 'error' ? 'true' : undefined}
        aria-describedby={problems.length ? description : undefined}
        data-pointer={cell.pointer}
      />
      {isComputed && text ? <span class="mark">自动</span> : null}
      {isCarried ? <span class="mark">带入</span> : null}
      {note || unit ? (
        <button type="button" class="remark" onClick={() => props.onRemark(cell)}>
          {unit}
          {note ? `（${note}）` : ''}
        </button>
      ) : (
        <button type="button" class="add-remark" tabIndex={-1} onClick={() => props.onRemark(cell)}>
          附注和单位
        </button>
      )}
      {props.children}
      {worst ? (
        <span class="sign" aria-hidden="true">
          {worst === 'error' ? '✕' : '!'}
        </span>
      ) : null}
      {problems.length ? <ProblemNote pointer={cell.pointer} problems={problems} /> : null}
    </div>
  );
}

/** Whether an arrow key would leave the text: the cursor is at its end. */
function isAtEdge(key: string, field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const { selectionStart, selectionEnd, value } = field;
  if (key === 'ArrowLeft') return selectionStart === 0 && selectionEnd === 0;
  if (key === 'ArrowRight') return selectionStart === value.length;
  return false;
}
