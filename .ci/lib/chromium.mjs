// @ts-check
/** Debian's Chromium, driven by playwright. */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { fontsConf, writeFontsConf } from './workspace.mjs';

/** A window narrower than this many pixels is a phone's. */
const MAX_PHONE_WIDTH = 500;

/**
 * Starts a Chromium.
 * @param {import('playwright-core').LaunchOptions} [options]
 */
export const launchChromium = (options) =>
  chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-gpu'],
    ...options,
  });

/**
 * Starts a Chromium that sees the project's fonts only, so that letters are the same on every
 * machine.
 */
export function startChromium() {
  writeFontsConf([]);
  return launchChromium({ env: { ...process.env, FONTCONFIG_FILE: fontsConf } });
}

/**
 * Opens a file in a new window of this size. `messages` is what the page and the browser write to
 * the console, and errors; `urls` are the addresses that the page asks for, its own first.
 * @param {import('playwright-core').Browser} browser
 * @param {string} file
 * @param {{ width: number, height?: number }} size in pixels
 */
export async function openFile(browser, file, { width, height = 900 }) {
  const viewport = { width, height };
  const page = await browser.newPage({ viewport, isMobile: width < MAX_PHONE_WIDTH });
  /** @type {string[]} */
  const messages = [];
  /** @type {string[]} */
  const urls = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('request', (request) => urls.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, messages, urls };
}

/**
 * The page as a PDF file, on the paper that its style sheet names.
 * @param {import('playwright-core').Page} page
 * @param {string} path of the PDF
 */
export const printToPdf = (page, path) =>
  page.pdf({ path, preferCSSPageSize: true, printBackground: true });
