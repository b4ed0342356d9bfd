// @ts-check
// How fast the page is in Debian's Chromium and in Chromium 86, and what memory it takes. Needs
// `npm ci --prefix .ci` and chromium. A number as argument: how often the start is measured (5).
import { removeWork } from '../.ci/lib/workspace.mjs';
import { startChromium86, startCurrentChromium } from '../.ci/page/browsers.mjs';
import {
  measureDocuments,
  measureMemory,
  measureStart,
  measureTyping,
  quantile,
  sample,
} from '../.ci/page/figures.mjs';

const STARTS = Number(process.argv[2] ?? 5);
const KEYS = 60;
const EDITS = 500;
const BYTES_PER_MB = 1e6;

/**
 * Prints the median and the 95th percentile of some milliseconds.
 * @param {string} name
 * @param {readonly number[]} values
 */
const print = (name, values) =>
  console.log(
    `  ${name.padEnd(40)}${[0.5, 0.95]
      .map((part) => quantile(values, part).toFixed(0).padStart(8))
      .join('')}`,
  );

for (const start of [startCurrentChromium, startChromium86]) {
  const chromium = await start();
  const { browser, name } = chromium;
  console.log(`${name} (ms)${'median     p95'.padStart(48 - name.length)}`);
  const starts = [];
  for (let i = 0; i < STARTS; i++) starts.push(await measureStart(browser));
  print(
    'ready for typing',
    starts.map(({ form }) => form),
  );
  print(
    'pages drawn',
    starts.map(({ pages }) => pages),
  );
  const window = await chromium.open();
  for (const [field, { problems, pages, longTasks }] of Object.entries(
    await measureTyping(window, KEYS),
  )) {
    print(`${field}: key to problems`, problems);
    print(`${field}: key to pages`, pages);
    console.log(`  ${field}: tasks over 50 ms: ${longTasks.map(Math.round).join(' ') || 'none'}`);
  }
  const documents = [];
  for (let i = 0; i < STARTS; i++) documents.push(await measureDocuments(window, sample));
  print('Word and PDF', documents);
  await window.close();
  const edited = await chromium.open();
  const { before, after, process: megabytes } = await measureMemory(edited, browser, EDITS);
  const [heapBefore, heapAfter] = [before, after].map((bytes) => (bytes / BYTES_PER_MB).toFixed(1));
  console.log(`  heap before and after ${EDITS} edits: ${heapBefore}, ${heapAfter} MB`);
  console.log(`  process of the page: ${megabytes.toFixed(0)} MB`);
  await chromium.close();
}
removeWork();
