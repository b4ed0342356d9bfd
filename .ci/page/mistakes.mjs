// @ts-check
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { root } from '../lib/workspace.mjs';
import { checkFiles, summaryOf } from './expected.mjs';

/** Problems of files that are no report: they are refused, and what was open stays. */
const REFUSALS = ['encoding', 'nesting', 'not-object'];

const folder = join(root, 'samples/mistakes');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.edition.json'))
  .map((name) => join(folder, name));

/**
 * The fields that errors mark are those of their places, and their descriptions have the messages.
 * @param {import('./page-window.mjs').PageWindow} window
 * @param {readonly import('./expected.mjs').ExpectedProblem[]} problems
 * @param {string} name
 */
async function checkMarks(window, problems, name) {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const marked = await window.markedFields();
  const fields = new Set(await window.fieldPointers());
  for (const { code, pointers, message } of errors)
    for (const pointer of pointers.filter((p) => fields.has(p))) {
      const mark = marked.find((m) => m.pointer === pointer);
      check(`${name}: ${code} marks ${pointer}`, mark !== undefined, marked);
      const isDescribed = mark?.description.includes(message) ?? false;
      check(`${name}: ${code} describes ${pointer}`, isDescribed, mark?.description);
    }
  const places = errors.flatMap(({ pointers }) => pointers);
  const others = marked.filter(
    ({ pointer }) => pointer && !places.some((p) => p === pointer || pointer.startsWith(`${p}/`)),
  );
  check(`${name}: nothing else is marked`, others.length === 0, others);
}

/**
 * Every file of samples/mistakes: the page lists and marks what `check` finds.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkMistakes({ open }) {
  const checked = checkFiles(files);
  const window = await open();
  await window.untilPagesAreReady();
  for (const file of files) {
    const name = basename(file);
    const expected = checked.get(name) ?? [];
    if (expected.some(({ code }) => REFUSALS.includes(code))) continue;
    await window.open(file);
    const found = summaryOf(await window.problems());
    const isSame = found.join() === summaryOf(expected).join();
    check(`${name}: the problems are those of check`, isSame, [found, summaryOf(expected)]);
    await checkMarks(window, expected, name);
  }
  await window.close();
}

/**
 * Files that are no report are refused in the command line's words.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkRefusals({ open }) {
  const checked = checkFiles(files);
  const window = await open();
  await window.untilPagesAreReady();
  for (const [name, problems] of checked)
    for (const { code, message } of problems.filter((p) => REFUSALS.includes(p.code))) {
      const before = await window.fieldPointers();
      await window.choose('打开', join(folder, name));
      const isSaid = await window
        .until((words) => document.body.innerText.includes(words), message, message)
        .catch(() => false);
      check(`${name}: ${code} is said as the command line says it`, isSaid);
      const after = await window.fieldPointers();
      check(`${name}: what was open stays`, after.join() === before.join());
    }
  await window.close();
}
