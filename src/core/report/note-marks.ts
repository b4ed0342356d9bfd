/** A text in one pair of brackets that hold all of it. */
const IN_BRACKETS = /^[（(]((?:[^（()）]|[（(][^（()）]*[）)])*)[）)]$/;
const NOTE_LABEL = /^注[:：]\s*/;

/** The remark of a figure without the brackets that documents print around it. */
export const bareRemark = (note: string): string => IN_BRACKETS.exec(note)?.[1] || note;

/** The note under a table without the 注： that documents print before it. */
export const bareTableNote = (note: string): string => note.replace(NOTE_LABEL, '') || note;
