// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccess } from '../lib/axe.mjs';
import { check } from '../lib/checks.mjs';
import { inWork, readJson, root } from '../lib/workspace.mjs';
import { leftOut } from './explanations.mjs';
import { wait } from './page-window.mjs';

const sample = join(root, 'samples/county-2025.json');
const mistake = join(root, 'samples/mistakes/outcome-sum.json');
/** Milliseconds in which a dialog appears and the form is drawn again. */
const DRAWING = 400;
const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1400, height: 900 };
/** @typedef {Parameters<import('playwright-core').Page['emulateMedia']>[0]} Sight */
/** @type {Readonly<Record<string, Sight>>} */
const SIGHTS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
};

/** A report with figures to be explained, warnings and a warning that is kept. */
function writeFaulty() {
  const file = inWork('faulty.json');
  const overview = [...leftOut.overview, '国办公开办函〔2019〕60号'];
  const waive = [{ rule: 'overview-topics', reason: '另有说明' }];
  writeFileSync(file, JSON.stringify({ ...leftOut, overview, waive }));
  return file;
}

/**
 * Chooses type of twice the size in 字号, be it a list or a button.
 * @param {import('./page-window.mjs').PageWindow} window
 */
async function doubleType({ page }) {
  const control = page
    .getByLabel('字号')
    .or(page.getByRole('button', { name: /^字号/ }))
    .first();
  const isList = (await control.evaluate((element) => element.tagName)) === 'SELECT';
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  if (isList)
    await control.selectOption({ label: '200%' }).catch(() => control.selectOption('200'));
  else for (let i = 0; i < 10 && (await size()) < 31; i++) await control.click();
  await wait(DRAWING);
  check('字号 makes letters twice as large', Math.abs((await size()) - 32) < 1, await size());
}

/**
 * @param {{ readonly width: number }} viewport
 * @param {boolean} isEach whether all sights are asked for
 */
const sightsIn = ({ width }, isEach) =>
  Object.entries(SIGHTS).slice(0, isEach && width === WIDE.width ? undefined : 1);

/**
 * In a wide and a narrow window; in every sight if all of them are asked for.
 * @param {import('./page-window.mjs').PageWindow} window
 * @param {string} state
 * @param {{ inAllSights?: boolean }} [options]
 */
async function checkSights({ page }, state, { inAllSights = false } = {}) {
  for (const viewport of [WIDE, NARROW])
    for (const [sight, media] of sightsIn(viewport, inAllSights)) {
      await page.setViewportSize(viewport);
      await page.emulateMedia(media);
      await wait(DRAWING);
      const name = `${state}, ${viewport.width} px, ${sight}`;
      await checkAccess(page, name);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      check(`${name}: nothing overflows the window`, width <= viewport.width, width);
    }
  await page.setViewportSize(WIDE);
  await page.emulateMedia(SIGHTS.light);
}

/**
 * axe-core finds no barrier in any state that a clerk sees.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkBarriers({ open }) {
  const window = await open();
  await window.untilPagesAreReady();
  await checkSights(window, 'at the start');
  await window.open(writeFaulty());
  await window.page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await checkSights(window, 'with problems', { inAllSights: true });
  await window.choose('上年报告', sample);
  await wait(DRAWING);
  await checkSights(window, "with last year's report");
  await window.enter('/disclosure/licences/decisions');
  await window.press('F4');
  await wait(DRAWING);
  await checkAccess(window.page, 'with note and unit');
  await window.press('Escape');
  await window.pressButton('新建');
  await wait(DRAWING);
  await checkAccess(window.page, '新建');
  await window.press('Escape');
  await window.pressButton('关于');
  await wait(DRAWING);
  await checkAccess(window.page, '关于');
  await window.press('Escape');
  await window.enter('/disclosure/licences/decisions');
  await window.type('7');
  await window.choose('打开', mistake);
  await window.get('button', '不保存');
  await checkAccess(window.page, 'over unsaved work');
  await window.pressButton('不保存');
  await doubleType(window);
  await checkSights(window, '字号 200 %');
  await window.close();
}

/**
 * Every field of the form has a name of its own, and there is one field a figure.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkNames({ open }) {
  const window = await open();
  await window.open(sample);
  const fields = window.page.getByRole('main', { name: '填写' }).getByRole('textbox');
  const pointers = await window.fieldPointers();
  const twice = pointers.filter((pointer, i) => pointers.indexOf(pointer) !== i);
  check('each place has one field', twice.length === 0, twice);
  check('main 填写 has them all', (await fields.count()) >= pointers.length, await fields.count());
  const place = '表三·（三）不予公开·1.属于国家秘密·自然人';
  const named = window.page.getByRole('textbox', { name: place, exact: true });
  const pointer = await named.getAttribute('data-pointer').catch(String);
  const expected = '/applications/outcomes/refused/stateSecret/naturalPerson';
  check('a figure is named by its place', pointer === expected, pointer);
  for (const name of ['报告年度', '机关名称', '标题', '成文日期', '署名']) {
    const count = await window.page.getByRole('textbox', { name, exact: true }).count();
    check(`there is a field ${name}`, count === 1, count);
  }
  for (const { heading, key } of readJson('schemas/editions/2021.json').sections) {
    const prose = window.page.getByRole('region', { name: heading, exact: true });
    const count = await prose.getByRole('textbox').count();
    check(`the region ${heading} has fields`, count > 0, key);
  }
  const list = window.page.getByRole('region', { name: '问题' }).locator('[data-code]');
  await window.open(writeFaulty());
  const items = await list.evaluateAll((all) =>
    all.map((item) => [item.tagName, item.querySelector('button')?.textContent?.trim()]),
  );
  const areRight = items.every(([tag, button]) => tag === 'LI' && button === '转到');
  check('each problem is an item whose first button is 转到', items.length > 0 && areRight, items);
  await window.close();
}
