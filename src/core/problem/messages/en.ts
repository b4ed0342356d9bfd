import type { Catalogue, Wording } from '../to-problem.js';
import type { InText, Sides, zh } from './zh.js';

type Same = { [K in keyof typeof zh]: (...data: Parameters<(typeof zh)[K]>) => Wording };

/** The sentences of zh.ts in English; the form's own words stay Chinese. */
export const en = {
  encoding: ({ looksLike }) => [
    `the file is not valid UTF-8${looksLike ? `; it looks like ${looksLike}` : ''}`,
    'save it as UTF-8 in an editor',
  ],
  'file-size': ({ megabytes, most }) => [
    `the file has ${megabytes} MB; a report has at most ${most} MB`,
  ],
  invisible: ({ characters, count }) => [
    `invisible characters ${characters.map((c) => c.codePoint).join(', ')} are left out in print${count > 1 ? ` (${count} places)` : ''}`,
    'they may come from a web page or a chat program; --fix deletes them',
  ],
  lookalike: ({ characters, count }) => [
    `${characters.map((c) => `“${c.found}” (${c.codePoint}) is printed as “${c.corrected}”`).join(', ')}: a radical or compatibility form${count > 1 ? ` (${count} places)` : ''}`,
    'it may come from a PDF; --fix puts it right',
  ],
  syntax: ({ found }) => [
    found ? `not valid JSON: unexpected ${found}` : 'not valid JSON: the file ends too early',
    'look at the commas, quotes and brackets around this place; JSON has no comments and no trailing commas',
  ],
  nesting: ({ deepest }) => [`brackets nest deeper than ${deepest} levels: not a report`],
  'not-object': ({ found }) => [`the whole file should be one JSON object { … }, found ${found}`],
  'duplicate-key': ({ key, line, column }) => [
    `key "${key}" is given twice, first at line ${line}, column ${column}`,
    'delete one of them',
  ],
  'no-edition': ({ year, first }) => [
    `no form exists for ${year}; the first is for ${first}`,
    'check year, or name an edition',
  ],
  'unknown-edition': ({ found, known }) => [
    `no edition ${found}; there are ${known.map((k) => `"${k}"`).join(' and ')}`,
  ],
  'edition-year': ({ year, edition, governing }) => [
    `report year ${year} ${governing ? `belongs to edition ${governing}` : 'has no form'}, the report names edition ${edition}`,
    'delete edition unless this is meant',
  ],
  'missing-key': ({ key, expected }) => [
    `"${key}" is missing`,
    expected ? `expected: ${expected}` : undefined,
  ],
  'unknown-key': ({ key, nearest, known }) => [
    `unknown key "${key}"`,
    nearest
      ? `did you mean "${nearest}"?`
      : known.length
        ? `also known here: ${known.join(', ')}`
        : 'delete this key',
  ],
  'wrong-type': ({ found, expected }) => [
    `found ${found}: wrong type`,
    expected ? `expected: ${expected}` : undefined,
  ],
  digits: ({ found, corrected }) => [
    `found the text ${found}, expected a number`,
    `write ${corrected} (no quotes, blanks or thousands commas, half-width digits)`,
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
  'empty-heading': () => [
    'nothing stands under this heading',
    'add text or content, or make it a paragraph',
  ],
  'heading-depth': () => [
    'headings go three levels deep at most (（一）, 1., （1）)',
    'make this a paragraph',
  ],
  character: ({ codePoint, name }) => [
    `the text holds ${codePoint} (${name}), which cannot be printed`,
    'delete it',
  ],
  date: ({ found }) => [`${found} is not a date`, 'write it like "2026-01-23"'],
  'wrong-figure': ({ found, expected, broken, others, follows }) => [
    `found ${found ?? 'blank'}; ${expected} would mend every sum it stands in`,
    [
      `it breaks ${broken.length} sums:`,
      ...broken.map((b) => `${b.place} (${b.rule}): ${b.isIdentity ? identity(b) : sum(b)}`),
      ...others.map((o) => `or else ${o.place} should be ${o.expected}`),
      ...(follows ? [after({ follows }) ?? ''] : []),
    ].join('\n'),
  ],
  sum: (d) => [sum(d), after(d)],
  identity: (d) => [
    identity(d),
    ['the form says: items one and two together equal items three and four together', after(d)]
      .filter(Boolean)
      .join('\n'),
  ],
  'carry-over': ({ expected, found }) => [
    `last year's report carried ${expected} forward, this one carries ${found} over`,
    'if it was corrected, say so with waive',
  ],
  'in-force': ({ expected, found }) => [
    `last year's number in force, plus issued, less repealed is ${expected}, found ${found}, off by ${found - expected}`,
    'if there is a reason, say so with waive',
  ],
  'previous-year': ({ expected, found }) => [
    `the report to compare with is of ${found}, not of ${expected}`,
  ],
  'previous-agency': ({ found }) => [`the report to compare with is that of ${found}`],
  'edition-change': ({ edition, previous, uncompared }) => [
    `last year's report is of edition ${previous}, this one of ${edition}${uncompared.length ? `; not comparable: ${uncompared.join(', ')}` : ''}`,
  ],
  'copied-text': ({ percent, previous }) => [
    `${percent}% the same as a paragraph of last year's report (${previous})`,
    'write it anew',
  ],
  text: inText,
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
  'fee-statement': ({ topic }) => [
    `nothing is said of ${topic}`,
    'say so even where none was collected; the unit is 元',
  ],
  period: ({ words, year, fromDay, toDay }) => [
    `the statistical period reads “${words}”, it should be ${year}年${fromDay}至${toDay}`,
  ],
  'rules-authority': ({ found, agency }) => [
    `found ${found}, but ${agency} has no power to make 规章`,
    'does it belong in the row below?',
  ],
  limit: ({ found }) => [`found ${found}, beyond what is usual`],
  'unit-guess': ({ found }) => [`found ${found} 万元: is it in 元?`],
  'amount-decimals': ({ found }) => [`found ${found}: more than six decimals`],
  'date-early': ({ found, first }) => [
    `dated ${found}, before ${first}: the report year was not over`,
  ],
  'date-late': ({ found, last }) => [`dated ${found}, after the last day of publication ${last}`],
  'typed-numbers': ({ found, corrected }) => [
    `the heading has the number “${found}” typed; numbers are generated`,
    `write “${corrected}”`,
  ],
  punctuation: ({ found, corrected, count }) => [
    `“${found}” should be “${corrected}”: full-width marks in Chinese text${count > 1 ? ` (${count} places)` : ''}`,
  ],
  'text-digits': ({ found, corrected, count }) => [
    `“${found}” should be “${corrected}”: half-width digits without commas${count > 1 ? ` (${count} places)` : ''}`,
  ],
  'not-waivable': ({ found, known }) => [
    `“${found}” is not a warning that can be waived`,
    `these can: ${known.join(', ')}`,
  ],
  unwritten: ({ mark }) => [
    `this is still to be written (${mark})`,
    'take the mark away when it is; no document is built before',
  ],
  aggregate: ({ expected, found, difference, parts }) => [
    `the reports of ${parts} department(s) add up to ${expected}, found ${found}, off by ${difference}`,
    "the government's own figures need a report of their own among them; where something else is counted, give the reason with waive",
  ],
  'form-table': ({ heading }) => [
    `the table of “${heading}” cannot be made out`,
    'heads and row names have to stay; nianbao init --format xlsx makes a fresh form',
  ],
  'form-row': ({ name }) => [`this row is not to be found: ${name}`, 'row names have to stay'],
  'form-extra-row': ({ found }) => [
    `the form has no such row, and it has figures: “${found}”`,
    'add them to the row where they belong and delete this one',
  ],
  'form-label': ({ found, words }) => [
    `it says “${found}”, taken for “${words}”`,
    'put the words back',
  ],
  'form-head': ({ words }) => [
    `the column “${words}” was moved, so that no column is sure`,
    'columns keep their order, with none between',
  ],
  'form-digits': ({ found, corrected }) => [
    `the number is written as text “${found}”, taken for ${corrected}`,
    'make it a number, or totals leave it out',
  ],
  'form-blank': ({ found }) => [
    `“${found}” is taken for not filled`,
    'where there is nothing, fill in 0',
  ],
  'form-figure': ({ found }) => [
    `“${found}” is no figure`,
    'fill in a number; remarks and units go to the sheet 附注',
  ],
  'form-formula': ({ formula }) => [
    `the formula has no result${formula ? `: =${formula}` : ''}`,
    'open it in a spreadsheet program, mend and save it, or fill in the number',
  ],
  'form-remark': ({ found }) => [
    `“${found}” is no figure of the form`,
    'write it as 三!D5, or give the place',
  ],
  'form-remark-blank': ({ place }) => [`there is a remark or unit, but no figure: ${place}`],
  'form-section': ({ found }) => [
    found ? `there is no section “${found}”` : 'it is not said which section this belongs to',
    'take one from the list',
  ],
  'form-level': ({ found }) => [
    `the level “${found}” does not fit: no heading above that it belongs to, or misspelt`,
    'take one from the list',
  ],
  'another-year': ({ found, expected }) => [`a report of ${found}, not counted for ${expected}`],
  'another-edition': ({ found, expected }) => [
    `of edition ${found}, not counted in edition ${expected}`,
    `ask for what can be converted with --edition ${expected}`,
  ],
  'section-apart': ({ heading, found, expected }) => [
    `“${heading}” counts other things in edition ${found} than in ${expected}: the section is left blank`,
  ],
  'given-again': ({ agency, other }) => [
    `there is a report of ${agency} already (${other}) with the same figures: counted once`,
  ],
  'given-twice': ({ agency, other }) => [
    `there is a report of ${agency} already (${other}) with other figures`,
    'keep the right one only',
  ],
  'mixed-units': ({ unit, units }) => [
    `the unit is ${unit ? `“${unit}”` : "the form's"}, others differ, so nothing can be added: ${units.map((u) => `${u.unit || "the form's"} (${u.agencies.join(', ')})`).join('; ')}`,
    'convert them to one unit',
  ],
  'not-given': ({ agency }) => [`no report of ${agency}, which is on the roster`],
  'not-on-roster': ({ agency }) => [`${agency} is not on the roster`],
  blank: ({ count }) => [
    `from here on ${count} figures of this table are not filled; counted as 0, printed blank`,
    'the form wants 0',
  ],
  'blank-total': ({ count }) => [
    `from here on ${count} totals of this table were blank and have been computed`,
  ],
  'small-table': ({ size, usual }) => [
    `too wide for its cell: this table is set in ${size} pt in place of ${usual} pt`,
    'check the figure; a remark can be shortened or moved into the note of the table',
  ],
  'long-remark': ({ lines }) => [
    `the remark takes the cell ${lines} lines`,
    'shorten it, or move it into the note of the table',
  ],
  glyph: ({ character, codePoint }) => [
    `no font has “${character}” (${codePoint})`,
    'name a font file that has it with --font, or use another character',
  ],
} satisfies Catalogue & Same;

const sum = ({ expected, found }: Sides): string =>
  `should be ${expected} (sum of its parts), found ${found}, off by ${found - expected}`;

const after = ({ follows }: Pick<Sides, 'follows'>): string | undefined =>
  follows && `and so fails ${follows.map((f) => f.place).join(', ')}`;

const identity = ({ left, right }: Sides): string =>
  `items one and two make ${left}, items three and four make ${right}, off by ${Math.abs(left - right)}`;

function inText({ words, cells }: InText): [string, string] {
  return [
    `the text says “${words}”, the tables have ${cells.map((c) => `${c.place} ${c.value}`).join(', ')}`,
    'if the scope differs leave it, and say so with waive',
  ];
}
