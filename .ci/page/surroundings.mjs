// @ts-check
/** What stands around the form: bar, heads of tables, borders, the line at the bottom. */
import { join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { root } from '../lib/workspace.mjs';
import { wait } from './page-window.mjs';

const sample = join(root, 'samples/county-2025.json');
const WIDE = { width: 1400, height: 800 };
/** A figure near the end of the longest table. */
const FAR = '/applications/outcomes/other/other/naturalPerson';
/** Milliseconds in which the page is drawn again. */
const DRAWING = 400;

/**
 * The part of the window that an element takes; a hidden one takes none.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 */
const boxOf = (page, selector) =>
  page.evaluate((wanted) => {
    const { top, bottom } = document.querySelector(wanted)?.getBoundingClientRect() ?? {};
    return { top: top ?? Number.NaN, bottom: bottom ?? Number.NaN };
  }, selector);

/**
 * Drags something over the page without letting go.
 * @param {import('playwright-core').Page} page
 * @param {'file' | 'words'} what
 */
const dragOver = (page, what) =>
  page.evaluate((dragged) => {
    const dataTransfer = new DataTransfer();
    if (dragged === 'file') dataTransfer.items.add(new File(['{}'], 'a.json'));
    else dataTransfer.setData('text/plain', '文字');
    const event = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('main')?.dispatchEvent(event);
    return event.defaultPrevented;
  }, what);

/**
 * Bar, head and place stay in sight far down; borders move; a file above the page is announced.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkSurroundings({ open }) {
  const window = await open();
  const { page } = window;
  await page.setViewportSize(WIDE);
  await window.open(sample);
  await window.enter(FAR);
  await wait(DRAWING);
  const bar = await boxOf(page, '.bar');
  check('the bar stays at the top', bar.top === 0, bar);
  const pane = await boxOf(page, '.pane-form');
  const head = await boxOf(page, '#section-applications thead');
  check('the head of a long table stays in sight', Math.abs(head.top - pane.top) < 2, head);
  const cell = await boxOf(page, `main input[data-pointer="${FAR}"]`);
  const isBetween = cell.top >= head.bottom && cell.bottom <= pane.bottom;
  check('the cell that has the cursor is below the head', isBetween, { cell, head, pane });
  const place = await page.locator('.here').textContent();
  check('the place of the cursor is named', place?.includes('3.其他·自然人') ?? false, place);

  for (const name of ['填写和版面的分界', '填写和问题的分界']) {
    const border = page.getByRole('separator', { name });
    const before = Number(await border.getAttribute('aria-valuenow'));
    await border.press(name.includes('版面') ? 'ArrowLeft' : 'ArrowUp');
    const after = Number(await border.getAttribute('aria-valuenow'));
    check(`${name} moves by keys`, after < before, { before, after });
  }

  check('dragged words are left to the fields', !(await dragOver(page, 'words')));
  check('dragged words are not announced', (await page.locator('.drop-hint').count()) === 0);
  check('a dragged file may be dropped', await dragOver(page, 'file'));
  await wait(DRAWING);
  const hint = await page.locator('.drop-hint').textContent();
  check('a dragged file is announced', hint === '松开，打开这个文件', hint);
  await window.close();
}
