import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Format, formatOf } from '../../src/core/render/formats.js';
import {
  type BuildOptions,
  Fonts,
  type Preparation,
  prepareReport,
  readReport,
} from '../../src/index.js';
import { root } from './golden.js';

/** Every sample with the warnings that its README announces. */
export const samples: Readonly<Record<string, readonly string[]>> = {
  'bureau-2020': [],
  'city-office-2019': ['blank', 'blank-total', 'blank', 'blank-total'],
  'county-2025': [],
  'features-2025': ['small-table'],
};
export const sampleNames = Object.keys(samples);

export const samplePath = (name: string): string => `${root}samples/${name}.json`;

// biome-ignore lint/suspicious/noExplicitAny: tests change reports at will
export type Report = Record<string, any>;

/** A fresh copy of a sample, to be changed. */
export const sampleReport = (name: string): Report =>
  JSON.parse(readFileSync(samplePath(name), 'utf8')) as Report;

export type Prepared = NonNullable<Preparation['prepared']>;

/**
 * Checks, composes and lays out a report, and holds that its problems are just the expected ones.
 */
export function prepare(
  report: Report,
  expected: readonly string[] = [],
  options: Omit<BuildOptions, 'formats'> = {},
): Prepared {
  const { ok, problems, prepared } = prepareReport(readReport(report), options);
  expect(problems.filter((p) => p.waived === undefined).map((p) => p.code)).to.deep.equal(expected);
  if (!ok || !prepared) throw new Error('the report cannot be built');
  return prepared;
}

const prepared = new Map<string, Prepared>();

export function prepareSample(name: string): Prepared {
  const known = prepared.get(name) ?? prepare(sampleReport(name), samples[name]);
  prepared.set(name, known);
  return known;
}

const rendered = new Map<string, Promise<Uint8Array>>();

/** A sample's finished file, made once. */
export function renderSample(name: string, format: Format): Promise<Uint8Array> {
  const key = `${name}.${format}`;
  const { document, layout, fonts } = prepareSample(name);
  const known = rendered.get(key) ?? formatOf(format).render(document, layout, fonts, {});
  rendered.set(key, known);
  return known;
}

/** What a report of a test leaves out of its prose. */
const untold = ['overview-topics', 'problems-content', 'fee-statement'];

/**
 * A report of the 2021 form with the county's tables and a word in each section, and what a test
 * adds to it.
 */
export function smallReport(more: Report = {}): Report {
  const { disclosure, applications, disputes } = sampleReport('county-2025');
  const waive = untold.map((rule) => ({ rule, reason: '供试验用，文字从略' }));
  return {
    year: 2024,
    agency: '某县人民政府',
    waive,
    overview: ['无。'],
    disclosure,
    applications,
    disputes,
    problems: ['无。'],
    otherMatters: ['无。'],
    ...more,
  };
}

/** Fonts shared by tests: opening them is slow. */
export const fonts = new Fonts();

export const withoutSpace = (text: string): string => text.replace(/\s/g, '');
