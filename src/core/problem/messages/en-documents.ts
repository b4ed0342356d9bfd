import type { DocumentCode } from './document-message-data.js';
import type { Sentences } from './message.js';

/** Sentences in English about departments' reports, workbooks and finished documents. */
export const enDocuments: Sentences<DocumentCode> = {
  aggregate: ({ expected, found, difference, parts }) => [
    `the reports of ${parts} department(s) add up to ${expected}, ` +
      `found ${found}, off by ${difference}`,
    "the government's own figures need a report of their own among them; " +
      'where something else is counted, give the reason with waive',
  ],
  'another-year': ({ found, expected }) => [`a report of ${found}, not counted for ${expected}`],
  'another-edition': ({ found, expected }) => [
    `of edition ${found}, not counted in edition ${expected}`,
    `ask for what can be converted with --edition ${expected}`,
  ],
  'section-apart': ({ heading, found, expected }) => [
    `“${heading}” counts other things in edition ${found} than in ${expected}: ` +
      'the section is left blank',
  ],
  'given-again': ({ agency, other }) => [
    `there is a report of ${agency} already (${other}) with the same figures: counted once`,
  ],
  'given-twice': ({ agency, other }) => [
    `there is a report of ${agency} already (${other}) with other figures`,
    'keep the right one only',
  ],
  'mixed-units': ({ unit, units }) => {
    const named = units.map((u) => `${u.unit || "the form's"} (${u.agencies.join(', ')})`);
    return [
      `the unit is ${unit ? `“${unit}”` : "the form's"}, others differ, ` +
        `so nothing can be added: ${named.join('; ')}`,
      'convert them to one unit',
    ];
  },
  'own-sum': ({ agency }) => [
    `the report of ${agency} itself, taken for an earlier sum and not counted`,
    `if these are its own figures, name its agency “${agency}（本级）” to count them`,
  ],
  'not-given': ({ agency }) => [`no report of ${agency}, which is on the roster`],
  'not-on-roster': ({ agency }) => [`${agency} is not on the roster`],
  'no-report-file': ({ extension }) => [
    `${extension || 'a file without extension'} is nothing that holds a report, not read`,
    'pass over it unless it is a report; a report is to be saved as .docx, .xlsx or PDF',
  ],

  'form-table': () => [
    'this table cannot be recognised',
    'heads and row names must stay; nianbao init --format xlsx makes a new workbook',
  ],
  'form-row': () => ['this row is not to be found', 'row names must stay'],
  'form-extra-row': ({ found }) => [
    `the form has no such row, and it has figures: “${found}”`,
    'add them to the row where they belong and delete this one',
  ],
  'form-extra-figure': ({ found }) => [
    `the form has no such cell, and it has a figure: “${found}”`,
    'put it into the cell where it belongs and clear this one',
  ],
  'form-label': ({ found, words }) => [
    found ? `it says “${found}”, read as “${words}”` : `it is blank, read as “${words}”`,
    'put the words back',
  ],
  'form-head': ({ words }) => [
    `the column “${words}” is gone or was moved, so that no column is certain`,
    'columns keep their order, with none between',
  ],
  'form-place': ({ found, words, isRow }) => [
    `it should say “${words}” and says “${found}”, so that the figures of ` +
      `${isRow ? 'this row' : 'these columns'} are uncertain`,
    `put the ${isRow ? 'row name' : 'heads'} back, then look through the figures`,
  ],
  'form-moved': ({ words, isRow }) => [
    `“${words}” is not in its place; the figures of the ${isRow ? 'row' : 'column'} are read by ` +
      `its ${isRow ? 'name' : 'head'}`,
    'look through the figures, and put the order back',
  ],
  'form-twice': ({ cells }) => [
    `this row is there ${cells.length} times (${cells.join(', ')}), so that none is certain`,
    'keep one, and put the names of the others back',
  ],
  'form-merged': ({ with: cell }) => [
    `the cell is merged with ${cell}, so that its figure is uncertain`,
    'take the cells apart and fill in each',
  ],
  'form-date': ({ found }) => [
    `the spreadsheet program took this for a date (${found})`,
    'give the cell the format “General” and fill in the number again',
  ],
  'form-hidden': ({ count }) => [
    `figures in hidden rows or columns are read as well: ${count}`,
    'show what is hidden or filtered, and look through these figures',
  ],
  'form-stray': ({ found }) => [
    `nothing reads what stands here: “${found}”`,
    'figures go into the table, remarks into the note below it; delete the rest',
  ],
  'form-sheet': ({ name }) => [
    `the worksheet “${name}” was not read, though something is written there`,
    'figures go to the sheets that were there; delete the rest',
  ],
  'form-digits': ({ found, corrected, note }) => [
    `the number is written as text “${found}”, read as ${corrected}${note ? ` (${note})` : ''}`,
    `make it a number, or totals leave it out${note ? '; remarks go to the sheet 附注' : ''}`,
  ],
  'form-blank': ({ found }) => [
    `“${found}” is read as not filled`,
    'where there is nothing, fill in 0',
  ],
  'form-figure': ({ found }) => [
    `“${found}” is no figure`,
    'fill in a number; remarks and units go to the sheet 附注',
  ],
  'form-formula': ({ formula }) => [
    `the formula has no result${formula ? `: =${formula}` : ''}`,
    'open it in a spreadsheet program, correct and save it, or fill in the number',
  ],
  'form-remark': ({ found }) => [
    `“${found}” is no figure of the form`,
    'write it as 三!D5, or give the place',
  ],
  'form-remark-blank': ({ place }) => [`there is a remark or unit, but no figure: ${place}`],
  'form-remark-place': ({ label, cell }) => [
    `the place “${label}” and the cell “${cell}” are two figures`,
    'keep the right one, or make both the same',
  ],
  'form-remark-twice': ({ place }) => [
    `there are two remarks or units for ${place}`,
    'make them one row',
  ],
  'form-section': ({ found }) => [
    found ? `there is no section “${found}”` : 'it does not say which section this belongs to',
    'choose one from the list',
  ],
  'form-paragraphs': ({ count }) => [
    `the cell has line breaks and was read as ${count} paragraphs`,
    'give each paragraph a row; one that begins with a number is a heading: choose its level',
  ],
  'form-level': ({ found }) => [
    `the level “${found}” does not fit: no heading above that it belongs to, or misspelt`,
    'choose one from the list',
  ],

  'other-heading': ({ found, heading }) => [`the heading “${found}” was read as “${heading}”`],
  'no-heading': ({ heading }) => [`no heading “${heading}”`],
  'no-agency': ({ found }) => [`the title “${found}” names no agency: please add it`],
  'stray-text': ({ found }) => [`a paragraph that is no part of the form was left out: “${found}”`],
  'missing-row': ({ name }) => [`no such row: ${name}; read as not filled`],
  'extra-row': ({ found }) => [`the form has no such row, left out: “${found}”`],
  'merged-rows': ({ found, name }) => [
    `“${found}” is one row: its figures went to “${name}”, 0 to the others`,
  ],
  'blank-mark': ({ found }) => [`“${found.trim()}” was read as not filled`],
  'no-figure': ({ found }) => [`“${found.trim()}” is no figure; read as not filled`],
  'number-in-text': ({ found }) => [
    `“${found}” begins like a number but is no heading; kept as it is`,
  ],
  'level-skipped': ({ found }) => [`the heading “${found}” skipped a level and was raised`],
  'shown-text': ({ expected, found }) => [`should be “${expected}”, shows “${found}”`],
  'shown-cell': ({ expected, found }) => [
    `should be ${expected ? `“${expected}”` : 'blank'}, ` +
      `shows ${found ? `“${found}”` : 'a blank'}`,
  ],
  'shown-missing': ({ expected }) => [`does not show ${expected ? `“${expected}”` : 'this cell'}`],
  'shown-extra': ({ found }) => [`shows ${found ? `“${found}”` : 'a cell'} too many`],
  'shown-shape': ({ expected, found }) => [
    `the cell should take ${expected} (rows × columns), takes ${found}`,
  ],
  'carried-other': () => ['the embedded report file is another one'],
  'carried-digest': () => [
    'the embedded report file does not give what the document was made to show ' +
      '(or another version made it)',
  ],

  'document-too-large': ({ part }) => [
    `the file is too large, or becomes so when unpacked${part ? ` (${part})` : ''}`,
  ],
  'not-zip': () => ['not a whole .docx, .ofd or .xlsx file'],
  'not-docx': () => ['there is no Word document or sheet in it'],
  'not-pdf': () => ['not a whole PDF file'],
  'not-ofd': ({ part }) => [`the OFD file is not whole: ${part} is missing`],
  encrypted: () => ['the file needs a password'],
  'no-text': () => ['there is no text in it (a scan, perhaps)'],
  'open-table': ({ page }) => [`the lines of a table do not close its cells (page ${page})`],
  'unplaced-text': ({ page }) => [
    `text is turned, vertical or within a drawing, so that its place is not known (page ${page})`,
  ],
  doctype: () => ['it has a DOCTYPE or entities, which are not read'],
  'broken-xml': () => ['the XML in it is not whole'],
  'empty-file': () => ['the file is empty'],
  'old-excel': () => ['an old Excel (.xls) or WPS (.et) file: open it and save it as .xlsx'],
  'old-word': () => ['an old Word (.doc) or WPS (.wps) file: open it and save it as .docx'],
  'old-text': ({ format }) => [`a .${format} file: open it in Word or WPS and save it as .docx`],
  'open-document': ({ save }) => [
    `an OpenDocument file (.ods, .odt): open it in WPS or LibreOffice and save it as .${save}`,
  ],
  archive: () => ['an archive: unpack it, and name the report that is in it'],
  image: () => ['an image, from which nothing can be read: use the Word, PDF or Excel file'],
  'finished-document': ({ format, file, report }) => [
    `a finished document (.${format}), not a report file; ` +
      `get its report first: nianbao read ${file} -o ${report}`,
  ],
  'unknown-format': () => ['not a .docx, .pdf, .ofd, .xlsx or .html file'],
  'not-report': () => ['the three tables of an annual report are not in it'],
  'not-workbook': () => [
    'not a workbook of nianbao (cover, prose and three tables); ' +
      'turn other files into reports with nianbao read first',
  ],
  'no-title': () => ['no title of a report that names its year'],
  'no-embedded-report': () => ['no embedded report file; name one with --against'],
  'broken-embedded-report': () => ['the report that the page carries is damaged'],
  'faulty-report': () => ['the report file to compare with has errors'],
  'font-kind': ({ role, path, format }) => [
    `font ${role} (${path}) is no complete TrueType font, which .${format} files need`,
    `use a .ttf file (not .otf), or leave .${format} out`,
  ],
};
