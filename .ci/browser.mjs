// @ts-check
// Opens the dashboard of a county's departments in a real browser: the page loads nothing, nothing
// overflows, every bar is drawn, and every figure is printed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, finish } from './lib/checks.mjs';
import { openFile, printToPdf, startChromium } from './lib/chromium.mjs';
import { cli, inWork, removeWork, root } from './lib/workspace.mjs';

const YEAR = 2025;
/** The least number of figures that the tables of the page must have. */
const MIN_FIGURES = 10;

/**
 * Multiplies every number of a report.
 * @param {any} value
 * @param {number} factor
 * @returns {any}
 */
function multiply(value, factor) {
  if (typeof value === 'number') return value * factor;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, multiply(part, factor)]),
  );
}

/** @param {number} i */
function agencyName(i) {
  const long = '人力资源和社会保障、民政、退役军人事务、医疗保障综合协调服务中心';
  return `某县第${i}${i === 3 ? long : ''}局<b>&`;
}

/**
 * Writes reports of departments: a sample's figures 0, 1, 2… times, one of them with a long name.
 * @param {number} year
 * @param {number} count
 * @returns {string} their folder
 */
function writeDepartments(year, count) {
  const sample = JSON.parse(readFileSync(join(root, 'samples/county-2025.json'), 'utf8'));
  const { title: _, ...base } = sample;
  const folder = inWork(`${year}-${count}`);
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const report = {
      ...base,
      year,
      agency: agencyName(i),
      signature: { date: `${year + 1}-01-20` },
      disclosure: multiply(base.disclosure, i),
      applications: multiply(base.applications, i),
      disputes: multiply(base.disputes, i),
    };
    writeFileSync(join(folder, `${i}.json`), JSON.stringify(report));
  }
  return folder;
}

/**
 * Writes the dashboard of so many departments; two of them gave no report last year.
 * @param {number} count
 * @returns {string} the HTML file
 */
function writeDashboard(count) {
  const html = inWork(`${count}.html`);
  const departments = writeDepartments(YEAR, count);
  const previous = writeDepartments(YEAR - 1, Math.max(1, count - 2));
  const output = ['--overview', html, '-o', inWork(`${count}.json`)];
  execFileSync(
    'node',
    [cli, 'sum', departments, '--agency', '某县人民政府', '--previous', previous, ...output],
    { stdio: 'ignore' },
  );
  return html;
}

/**
 * In the page: its width, texts that their chart cuts off, and bars that should not have a width.
 */
const GEOMETRY = `(() => {
  const isCutOff = (text) => {
    const inner = text.getBoundingClientRect();
    const outer = text.ownerSVGElement.getBoundingClientRect();
    return inner.left < outer.left - 1 || inner.right > outer.right + 1 ||
      inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
  };
  const hasWrongWidth = (bar) =>
    (bar.getBoundingClientRect().width > 0) !== (Number(bar.dataset.value) > 0);
  const texts = [...document.querySelectorAll('svg text')].filter((t) => t.checkVisibility());
  const bars = [...document.querySelectorAll('svg rect[data-value]')];
  return {
    width: document.documentElement.scrollWidth,
    texts: texts.length,
    cutOff: texts.filter(isCutOff).map((t) => t.textContent),
    bars: bars.length,
    wrongBars: bars.filter(hasWrongWidth).length,
  };
})()`;

/** In the page: the figures of its tables. */
const FIGURES = `[...document.querySelectorAll('td, tfoot th')]
  .map((cell) => cell.firstChild?.textContent.trim())
  .filter((text) => /^[+−]?[\\d,]+$/.test(text))`;

/**
 * @param {Awaited<ReturnType<typeof openFile>>} opened
 * @param {number} width of the window in pixels
 * @param {string} name
 */
async function checkOnScreen({ page, messages, urls }, width, name) {
  /** @type {any} */
  const found = await page.evaluate(GEOMETRY);
  check(`${name}: nothing overflows the window`, found.width <= width, found.width);
  const isUncut = found.texts > 0 && found.cutOff.length === 0;
  check(`${name}: no word is cut off`, isUncut, found.cutOff.slice(0, 3));
  const isDrawn = found.bars > 0 && found.wrongBars === 0;
  check(`${name}: every bar is drawn, and none for 0`, isDrawn, found);
  check(`${name}: the browser reports nothing`, messages.length === 0, messages[0]);
  const loadsItself = urls.length === 1 && urls.every((url) => url.startsWith('file:'));
  check(`${name}: the page loads nothing else`, loadsItself, urls);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {number} count of departments
 */
async function checkOnPaper(page, count) {
  /** @type {string[]} */
  const figures = await page.evaluate(FIGURES);
  const pdf = inWork(`${count}.pdf`);
  await printToPdf(page, pdf);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const printed = new Set(text.split(/[\s()]+/));
  const missing = figures.filter((figure) => !printed.has(figure));
  const areAllPrinted = figures.length > MIN_FIGURES && missing.length === 0;
  check(`${count} departments: every figure is printed`, areAllPrinted, missing.slice(0, 5));
  const isA4 = /Page size:.*\(A4\)/.test(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }));
  check(`${count} departments: on A4`, isA4);
}

const browser = await startChromium();
try {
  for (const count of [1, 12, 60]) {
    const html = writeDashboard(count);
    for (const width of [1280, 390]) {
      const opened = await openFile(browser, html, { width });
      await checkOnScreen(opened, width, `${count} departments at ${width} px`);
      if (width === 390) await checkOnPaper(opened.page, count);
      await opened.page.close();
    }
  }
} finally {
  await browser.close();
  removeWork();
}
finish();
