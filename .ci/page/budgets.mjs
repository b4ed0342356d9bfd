// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { inWork, readJson, root } from '../lib/workspace.mjs';
import {
  measureDocuments,
  measureMemory,
  measureStart,
  measureTyping,
  quantile,
} from './figures.mjs';

/** Milliseconds that the page may take on a machine that does nothing else. */
const BUDGETS = { form: 1000, pages: 2500, problem: 50, redrawn: 200, documents: 1500, long: 8000 };
/** Machines that run tests do other things as well. */
const PATIENCE = 3;
const LONGEST_TASK = 50;
const KEYS = 40;
const EDITS = 500;
const MOST_GROWTH = 1.1;
const MOST_MEGABYTES = 400;
/** How often the sample's prose stands in a report of some hundred pages. */
const REPETITIONS = 60;

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('./browsers.mjs').PageBrowser & { browser: Browser }} Chromium */

/**
 * @param {string} name
 * @param {number} found
 * @param {number} budget
 */
const checkTime = (name, found, budget) =>
  check(`${name} within ${budget} ms, times ${PATIENCE}`, found <= budget * PATIENCE, found);

/** @param {Chromium} chromium */
export async function checkTimes({ browser, open }) {
  const { form, pages } = await measureStart(browser);
  checkTime('ready for typing', form, BUDGETS.form);
  checkTime('pages drawn', pages, BUDGETS.pages);
  const window = await open();
  for (const [field, measured] of Object.entries(await measureTyping(window, KEYS))) {
    check(`${field}: every key is measured`, measured.problems.length >= KEYS, measured.problems);
    checkTime(`${field}: key to problems`, quantile(measured.problems, 0.95), BUDGETS.problem);
    checkTime(`${field}: key to pages`, quantile(measured.pages, 0.95), BUDGETS.redrawn);
    checkTime(`${field}: longest task`, Math.max(0, ...measured.longTasks), LONGEST_TASK);
  }
  const documents = await measureDocuments(window, join(root, 'samples/county-2025.json'));
  checkTime('Word and PDF', documents, BUDGETS.documents);
  const sample = readJson('samples/features-2025.json');
  const problems = Array.from({ length: REPETITIONS }, () => sample.overview).flat();
  const file = inWork('long.json');
  writeFileSync(file, JSON.stringify({ ...sample, problems }));
  checkTime('Word and PDF of 100 pages', await measureDocuments(window, file), BUDGETS.long);
  await window.close();
}

/** @param {Chromium} chromium */
export async function checkMemory({ browser, open }) {
  const window = await open();
  const { before, after, process: megabytes } = await measureMemory(window, browser, EDITS);
  const growth = after / before;
  check(`${EDITS} edits leave no more than a tenth in memory`, growth <= MOST_GROWTH, growth);
  check(`a page takes at most ${MOST_MEGABYTES} MB`, megabytes <= MOST_MEGABYTES, megabytes);
  await window.close();
}
