import { siblingPointer } from '../json-pointer.js';
import { numberLength } from '../numbering.js';
import type { Block, Cell, Paragraph, Run } from './document.js';
import { NOTE_MARK } from './note-mark.js';

/** A text of a document that shows one value of the report. */
export interface ShownString {
  readonly text: string;
  /** Empty for the form's words. */
  readonly pointer: string;
  /** How much of the text stands before the report's words: a number, 注：; in UTF-16 units. */
  readonly lead: number;
}

/** The texts of a block or cell in their order, without a gap: the values that its lines show. */
export function shownStrings(source: Block | Cell): ShownString[] {
  switch (source.type) {
    case 'title':
      return [{ text: source.groups.join(''), pointer: source.pointer, lead: 0 }];
    case 'heading': {
      const { level, text, pointer } = source;
      // All words of a section's heading are the form's.
      return [{ text, pointer, lead: level === 1 ? text.length : numberLength(text, level) }];
    }
    case 'paragraph':
      return source.runs.map((run) => ({ ...run, lead: leadOf(run, source) }));
    case 'cell':
      return source.runs.map((run) => ({ ...run, lead: 0 }));
    case 'signature': {
      const { agency, date, pointer } = source;
      return [
        { text: agency, pointer, lead: 0 },
        { text: date, pointer: siblingPointer(pointer, 'date'), lead: 0 },
      ];
    }
    case 'table':
      return [];
  }
}

function leadOf(run: Run, { style }: Paragraph): number {
  if (run.style === 'heading') return numberLength(run.text, run.level);
  return style === 'tableNote' ? NOTE_MARK.length : 0;
}
