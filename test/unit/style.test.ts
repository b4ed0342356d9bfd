import { readdirSync } from 'node:fs';
import { expect } from 'chai';

import { root, text } from '../support/sample-reports.js';
import { sources } from '../support/sources.js';

const MOST_COLUMNS = 100;
const MOST_LINES = 300;
const MEDIAN_LINES = 90;

/** Code that people write, by its path in the project. */
const files = ['src', 'scripts', 'test', '.ci', 'bench'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true })
    .map((path) => `${folder}/${String(path).replaceAll('\\', '/')}`)
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !/\bnode_modules\b/.test(path))
    .map((path) => ({ path, lines: text(path).trimEnd().split('\n') })),
);

/** Words that comments do without: what a junior does not understand at first reading. */
const obscureWords = [
  'is told',
  'are told',
  'held against',
  'goes by',
  'is of no matter',
  'mend',
  'mends',
  'mended',
  'save for',
  'wants for',
  'in its turn',
  'bears',
  'tells',
];
const obscure = new RegExp(`\\b(?:${obscureWords.join('|')})\\b`);

/** Comments of a file, one string a line. */
const commentLines = (lines: readonly string[]): string[] =>
  lines.filter((line) => /^\s*(?:\/\/|\/?\*)/.test(line) || /\s\/\/ /.test(line));

describe('the code', () => {
  it(`has no line over ${MOST_COLUMNS} characters`, () => {
    const long = files.flatMap(({ path, lines }) =>
      lines.flatMap((line, i) => ([...line].length > MOST_COLUMNS ? [`${path}:${i + 1}`] : [])),
    );
    expect(long).to.deep.equal([]);
  });

  it(`of src/ has no file over ${MOST_LINES} lines and a median below ${MEDIAN_LINES}`, () => {
    const counts = files
      .filter(({ path }) => path.startsWith('src/'))
      .map(({ path, lines }) => ({ path, count: lines.length }))
      .sort((a, b) => a.count - b.count);
    expect(counts.filter(({ count }) => count > MOST_LINES)).to.deep.equal([]);
    expect(counts[counts.length >> 1]?.count).to.be.below(MEDIAN_LINES);
  });

  it('of src/ has comments in plain English', () => {
    const found = sources.flatMap(({ path, text: source }) =>
      commentLines(source.split('\n'))
        .filter((line) => obscure.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).to.deep.equal([]);
  });
});
