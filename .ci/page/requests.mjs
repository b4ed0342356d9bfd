// @ts-check
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { root } from '../lib/workspace.mjs';
import { pageFile, pageUrl } from './browsers.mjs';
import { DOWNLOADS } from './expected.mjs';
import { PageWindow } from './page-window.mjs';

const MEGABYTE = 1e6;
const MOST_MEGABYTES = 24;

/**
 * The page asks for nothing but itself, whatever is done with it, and could not.
 * @typedef {import('playwright-core').Browser} Browser
 * @param {{ browser: Browser } & Pick<import('./browsers.mjs').PageBrowser, 'open'>} chromium
 */
export async function checkRequests({ browser, open }) {
  const megabytes = statSync(pageFile).size / MEGABYTE;
  check(`the page has at most ${MOST_MEGABYTES} MB`, megabytes <= MOST_MEGABYTES, megabytes);
  const context = await browser.newContext();
  /** @type {string[]} */
  const urls = [];
  context.on('request', (request) => urls.push(request.url()));
  const window = new PageWindow(await context.newPage(), '');
  await window.load(pageUrl);
  await window.open(join(root, 'samples/county-2025.json'));
  for (const button of Object.keys(DOWNLOADS)) {
    const saving = window.page.waitForEvent('download');
    await window.pressButton(button);
    await saving;
  }
  const others = urls.filter((url) => url !== pageUrl && !/^(blob|data):/.test(url));
  check('nothing but the page is asked for', others.length === 0, others);
  check('the browser reports nothing', window.messages.length === 0, window.messages);
  await context.close();
  await checkRefused(await open());
}

/** @param {PageWindow} window */
async function checkRefused(window) {
  const isRefused = await window.page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => false,
      () => true,
    ),
  );
  const isByPolicy = window.messages.some((text) => /Content Security Policy/.test(text));
  check('the page may ask for nothing', isRefused && isByPolicy, window.messages);
  await window.close();
}
