import { enDocuments } from './en-documents.js';
import { enProse } from './en-prose.js';
import { enSyntax } from './en-syntax.js';
import { type Catalogue, MAX_OTHERS } from './message.js';
import type {
  BrokenEquation,
  CharacterKind,
  EquationValues,
  Follows,
  OtherCause,
} from './message-data.js';

const places = (count: number): string => (count > 1 ? ` (${count} places)` : '');

const characterKinds: Readonly<Record<CharacterKind, string>> = {
  surrogate: 'half of a surrogate pair',
  tab: 'tab',
  noncharacter: 'noncharacter',
  control: 'control character',
};

const sum = ({ expected, found }: EquationValues): string =>
  `should be ${expected} (sum of its parts), found ${found}, off by ${found - expected}`;

const identity = ({ left, right }: EquationValues): string =>
  `items one and two make ${left}, items three and four make ${right}, ` +
  `off by ${Math.abs(left - right)}`;

/** Other figures that may be the wrong one: the first in words, and how many more. */
const otherCauses = (others: readonly OtherCause[]): string[] => [
  ...others.slice(0, MAX_OTHERS).map((o) => `or else ${o.place} should be ${o.expected}`),
  ...(others.length > MAX_OTHERS ? [`or else one of ${others.length - MAX_OTHERS} more`] : []),
];

/** Totals that fail only because of this one. */
const consequences = (follows: Follows | undefined): string[] =>
  follows ? [`therefore these fail as well: ${follows.map((f) => f.place).join(', ')}`] : [];

const brokenEquation = (b: BrokenEquation): string =>
  `${b.place} (${b.rule}): ${b.isIdentity ? identity(b) : sum(b)}`;

/** Types of JSON in words. */
const typeNames: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'a text in quotation marks',
  array: 'a list [ … ]',
  object: 'an object { … }',
  null: 'null',
};

const expectedTypes = (types: readonly string[]): string | undefined =>
  types.length ? `expected: ${types.map((t) => typeNames[t] ?? t).join(' or ')}` : undefined;

/** A value with its type in words, as its JSON shows it. */
function kindOf(found: string): string {
  const kinds: Readonly<Record<string, string>> = {
    '"': 'the text',
    '[': 'the list',
    '{': 'the object',
  };
  const kind = kinds[found.charAt(0)];
  return kind ? `${kind} ${found}` : found;
}

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
    encoding: ({ looksLike }) => [
      `the file is not valid UTF-8${looksLike ? `; it looks like ${looksLike}` : ''}`,
      'save it as UTF-8 in an editor',
    ],
    'file-size': ({ megabytes, most }) => [
      `the file has ${megabytes} MB; a report has at most ${most} MB`,
    ],
    syntax: enSyntax,
    nesting: ({ deepest }) => [`brackets nest deeper than ${deepest} levels: not a report`],
    'not-object': ({ found }) => [`the whole file should be one JSON object { … }, found ${found}`],
    'duplicate-key': ({ key, line, column }) => [
      `key "${key}" is given twice, first at line ${line}, column ${column}`,
      'delete one of them',
    ],
    'could-not-run': ({ reason }) => [reason],
    'no-edition': ({ year, first }) => [
      `no form exists for ${year}; the first is for ${first}`,
      'check year, or name an edition',
    ],
    'unknown-edition': ({ found, known }) => [
      `no edition ${found}; there are ${known.map((k) => `"${k}"`).join(' and ')}`,
    ],
    'edition-year': ({ year, edition, governing }) => [
      `report year ${year} ${governing ? `belongs to edition ${governing}` : 'has no form'}, ` +
        `the report names edition ${edition}`,
      'delete edition unless this is intended',
    ],
    year: ({ found, first, last }) => [
      `${found} is not a report year; it must be from ${first} to ${last}`,
      'the report year is the year that the report is about, such as 2025',
    ],
    'missing-key': ({ key, types }) => [`"${key}" is missing`, expectedTypes(types)],
    'unknown-key': ({ key, nearest, known }) => {
      const message = `unknown key "${key}"`;
      if (nearest) return [message, `did you mean "${nearest}"?`];
      return [message, known.length ? `also known here: ${known.join(', ')}` : 'delete this key'];
    },
    'wrong-type': ({ found, types }) => [
      `found ${kindOf(found)}: wrong type`,
      expectedTypes(types),
    ],
    digits: ({ found, corrected }) => [
      `found the text ${found}, expected a number`,
      typeof corrected === 'number'
        ? `write ${corrected} (no quotes, blanks or thousands commas, half-width digits)`
        : `write ${JSON.stringify(corrected)}`,
    ],
    'empty-figure': () => [
      'this figure is not filled in',
      'write 0 for nothing, null for what is not known yet (no quotes)',
    ],
    count: ({ found, signed }) => [
      `found ${found}; a count is a ${signed ? 'whole number' : 'whole number ≥ 0'}`,
    ],
    amount: ({ found }) => [`found ${found}; an amount is not negative`],
    'too-large': ({ found }) => [`found ${found}: too large to be exact`],
    'empty-text': () => ['the text is empty', 'fill it in, or delete it'],
    'empty-section': () => [
      'at least one paragraph is needed',
      'write “无。” where there is nothing',
    ],
    'heading-depth': () => [
      'headings go three levels deep at most (（一）, 1., （1）)',
      'make this a paragraph',
    ],
    date: ({ found, corrected }) => [
      corrected ? `${found} is a date in another form` : `${found} is not a date`,
      corrected ? `write "${corrected}"` : 'write it like "2026-01-23"',
    ],
    'not-waivable': ({ found, known }) => [
      `“${found}” is not a warning that can be waived`,
      `these can: ${known.join(', ')}`,
    ],
    character: ({ codePoint, kind }) => [
      `the text has ${codePoint} (${characterKinds[kind]}), which cannot be printed`,
      kind === 'tab' ? 'delete it or make it a blank; --fix does' : 'delete it',
    ],
    invisible: ({ characters, count }) => [
      `invisible characters ${characters.map((c) => c.codePoint).join(', ')} ` +
        `are left out in print${places(count)}`,
      'they may come from a web page or a chat program; --fix deletes them',
    ],
    lookalike: ({ characters, count }) => {
      const kinds = characters.map(
        (c) => `“${c.found}” (${c.codePoint}) is printed as “${c.corrected}”`,
      );
      return [
        `${kinds.join(', ')}: a radical or compatibility form${places(count)}`,
        'it may come from a PDF; --fix corrects it',
      ];
    },
    'typed-numbers': ({ found, corrected }) => [
      `the heading has the number “${found}” typed; numbers are generated`,
      `write “${corrected}”`,
    ],
    punctuation: ({ found, corrected, whole, count }) => [
      `“${found}” should be “${corrected}”: full-width marks in Chinese text${places(count)}`,
      `change it to “${whole}”`,
    ],
    'text-digits': ({ found, corrected, whole, count }) => [
      `“${found}” should be “${corrected}”: half-width digits without commas${places(count)}`,
      `change it to “${whole}”`,
    ],
    'empty-heading': () => [
      'nothing stands under this heading',
      'add text or content, or make it a paragraph',
    ],
    unwritten: ({ mark }) => [
      `this is still to be written (${mark})`,
      'delete the mark when it is written; no document is built before',
    ],
    blank: ({ count }) => [
      `from here on ${count} figures of this table are not filled; counted as 0, printed blank`,
      'the form asks for 0',
    ],
    'blank-total': ({ count }) => [
      `from here on ${count} totals of this table were blank and have been computed`,
    ],
    'wrong-figure': ({ found, expected, broken, others, follows }) => [
      `found ${found ?? 'blank'}; with ${expected} every equation of this figure holds`,
      [
        `it breaks ${broken.length} equations:`,
        ...broken.map(brokenEquation),
        ...otherCauses(others),
        ...consequences(follows),
      ].join('\n'),
    ],
    sum: (data) => [sum(data), consequences(data.follows)[0]],
    identity: (data) => [
      identity(data),
      [
        'the form says: items one and two together equal items three and four together',
        ...consequences(data.follows),
      ].join('\n'),
    ],
    text: ({ words, cells }) => [
      `the text says “${words}”, the tables have ` +
        cells.map((c) => `${c.place} ${c.value}`).join(', '),
      'if the scope differs, keep it and give the reason with waive',
    ],
    percent: ({ words, expected, cells }) => [
      `the text says “${words}”; of ${cells[0]?.place} (${cells[0]?.value}) it is ${expected}%`,
      'check count, total and percentage',
    ],
    years: ({ found, year }) => [
      `the text speaks of ${found}, the report is for ${year}`,
      'is it left over from another year?',
    ],
    topics: ({ topic }) => [`nothing is said of ${topic}`],
    'too-long': ({ found, most }) => [`${found} characters; ${most} are the usual limit`],
    'too-short': ({ found }) => [
      `only ${found} characters; problems and improvements are to be named`,
    ],
    period: ({ words, year, fromDay, toDay }) => [
      `the statistical period reads “${words}”, it should be ${year}年${fromDay}至${toDay}`,
    ],
    limit: ({ found }) => [`found ${found}, beyond what is usual`],
    'date-early': ({ found, first }) => [
      `dated ${found}, before ${first}: the report year was not over`,
    ],
    'date-late': ({ found, last }) => [`dated ${found}, after the last day of publication ${last}`],
    'previous-year': ({ expected, found }) => [
      `the report to compare with is of ${found}, not of ${expected}`,
    ],
    'previous-agency': ({ found }) => [`the report to compare with is that of ${found}`],
    'edition-change': ({ edition, previous, uncompared }) => {
      const rest = uncompared.length ? `; not comparable: ${uncompared.join(', ')}` : '';
      return [`last year's report is of edition ${previous}, this one of ${edition}${rest}`];
    },
    'copied-text': ({ percent, previous }) => [
      `${percent}% the same as a paragraph of last year's report (${previous})`,
      'write it anew',
    ],
    'small-table': ({ size, usual }) => [
      `too wide for its cell: this table is set in ${size} pt in place of ${usual} pt`,
      'check the figure; a remark can be shortened or moved into the note of the table',
    ],
    'long-remark': ({ lines }) => [
      `the remark takes ${lines} lines in its cell`,
      'shorten it, or move it into the note of the table',
    ],
    glyph: ({ character, codePoint }) => [
      `no font has “${character}” (${codePoint})`,
      'name a font file that has it with --font, or use another character',
    ],
  },
  ruleSentences: {
    sum: {
      'carry-over': ({ expected, found }) => [
        `last year's report carried ${expected} forward, this one carries ${found} over`,
        'if it was corrected, say so with waive',
      ],
    },
    identity: {
      'in-force': ({ expected, found }) => [
        `last year's number in force, plus issued, less repealed is ${expected}, ` +
          `found ${found}, off by ${found - expected}`,
        'if there is a reason, say so with waive',
      ],
    },
    topics: {
      'fee-statement': ({ topic }) => [
        `nothing is said of ${topic}`,
        'say so even where none was collected; the unit is 元',
      ],
    },
    'old-words': {
      'old-notice': ({ found, instead }) => [
        `the form of ${found} was replaced by that of ${instead}`,
        `write ${instead}`,
      ],
    },
    limit: {
      'rules-authority': ({ found, agency }) => [
        `found ${found}, but ${agency} has no power to make 规章`,
        'does it belong in the row below?',
      ],
      'unit-guess': ({ found }) => [`found ${found} 万元: is it in 元?`],
      'amount-decimals': ({ found }) => [`found ${found}: more than six decimals`],
    },
  },
};
