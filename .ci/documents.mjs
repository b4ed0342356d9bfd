// Looks at the finished documents of every sample as a stranger would: with poppler, qpdf and LibreOffice.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { extremeReport } from '../dist/test/support/extreme-report.js';

const root = resolve(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'nianbao-ci-'));
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FONTCONFIG_FILE: join(work, 'fonts.conf') } });

let passed = 0;
const faults = [];
function check(name, good, found = '') {
  if (good) passed += 1;
  else faults.push(`${name}${found === '' ? '' : `: ${found}`}`);
}

/** LibreOffice sees the project's fonts alone, under the names that the Word files give. */
function writeFontsConf() {
  const { faces } = json('fonts/fonts.json');
  const layout = json('schemas/layout.json');
  const families = Object.values(layout.faces).map(({ word, fonts }) => [word, faces[fonts[0]].family]);
  const aliases = [...families, ['Times New Roman', faces.roman.family]].map(([name, family]) => `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`);
  writeFileSync(join(work, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${join(root, 'fonts')}</dir><cachedir>${join(work, 'cache')}</cachedir>${aliases.join('')}</fontconfig>`);
}

const pagesOf = (pdf) => Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', pdf))?.[1]);
const bare = (text) => text.replace(/\s/g, '');

/** LibreOffice 7 takes `overflowPunct` the wrong way round (marks hang where they must not), so it is given a copy that says the opposite. */
const invertsHanging = / 7\./.test(run('soffice', '--version'));
function forLibreOffice(name) {
  const parts = unzipSync(readFileSync(join(work, `${name}.docx`)));
  if (invertsHanging) parts['word/styles.xml'] = strToU8(strFromU8(parts['word/styles.xml']).replace('<w:overflowPunct w:val="0"/>', '<w:overflowPunct/>'));
  const copy = join(work, 'word', `${name}.docx`);
  mkdirSync(join(work, 'word'), { recursive: true });
  writeFileSync(copy, zipSync(parts));
  return copy;
}

/** What LibreOffice makes of a Word file by way of other formats is read back with all its figures and words. */
function checkForeign(name, formats) {
  let file = join(work, `${name}.docx`);
  for (const [i, format] of formats.entries()) {
    if (format === 'docx' && !i) continue;
    const folder = join(work, 'foreign', formats.slice(0, i + 1).join('-'));
    run('soffice', `-env:UserInstallation=file://${join(work, 'profile')}`, '--headless', '--norestore', '--convert-to', format, '--outdir', folder, file);
    file = join(folder, `${name}.${format}`);
  }
  const back = join(work, 'back.json');
  const how = `${name} by way of ${formats.join(', ')}`;
  const { status, stderr } = spawnSync('node', [join(root, 'dist/src/cli/cli.js'), 'read', file, '--shown', '-o', back], { encoding: 'utf8' });
  check(`${how}: is read`, status === 0, stderr);
  if (status) return;
  const verified = spawnSync('node', [join(root, 'dist/src/cli/cli.js'), 'verify', join(work, `${name}.pdf`), '--against', back, '--report', 'json'], { encoding: 'utf8' });
  const found = JSON.parse(verified.stdout).files[0].problems.filter((p) => p.code !== 'carried-other');
  check(`${how}: says what the PDF shows`, !found.length, `${stderr}${JSON.stringify(found.slice(0, 3))}`);
}

writeFontsConf();
const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.json'));
for (const sample of samples) {
  const name = sample.replace(/\.json$/, '');
  const report = json(`samples/${sample}`);
  run('node', join(root, 'dist/src/cli/cli.js'), 'build', join(root, 'samples', sample), '-o', work);
  const pdf = join(work, `${name}.pdf`);

  let damage = '';
  try {
    run('qpdf', '--check', pdf);
  } catch (cause) {
    damage = String(cause.stdout || cause.stderr);
  }
  check(`${name}.pdf: qpdf finds no damage`, !damage, damage);
  // poppler tells of damaged drawing only while it draws.
  const drawing = spawnSync('pdftoppm', ['-r', '20', pdf, join(work, 'page')], { encoding: 'utf8' });
  check(`${name}.pdf: poppler draws every page without a word`, drawing.status === 0 && drawing.stderr === '', drawing.stderr);
  const info = run('pdfinfo', pdf);
  check(`${name}.pdf: tagged`, /Tagged:\s+yes/.test(info), info);
  check(`${name}.pdf: A4`, /Page size:\s+595\.\d+ x 841\.\d+/.test(info), info);
  check(`${name}.pdf: title and author`, info.includes(`Author:          ${report.signature?.agency ?? report.agency}`) && /Title:\s+\S/.test(info), info);
  const fonts = run('pdffonts', pdf).trim().split('\n').slice(2);
  check(`${name}.pdf: every font embedded, subset and mapped to Unicode`, fonts.length > 3 && fonts.every((line) => /\byes yes yes\b/.test(line)), fonts.join('\n'));

  run('soffice', `-env:UserInstallation=file://${join(work, 'profile')}`, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', join(work, 'libreoffice'), forLibreOffice(name));
  const word = join(work, 'libreoffice', `${name}.pdf`);
  check(`${name}: as many pages in Word as in PDF`, pagesOf(word) === pagesOf(pdf), `${pagesOf(word)} and ${pagesOf(pdf)}`);
  const ends = (file, page) => {
    // The number stands at the foot of every page.
    const lines = run('pdftotext', '-layout', '-f', String(page), '-l', String(page), file, '-').split('\n').map(bare).filter((line) => line && !/^—\d+—$/.test(line));
    return `${lines[0]} … ${lines.at(-1)}`;
  };
  for (let page = 1; page <= pagesOf(pdf); page++) check(`${name}: page ${page} begins and ends alike in Word and PDF`, ends(word, page) === ends(pdf, page), `${ends(word, page)} and ${ends(pdf, page)}`);
  for (const path of ['docx', 'odt docx', 'doc docx', 'rtf docx', 'html']) checkForeign(name, path.split(' '));
  for (const { heading } of json(`schemas/editions/${report.edition ?? (report.year < 2021 ? '2019' : '2021')}.json`).sections)
    for (const file of [word, pdf]) check(`${name}: ${heading}`, bare(run('pdftotext', file, '-')).includes(bare(heading)), file);
  const faces = run('pdffonts', word).trim().split('\n').slice(2);
  check(`${name}.docx: LibreOffice finds every face`, faces.every((line) => line.includes('Nianbao')), faces.join('\n'));
}

// The longest of everything, as Word would show it: nothing beyond the sheet, nothing missing.
writeFileSync(join(work, 'extremes.json'), JSON.stringify(extremeReport()));
run('node', join(root, 'dist/src/cli/cli.js'), 'build', join(work, 'extremes.json'), '-o', work);
run('soffice', `-env:UserInstallation=file://${join(work, 'profile')}`, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', join(work, 'libreoffice'), forLibreOffice('extremes'));
const shown = join(work, 'libreoffice', 'extremes.pdf');
const boxes = [...run('pdftotext', '-bbox', shown, '-').matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">/g)].map((m) => m.slice(1).map(Number));
const beyond = boxes.filter(([x1, y1, x2, y2]) => x1 < 60 || y1 < 60 || x2 > 595.3 - 50 || y2 > 841.9 - 40);
check('extremes.docx: nothing leaves the type area in LibreOffice', boxes.length > 1000 && !beyond.length, JSON.stringify(beyond.slice(0, 5)));
const characters = (file) => [...bare(run('pdftotext', file, '-')).replace(/—\d+—/g, '')].length;
const [inWord, inPdf] = [characters(shown), characters(join(work, 'extremes.pdf'))];
check('extremes.docx: LibreOffice shows as much as the PDF', Math.abs(inWord - inPdf) < 400, `${inWord} and ${inPdf} characters`);
for (const figure of ['740740734790', '987654321098', '123456789.123456', '123456823']) check(`extremes: ${figure} is whole`, [shown, join(work, 'extremes.pdf')].every((file) => run('pdftotext', file, '-').includes(figure)));

rmSync(work, { recursive: true, force: true });
for (const fault of faults) console.log(`FAILED ${fault}`);
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length ? 1 : 0);
