// Opens forms in LibreOffice as a clerk does: its formulas give the totals that nianbao gives, its
// red cells are those that `check` names, and what it saves is read back.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { figureCells, formSheets } from '../dist/src/core/workbook/layout.js';
import { readForm } from '../dist/src/core/workbook/read.js';
import { writeForm } from '../dist/src/core/workbook/write.js';
import { checkReport, parseReport, readReport } from '../dist/src/index.js';
import { check, finish } from './lib/checks.mjs';
import { readHtmlCells } from './lib/html-cells.mjs';
import { convert, inWork, removeWork, root } from './lib/workspace.mjs';

/** @import { Edition, Reading, Report } from '../dist/src/index.js' */
/** @import { ShownCell } from './lib/html-cells.mjs' */
/** @typedef {{ name: string; edition: Edition; form: Uint8Array }} Trial */
/** @typedef {readonly [cell: string, content: number | string]} Change */

const samples = ['bureau-2020', 'city-office-2019', 'county-2025', 'features-2025'];
const CASES_PER_SAMPLE = 12;
/** Numbers of the sheets that a case changes, in turn: table three more often than table four. */
const SHEETS_IN_TURN = [4, 4, 4, 5];
/** Sheets before the first table: the cover and the prose. */
const SHEETS_BEFORE_TABLES = 2;

/** Numbers that look like chance and are the same in every run. */
let seed = 20261123;
/** @param {number} most a whole number below this */
const next = (most) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * most);
};

/** The content of the i-th case's changed cells: text, a half, or a whole number. */
const contents = [
  () => next(500),
  () => next(500),
  () => next(500),
  () => next(500),
  () => next(9) + 0.5,
  () => `${next(90)}`,
];
/** The kind of case that writes halves. */
const HALVES = 4;

/**
 * A cell with other content.
 * @param {Change} change
 * @param {string} style its attribute as it was
 */
const cellXml = ([cell, content], style) =>
  typeof content === 'string'
    ? `<c r="${cell}"${style} t="inlineStr"><is><t>${content}</t></is></c>`
    : `<c r="${cell}"${style}><v>${content}</v></c>`;

/**
 * A form with cells replaced and without the cached results of its formulas: LibreOffice works out
 * what it shows.
 * @param {Uint8Array} form
 * @param {number} sheet from 1
 * @param {readonly Change[]} changes
 */
function edit(form, sheet, changes) {
  const parts = unzipSync(form);
  for (const path of Object.keys(parts).filter((p) => p.startsWith('xl/worksheets/'))) {
    let xml = strFromU8(parts[path]).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
    for (const change of path.endsWith(`sheet${sheet}.xml`) ? changes : []) {
      const cell = new RegExp(`<c r="${change[0]}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
      xml = xml.replace(cell, (_, style = '') => cellXml(change, style));
    }
    parts[path] = strToU8(xml);
  }
  return zipSync(parts);
}

/**
 * The report that was read, with its figures as numbers and its totals worked out.
 * @param {Reading} reading
 */
const reportOf = (reading) => parseReport({ ...reading, findings: [] }).report;

/**
 * A sample's form as it is, and changed in several ways.
 * @param {string} sample
 * @returns {Promise<Trial[]>}
 */
async function casesOf(sample) {
  const bytes = readFileSync(join(root, `samples/${sample}.json`));
  const { edition, input } = /** @type {Report} */ (reportOf(readReport(bytes)));
  const form = await writeForm(edition, input);
  const sheetNames = formSheets(edition).map((s) => s.name);
  const cells = [...figureCells(edition).values()];
  const changed = Array.from({ length: CASES_PER_SAMPLE }, (_, i) => {
    const sheet = SHEETS_IN_TURN[i % SHEETS_IN_TURN.length];
    const ofSheet = cells.filter(
      (c) => sheetNames.indexOf(c.sheet.name) + SHEETS_BEFORE_TABLES + 1 === sheet,
    );
    const kind = i % contents.length;
    // One half alone: two may make a whole, which a spreadsheet cannot tell from a figure.
    const changes = Array.from({ length: kind === HALVES ? 1 : 1 + next(3) }, () => {
      const { name } = ofSheet[next(ofSheet.length)];
      return /** @type {Change} */ ([name, contents[kind]()]);
    });
    return { name: `${sample}-${i}`, edition, form: edit(form, sheet, changes) };
  });
  return [{ name: `${sample}-as-it-is`, edition, form: edit(form, 0, []) }, ...changed];
}

/**
 * The cells that `check` names as errors: where they stand, what they break, what fails after them.
 * @param {Reading} reading
 * @param {Edition} edition
 */
function namedCells(reading, edition) {
  const places = figureCells(edition);
  /** @param {{ pointer: string }} of */
  const cellOf = ({ pointer }) => {
    const place = places.get(pointer);
    return place && `${place.sheet.name}!${place.name}`;
  };
  const named = checkReport(reading).problems.flatMap((problem) => {
    /** @type {{ broken?: { pointer: string }[]; follows?: { pointer: string }[] }} */
    const { broken = [], follows = [] } = problem.data;
    const after = follows.map(cellOf);
    if (problem.code === 'wrong-figure') return [...broken.map(cellOf), ...after];
    if (/^form-(digits|figure|formula)$/.test(problem.code)) return [problem.cell];
    const isFigure = problem.severity === 'error' && places.has(problem.pointer);
    return isFigure ? [problem.cell, ...after] : [];
  });
  return new Set(named);
}

/**
 * The red cells are those that `check` names.
 * @param {Trial} trial
 * @param {Map<string, Map<string, ShownCell>>} shown
 * @param {Reading} reading
 */
function checkRedCells({ name, edition }, shown, reading) {
  const red = [...figureCells(edition).values()]
    .filter((cell) => shown.get(cell.sheet.name)?.get(cell.name)?.isRed)
    .map((cell) => `${cell.sheet.name}!${cell.name}`);
  const texts = textDigits(reading);
  // nianbao adds up digits that are text and no spreadsheet does: these cells themselves are red.
  if (texts.length > 0) {
    const areRed = texts.every((cell) => red.includes(cell));
    check(`${name}: digits that are text are red`, areRed, { red, texts });
    return;
  }
  const named = namedCells(reading, edition);
  const isSame = red.length === named.size && red.every((cell) => named.has(cell));
  check(`${name}: the red cells are those that check names`, isSame, { red, named: [...named] });
}

/**
 * Cells whose digits are text.
 * @param {Reading} reading
 */
const textDigits = (reading) =>
  checkReport(reading).problems.flatMap((p) => (p.code === 'form-digits' ? [p.cell ?? ''] : []));

/**
 * The totals that LibreOffice works out are those of nianbao.
 * @param {Trial} trial
 * @param {Map<string, Map<string, ShownCell>>} shown
 * @param {Reading} reading
 */
function checkTotals({ name, edition }, shown, reading) {
  const report = reportOf(reading);
  if (!report || textDigits(reading).length > 0) return;
  const totals = [...figureCells(edition)]
    .filter(([pointer]) => edition.computedTotals.has(pointer))
    .map(([pointer, cell]) => ({
      cell: cell.name,
      shown: shown.get(cell.sheet.name)?.get(cell.name)?.text,
      expected: report.figures.get(pointer)?.value,
    }));
  const off = totals.filter((total) => Number(total.shown) !== total.expected);
  check(`${name}: the totals are those of nianbao`, off.length === 0, off.slice(0, 3));
}

/**
 * What LibreOffice saves is the same report: problems, prose and, with totals worked out, figures.
 * @param {string} name
 * @param {Reading} reading
 */
function checkSaved(name, reading) {
  const again = readForm(readFileSync(inWork('xlsx', `${name}.xlsx`)), name);
  const [before, after] = [reading, again].map((r) => {
    const report = reportOf(r);
    return JSON.stringify({
      problems: checkReport(r).problems.map((p) => [p.code, p.cell]),
      figures: report && [...report.figures],
      overview: report?.input.overview,
    });
  });
  check(`${name}: what LibreOffice saves is the same report`, after === before, after);
}

/** @param {Trial} trial */
function checkCase(trial) {
  const { name, edition, form } = trial;
  const sheets = ['封面', '文字', ...formSheets(edition).map((s) => s.name), '附注'];
  const shown = readHtmlCells(readFileSync(inWork('html', `${name}.html`), 'utf8'), sheets);
  const reading = readForm(form, name);
  checkRedCells(trial, shown, reading);
  checkTotals(trial, shown, reading);
  checkSaved(name, reading);
}

try {
  /** @type {Trial[]} */
  const cases = [];
  // One after the other, so that every run draws the same numbers.
  for (const sample of samples) cases.push(...(await casesOf(sample)));
  for (const { name, form } of cases) writeFileSync(inWork(`${name}.xlsx`), form);
  const files = cases.map(({ name }) => inWork(`${name}.xlsx`));
  convert('html:HTML (StarCalc)', inWork('html'), ...files);
  convert('xlsx', inWork('xlsx'), ...files);
  for (const trial of cases) checkCase(trial);
  const haveNamed = cases.map(
    ({ form, edition, name }) => namedCells(readForm(form, name), edition).size > 0,
  );
  check('some cases have red cells, some have none', new Set(haveNamed).size === 2);
} finally {
  removeWork();
}
finish();
