// @ts-check
// Opens the web pages of the samples in a real browser: axe-core finds no barrier, nothing but the
// page is loaded, tables scroll within a narrow window and stay whole on A4, the report can be
// downloaded, and fonts of OFD packages are taken.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { Chromium } from './chromium.mjs';
import { check, finish } from './lib/checks.mjs';
import { cli, inWork, removeWork, root } from './lib/workspace.mjs';

const axe = readFileSync(join(root, '.ci/node_modules/axe-core/axe.min.js'), 'utf8');
const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.json'));
/** Milliseconds until a download must have ended, and between two looks at it. */
const PATIENCE = 10_000;
const POLL_INTERVAL = 50;

/** @param {string} folder @param {...string} options */
function build(folder, ...options) {
  const reports = samples.map((name) => join(root, 'samples', name));
  execFileSync('node', [cli, 'build', ...reports, '-o', folder, ...options], { stdio: 'ignore' });
}

/**
 * A page of a site with a piece pasted into it.
 * @param {string} fragment
 */
const siteAround = (fragment) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>政府信息公开</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>政府信息公开年报</h1>${fragment}</main></body></html>`;

/**
 * @param {Chromium} browser
 * @param {string} name
 */
async function checkAccess(browser, name) {
  await browser.evaluate(`${axe}; undefined`);
  const { violations, passes } = await browser.evaluate('axe.run()');
  check(`${name}: axe-core has something to look at`, passes.length > 20, passes.length);
  const faults = violations.map((/** @type {any} */ v) => [v.id, v.nodes[0]?.html]);
  check(`${name}: axe-core finds no barrier`, faults.length === 0, faults);
}

/**
 * @param {Chromium} browser
 * @param {string} file
 */
async function checkOnScreens(browser, file) {
  for (const width of [1280, 320])
    for (const scheme of ['light', 'dark']) {
      const name = `${basename(file)}, ${width} px, ${scheme}`;
      await browser.open(pathToFileURL(file).href, { width, height: 900 });
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await browser.send('Emulation.setEmulatedMedia', { features });
      const messages = browser.consoleEvents();
      check(`${name}: the browser reports nothing`, messages.length === 0, messages[0]);
      check(`${name}: nothing else is loaded`, browser.requestedUrls().length === 1);
      const pageWidth = await browser.evaluate('document.documentElement.scrollWidth');
      check(`${name}: nothing overflows the window`, pageWidth <= width, pageWidth);
      const scrolling = await browser.evaluate(`[...document.querySelectorAll('[tabindex="0"]')]
        .map((e) => e.scrollWidth > e.clientWidth)`);
      const doAllScroll = scrolling.length === 3 && scrolling.every(Boolean);
      check(`${name}: tables scroll if they must`, doAllScroll === width < 560, scrolling);
      await checkAccess(browser, name);
    }
}

/**
 * @param {Chromium} browser with a whole page
 * @param {string} name
 */
async function checkOnPaper(browser, name) {
  const rows = await browser.evaluate(`[...document.querySelectorAll('table')].map((table) =>
    [...table.rows].filter((row) => row.cells[row.cells.length - 1].tagName === 'TD')
      .map((row) => row.innerText.replace(/\\s/g, '')))`);
  const pdf = inWork(`${name}.print.pdf`);
  writeFileSync(pdf, await browser.printToPdf());
  const isA4 = /Page size:.*\(A4\)/.test(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }));
  check(`${name}: is printed on A4`, isA4);
  const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const pages = printed.split('\f').map((text) => text.replace(/\s/g, ''));
  for (const [i, table] of rows.entries()) {
    const [first, last] = [table.at(0), table.at(-1)];
    const isWhole = pages.some((page) => page.includes(first) && page.includes(last));
    check(`${name}: table ${i + 1} is printed whole`, isWhole, [first, last]);
  }
  check(`${name}: has page numbers`, pages[0]?.endsWith('—1—') ?? false, pages[0]?.slice(-20));
  check(`${name}: the link is not printed`, !printed.includes('下载数据'));
}

/**
 * @param {Chromium} browser with a whole page
 * @param {string} sample name of its report file
 */
async function checkDownload(browser, sample) {
  const folder = inWork('downloads');
  mkdirSync(folder, { recursive: true });
  await browser.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await browser.evaluate(`document.querySelector('a[download]').click()`);
  const file = join(folder, sample);
  for (let waited = 0; !existsSync(file) && waited < PATIENCE; waited += POLL_INTERVAL)
    await new Promise((wake) => setTimeout(wake, POLL_INTERVAL));
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const isSame = bytes.equals(readFileSync(join(root, 'samples', sample)));
  check(`${sample}: is downloaded byte for byte under its name`, isSame, bytes.length);
}

/**
 * @param {Chromium} browser
 * @param {string} file
 */
async function checkOfdFonts(browser, file) {
  const parts = Object.entries(unzipSync(readFileSync(file)));
  for (const [path, bytes] of parts.filter(([name]) => name.endsWith('.ttf'))) {
    const address = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`;
    const status = await browser.evaluate(
      `new FontFace('a', 'url(${address})').load().then((f) => f.status, (e) => e.message)`,
    );
    check(`${basename(file)}: the browser takes ${path}`, status === 'loaded', status);
  }
}

const [pages, fragments] = [inWork('pages'), inWork('fragments')];
build(pages, '--format', 'html,ofd');
build(fragments, '--format', 'html', '--html', 'fragment');
const browser = new Chromium();
try {
  for (const sample of samples) {
    const name = sample.replace('.json', '.html');
    const site = join(fragments, `site-${name}`);
    writeFileSync(site, siteAround(readFileSync(join(fragments, name), 'utf8')));
    await checkOnScreens(browser, join(pages, name));
    await checkOnPaper(browser, name);
    await checkDownload(browser, sample);
    await checkOnScreens(browser, site);
    await browser.open('about:blank', { width: 800, height: 600 });
    await checkOfdFonts(browser, join(pages, sample.replace('.json', '.ofd')));
  }
} finally {
  await browser.close();
  removeWork();
}
finish();
