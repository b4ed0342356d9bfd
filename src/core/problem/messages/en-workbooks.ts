import type { WorkbookMessages } from './document-message-data.js';
import type { Sentences } from './message.js';

/** Sentences in English about a workbook that a clerk has filled. */
export const enWorkbooks: Sentences<keyof WorkbookMessages> = {
  'form-table': ({ missing }) => [
    missing ? `the worksheet “${missing}” is missing` : 'this table cannot be recognised',
    'column headings and row names must stay as they were; ' +
      'nianbao init --format xlsx makes a new workbook',
  ],
  'form-hidden-sheet': ({ name }) => [
    `the worksheet “${name}” is hidden; it was read as well`,
    'unhide it, and check it',
  ],
  'form-row': () => ['this row is missing', 'row names must stay as they were'],
  'form-extra-row': ({ found }) => [
    `the form has no such row, but it contains figures: “${found}”`,
    'add them to the row where they belong and delete this one',
  ],
  'form-extra-figure': ({ found }) => [
    `the form has no such cell, but it contains a figure: “${found}”`,
    'move it to the cell where it belongs and clear this one',
  ],
  'form-label': ({ found, words }) => [
    found ? `it says “${found}”; read as “${words}”` : `it is blank; read as “${words}”`,
    'restore the original text',
  ],
  'form-head': ({ words }) => [
    `the column “${words}” is missing or was moved, so the columns cannot be told apart`,
    'keep the columns in their original order, with none added or moved',
  ],
  'form-place': ({ found, words, isRow }) => [
    `it should say “${words}” but says “${found}”, so it is not clear what the figures of ` +
      `${isRow ? 'this row' : 'these columns'} are`,
    `restore the ${isRow ? 'row name' : 'column headings'}, then check the figures`,
  ],
  'form-moved': ({ words, isRow }) => [
    `“${words}” is not in its original place; the figures of the ${isRow ? 'row' : 'column'} ` +
      `are read by its ${isRow ? 'name' : 'heading'}`,
    'check the figures, and restore the original order',
  ],
  'form-twice': ({ cells }) => [
    `this row appears ${cells.length} times (${cells.join(', ')}), so it is not clear which to use`,
    'keep one, and restore the names of the others',
  ],
  'form-merged': ({ with: cell }) => [
    `the cell is merged with ${cell}, so it is not clear which of them the figure belongs to`,
    'unmerge the cells and fill in each of them',
  ],
  'form-date': ({ found }) => [
    `the spreadsheet program turned this into a date (${found})`,
    'set the cell format to “General” and enter the number again',
  ],
  'form-hidden': ({ count }) => [
    `${count} cell(s) in hidden rows or columns were read as well`,
    'unhide the rows and columns, clear the filters, and check these cells',
  ],
  'form-stray': ({ found }) => [
    `this content was not read: “${found}”`,
    'enter figures in the table and remarks in the note below it; delete the rest',
  ],
  'form-sheet': ({ name }) => [
    `the worksheet “${name}” was not read, but is not empty`,
    'enter figures in the original worksheets; delete the rest',
  ],
  'form-digits': ({ found, corrected, note }) => [
    `the number is stored as text “${found}”; read as ${corrected}${note ? ` (${note})` : ''}`,
    'convert it to a number, or the formulas of the totals will ignore it' +
      `${note ? '; remarks go to the sheet 附注' : ''}`,
  ],
  'form-blank': ({ found }) => [
    `“${found}” is read as empty`,
    'if there is nothing to count, enter 0',
  ],
  'form-figure': ({ found }) => [
    `“${found}” is not a number`,
    'enter a number; remarks and units go on the worksheet 附注',
  ],
  'form-formula': ({ formula }) => [
    `the formula has no result${formula ? `: =${formula}` : ''}`,
    'open it in a spreadsheet program, correct it and save, or enter the number',
  ],
  'form-remark': ({ found }) => [
    `“${found}” does not refer to a cell of the form`,
    'write it as in 三!D5, or choose the place',
  ],
  'form-remark-blank': () => [
    'there is a remark or unit, but no figure',
    'fill in the figure, or delete this row',
  ],
  'form-remark-place': ({ label, cell }) => [
    `the place “${label}” and the cell “${cell}” are different figures`,
    'keep only the right one, or make them agree',
  ],
  'form-remark-twice': () => [
    'this figure has more than one remark or unit',
    'combine them in one row',
  ],
  'form-section': ({ found }) => [
    found ? `there is no section “${found}”` : 'the section is not given',
    'choose one from the list',
  ],
  'form-section-taken': ({ section }) => [
    `no section is named; taken as that of the row above, “${section}”`,
    'choose one from the list',
  ],
  'form-paragraphs': ({ count }) => [
    `the cell has line breaks and was read as ${count} paragraphs`,
    'use one row for each paragraph; for one that begins with a number, choose the level',
  ],
  'form-level': ({ found }) => [
    `the level “${found}” cannot be used here: it is misspelt, or no heading above it fits`,
    'choose one from the list',
  ],
  'form-level-taken': ({ found, level, isText }) => [
    isText
      ? `the level is “${found}”, yet there is a heading; read as a heading of level “${level}”`
      : `${found ? `the level “${found}” is` : 'there is no level;'} read as “${level}”`,
    isText
      ? `if it is a heading, choose “${level}”; if not, move it to the column of texts`
      : `“${level}” is enough, numbers are added by themselves`,
  ],
  'form-heading': ({ level, hasHeading }) => [
    `the level is “${level}”, and the heading is ${hasHeading ? 'not ' : ''}empty`,
    hasHeading
      ? 'text that goes on has no heading: clear it, or choose another level'
      : 'put the heading into its own column; if there is none, choose the level of plain text',
  ],
  'form-doubled': ({ cell }) => [
    `the row is the same as that of ${cell} and would be printed twice`,
    'delete one of them',
  ],
  'form-list-head': ({ head, heads, isTwice }) => [
    isTwice ? `the column “${head}” is there twice` : `there is no column “${head}”`,
    `put the heads back, in this order: ${heads.join(', ')}`,
  ],
};
