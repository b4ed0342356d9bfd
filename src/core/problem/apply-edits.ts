import type { Edit } from './finding.js';

/** Text with edits made in it; an edit that overlaps one before it is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < end) continue;
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + text.slice(end);
}

const BYTE_ORDER_MARK = '\ufeff';

/** UTF-8 bytes with edits made in their text; edits count from after a byte order mark. */
export function applyEditsToBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return new TextEncoder().encode(mark + applyEdits(text.slice(mark.length), edits));
}
