import { limits } from '../limits.js';
import { unreadable } from './read-error.js';

/** Counts fields of tables. Throws a ReadError if a document has more than any report. */
export type FieldCounter = (fields: number) => void;

export function fieldCounter(): FieldCounter {
  let counted = 0;
  return (fields) => {
    counted += fields;
    if (counted > limits.tableFields) throw unreadable('document-too-large', { part: '' });
  };
}
