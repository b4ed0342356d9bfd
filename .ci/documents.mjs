// Looks at the finished documents of every sample with other programs: poppler, qpdf, LibreOffice.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { extremeReport } from '../dist/test/support/extreme-report.js';
import { looseReport } from '../dist/test/support/whole-words.js';
import { check, finish } from './lib/checks.mjs';
import { compareLines, loneCharacters, tornWordOf } from './lib/lines.mjs';
import { boxesOf } from './lib/pdf-boxes.mjs';
import {
  cli,
  convert,
  inWork,
  readJson,
  removeWork,
  root,
  run,
  writeFontsConf,
} from './lib/workspace.mjs';

/** Formats by which a Word file makes a detour, to be read back at the end. */
const detours = [['docx'], ['odt', 'docx'], ['doc', 'docx'], ['rtf', 'docx'], ['html']];
/** Largest difference, in characters, between what two programs show of the longest report. */
const MAX_CHARACTER_DIFFERENCE = 400;
/** The samples together have more lines than this. */
const MIN_LINES = 1500;
/** A4 in points, and what must stay free at its edges. */
const SHEET = { width: 595.3, height: 841.9 };
const MARGIN = { left: 60, top: 60, right: 50, bottom: 40 };

/** LibreOffice sees the project's fonts under the names that the Word files give. */
function nameFonts() {
  const { faces } = readJson('fonts/fonts.json');
  /** @type {{ word: string; fonts: string[] }[]} */
  const layoutFaces = Object.values(readJson('schemas/layout.json').faces);
  writeFontsConf([
    ...layoutFaces.map(({ word, fonts }) => /** @type {const} */ ([word, faces[fonts[0]].family])),
    ['Times New Roman', faces.roman.family],
  ]);
}

/** @param {string} text */
const withoutSpace = (text) => text.replace(/\s/g, '');
/** @param {string} pdf */
const textOf = (pdf) => run('pdftotext', pdf, '-');
/** @param {string} pdf */
const pageCount = (pdf) => Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', pdf))?.[1]);
/** @param {string} pdf */
const fontsOf = (pdf) => run('pdffonts', pdf).trim().split('\n').slice(2);

/**
 * LibreOffice 7 reads `overflowPunct` the wrong way round: marks hang where they must not. It gets
 * a copy that says the opposite.
 */
const invertsHanging = / 7\./.test(run('soffice', '--version'));

/**
 * A copy of a Word file for LibreOffice.
 * @param {string} name
 */
function copyForLibreOffice(name) {
  const parts = unzipSync(readFileSync(inWork(`${name}.docx`)));
  const styles = strFromU8(parts['word/styles.xml']);
  if (invertsHanging)
    parts['word/styles.xml'] = strToU8(
      styles.replace('<w:overflowPunct w:val="0"/>', '<w:overflowPunct/>'),
    );
  mkdirSync(inWork('word'), { recursive: true });
  writeFileSync(inWork('word', `${name}.docx`), zipSync(parts));
  return inWork('word', `${name}.docx`);
}

/**
 * The PDF file that LibreOffice makes of a Word file.
 * @param {string} name
 */
function printWord(name) {
  convert('pdf', inWork('libreoffice'), copyForLibreOffice(name));
  return inWork('libreoffice', `${name}.pdf`);
}

/**
 * The finished PDF file is sound: for qpdf, for poppler, and by what it says of itself.
 * @param {string} name
 * @param {string} author
 */
function checkPdf(name, author) {
  const pdf = inWork(`${name}.pdf`);
  const qpdf = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' });
  check(`${name}.pdf: qpdf finds no damage`, qpdf.status === 0, qpdf.stdout + qpdf.stderr);
  // poppler reports damaged drawing only while it draws.
  const drawing = spawnSync('pdftoppm', ['-r', '20', pdf, inWork('page')], { encoding: 'utf8' });
  const isDrawn = drawing.status === 0 && drawing.stderr === '';
  check(`${name}.pdf: poppler draws every page without a word`, isDrawn, drawing.stderr);
  const info = run('pdfinfo', pdf);
  check(`${name}.pdf: tagged`, /Tagged:\s+yes/.test(info), info);
  check(`${name}.pdf: A4`, /Page size:\s+595\.\d+ x 841\.\d+/.test(info), info);
  const isNamed = info.includes(`Author:          ${author}`) && /Title:\s+\S/.test(info);
  check(`${name}.pdf: title and author`, isNamed, info);
  const fonts = fontsOf(pdf);
  const areEmbedded = fonts.length > 3 && fonts.every((line) => /\byes yes yes\b/.test(line));
  check(`${name}.pdf: every font embedded, subset, with Unicode`, areEmbedded, fonts.join('\n'));
}

/**
 * The first and the last line of a page, without the number at its foot.
 * @param {string} pdf
 * @param {number} page from 1
 */
function endsOf(pdf, page) {
  const [first, last] = [String(page), String(page)];
  const lines = run('pdftotext', '-layout', '-f', first, '-l', last, pdf, '-')
    .split('\n')
    .map(withoutSpace)
    .filter((line) => line && !/^—\d+—$/.test(line));
  return `${lines[0]} … ${lines.at(-1)}`;
}

/**
 * The Word file has the same pages as the PDF file, with the project's fonts.
 * @param {string} name
 * @param {string} word what LibreOffice shows of it, as PDF
 */
function checkWord(name, word) {
  const pdf = inWork(`${name}.pdf`);
  const counts = [pageCount(word), pageCount(pdf)];
  check(`${name}: as many pages in Word as in PDF`, counts[0] === counts[1], counts);
  for (let page = 1; page <= pageCount(pdf); page++) {
    const ends = [endsOf(word, page), endsOf(pdf, page)];
    check(`${name}: page ${page} begins and ends alike in both`, ends[0] === ends[1], ends);
  }
  const fonts = fontsOf(word);
  const areFound = fonts.every((line) => line.includes('Nianbao'));
  check(`${name}.docx: LibreOffice finds every face`, areFound, fonts.join('\n'));
}

/**
 * Both files have every heading of the edition.
 * @param {string} name
 * @param {string} word
 * @param {{ edition?: string; year: number }} report
 */
function checkHeadings(name, word, report) {
  const edition = report.edition ?? (report.year < 2021 ? '2019' : '2021');
  for (const { heading } of readJson(`schemas/editions/${edition}.json`).sections)
    for (const file of [word, inWork(`${name}.pdf`)]) {
      const isThere = withoutSpace(textOf(file)).includes(withoutSpace(heading));
      check(`${name}: ${heading}`, isThere, file);
    }
}

/**
 * The file that LibreOffice makes of a Word file by way of other formats.
 * @param {string} name
 * @param {readonly string[]} formats
 */
function takeDetour(name, formats) {
  let file = inWork(`${name}.docx`);
  for (const [i, format] of formats.entries()) {
    if (format === 'docx' && i === 0) continue;
    const folder = inWork('foreign', formats.slice(0, i + 1).join('-'));
    convert(format, folder, file);
    file = join(folder, `${name}.${format}`);
  }
  return file;
}

/**
 * What LibreOffice makes of a Word file is read back with all its figures and words.
 * @param {string} name
 * @param {readonly string[]} formats
 */
const checkDetour = (name, formats) =>
  checkReadBack(name, `by way of ${formats.join(', ')}`, takeDetour(name, formats));

/**
 * A file shows all figures and words of a sample.
 * @param {string} name
 * @param {string} way how it was made
 * @param {string} file
 */
function checkReadBack(name, way, file) {
  const back = inWork('back.json');
  const how = `${name} ${way}`;
  const reading = [cli, 'read', file, '--shown', '--force', '-o', back];
  const { status, stderr } = spawnSync('node', reading, { encoding: 'utf8' });
  check(`${how}: is read`, status === 0, stderr);
  if (status !== 0) return;
  const against = ['--against', back, '--report', 'json'];
  const verifying = [cli, 'verify', inWork(`${name}.pdf`), ...against];
  const verified = spawnSync('node', verifying, { encoding: 'utf8' });
  /** @type {{ code: string }[]} */
  const problems = JSON.parse(verified.stdout).files[0].problems;
  const found = problems.filter((p) => p.code.startsWith('shown-'));
  check(`${how}: says what the PDF shows`, found.length === 0, [stderr, ...found.slice(0, 3)]);
}

/** How many lines of samples were compared. */
let comparedLines = 0;

/**
 * Every line of the Word file has its place and its characters in LibreOffice.
 * @param {string} name
 * @param {string} report as JSON
 * @param {string} word what LibreOffice shows of the Word file, as PDF
 */
function checkLines(name, report, word) {
  const { count, others, unused } = compareLines(report, word);
  comparedLines += count;
  check(`${name}: every line ends alike in Word and PDF`, !others.length, others.slice(0, 3));
  check(`${name}: Word shows no other words`, !unused.length, unused.slice(0, 3));
}

/**
 * What poppler extracts has whole words, and no character of a cell alone on its line.
 * @param {string} name
 * @param {string} report as JSON
 */
function checkExtraction(name, report) {
  for (const options of [[], ['-layout'], ['-raw']]) {
    const text = run('pdftotext', ...options, inWork(`${name}.pdf`), '-');
    const torn = tornWordOf(report, text);
    const how = `${name}: pdftotext ${options}`.trim();
    check(`${how} has every number and word whole`, torn === undefined, torn);
  }
  const lone = loneCharacters(report, textOf(inWork(`${name}.pdf`)));
  check(`${name}: no character of a cell stands alone`, !lone.length, lone);
}

/** Loosely set lines too are extracted with whole words. */
function checkLooseLines() {
  const report = JSON.stringify(looseReport(300));
  writeFileSync(inWork('loose.json'), report);
  run('node', cli, 'build', inWork('loose.json'), '-o', inWork(), '--format', 'pdf');
  checkExtraction('loose', report);
}

/** @param {string} name of a sample */
function checkSample(name) {
  const report = readJson(`samples/${name}.json`);
  run('node', cli, 'build', join(root, `samples/${name}.json`), '-o', inWork());
  checkPdf(name, report.signature?.agency ?? report.agency);
  const word = printWord(name);
  checkWord(name, word);
  checkHeadings(name, word, report);
  checkLines(name, JSON.stringify(report), word);
  checkExtraction(name, JSON.stringify(report));
  for (const formats of detours) checkDetour(name, formats);
}

/**
 * PDF files in which pages cut rows, as by default in Word, are read back whole: those that
 * LibreOffice makes in larger type, so that rows take several lines.
 * @param {readonly string[]} names
 */
function checkCutRows(names) {
  mkdirSync(inWork('cut'), { recursive: true });
  const files = names.map((name) => {
    const parts = unzipSync(readFileSync(copyForLibreOffice(name)));
    /** @type {(part: string, edit: (text: string) => string) => void} */
    const change = (part, edit) => {
      parts[part] = strToU8(edit(strFromU8(parts[part])));
    };
    change('word/document.xml', (text) =>
      text.replaceAll('<w:cantSplit/>', '').replace(/ w:bottom="\d+"/, ' w:bottom="2200"'),
    );
    change('word/styles.xml', (text) =>
      text.replace(/w:styleId="TableText.*?<\/w:style>/g, (style) =>
        style
          .replace(/w:line="\d+" w:lineRule="exact"/, 'w:line="300" w:lineRule="auto"')
          .replaceAll(/<w:sz(Cs)? w:val="\d+"/g, '<w:sz$1 w:val="32"'),
      ),
    );
    const file = inWork('cut', `${name}.docx`);
    writeFileSync(file, zipSync(parts));
    return file;
  });
  convert('pdf', inWork('cut'), ...files);
  for (const name of names) checkReadBack(name, 'with cut rows', inWork('cut', `${name}.pdf`));
}

/** @param {import('./lib/pdf-boxes.mjs').Box} box */
const isBeyondMargin = ({ left, top, right, bottom }) =>
  left < MARGIN.left ||
  top < MARGIN.top ||
  right > SHEET.width - MARGIN.right ||
  bottom > SHEET.height - MARGIN.bottom;

/** The longest of everything, as Word shows it: nothing is off the sheet, nothing is missing. */
function checkExtremes() {
  writeFileSync(inWork('extremes.json'), JSON.stringify(extremeReport()));
  run('node', cli, 'build', inWork('extremes.json'), '-o', inWork());
  const [word, pdf] = [printWord('extremes'), inWork('extremes.pdf')];
  const boxes = boxesOf(word);
  const beyond = boxes.filter(isBeyondMargin);
  const stays = boxes.length > 1000 && beyond.length === 0;
  check('extremes.docx: nothing leaves the type area in LibreOffice', stays, beyond.slice(0, 5));
  const [inWord, inPdf] = [word, pdf].map(
    (file) => [...withoutSpace(textOf(file)).replace(/—\d+—/g, '')].length,
  );
  const isAsMuch = Math.abs(inWord - inPdf) < MAX_CHARACTER_DIFFERENCE;
  check('extremes.docx: LibreOffice shows as much as the PDF', isAsMuch, [inWord, inPdf]);
  for (const figure of ['740740734790', '987654321098', '123456789.123456', '123456823']) {
    const isWhole = [word, pdf].every((file) => textOf(file).includes(figure));
    check(`extremes: ${figure} is whole`, isWhole);
  }
}

try {
  nameFonts();
  const samples = readdirSync(join(root, 'samples'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''));
  for (const sample of samples) checkSample(sample);
  check('the lines of all samples were compared', comparedLines > MIN_LINES, comparedLines);
  checkCutRows(samples);
  checkLooseLines();
  checkExtremes();
} finally {
  removeWork();
}
finish();
