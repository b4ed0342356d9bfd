// @ts-check
// Opens the web pages of the samples in a real browser: axe-core finds no barrier, nothing but the
// page is loaded, tables scroll within a narrow window and stay whole on A4, the report can be
// downloaded, and fonts of OFD packages are taken.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { checkAccess } from './lib/axe.mjs';
import { check, finish } from './lib/checks.mjs';
import { openFile, printToPdf, startChromium } from './lib/chromium.mjs';
import { cli, inWork, removeWork, root } from './lib/workspace.mjs';

const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.json'));

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
 * @param {import('playwright-core').Browser} browser
 * @param {string} file
 */
async function checkOnScreens(browser, file) {
  for (const width of [1280, 320])
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const name = `${basename(file)}, ${width} px, ${colorScheme}`;
      const { page, messages, urls } = await openFile(browser, file, { width });
      await page.emulateMedia({ colorScheme });
      check(`${name}: the browser reports nothing`, messages.length === 0, messages[0]);
      check(`${name}: nothing else is loaded`, urls.length === 1, urls);
      const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      check(`${name}: nothing overflows the window`, pageWidth <= width, pageWidth);
      const scrolling = await page.evaluate(() =>
        [...document.querySelectorAll('[tabindex="0"]')].map((e) => e.scrollWidth > e.clientWidth),
      );
      const doAllScroll = scrolling.length === 3 && scrolling.every(Boolean);
      check(`${name}: tables scroll if they must`, doAllScroll === width < 560, scrolling);
      await checkAccess(page, name);
      await page.close();
    }
}

/**
 * @param {import('playwright-core').Page} page a whole one
 * @param {string} name
 */
async function checkOnPaper(page, name) {
  /** @type {string[][]} */
  const tables = await page.evaluate(`[...document.querySelectorAll('table')].map((table) =>
    [...table.rows].filter((row) => row.cells[row.cells.length - 1].tagName === 'TD')
      .map((row) => row.innerText.replace(/\\s/g, '')))`);
  const pdf = inWork(`${name}.print.pdf`);
  await printToPdf(page, pdf);
  const isA4 = /Page size:.*\(A4\)/.test(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }));
  check(`${name}: is printed on A4`, isA4);
  const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const pages = printed.split('\f').map((text) => text.replace(/\s/g, ''));
  for (const [i, table] of tables.entries()) {
    const [first = '', last = ''] = [table.at(0), table.at(-1)];
    const isWhole = pages.some((page) => page.includes(first) && page.includes(last));
    check(`${name}: table ${i + 1} is printed whole`, isWhole, [first, last]);
  }
  check(`${name}: has page numbers`, pages[0]?.endsWith('—1—') ?? false, pages[0]?.slice(-20));
  check(`${name}: the link is not printed`, !printed.includes('下载数据'));
}

/**
 * @param {import('playwright-core').Page} page a whole one
 * @param {string} sample name of its report file
 */
async function checkDownload(page, sample) {
  const downloading = page.waitForEvent('download');
  await page.locator('a[download]').click();
  const download = await downloading;
  check(`${sample}: is downloaded under its name`, download.suggestedFilename() === sample);
  const bytes = readFileSync(await download.path());
  const isSame = bytes.equals(readFileSync(join(root, 'samples', sample)));
  check(`${sample}: is downloaded byte for byte`, isSame, bytes.length);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} file
 */
async function checkOfdFonts(page, file) {
  const parts = Object.entries(unzipSync(readFileSync(file)));
  for (const [path, bytes] of parts.filter(([name]) => name.endsWith('.ttf'))) {
    const address = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`;
    /** @type {string} */
    const status = await page.evaluate(
      `new FontFace('a', 'url(${address})').load().then((f) => f.status, (e) => e.message)`,
    );
    check(`${basename(file)}: the browser takes ${path}`, status === 'loaded', status);
  }
}

const [pages, fragments] = [inWork('pages'), inWork('fragments')];
build(pages, '--format', 'html,ofd');
build(fragments, '--format', 'html', '--html', 'fragment');
const browser = await startChromium();
try {
  for (const sample of samples) {
    const name = sample.replace('.json', '.html');
    const site = join(fragments, `site-${name}`);
    writeFileSync(site, siteAround(readFileSync(join(fragments, name), 'utf8')));
    await checkOnScreens(browser, join(pages, name));
    await checkOnScreens(browser, site);
    const { page } = await openFile(browser, join(pages, name), { width: 1280 });
    await checkOnPaper(page, name);
    await checkDownload(page, sample);
    await page.close();
    const blank = await browser.newPage();
    await checkOfdFonts(blank, join(pages, sample.replace('.json', '.ofd')));
    await blank.close();
  }
} finally {
  await browser.close();
  removeWork();
}
finish();
