/** Stands before the note under a table. */
export const NOTE_MARK = '注：';
