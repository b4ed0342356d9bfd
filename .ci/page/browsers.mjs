// @ts-check
/** The browsers that the page is tested in. Each opens windows with the page, one at a time. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { launchChromium } from '../lib/chromium.mjs';
import { inWork, root } from '../lib/workspace.mjs';
import { PageWindow } from './page-window.mjs';

/**
 * @typedef {{
 *   readonly name: string,
 *   open(): Promise<PageWindow>,
 *   close(): Promise<void>,
 * }} PageBrowser
 */

export const pageFile = join(root, 'dist/nianbao.html');
export const pageUrl = pathToFileURL(pageFile).href;
const VIEWPORT = { width: 1400, height: 900 };
/** The npm package that carries Chromium 86, compressed by brotli. */
const CHROMIUM_86 = 'chrome-aws-lambda@5.3.1';

/**
 * A new empty folder for downloads.
 * @param {string} name
 */
function makeFolder(name) {
  const folder = inWork(`downloads-${name}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Opens the page in a tab of a Chromium.
 * @param {import('playwright-core').BrowserContext} context
 */
export async function openIn(context) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const downloadPath = makeFolder('chromium');
  await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath });
  const window = new PageWindow(page, downloadPath);
  await window.load(pageUrl);
  return window;
}

/**
 * A browser that opens each window as if no other had been before it.
 * @param {string} name
 * @param {import('playwright-core').Browser} browser
 * @returns {PageBrowser & { readonly browser: import('playwright-core').Browser }}
 */
const chromiumOf = (name, browser) => ({
  name,
  browser,
  open: async () => openIn(await browser.newContext({ viewport: VIEWPORT })),
  close: () => browser.close(),
});

/** Debian's Chromium with the system's fonts, as clerks have them. */
export const startCurrentChromium = async () => chromiumOf('Chromium', await launchChromium());

/** The program of Chromium 86, fetched and unpacked once. */
function chromium86() {
  const folder = join(root, '.ci/node_modules/.cache/chromium-86');
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const pack = ['pack', CHROMIUM_86, '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8' }));
  const packed = 'package/bin/chromium.br';
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder, packed]);
  const bytes = brotliDecompressSync(readFileSync(join(folder, packed)));
  writeFileSync(program, bytes, { mode: 0o755 });
  return program;
}

/** The oldest browser that the page supports. */
export const startChromium86 = async () =>
  chromiumOf('Chromium 86', await launchChromium({ executablePath: chromium86() }));

/**
 * Debian's Firefox.
 * @returns {Promise<PageBrowser>}
 */
export async function startFirefox() {
  const folder = makeFolder('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    defaultViewport: VIEWPORT,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      // Else it shows what it has downloaded, in a panel that takes the keys or in a tab.
      'browser.download.alwaysOpenPanel': false,
      'pdfjs.disabled': true,
    },
  });
  const open = async () => {
    const context = await browser.createBrowserContext();
    const window = new PageWindow(await context.newPage(), folder);
    await window.load(pageUrl);
    return window;
  };
  return { name: 'Firefox', open, close: () => browser.close() };
}
