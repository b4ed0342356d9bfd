// @ts-check
import { writeFileSync } from 'node:fs';
import { check } from '../lib/checks.mjs';
import { inWork, readJson } from '../lib/workspace.mjs';

/** @typedef {import('./page-window.mjs').PageWindow} PageWindow */

/** Its prose names no figure, which would decide between explanations. */
const sample = {
  ...readJson('samples/county-2025.json'),
  overview: ['政府信息公开各项工作按要求开展。'],
};
const NARROW = { width: 320, height: 800 };
const granted = '/applications/outcomes/granted';
const { granted: right, partlyGranted } = sample.applications.outcomes;

/** @param {Readonly<Record<string, unknown>>} rows of outcomes */
function withOutcomes(rows) {
  const { applications } = sample;
  const outcomes = { ...applications.outcomes, ...rows };
  return { ...sample, applications: { ...applications, outcomes } };
}

/** Two figures of a row, each in the place of the other. */
const exchanged = withOutcomes({
  granted: { ...right, naturalPerson: right.enterprise, enterprise: right.naturalPerson },
});

/** A row that nobody has filled in: it may be any of those that have nothing but noughts. */
export const leftOut = withOutcomes({
  partlyGranted: Object.fromEntries(Object.keys(partlyGranted).map((column) => [column, 0])),
});

/**
 * @param {PageWindow} window
 * @param {string} name
 * @param {object} report
 */
async function openReport(window, name, report) {
  const file = inWork(name);
  writeFileSync(file, JSON.stringify(report));
  await window.open(file);
}

/** @param {PageWindow} window */
const figuresOf = async (window) =>
  [
    await window.valueAt(`${granted}/naturalPerson`),
    await window.valueAt(`${granted}/enterprise`),
  ].join();

/** @param {PageWindow} window */
const countErrors = async (window) =>
  (await window.problems()).filter(({ severity }) => severity === 'error').length;

/**
 * Does something and waits until the problems are those of the report after it.
 * @param {PageWindow} window
 * @param {string} what
 * @param {() => Promise<void>} act
 */
async function change(window, what, act) {
  const before = await window.revision('问题');
  await act();
  await window.untilChanged(before, what);
}

/** @param {PageWindow} window @param {string} name of a button that changes the report */
const changeBy = (window, name) => change(window, name, () => window.pressButton(name));

/** @param {PageWindow} window with two figures exchanged */
async function checkExchanged(window) {
  const [wrong, corrected] = [
    `${right.enterprise},${right.naturalPerson}`,
    `${right.naturalPerson},${right.enterprise}`,
  ];
  const list = await (await window.region('问题')).evaluate((region) => region.innerText);
  check('exchanged figures are named', list.includes('两格填反了'), list);
  const marked = (await window.markedFields()).map(({ pointer }) => pointer);
  const expected = [`${granted}/naturalPerson`, `${granted}/enterprise`];
  check('both figures are marked, and no other', marked.join() === expected.join(), marked);
  await changeBy(window, `表三·（一）予以公开·商业企业 改为 ${right.enterprise}`);
  const one = await figuresOf(window);
  check('one button corrects one figure', one === `${right.enterprise},${right.enterprise}`, one);
  const { pointer } = await window.focused();
  check('the cursor is in the corrected figure', pointer === expected[1], pointer);
  await change(window, 'undo', () => window.press('Control+Z'));
  check('it is undone', (await figuresOf(window)) === wrong, await figuresOf(window));
  await changeBy(window, '全部改正');
  check('全部改正 corrects both', (await figuresOf(window)) === corrected, await figuresOf(window));
  check('no error is left', (await countErrors(window)) === 0, await window.problems());
  const first = await window.focused();
  check('the cursor is in the first of them', first.pointer === expected[0], first);
  await change(window, 'undo', () => window.press('Control+Z'));
  check('both are one step of undo', (await figuresOf(window)) === wrong, await figuresOf(window));
}

/** @param {PageWindow} window with a row left out */
async function checkAlternatives(window) {
  const region = await window.region('问题');
  const summary = await region.evaluateHandle((r) => r.querySelector('summary'));
  const words = await summary.evaluate((element) => element?.textContent);
  check('other explanations are folded away', /^也可能是……（\d 种）$/.test(words ?? ''), words);
  await summary.evaluate((element) => element?.focus());
  await window.press('Enter');
  const buttons = await region.evaluate((r) =>
    [...r.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? ''),
  );
  const marked = await window.markedFields();
  const others = buttons.filter((name) => name.includes('·自然人 改为')).slice(1);
  check('each has its buttons', others.length > 1, buttons);
  check('their figures are not marked', marked.length < buttons.length / 2, marked);
  const [other = ''] = others;
  await window.page.setViewportSize(NARROW);
  await window.pressButton('问题');
  await changeBy(window, other);
  const { name } = await window.focused();
  check(
    'in a narrow window it goes to its figure too',
    other === `${name} 改为 ${partlyGranted.naturalPerson}`,
    name,
  );
}

/**
 * Figures that explain failing sums are told in words, and corrected one by one or all at once.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkExplanations({ open }) {
  const window = await open();
  await window.untilPagesAreReady();
  await openReport(window, 'exchanged.json', exchanged);
  await checkExchanged(window);
  await openReport(window, 'left-out.json', leftOut);
  await checkAlternatives(window);
  await window.close();
}
