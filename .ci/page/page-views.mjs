// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { printToPdf } from '../lib/chromium.mjs';
import { inWork, root } from '../lib/workspace.mjs';
import { buildAll } from './expected.mjs';
import { wait } from './page-window.mjs';

const SAMPLES = ['county-2025', 'city-office-2019'];
/**
 * Pictures are compared in squares of so many pixels; how much the darkness of one may differ at
 * most and on average, of 255. Letters are smoothed in other ways, and end up in the same squares.
 */
const SQUARE = 16;
const MOST_DIFFERENCE = 30;
const MOST_AVERAGE = 1.5;
/** Milliseconds in which the pages are scrolled. */
const SCROLLING = 500;

/** @param {string} pdf */
const pageCountOf = (pdf) =>
  Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]);

/**
 * A click on a line or a figure of the pages puts the cursor into its field, and a field that is
 * entered is shown on the pages.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkPlaces({ open }) {
  const window = await open();
  await window.open(join(root, 'samples/county-2025.json'));
  const { page } = window;
  const views = page.getByRole('region', { name: '版面预览' });
  const fields = new Set(await window.fieldPointers());
  const texts = await views
    .locator('text[data-pointer]')
    .evaluateAll((all) => all.map((text) => text.getAttribute('data-pointer') ?? ''));
  const places = [...new Set(texts)].filter((pointer) => fields.has(pointer));
  check('the pages show fields of the form', places.length > 150, places.length);
  const missed = [];
  for (const pointer of places.filter((_, i) => i % 12 === 0)) {
    await views.locator(`text[data-pointer="${pointer}"]`).first().click({ force: true });
    const focused = await window.focused();
    if (focused.pointer !== pointer) missed.push([pointer, focused.pointer]);
  }
  check('a click on the pages leads to the field', missed.length === 0, missed);
  await page.mouse.move(5, 5);
  const hidden = [];
  for (const pointer of places.filter((_, i) => i % 17 === 0).reverse()) {
    await window.enter(pointer);
    await wait(SCROLLING);
    const isShown = await views.evaluate((region, wanted) => {
      const frame = region.getBoundingClientRect();
      const shown = [...region.querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.bottom > frame.top && box.top < frame.bottom;
      });
      return shown.some((text) => text.getAttribute('data-pointer') === wanted);
    }, pointer);
    if (!isShown) hidden.push(pointer);
  }
  check('the field with the cursor is shown on the pages', hidden.length === 0, hidden);
  await window.close();
}

/**
 * Prints: each page of the report is one sheet.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkPrinting({ open }) {
  const window = await open();
  for (const name of SAMPLES) {
    const file = join(root, `samples/${name}.json`);
    await window.open(file);
    const built = inWork(`${name}.built.pdf`);
    writeFileSync(built, buildAll(file).get(`${name}.pdf`) ?? '');
    const printed = inWork(`${name}.printed.pdf`);
    await printToPdf(window.page, printed);
    const [found, wanted] = [pageCountOf(printed), pageCountOf(built)];
    check(`${name}: prints ${wanted} sheets`, found === wanted, found);
    const isA4 = /\(A4\)/.test(execFileSync('pdfinfo', [printed], { encoding: 'utf8' }));
    check(`${name}: prints on A4`, isA4);
    const [ours, theirs] = [printed, built].map((pdf) =>
      execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, ''),
    );
    check(`${name}: prints the words of the PDF`, ours === theirs, ours?.slice(0, 80));
  }
  await window.close();
}

/**
 * In a page: how much two pictures of the same size differ, in squares.
 * @param {{ pictures: readonly string[], square: number }} options pictures in base64
 */
async function compare({ pictures, square }) {
  const [ours, theirs] = await Promise.all(
    pictures.map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      return image;
    }),
  );
  if (!ours || !theirs) throw new Error('no pictures');
  const [width, height] = [theirs.width, theirs.height];
  /** @param {HTMLImageElement} image */
  const darknessOf = (image) => {
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    if (!canvas) throw new Error('no canvas');
    canvas.drawImage(image, 0, 0, width, height);
    const { data } = canvas.getImageData(0, 0, width, height);
    const columns = Math.ceil(width / square);
    const sums = new Float64Array(columns * Math.ceil(height / square));
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const at = Math.floor(y / square) * columns + Math.floor(x / square);
        sums[at] = (sums[at] ?? 0) + 255 - (data[(y * width + x) * 4 + 1] ?? 0);
      }
    return sums.map((sum) => sum / square ** 2);
  };
  const [a, b] = [darknessOf(ours), darknessOf(theirs)];
  const differences = a.map((darkness, i) => Math.abs(darkness - (b[i] ?? 0)));
  return {
    largest: Math.max(...differences),
    average: differences.reduce((sum, d) => sum + d, 0) / differences.length,
    /** Far more than 0 unless the page is empty. */
    darkness: a.reduce((sum, d) => sum + d, 0) / a.length,
  };
}

/**
 * The pages look as those of the PDF.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkLooks({ open }) {
  const window = await open();
  const { page } = window;
  const blank = await page.context().newPage();
  for (const name of SAMPLES) {
    const file = join(root, `samples/${name}.json`);
    const pdf = inWork(`${name}.looks.pdf`);
    writeFileSync(pdf, buildAll(file).get(`${name}.pdf`) ?? '');
    await page.bringToFront();
    await window.open(file);
    const count = pageCountOf(pdf);
    for (let i = 1; i <= count; i++) {
      const view = page.getByRole('img', { name: `第 ${i} 页，共 ${count} 页`, exact: true });
      const picture = await view.screenshot({ animations: 'disabled' });
      const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
      const scale = ['-scale-to-x', `${width}`, '-scale-to-y', `${height}`];
      const prefix = inWork(`${name}.looks`);
      // Lines thinner than a pixel are drawn as thin as they are, as in a browser.
      const only = ['-thinlinemode', 'shape', '-f', `${i}`, '-l', `${i}`, '-singlefile', '-png'];
      execFileSync('pdftoppm', [...scale, ...only, pdf, prefix]);
      const pictures = [picture, readFileSync(`${prefix}.png`)].map((p) => p.toString('base64'));
      const found = await blank.evaluate(compare, { pictures, square: SQUARE });
      const isAlike = found.largest <= MOST_DIFFERENCE && found.average <= MOST_AVERAGE;
      check(`${name}: page ${i} looks as the PDF's`, isAlike && found.darkness > 1, found);
    }
  }
  await blank.close();
  await window.close();
}
