// @ts-check
import { join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { root } from '../lib/workspace.mjs';
import { buildAll, checkFiles, DOWNLOADS, summaryOf } from './expected.mjs';

const SAMPLES = ['county-2025', 'city-office-2019', 'bureau-2020', 'features-2025'];
/** Samples in the other browsers: one of each edition. */
const FEWER = 2;
const files = SAMPLES.map((name) => join(root, `samples/${name}.json`));

/** @param {readonly import('./expected.mjs').ExpectedProblem[]} problems */
export function countsOf(problems) {
  const open = problems.filter((problem) => !problem.isWaived);
  const errors = open.filter((problem) => problem.severity === 'error').length;
  return `${errors} 个错误，${open.length - errors} 个警告`;
}

/**
 * Each sample is opened: the problems are the command line's, and so are the bytes and names of
 * everything that is saved.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkSameBytes({ open, name: browser }) {
  const chosen = browser === 'Chromium' ? files : files.slice(0, FEWER);
  const checked = checkFiles(chosen);
  const window = await open();
  for (const file of chosen) {
    const expected = buildAll(file);
    const [name = ''] = expected.keys();
    const problems = checked.get(name.replace('.docx', '.json')) ?? [];
    await window.open(file);
    const found = summaryOf(await window.problems());
    const isSame = found.join() === summaryOf(problems).join();
    check(`${browser}: ${name}: the problems are those of check`, isSame, found);
    const status = await window.get('status', '检查结果');
    const counts = (await status.evaluate((s) => s.textContent)).trim();
    check(`${browser}: ${name}: the counts are told`, counts === countsOf(problems), counts);
    for (const button of Object.keys(DOWNLOADS)) {
      const { name: saved, bytes } = await window.download(button);
      const wanted = expected.get(saved);
      check(`${browser}: ${button}: has the name of the command line's`, Boolean(wanted), saved);
      check(`${browser}: ${saved}: the same bytes`, wanted?.equals(bytes) ?? false, bytes.length);
    }
  }
  await window.close();
}
