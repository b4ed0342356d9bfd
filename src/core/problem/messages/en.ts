import { enDocuments } from './en-documents.js';
import { consequences, identity, sum } from './en-equations.js';
import { wrongFigure } from './en-explanations.js';
import { characterHints, characterKinds, enProse } from './en-prose.js';
import { enRules } from './en-rules.js';
import { enShape } from './en-shape.js';
import { enSyntax } from './en-syntax.js';
import type { Catalogue } from './message.js';

const places = (count: number): string => (count > 1 ? ` (${count} places)` : '');

/** Every sentence in English; the form's own words stay Chinese. */
export const en: Catalogue = {
  severities: { error: 'error', warning: 'warning' },
  colon: ': ',
  waived: 'waived: ',
  keys: {
    edition: 'edition',
    year: 'report year',
    agency: 'agency',
    title: 'title',
    preface: 'preface',
    note: 'note',
    before: 'text before the table',
    after: 'text after the table',
    signature: 'signature',
    date: 'date',
    waive: 'waive',
  },
  paragraph: (n) => `paragraph ${n}`,
  waiver: (n) => `entry ${n}`,
  cell: (row, column) => `row ${row}, column ${column}`,
  position: (position) =>
    position.part === 'sheet' ? `sheet “${position.name}”` : `${position.part} ${position.number}`,
  onDocument: (where) => ` (${where})`,
  sentences: {
    ...enDocuments,
    ...enProse,
    ...enShape,
    encoding: ({ looksLike }) => [
      `the file is not valid UTF-8${looksLike ? `; it looks like ${looksLike}` : ''}`,
      'save it again as UTF-8, for example in Notepad',
    ],
    'file-size': ({ megabytes, most }) => [
      `the file is ${megabytes} MB; a report can be at most ${most} MB`,
    ],
    syntax: enSyntax,
    nesting: ({ deepest }) => [
      `brackets are nested more than ${deepest} levels deep: this is not a report`,
    ],
    'too-many-values': ({ most }) => [
      `more than ${most} paragraphs, headings and figures: this is not a report`,
      'check whether it is the right file, or has the same text many times',
    ],
    'too-long-text': ({ most }) => [
      `a text is longer than ${most} characters: this is not part of a report`,
      'split it into paragraphs, or check whether something else was pasted',
    ],
    'not-object': ({ found }) => [`the file should be one JSON object { … }, found ${found}`],
    'duplicate-key': ({ key, line, column }) => [
      `key "${key}" appears twice, first at line ${line}, column ${column}`,
      'delete one of them',
    ],
    'more-problems': ({ errors, warnings }) => [
      `${errors} more errors and ${warnings} more warnings are not listed`,
      'correct those that are listed, then check again',
    ],
    'could-not-run': ({ reason }) => [reason],
    'no-edition': ({ year, first }) => [
      `there is no official form for ${year}; the first is for ${first}`,
      'check "year", or set "edition" to use the form of another year',
    ],
    'unknown-edition': ({ found, known }) => [
      `there is no edition ${found}; use ${known.map((k) => `"${k}"`).join(' or ')}`,
    ],
    'edition-year': ({ year, edition, governing }) => [
      `${governing ? `edition ${governing} applies` : 'no form exists'} for ${year}, ` +
        `but the report sets edition ${edition}`,
      'delete "edition" unless this is intended',
    ],
    year: ({ found, first, last }) => [
      `${found} is not a report year; it must be between ${first} and ${last}`,
      'the report year is the year the report covers, such as 2025',
    ],
    digits: ({ found, corrected }) => [
      `found text ${found}, expected a number`,
      typeof corrected === 'number'
        ? `change it to ${corrected} ` +
          '(half-width digits, without quotes, spaces or thousands commas)'
        : `change it to ${JSON.stringify(corrected)}`,
    ],
    'empty-figure': () => [
      'this figure is not filled in',
      'write 0 if there is none, null if it is not known yet (without quotes)',
    ],
    count: ({ found, signed }) => [
      `found ${found}; a count must be a whole number${signed ? '' : ', 0 or more'}`,
    ],
    amount: ({ found }) => [`found ${found}; an amount cannot be negative`],
    'too-large': ({ found }) => [`found ${found}, which is too large to be stored exactly`],
    'empty-text': () => ['the text is empty', 'fill it in, or delete this entry'],
    'empty-section': () => [
      'at least one paragraph is needed',
      'if there is nothing to report, write “无。”',
    ],
    'heading-depth': () => [
      'headings can be at most three levels deep (（一）, 1., （1）)',
      'make this a paragraph',
    ],
    date: ({ found, corrected }) => [
      corrected ? `${found} is a date in another form` : `${found} is not a valid date`,
      corrected ? `change it to "${corrected}"` : 'write it as in "2026-01-23"',
    ],
    'not-waivable': ({ found, known }) => [
      `“${found}” is not a warning that can be waived`,
      `warnings that can be waived: ${known.join(', ')}`,
    ],
    character: ({ codePoint, kind }) => [
      `the text contains ${codePoint} (${characterKinds[kind]}), which cannot be printed`,
      characterHints[kind] ?? 'delete it',
    ],
    invisible: ({ characters, count }) => [
      `invisible characters ${characters.map((c) => c.codePoint).join(', ')} ` +
        `are not printed${places(count)}`,
      'they may have been copied from a web page or a chat program; --fix deletes them',
    ],
    lookalike: ({ characters, count }) => {
      const kinds = characters.map(
        (c) => `“${c.found}” (${c.codePoint}) is printed as “${c.corrected}”`,
      );
      return [
        `${kinds.join(', ')}: a radical or compatibility form${places(count)}`,
        'it may have been copied from a PDF; --fix corrects it',
      ];
    },
    'typed-numbers': ({ found, corrected }) =>
      corrected
        ? [
            `the number “${found}” was typed in the heading; headings are numbered automatically`,
            `change it to “${corrected}”`,
          ]
        : [
            `the heading begins with “${found}” and another number: it may be numbered by hand`,
            'if it is, delete the number, as headings are numbered automatically; else keep it',
          ],
    punctuation: ({ found, corrected, whole, count }) => [
      `“${found}” should be “${corrected}”: ` +
        `use full-width punctuation in Chinese text${places(count)}`,
      `change it to “${whole}”`,
    ],
    'text-digits': ({ found, corrected, whole, count }) => [
      `“${found}” should be “${corrected}”: use half-width digits without commas${places(count)}`,
      `change it to “${whole}”`,
    ],
    'empty-heading': () => [
      'there is nothing under this heading',
      'add text below it, or make it a paragraph',
    ],
    unwritten: ({ mark }) => [
      `this has not been written yet (${mark})`,
      'write it and delete the mark; no document can be built until then',
    ],
    blank: ({ count }) => [
      `from here on, ${count} cells of this table are empty; they count as 0 and are printed blank`,
      'the form requires 0 where there is nothing',
    ],
    'blank-total': ({ count }) => [
      `from here on, ${count} totals of this table were empty and have been calculated`,
    ],
    'wrong-figure': wrongFigure,
    sum: (data) => [sum(data), consequences(data.follows)[0]],
    identity: (data) => [
      identity(data),
      [
        'the form states that items one and two together equal items three and four together',
        ...consequences(data.follows),
      ].join('\n'),
    ],
    text: ({ words, cells }) => [
      `the text says “${words}”, but in the tables ` +
        cells.map((c) => `${c.place} is ${c.value}`).join(', '),
      'if the text counts something else, keep it and add a waive entry with the reason',
    ],
    percent: ({ words, expected, cells }) => [
      `the text says “${words}”, but of ${cells[0]?.place} (${cells[0]?.value}) it is ${expected}%`,
      'check the count, the total and the percentage',
    ],
    years: ({ found, year }) => [
      `the text mentions ${found}, but the report is for ${year}`,
      "correct it if it was left over from last year's text",
    ],
    topics: ({ topic }) => [`${topic} is not mentioned`],
    'too-long': ({ found, most }) => [`${found} characters; the usual limit is ${most}`],
    'too-short': ({ found }) => [
      `only ${found} characters; describe the problems found and the improvements made`,
    ],
    period: ({ words, year, fromDay, toDay }) => [
      `the statistical period is given as “${words}”, but should be ${year}年${fromDay}至${toDay}`,
    ],
    limit: ({ found }) => [`found ${found}, which is outside the usual range`],
    'date-early': ({ found, first }) => [
      `dated ${found}, before ${first}, when the report year was not over yet`,
    ],
    'date-late': ({ found, last }) => [`dated ${found}, after the publication deadline ${last}`],
    'previous-year': ({ expected, found }) => [
      `the report to compare with is for ${found}, not for ${expected}`,
    ],
    'previous-agency': ({ found }) => [
      `the report to compare with belongs to another agency: ${found}`,
    ],
    'edition-change': ({ edition, previous, uncompared }) => {
      const rest = uncompared.length
        ? `; not compared because the definitions changed: ${uncompared.join(', ')}`
        : '';
      return [`last year's report uses edition ${previous}, this one edition ${edition}${rest}`];
    },
    'not-compared': () => [
      'from this paragraph on, nothing was compared with last year’s text: it is too long',
    ],
    'copied-text': ({ percent, previous }) => [
      `${percent}% identical to a paragraph of last year's report (${previous})`,
      'rewrite it for this year',
    ],
    'small-table': ({ size, usual }) => [
      `too wide for its cell: this table is printed in ${size} pt instead of ${usual} pt`,
      'check the figure; a remark can be shortened or moved to the note below the table',
    ],
    'long-remark': ({ lines }) => [
      `the remark takes up ${lines} lines in its cell`,
      'shorten it, or move it to the note below the table',
    ],
    glyph: ({ character, codePoint }) => [
      `no font has “${character}” (${codePoint})`,
      /\p{Emoji_Presentation}/u.test(character)
        ? 'use another character, or delete it'
        : 'use --font to name a font file that has it, or use another character',
    ],
  },
  ruleSentences: enRules,
};
