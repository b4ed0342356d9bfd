// @ts-check
import { join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { root } from '../lib/workspace.mjs';

const START = '/applications/outcomes/refused/stateSecret/naturalPerson';
/** Cells as spreadsheets show them. */
const CELLS = [
  ['11', '12', '13'],
  ['21', '22', '23'],
  ['1,031', ' 32 ', '３３'],
];
const VALUES = [
  [11, 12, 13],
  [21, 22, 23],
  [1031, 32, 33],
];
const excel = CELLS.map((row) => `${row.join('\t')}\r\n`).join('');
/** What programs put on the clipboard for the same cells. */
const CLIPBOARDS = { Excel: excel, WPS: `${excel}\r\n` };

/**
 * Puts text on the clipboard as it is, with its own ends of lines.
 * @param {import('./page-window.mjs').PageWindow} window
 * @param {string} text
 */
async function copy({ page }, text) {
  const other = await page.context().newPage();
  await other.evaluate((copied) => {
    addEventListener('copy', (event) => {
      event.clipboardData?.setData('text/plain', copied);
      event.preventDefault();
    });
  }, text);
  await other.keyboard.press('Control+C');
  await other.close();
  await page.bringToFront();
}

/**
 * The places of the figures that are right of and below a figure on the screen, as rows.
 * @param {import('./page-window.mjs').PageWindow} window
 * @param {string} start
 * @returns {Promise<string[][]>}
 */
const placesFrom = ({ page }, start) =>
  page.evaluate(
    ({ first, rows, columns }) => {
      const inputs = [...document.querySelectorAll('input[data-pointer]')].map((input) => ({
        pointer: input.getAttribute('data-pointer') ?? '',
        box: (input.closest('td') ?? input).getBoundingClientRect(),
      }));
      const corner = inputs.find((input) => input.pointer === first)?.box ?? new DOMRect();
      /** @param {number} a @param {number} b */
      const isNear = (a, b) => Math.abs(a - b) < 3;
      const below = inputs
        .filter(({ box }) => isNear(box.left, corner.left) && box.top >= corner.top - 1)
        .sort((a, b) => a.box.top - b.box.top)
        .slice(0, rows);
      return below.map((row) =>
        inputs
          .filter(({ box }) => isNear(box.top, row.box.top) && box.left >= row.box.left - 1)
          .sort((a, b) => a.box.left - b.box.left)
          .slice(0, columns)
          .map(({ pointer }) => pointer),
      );
    },
    { first: start, rows: CELLS.length, columns: CELLS[0]?.length ?? 0 },
  );

/** @param {any} report @param {string} pointer */
const valueIn = (report, pointer) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => value[key], report);

/** @param {import('./page-window.mjs').PageWindow} window */
const savedReport = async (window) =>
  JSON.parse((await window.download('下载 JSON')).bytes.toString());

/**
 * Cells that were copied from a spreadsheet fill the figures of their places in one step.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkPaste({ open }) {
  for (const [program, text] of Object.entries(CLIPBOARDS)) {
    const window = await open();
    await window.open(join(root, 'samples/county-2025.json'));
    const places = await placesFrom(window, START);
    const isBlock = places.length === 3 && places.every((row) => row.length === 3);
    check('the figures stand in rows and columns', isBlock, places);
    const before = await savedReport(window);
    await copy(window, text);
    await window.enter(START);
    await window.press('Control+V');
    const pasted = await savedReport(window);
    const found = places.map((row) => row.map((pointer) => valueIn(pasted, pointer)));
    const isRight = JSON.stringify(found) === JSON.stringify(VALUES);
    check(`from ${program}: each figure is in its place`, isRight, found);
    await window.pressButton('撤销');
    const undone = JSON.stringify(await savedReport(window)) === JSON.stringify(before);
    check(`from ${program}: one step is undone`, undone);
    await window.pressButton('重做');
    const redone = JSON.stringify(await savedReport(window)) === JSON.stringify(pasted);
    check(`from ${program}: and done again`, redone);
    await window.enter(START);
    await window.press('Control+Z');
    const byKey = JSON.stringify(await savedReport(window)) === JSON.stringify(before);
    check(`from ${program}: Ctrl+Z undoes it too`, byKey);
    await window.close();
  }
}

/**
 * Paragraphs that are pasted become blocks, and lose the numbers that were typed.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkPastedProse({ open }) {
  const window = await open();
  await window.open(join(root, 'samples/county-2025.json'));
  await copy(window, '全年依法公开。\r\n（一）主动公开。全年公开8件。\r\n另有其他事项。\r\n');
  await window.enter('/otherMatters/1');
  await window.press('Control+A');
  await window.press('Control+V');
  const { otherMatters } = await savedReport(window);
  const said = JSON.stringify(otherMatters.slice(1));
  const isSplit =
    otherMatters.length > 2 && said.includes('全年依法公开。') && said.includes('另有其他事项。');
  check('pasted paragraphs become blocks', isSplit, said);
  const isHeading = said.includes('"heading":"主动公开') && !said.includes('（一）');
  check('a pasted number makes a heading', isHeading, said);
  await window.close();
}
