import type { DocumentCode, NameSource } from './document-message-data.js';
import { enProofs } from './en-proofs.js';
import { enWorkbooks } from './en-workbooks.js';
import type { Sentences } from './message.js';

/** 3 too high or 3 too low. */
export const offBy = (n: number): string => (n > 0 ? `${n} too high` : `${-n} too low`);

/** The beginnings of some paragraphs of `count`. */
const quotedList = (quotes: readonly string[], count: number): string =>
  quotes.map((quote) => `“${quote}”`).join(', ') + (quotes.length < count ? ' and others' : '');

const nameSources: Readonly<Record<NameSource, string>> = {
  line: 'the line above it',
  signature: 'the signature',
  title: "the page's title",
  source: 'the source that the page names',
  site: 'the name of the site',
};

/** Sentences in English about departments' reports, workbooks and finished documents. */
export const enDocuments: Sentences<DocumentCode> = {
  aggregate: ({ expected, found, difference, parts }) => [
    `the reports of ${parts} department(s) add up to ${expected}, ` +
      `found ${found}, ${offBy(difference)}`,
    "include a report with the government's own figures; " +
      'if something else is counted here, add a waive entry with the reason',
  ],
  'another-year': ({ found, expected }) => [
    `this report is for ${found} and is not counted in the total for ${expected}`,
  ],
  'another-edition': ({ found, expected }) => [
    `this report uses edition ${found} and is not counted in a total of edition ${expected}`,
    `use --edition ${expected} to convert what can be converted`,
  ],
  'section-apart': ({ heading, found, expected }) => [
    `“${heading}” counts different things in edition ${found} and edition ${expected}: ` +
      'the section is left blank in the total',
  ],
  'given-again': ({ agency, other }) => [
    `there is already a report of ${agency} (${other}) with the same figures; counted once`,
  ],
  'given-twice': ({ agency, other }) => [
    `there is already a report of ${agency} (${other}) with different figures`,
    'keep only the right one',
  ],
  'mixed-units': ({ unit, units }) => {
    const named = units.map(({ unit: name, agencies, count }) => {
      const others = count > agencies.length ? ` and ${count - agencies.length} more` : '';
      return `${name || "the form's"} (${agencies.join(', ')}${others})`;
    });
    return [
      `the unit is ${unit ? `“${unit}”` : "the form's"}, but other reports use another, ` +
        `so the figures cannot be added up: ${named.join('; ')}`,
      'convert them to the same unit',
    ];
  },
  'own-sum': ({ agency }) => [
    `this is the report of ${agency} itself: treated as an earlier total, not counted`,
    `if these are its own figures, give the agency another name, such as “${agency} (own)”`,
  ],
  'not-given': ({ agency }) => [`${agency} is on the roster but has no report`],
  'not-on-roster': ({ agency }) => [`${agency} is not on the roster`],
  'no-report-file': ({ extension }) => [
    `${extension ? `${extension} files` : 'files without an extension'} ` +
      'cannot be read as reports; skipped',
    'ignore this unless it is a report; in that case save it as .docx, .xlsx or PDF',
  ],
  ...enWorkbooks,
  'other-heading': ({ found, heading }) => [`the heading “${found}” was read as “${heading}”`],
  'no-heading': ({ heading }) => [`the heading “${heading}” is missing`],
  'no-agency': ({ found }) => [`the title “${found}” does not name the agency: please add it`],
  'agency-taken': ({ agency, source }) => [
    `the title does not name the agency; “${agency}” was taken from ${nameSources[source]}: ` +
      'please check',
  ],
  'stray-text': ({ found }) => [
    `a paragraph that is not part of the form was left out: “${found}”`,
  ],
  'left-out': ({ count, quotes }) => [
    `${count} paragraph(s) around the report were left out: ${quotedList(quotes, count)}`,
    'add what belongs to the report',
  ],
  'after-signature': ({ count, quotes }) => [
    `${count} paragraph(s) after the signature were read as the end of the last section: ` +
      quotedList(quotes, count),
  ],
  'joined-lines': ({ count, quotes }) => [
    `lines that break off within a sentence were joined to ${count} paragraph(s); ` +
      `please check where paragraphs begin: ${quotedList(quotes, count)}`,
  ],
  'missing-row': ({ name }) => [`this row is missing: ${name}; read as empty`],
  'extra-row': ({ found }) => [`the form has no such row; left out: “${found}”`],
  'merged-rows': ({ found, name }) => [
    `“${found}” is a single row: its figures were given to “${name}”, and 0 to the other rows`,
  ],
  'blank-mark': ({ found }) => [`“${found.trim()}” was read as empty`],
  'no-figure': ({ found }) => [`“${found.trim()}” is not a number; read as empty`],
  'number-in-text': ({ found }) => [
    `“${found}” begins with something like a number but is not a heading; kept as it is`,
  ],
  'level-skipped': ({ found }) => [`the heading “${found}” skipped a level and was moved up`],
  'shown-text': ({ expected, found }) => [
    `should be “${expected}”, but the document shows “${found}”`,
  ],
  'shown-cell': ({ expected, found }) => [
    `should be ${expected ? `“${expected}”` : 'blank'}, ` +
      `but the document shows ${found ? `“${found}”` : 'a blank'}`,
  ],
  'shown-missing': ({ expected }) => [
    `the document does not show ${expected ? `“${expected}”` : 'this cell'}`,
  ],
  'shown-extra': ({ found }) => [`the document shows an extra ${found ? `“${found}”` : 'cell'}`],
  'shown-shape': ({ expected, found }) => [
    `the cell should span ${expected} (rows × columns), but spans ${found}`,
  ],
  'carried-other': () => ['the embedded report file is a different one'],
  'carried-digest': () => [
    'the embedded report file does not match what the document was built from ' +
      '(or another version of nianbao built it)',
  ],
  ...enProofs,

  'document-too-large': ({ part }) => [
    `the file is too large, or too large when unpacked${part ? ` (${part})` : ''}`,
  ],
  'not-zip': () => ['not a complete .docx, .ofd or .xlsx file'],
  'double-part': ({ part }) => [`it contains ${part} twice, and it is not clear which one counts`],
  'damaged-part': ({ part }) => [`${part} in it is damaged, or described in two different ways`],
  'not-docx': () => ['it contains no Word document and no worksheet'],
  'not-pdf': () => ['not a complete PDF file'],
  'not-ofd': ({ part }) => [`the OFD file is incomplete: ${part} is missing`],
  encrypted: () => ['the file is protected by a password'],
  'no-text': () => ['it contains no text (it may be a scan)'],
  'open-table': ({ page }) => [`the lines of a table do not enclose its cells (page ${page})`],
  'unplaced-text': ({ page }) => [
    `text is rotated, vertical or inside a drawing, so its place is not known (page ${page})`,
  ],
  doctype: () => ['it contains a DOCTYPE or entity definitions, which are not allowed'],
  'broken-xml': () => ['the XML in it is incomplete'],
  'empty-file': () => ['the file is empty; use the filled-in report instead'],
  'not-utf8': () => ['the file is not UTF-8'],
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
  'not-report': () => ['it does not contain the three tables of an annual report'],
  'not-workbook': () => [
    'not a nianbao workbook (cover, text and three tables); ' +
      'use nianbao read to turn other files into reports first',
  ],
  'missing-sheet': ({ name }) => [
    `the worksheet “${name}” is missing; copy it from the first workbook, ` +
      'or make a new one with nianbao init --format xlsx',
  ],
  'no-title': () => ['no report title with a year was found'],
  'no-embedded-report': () => [
    'the document has no embedded report file; use --against to name one',
  ],
  'broken-embedded-report': () => ['the report embedded in the page is damaged'],
  'faulty-report': () => ['the report file to compare with has errors'],
  'font-kind': ({ role, path, format }) => [
    `font ${role} (${path}) is not a complete TrueType font, which .${format} files need`,
    `use a .ttf file (not .otf), or leave out .${format}`,
  ],
};
