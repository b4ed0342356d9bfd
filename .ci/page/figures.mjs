// @ts-check
/** How fast the page is, how much memory it takes: measured by the bench, checked by the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/workspace.mjs';
import { pageUrl } from './browsers.mjs';
import { wait } from './page-window.mjs';

export const sample = join(root, 'samples/county-2025.json');
const FIGURE = '/applications/received/naturalPerson';
const PROSE = '/overview/0';

/** @typedef {import('./page-window.mjs').PageWindow} PageWindow */

/**
 * The value below which a part of the values lies.
 * @param {readonly number[]} values
 * @param {number} part from 0 to 1
 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/**
 * Milliseconds from navigation until one can type, and until pages are drawn.
 * @param {import('playwright-core').Browser} browser
 */
export async function measureStart(browser) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const times = /** @type {Record<string, number>} */ ({});
    Object.assign(globalThis, { times });
    const note = () => {
      const { ready } = document.documentElement.dataset;
      if (ready) times[ready] ??= performance.now();
    };
    new MutationObserver(note).observe(document, { attributes: true, subtree: true });
  });
  await page.goto(pageUrl);
  const handle = await page.waitForFunction(() => {
    const { times } = /** @type {any} */ (globalThis);
    return times.pages === undefined ? undefined : times;
  });
  /** @type {{ form?: number, pages: number }} */
  const times = await handle.jsonValue();
  await page.close();
  return { form: times.form ?? times.pages, pages: times.pages };
}

/**
 * Milliseconds from each key to the regions that show what it changed, and of long tasks. Keys
 * come from outside, as a keyboard's.
 * @param {PageWindow} window with a report
 * @param {string} pointer of the field
 * @param {number} count of keys
 */
async function measureKeys(window, pointer, count) {
  const regions = [await window.region('问题'), await window.region('版面预览')];
  await window.enter(pointer);
  await window.page.evaluate(() => {
    const measured = { pressed: 0, problems: [], pages: [], longTasks: [] };
    Object.assign(globalThis, { measured });
    addEventListener('keydown', (event) => Object.assign(measured, { pressed: event.timeStamp }), {
      capture: true,
    });
  });
  for (const [i, region] of regions.entries())
    await region.evaluate(
      (element, name) => {
        const { measured } = /** @type {any} */ (globalThis);
        new MutationObserver(() => {
          // The time of the next frame would add up to 16 ms that a user does not wait for.
          measured[name].push(performance.now() - measured.pressed);
        }).observe(element, { attributes: true, attributeFilter: ['data-revision'] });
      },
      i === 0 ? 'problems' : 'pages',
    );
  await window.page.evaluate(() =>
    new PerformanceObserver((list) => {
      const { measured } = /** @type {any} */ (globalThis);
      for (const { duration } of list.getEntries()) measured.longTasks.push(duration);
    }).observe({ type: 'longtask' }),
  );
  for (let i = 0; i < count; i++) {
    await window.press(String(1 + (i % 9)));
    await window.untilDrawn();
    if (i % 5 === 4) await window.press('Backspace');
    await window.untilDrawn();
  }
  await wait(200);
  /** @type {{ problems: number[], pages: number[], longTasks: number[] }} */
  const measured = await window.page.evaluate('measured');
  return measured;
}

/**
 * @param {PageWindow} window
 * @param {number} count of keys
 */
export async function measureTyping(window, count) {
  await window.open(sample);
  const figure = await measureKeys(window, FIGURE, count);
  const prose = await measureKeys(window, PROSE, count);
  return { figure, prose };
}

/**
 * Milliseconds from pressing the buttons of Word and PDF to the files.
 * @param {PageWindow} window
 * @param {string} report
 */
export async function measureDocuments(window, report) {
  await window.open(report);
  const start = performance.now();
  for (const button of ['下载 Word', '下载 PDF']) await window.download(button);
  return performance.now() - start;
}

/**
 * Bytes that a page's JavaScript holds when what is not needed is thrown away, and megabytes of
 * the browser's largest page process.
 * @param {PageWindow} window
 */
async function memoryOf({ page }) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/**
 * Megabytes of memory that the processes of pages hold.
 * @param {import('playwright-core').Browser} browser
 */
async function processMegabytes(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]),
    );
  return Math.max(...sizes) / 1024;
}

/**
 * How the memory of a report grows while it is edited.
 * @param {PageWindow} window
 * @param {import('playwright-core').Browser} browser
 * @param {number} edits
 */
export async function measureMemory(window, browser, edits) {
  await window.open(sample);
  await window.enter(FIGURE);
  /** @param {number} count */
  const edit = async (count) => {
    for (let i = 0; i < count; i++) {
      await window.press(String(1 + (i % 9)));
      if (i % 5 === 4) await window.press('Delete');
    }
    await window.untilDrawn();
  };
  await edit(50);
  const before = await memoryOf(window);
  await edit(edits);
  const after = await memoryOf(window);
  return { before, after, process: await processMegabytes(browser) };
}
