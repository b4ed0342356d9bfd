// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { cli, inWork, root } from '../lib/workspace.mjs';
import { checkFiles, summaryOf } from './expected.mjs';
import { wait } from './page-window.mjs';

const sample = join(root, 'samples/county-2025.json');
const FORMATS = ['json', 'docx', 'pdf', 'html', 'ofd', 'xlsx'];
/** Milliseconds until a file must be read and compared with. */
const PATIENCE = 15_000;
const MISTAKES = ['carry-over', 'copied-text', 'edition-change', 'in-force', 'previous-year'];

/** The sample as if it were last year's, in every format. */
function writeLastYear() {
  const folder = inWork('last-year');
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(sample, 'utf8').replaceAll('2025', '2024').replaceAll('2026', '2025');
  const file = join(folder, 'last-year.json');
  writeFileSync(file, text);
  const build = [cli, 'build', file, '--format', 'all', '-o', folder];
  execFileSync('node', build, { stdio: 'ignore' });
  const workbook = join(folder, 'last-year.xlsx');
  execFileSync('node', [cli, 'read', file, '-o', workbook, '--force'], { stdio: 'ignore' });
  return folder;
}

/**
 * @param {import('./page-window.mjs').PageWindow} window
 * @param {string} report
 * @param {string} previous file with last year's report
 * @param {string} against the same as a report file
 */
async function checkAgainst(window, report, previous, against) {
  const [expected = []] = checkFiles([report], '--previous', against).values();
  const [alone = []] = checkFiles([report]).values();
  await window.open(report);
  await window.choose('上年报告', previous);
  const wanted = summaryOf(expected).join();
  let found = '';
  for (const end = Date.now() + PATIENCE; found !== wanted && Date.now() < end; await wait(100))
    found = summaryOf(await window.problems()).join();
  const name = `${basename(report)} with ${basename(previous)}`;
  check(`${name}: something is compared`, wanted !== summaryOf(alone).join());
  check(`${name}: the problems are those of check --previous`, found === wanted, found);
}

/**
 * Last year's report is read from every kind of file, and compared with.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkPrevious({ open }) {
  const folder = writeLastYear();
  const against = join(folder, 'last-year.json');
  const window = await open();
  // In turn, so that each file finds another last year's report before it.
  for (const [i, format] of FORMATS.entries()) {
    await checkAgainst(window, sample, join(folder, `last-year.${format}`), against);
    const name = MISTAKES[i];
    if (!name) continue;
    const previous = join(root, `samples/mistakes/${name}.previous.json`);
    await checkAgainst(window, join(root, `samples/mistakes/${name}.json`), previous, previous);
  }
  await window.close();
}

/**
 * A new report takes over what last year's report passes on, in one step.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkCarriedIn({ open }) {
  const folder = writeLastYear();
  const { applications } = JSON.parse(readFileSync(join(folder, 'last-year.json'), 'utf8'));
  const { carriedForward } = applications;
  const blank = JSON.parse(readFileSync(sample, 'utf8'));
  blank.applications.carriedOver = Object.fromEntries(
    Object.keys(carriedForward).map((key) => [key, null]),
  );
  const report = join(folder, 'this-year.json');
  writeFileSync(report, JSON.stringify(blank));
  const window = await open();
  await window.open(report);
  await window.choose('上年报告', join(folder, 'last-year.docx'));
  await window.pressButton('带入');
  const natural = '/applications/carriedOver/naturalPerson';
  const saved = JSON.parse((await window.download('下载 JSON')).bytes.toString());
  const taken = saved.applications.carriedOver.naturalPerson;
  check('上年结转 is taken over', taken === carriedForward.naturalPerson, taken);
  await window.pressButton('撤销');
  check('one step undoes it', (await window.valueAt(natural)) === '');
  await window.close();
}
