/** Marks what is still to be written, in the texts and in the date of a report. */
export const TODO_MARK = '【待撰写】';
