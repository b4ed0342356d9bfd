import type { Move } from '../edits/figure-grid.js';

/** The part of a keyboard event that decides. */
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key does in the cell of a figure. */
export type FigureAct =
  | { readonly type: 'move'; readonly move: Move; readonly isSelecting: boolean }
  | { readonly type: 'clear' }
  | { readonly type: 'copyFrom'; readonly move: 'up' | 'left' }
  | { readonly type: 'remark' };

const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * What a key does in a figure's cell, as spreadsheets have it; undefined if the browser's own act
 * stays. `isEditing`: the cursor is within the text, which keeps ← → Home, End and Delete.
 */
export function figureActOf(event: Key, isEditing: boolean): FigureAct | undefined {
  const { key, shiftKey: isSelecting } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) return undefined;
  if (key === 'Enter' && !isCommand)
    return { type: 'move', move: isSelecting ? 'enterBack' : 'enter', isSelecting: false };
  if (key === 'F4' && !isCommand) return { type: 'remark' };
  if (isCommand) return isSelecting ? undefined : commandOf(key.toLowerCase());
  const isWithinText = isEditing && key !== 'ArrowUp' && key !== 'ArrowDown';
  if (isWithinText) return undefined;
  const arrow = arrows[key];
  if (arrow) return { type: 'move', move: arrow, isSelecting };
  if (key === 'Home') return { type: 'move', move: 'rowStart', isSelecting };
  if (key === 'End') return { type: 'move', move: 'rowEnd', isSelecting };
  if (key === 'Delete' && !isSelecting) return { type: 'clear' };
  return undefined;
}

function commandOf(key: string): FigureAct | undefined {
  switch (key) {
    case 'home':
      return { type: 'move', move: 'tableStart', isSelecting: false };
    case 'end':
      return { type: 'move', move: 'tableEnd', isSelecting: false };
    case 'd':
      return { type: 'copyFrom', move: 'up' };
    case 'r':
      return { type: 'copyFrom', move: 'left' };
    default:
      return undefined;
  }
}
