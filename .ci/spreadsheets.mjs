// @ts-check
// Opens workbooks in LibreOffice as a clerk would: its formulas give nianbao's totals, its red
// cells are those that `check` reports, and what it saves is the same report.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { placeFigures, tableSheets } from '../dist/src/core/workbook/layout.js';
import { readWorkbook } from '../dist/src/core/workbook/read.js';
import { writeWorkbook } from '../dist/src/core/workbook/write.js';
import { checkReport, parseReport, readReport } from '../dist/src/index.js';
import { check, finish } from './lib/checks.mjs';
import { editWorkbook, readSheetsAsHtml } from './lib/spreadsheet.mjs';

/**
 * @typedef {import('../dist/src/index.js').Edition} Edition
 * @typedef {import('../dist/src/index.js').Reading} Reading
 * @typedef {{ name: string, edition: Edition, workbook: Uint8Array }} Case
 */

const root = resolve(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'nianbao-sheets-'));

const SAMPLES = ['bureau-2020', 'city-office-2019', 'county-2025', 'features-2025'];
const CASES_PER_SAMPLE = 12;
/** Positions of the sheets 三 and 四 in a workbook, from 1. */
const SHEET_3 = 4;
const SHEET_4 = 5;
/** Sheets before the tables. */
const SHEETS_BEFORE_TABLES = 2;

/** Numbers below `limit` that look random and are the same in every run. */
const nextNumber = (() => {
  const MODULUS = 2 ** 31;
  let seed = 20261123;
  return (/** @type {number} */ limit) => {
    seed = (seed * 1103515245 + 12345) % MODULUS;
    return Math.floor((seed / MODULUS) * limit);
  };
})();

/**
 * What is typed into a cell in the i-th case of a sample: digits that are text, half a case, or a
 * whole number.
 * @param {number} i
 */
function nextEntry(i) {
  if (i % 6 === 5) return String(nextNumber(90));
  if (i % 6 === 4) return nextNumber(9) + 0.5;
  return nextNumber(500);
}

/**
 * The i-th case of a sample: some of its figures are replaced.
 * @param {Uint8Array} workbook
 * @param {Edition} edition
 * @param {number} i
 */
function changedWorkbook(workbook, edition, i) {
  const sheet = i % 4 === 3 ? SHEET_4 : SHEET_3;
  const { name } = tableSheets(edition)[sheet - SHEETS_BEFORE_TABLES - 1];
  const cells = [...placeFigures(edition).values()].filter((place) => place.sheet.name === name);
  // At most one half: two halves may make a whole, which a spreadsheet cannot tell from a figure.
  const count = i % 6 === 4 ? 1 : 1 + nextNumber(3);
  const entries = Array.from({ length: count }, () => {
    const cell = cells[nextNumber(cells.length)].name;
    return { cell, content: nextEntry(i) };
  });
  return editWorkbook(workbook, sheet, entries);
}

/** @returns {Promise<Case[]>} */
async function makeCases() {
  /** @type {Case[]} */
  const cases = [];
  for (const sample of SAMPLES) {
    const { report } = parseReport(readReport(readFileSync(join(root, `samples/${sample}.json`))));
    if (!report) throw new Error(`${sample} is not a report`);
    const { edition, input } = report;
    const original = await writeWorkbook(edition, input);
    const unchanged = editWorkbook(original, SHEET_3, []);
    cases.push({ name: `${sample}-as-it-is`, edition, workbook: unchanged });
    for (let i = 0; i < CASES_PER_SAMPLE; i++) {
      const workbook = changedWorkbook(original, edition, i);
      cases.push({ name: `${sample}-${i}`, edition, workbook });
    }
  }
  return cases;
}

/**
 * Converts files by LibreOffice.
 * @param {string} format a file name extension, and a filter after a colon
 * @param {readonly string[]} files
 * @returns {(name: string) => string} the converted file of a name
 */
function convert(format, files) {
  const extension = format.replace(/:.*/, '');
  const folder = join(work, extension);
  mkdirSync(folder, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const flags = ['--headless', '--norestore', '--convert-to', format, '--outdir', folder];
  execFileSync('soffice', [profile, ...flags, ...files], { stdio: 'ignore' });
  return (name) => join(folder, `${name}.${extension}`);
}

/**
 * The cells that `check` reports as errors: where they stand, what they break, and what follows.
 * @param {Reading} reading
 * @param {Edition} edition
 */
function reportedCells(reading, edition) {
  const places = placeFigures(edition);
  const cellOf = (/** @type {{ pointer: string }} */ { pointer }) => {
    const place = places.get(pointer);
    return place && `${place.sheet.name}!${place.name}`;
  };
  const cells = checkReport(reading).problems.flatMap((problem) => {
    const data = /** @type {any} */ (problem.data);
    const consequences = (data.follows ?? []).map(cellOf);
    if (problem.code === 'wrong-figure') return [...data.broken.map(cellOf), ...consequences];
    if (/^form-(digits|figure|formula)$/.test(problem.code)) return [problem.cell];
    const isFigureError = problem.severity === 'error' && places.has(problem.pointer);
    return isFigureError ? [problem.cell, ...consequences] : [];
  });
  return new Set(cells);
}

/** @param {Reading} reading */
const problemsOf = (reading) => checkReport(reading).problems.map(({ code, cell }) => [code, cell]);

/**
 * What a workbook says: its figures, with totals computed, and the text of its first section.
 * @param {Reading} reading
 */
function contentOf(reading) {
  const { report } = parseReport({ ...reading, findings: [] });
  return report && JSON.stringify([[...report.figures], report.input.overview]);
}

/**
 * @param {Case} workbookCase
 * @param {string} htmlFile the workbook as LibreOffice shows it
 * @param {string} savedFile the workbook as LibreOffice saves it
 */
function checkCase({ name, edition, workbook }, htmlFile, savedFile) {
  const sheetNames = ['封面', '文字', ...tableSheets(edition).map((s) => s.name), '附注'];
  const shown = readSheetsAsHtml(readFileSync(htmlFile, 'utf8'), sheetNames);
  const reading = readWorkbook(workbook, name);
  const cells = [...placeFigures(edition)].map(([pointer, place]) => ({
    pointer,
    cell: `${place.sheet.name}!${place.name}`,
    shown: shown.get(place.sheet.name)?.get(place.name),
  }));
  const red = new Set(cells.filter((c) => c.shown?.isRed).map((c) => c.cell));
  const textDigits = checkReport(reading)
    .problems.filter((problem) => problem.code === 'form-digits')
    .map((problem) => String(problem.cell));

  // nianbao adds digits that are text and spreadsheets do not: only these cells are compared.
  if (textDigits.length) {
    const areRed = textDigits.every((cell) => red.has(cell));
    check(`${name}: digits that are text are red`, areRed, { red: [...red], textDigits });
  } else {
    const expected = reportedCells(reading, edition);
    const isSame = red.size === expected.size && [...red].every((cell) => expected.has(cell));
    const found = { red: [...red], expected: [...expected] };
    check(`${name}: the red cells are those that check reports`, isSame, found);
    const report = parseReport({ ...reading, findings: [] }).report;
    const differences = cells
      .filter(({ pointer }) => report && edition.computedTotals.has(pointer))
      .map(({ pointer, cell, shown: total }) => ({
        cell,
        shown: Number(total?.text),
        computed: report?.figures.get(pointer)?.value,
      }))
      .filter((total) => total.shown !== total.computed);
    const areEqual = differences.length === 0;
    check(`${name}: the totals are those of nianbao`, areEqual, differences.slice(0, 3));
  }

  const saved = readWorkbook(readFileSync(savedFile), name);
  const isSameReport =
    JSON.stringify(problemsOf(saved)) === JSON.stringify(problemsOf(reading)) &&
    contentOf(saved) === contentOf(reading);
  check(`${name}: what LibreOffice saves is the same report`, isSameReport, problemsOf(saved));
}

try {
  const cases = await makeCases();
  const files = cases.map(({ name, workbook }) => {
    const file = join(work, `${name}.xlsx`);
    writeFileSync(file, workbook);
    return file;
  });
  const html = convert('html:HTML (StarCalc)', files);
  const saved = convert('xlsx', files);
  for (const workbookCase of cases)
    checkCase(workbookCase, html(workbookCase.name), saved(workbookCase.name));
  const kinds = new Set(
    cases.map(({ workbook, edition, name }) => {
      const reading = readWorkbook(workbook, name);
      return reportedCells(reading, edition).size > 0;
    }),
  );
  check('some cases have red cells, some have none', kinds.size === 2);
} finally {
  rmSync(work, { recursive: true, force: true });
}
finish();
