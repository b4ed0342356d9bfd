// Opens the overview of a county's departments in a real browser: nothing is asked of the network,
// nothing overflows, every bar is drawn, every figure is printed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser } from './lib/browser.mjs';
import { check, finish } from './lib/checks.mjs';
import { cli, inWork, readJson, removeWork, run, writeFontsConf } from './lib/workspace.mjs';

const COUNTY = '某县人民政府';
const DEPARTMENT_COUNTS = [1, 12, 60];
/** Widths of windows, in pixels: a desk's and a telephone's. */
const WIDTHS = [1280, 390];
const HEIGHT = 900;
/** The number of the department that has a long name. */
const LONG = 3;
const LONG_NAME = '人力资源和社会保障、民政、退役军人事务、医疗保障综合协调服务中心';

/**
 * A value with every number in it multiplied.
 * @param {unknown} value
 * @param {number} factor
 * @returns {unknown}
 */
function multiplied(value, factor) {
  if (typeof value === 'number') return value * factor;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, multiplied(v, factor)]));
}

/**
 * A folder with reports of departments: the i-th has i times the figures of a sample.
 * @param {number} year
 * @param {number} count
 */
function writeDepartments(year, count) {
  const { title: _title, ...base } = readJson('samples/county-2025.json');
  const folder = inWork(`${year}-${count}`);
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const report = {
      ...base,
      year,
      agency: `某县第${i}${i === LONG ? LONG_NAME : ''}局<b>&`,
      signature: { date: `${year + 1}-01-20` },
      disclosure: multiplied(base.disclosure, i),
      applications: multiplied(base.applications, i),
      disputes: multiplied(base.disputes, i),
    };
    writeFileSync(join(folder, `${i}.json`), JSON.stringify(report));
  }
  return folder;
}

/**
 * The overview of this year's departments beside last year's.
 * @param {number} count
 */
function writeOverview(count) {
  const html = inWork(`${count}.html`);
  const lastYear = writeDepartments(2024, Math.max(1, count - 2));
  const outputs = ['--overview', html, '-o', inWork('county.json')];
  const departments = writeDepartments(2025, count);
  run('node', cli, 'sum', departments, '--agency', COUNTY, '--previous', lastYear, ...outputs);
  return html;
}

/** Runs in the page: how wide it is, which words are cut off, which bars are wrong. */
const geometry = `(() => {
  const isCut = (text) => {
    const [inner, outer] = [text, text.ownerSVGElement].map((e) => e.getBoundingClientRect());
    return inner.left < outer.left - 1 || inner.right > outer.right + 1 ||
      inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
  };
  const isOdd = (bar) => bar.getBoundingClientRect().width > 0 !== Number(bar.dataset.value) > 0;
  const texts = [...document.querySelectorAll('svg text')].filter((t) => t.checkVisibility());
  const bars = [...document.querySelectorAll('svg rect[data-value]')];
  return {
    width: document.documentElement.scrollWidth,
    cut: texts.filter(isCut).map((t) => t.textContent),
    textCount: texts.length,
    barCount: bars.length,
    oddCount: bars.filter(isOdd).length,
  };
})()`;

/** Runs in the page: the figures in its tables. */
const figuresInTables = `[...document.querySelectorAll('td, tfoot th')]
  .map((cell) => cell.firstChild?.textContent.trim())
  .filter((text) => /^[+−]?[\\d,]+$/.test(text))`;

/** Events by which a browser complains. */
const complaints = ['Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded'];

/**
 * @param {Browser} browser
 * @param {string} html
 * @param {number} width of the window
 * @param {string} name
 */
async function checkWindow(browser, html, width, name) {
  await browser.open(pathToFileURL(html).href, width, HEIGHT);
  const page = await browser.evaluate(geometry);
  check(`${name}: nothing overflows the window`, page.width <= width, page.width);
  const isWhole = page.textCount > 0 && page.cut.length === 0;
  check(`${name}: no word is cut off`, isWhole, page.cut.slice(0, 3));
  const areDrawn = page.barCount > 0 && page.oddCount === 0;
  check(`${name}: every bar is drawn, and none for nothing`, areDrawn, page);
  const complaint = browser.events.find((e) => complaints.includes(e.method));
  check(`${name}: the browser has nothing to say`, complaint === undefined, complaint);
  const requests = browser.events.filter((e) => e.method === 'Network.requestWillBeSent');
  const urls = requests.map((e) => e.params.request.url);
  const isPageAlone = urls.length === 1 && urls[0].startsWith('file:');
  check(`${name}: nothing but the page is asked for`, isPageAlone, urls);
}

/**
 * @param {Browser} browser
 * @param {string} name
 */
async function checkPrint(browser, name) {
  /** @type {string[]} */
  const figures = await browser.evaluate(figuresInTables);
  const pdf = inWork('printed.pdf');
  writeFileSync(pdf, await browser.print());
  const printed = new Set(run('pdftotext', '-layout', pdf, '-').split(/[\s()]+/));
  const missing = figures.filter((figure) => !printed.has(figure));
  const areAll = figures.length > 10 && missing.length === 0;
  check(`${name}: every figure is printed`, areAll, missing.slice(0, 5));
  check(`${name}: on A4`, /Page size:.*\(A4\)/.test(run('pdfinfo', pdf)));
}

writeFontsConf([]);
const browser = new Browser();
try {
  for (const count of DEPARTMENT_COUNTS) {
    const html = writeOverview(count);
    for (const width of WIDTHS)
      await checkWindow(browser, html, width, `${count} departments at ${width} px`);
    await checkPrint(browser, `${count} departments`);
  }
} finally {
  await browser.close();
  removeWork();
}
finish();
