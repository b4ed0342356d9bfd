/** What the runs have in common: a folder, reports, and the median. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareReport, readReport } from '../dist/src/index.js';
import { root } from './options.mjs';

/** The command line as it ships. */
export const cli = join(root, 'dist/lib/cli.js');
/** A temporary folder. */
export const work = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));

export const samples = ['bureau-2020', 'county-2025', 'city-office-2019'].map((name) => ({
  name,
  text: readFileSync(join(root, `samples/${name}.json`), 'utf8'),
}));

/**
 * Reports in mixed order, each of another agency, so that keeping one wins nothing.
 * @param {number} i
 */
export function reportAt(i) {
  const { text } = samples[i % samples.length];
  /** @type {{ agency: string }} */
  const { agency } = JSON.parse(text);
  return text.replaceAll(agency, `${agency.slice(0, -2)}第${i}${agency.slice(-2)}`);
}

/**
 * A report checked, composed and laid out. Throws if it has an error.
 * @param {string} text
 */
export function prepare(text) {
  const { prepared, problems } = prepareReport(readReport(text));
  if (!prepared) throw new Error(problems.map((p) => p.message).join('\n'));
  return prepared;
}

/** @param {readonly number[]} list */
export const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** The median of each list. @param {Readonly<Record<string, readonly number[]>>} lists */
export const mediansOf = (lists) =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, median(list)]));
