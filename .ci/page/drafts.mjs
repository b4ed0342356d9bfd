// @ts-check
import { join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { root } from '../lib/workspace.mjs';
import { openIn, pageUrl } from './browsers.mjs';
import { wait } from './page-window.mjs';

const sample = join(root, 'samples/county-2025.json');
const PLACE = '/disclosure/licences/decisions';
/** Milliseconds after which a change must be in the browser's storage. */
const SAVED_AFTER = 1500;

/**
 * A window in which a figure was changed and not saved.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} figure
 */
async function openChanged(context, figure) {
  const window = await openIn(context);
  await window.open(sample);
  await window.enter(PLACE);
  await window.type(figure);
  await window.press('Tab');
  return window;
}

/** @param {import('playwright-core').Browser} browser */
async function checkRestoring(browser) {
  const context = await browser.newContext();
  const first = await openChanged(context, '4711');
  await wait(SAVED_AFTER);
  await first.close();
  const second = await openIn(context);
  await second.get('button', '丢弃');
  const said = await second.page.evaluate(() => document.body.innerText);
  check('the draft is told with agency and year', /沭阳县人民政府[\s\S]*2025/.test(said));
  await second.pressButton('恢复');
  const isBack = await second
    .until(
      () => [...document.querySelectorAll('input')].some(({ value }) => value === '4711'),
      'the figure',
    )
    .catch(() => false);
  check('what was typed is restored', isBack);
  await wait(SAVED_AFTER);
  await second.close();
  const third = await openIn(context);
  await third.pressButton('丢弃');
  await wait(SAVED_AFTER);
  await third.load(pageUrl);
  await wait(SAVED_AFTER);
  check('what was thrown away does not come back', !(await third.find('button', '恢复')));
  await context.close();
}

/** @param {import('playwright-core').Browser} browser */
async function checkLeaving(browser) {
  const context = await browser.newContext();
  const untouched = await openIn(context);
  /** @type {string[]} */
  const asked = [];
  /** @param {import('playwright-core').Dialog} dialog */
  const note = (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  };
  untouched.page.on('dialog', note);
  await untouched.open(sample);
  await untouched.page.close({ runBeforeUnload: true });
  await wait(SAVED_AFTER);
  check('nobody is asked when nothing was changed', asked.length === 0, asked);
  const changed = await openChanged(context, '4712');
  changed.page.on('dialog', note);
  await changed.page.close({ runBeforeUnload: true });
  await wait(SAVED_AFTER);
  check('who leaves unsaved work is asked', asked.join() === 'beforeunload', asked);
  await context.close();
}

/** @param {import('playwright-core').Browser} browser */
async function checkRefusedStorage(browser) {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'indexedDB', { get: refuse });
    Object.defineProperty(globalThis, 'localStorage', { get: refuse });
  });
  const window = await openChanged(context, '4713');
  const isTold = await window
    .until(() => document.body.innerText.includes('不能自动保存'), '不能自动保存')
    .catch(() => false);
  check('where nothing can be stored, it is told', isTold);
  const saved = JSON.parse((await window.download('下载 JSON')).bytes.toString());
  check('and the report can be saved', saved.disclosure.licences.decisions === 4713);
  await context.close();
}

/**
 * What was typed outlives the window.
 * @param {{ browser: import('playwright-core').Browser }} chromium
 */
export async function checkDrafts({ browser }) {
  await checkRestoring(browser);
  await checkLeaving(browser);
  await checkRefusedStorage(browser);
}
