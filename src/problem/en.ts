import type { Catalogue, Wording } from './catalogue.js';
import type { zh } from './zh.js';

type Same = { [K in keyof typeof zh]: (...data: Parameters<(typeof zh)[K]>) => Wording };

/** The sentences of zh.ts in English; the form's own words stay Chinese. */
export const en = {
  encoding: () => ['not valid UTF-8', 'save the file as UTF-8'],
  syntax: ({ found }) => [
    found ? `not valid JSON: unexpected ${found}` : 'not valid JSON: the file ends too early',
    'look at the commas, quotes and brackets around this place; JSON has no comments and no trailing commas',
  ],
  nesting: ({ deepest }) => [`brackets nest deeper than ${deepest} levels: not a report`],
  'not-object': ({ found }) => [`the whole file should be one JSON object { … }, found ${found}`],
  'duplicate-key': ({ key, line, column }) => [`key "${key}" is given twice, first at line ${line}, column ${column}`, 'delete one of them'],
  'no-edition': ({ year, first }) => [`no form exists for ${year}; the first is for ${first}`, 'check year, or name an edition'],
  'unknown-edition': ({ found, known }) => [`no edition ${found}; there are ${known.map((k) => `"${k}"`).join(' and ')}`],
  'edition-year': ({ year, edition, governing }) => [
    `report year ${year} ${governing ? `belongs to edition ${governing}` : 'has no form'}, the report names edition ${edition}`,
    'delete edition unless this is meant',
  ],
  'missing-key': ({ key, expected }) => [`"${key}" is missing`, expected ? `expected: ${expected}` : undefined],
  'unknown-key': ({ key, nearest, known }) => [
    `unknown key "${key}"`,
    nearest ? `did you mean "${nearest}"?` : known.length ? `also known here: ${known.join(', ')}` : 'delete this key',
  ],
  'wrong-type': ({ found, expected }) => [`found ${found}: wrong type`, expected ? `expected: ${expected}` : undefined],
  digits: ({ found, corrected }) => [`found the text ${found}, expected a number`, `write ${corrected} (no quotes, blanks or thousands commas, half-width digits)`],
  count: ({ found, signed }) => [`found ${found}; a count is a ${signed ? 'whole number' : 'whole number ≥ 0'}`],
  amount: ({ found }) => [`found ${found}; an amount is not negative`],
  'too-large': ({ found }) => [`found ${found}: too large to be exact`],
  'empty-text': () => ['the text is empty', 'fill it in, or delete it'],
  'empty-section': () => ['at least one paragraph is needed', 'write “无。” where there is nothing'],
  'empty-heading': () => ['nothing stands under this heading', 'add text or content, or make it a paragraph'],
  'heading-depth': () => ['headings go three levels deep at most (（一）, 1., （1）)', 'make this a paragraph'],
  character: ({ codePoint, name }) => [`the text holds ${codePoint} (${name}), which cannot be printed`, 'delete it'],
  date: ({ found }) => [`${found} is not a date`, 'write it like "2026-01-23"'],
  sum: sumSentence,
  blank: ({ count }) => [`from here on ${count} figures of this table are not filled; counted as 0, printed blank`, 'the form wants 0'],
  'blank-total': ({ count }) => [`from here on ${count} totals of this table were blank and have been computed`],
  glyph: ({ character, codePoint }) => [`no font has “${character}” (${codePoint})`, 'name a font file that has it with --font, or use another character'],
} satisfies Catalogue & Same;

function sumSentence({ expected, found }: { expected: number; found: number }): [string] {
  return [`should be ${expected} (sum of its parts), found ${found}, off by ${found - expected}`];
}
