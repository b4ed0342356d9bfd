/** What keys do in a text of a section's prose. */
import type { Edition } from '../../core/edition/edition.js';
import { joinWithAbove, splitBlock } from '../edits/prose.js';
import { moveBlock, stepLevel } from '../edits/prose-level.js';
import type { Change, ReportValue } from '../state/report-value.js';

/** A text of the report, and what is selected in it. */
export interface Cursor {
  readonly report: ReportValue;
  readonly edition: Edition;
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What a key changes; undefined if it is the browser's, as Tab is. */
export function proseKey(key: Key, cursor: Cursor): Change | undefined {
  const { report, edition, pointer, start, end } = cursor;
  const held = (['ctrlKey', 'altKey', 'shiftKey', 'metaKey'] as const).filter((k) => key[k]);
  // The code, since a Chinese keyboard writes 【 with the key of [.
  const name = key.code.startsWith('Bracket') ? key.code : key.key;
  switch ([...held, name].join('+')) {
    case 'Enter':
      return splitBlock(report, edition, pointer, start, end);
    case 'shiftKey+Enter':
      return { value: report };
    case 'Backspace':
      return end === 0 ? joinWithAbove(report, edition, pointer) : undefined;
    case 'altKey+ArrowUp':
      return atCursor(moveBlock(report, edition, pointer, -1), cursor);
    case 'altKey+ArrowDown':
      return atCursor(moveBlock(report, edition, pointer, 1), cursor);
    case 'ctrlKey+BracketLeft':
      return atCursor(stepLevel(report, edition, pointer, -1), cursor);
    case 'ctrlKey+BracketRight':
      return atCursor(stepLevel(report, edition, pointer, 1), cursor);
    default:
      return undefined;
  }
}

/** The change with the same characters selected. */
const atCursor = (change: Change, { start, end }: Cursor): Change =>
  change.focus ? { ...change, focus: { ...change.focus, start, end } } : change;
