// Opens forms in LibreOffice as a clerk would: its formulas give the totals that nianbao gives, its red cells are those that `check` names, and what it saves is read back.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse } from 'parse5';
import { placeFigures, tableSheets } from '../dist/src/core/workbook/layout.js';
import { readWorkbook } from '../dist/src/core/workbook/read.js';
import { writeWorkbook } from '../dist/src/core/workbook/write.js';
import { checkReport, readPrevious, readReport } from '../dist/src/index.js';

const root = resolve(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'nianbao-sheets-'));
let passed = 0;
const faults = [];
const check = (name, good, found = '') => {
  if (good) passed += 1;
  else faults.push(`${name}${found === '' ? '' : `: ${JSON.stringify(found)}`}`);
};

/** Numbers that look like chance and are the same in every run. */
let seed = 20261123;
const next = (most) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * most);
};

const office = (format, files) => {
  const out = join(work, format.split(':')[0]);
  mkdirSync(out, { recursive: true });
  execFileSync('soffice', [`-env:UserInstallation=file://${join(work, 'profile')}`, '--headless', '--norestore', '--convert-to', format, '--outdir', out, ...files], { stdio: 'ignore' });
  return (name) => join(out, `${name}.${format.split(':')[0]}`);
};

/** The tables of a workbook that LibreOffice wrote as HTML: by sheet, cell name to its text and whether it is red. */
function readHtml(html, names) {
  const tables = [];
  const walk = (node) => {
    if (node.tagName === 'table') tables.push(node);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html));
  const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');
  return new Map(
    names.map((name, i) => {
      const cells = new Map();
      const taken = new Set();
      const rows = [];
      const gather = (node) => {
        if (node.tagName === 'tr') rows.push(node);
        else for (const child of node.childNodes ?? []) gather(child);
      };
      gather(tables[i]);
      rows.forEach((tr, r) => {
        let c = 0;
        for (const td of tr.childNodes.filter((n) => n.tagName === 'td')) {
          const of = (key) => td.attrs.find((a) => a.name === key)?.value ?? '';
          while (taken.has(`${r} ${c}`)) c += 1;
          for (let y = r; y < r + (Number(of('rowspan')) || 1); y++) for (let x = c; x < c + (Number(of('colspan')) || 1); x++) taken.add(`${y} ${x}`);
          cells.set(`${String.fromCharCode(65 + c)}${r + 1}`, { text: of('sdval') || textOf(td).trim(), red: of('bgcolor').toUpperCase() === '#FFC7CE' });
        }
      });
      return [name, cells];
    }),
  );
}

/** The cells that `check` names as errors: where they stand, what they break, what fails after them. */
function named(reading, edition) {
  const places = placeFigures(edition);
  const cellOf = (pointer) => {
    const at = places.get(pointer);
    return at && `${at.sheet.name}!${at.name}`;
  };
  const { problems } = checkReport(reading);
  return new Set(
    problems.flatMap((p) => {
      const follows = (p.data.follows ?? []).map((f) => cellOf(f.pointer));
      if (p.code === 'wrong-figure') return [...p.data.broken.map((b) => cellOf(b.pointer)), ...follows];
      if (/^form-(digits|figure|formula)$/.test(p.code)) return [p.cell];
      return p.severity === 'error' && places.has(p.pointer) ? [p.cell, ...follows] : [];
    }),
  );
}

/** A cell's content replaced, cached results of formulas taken away: what is shown then is what LibreOffice works out. */
function edit(form, sheet, changes) {
  const parts = unzipSync(form);
  for (const path of Object.keys(parts).filter((p) => p.startsWith('xl/worksheets/'))) {
    let xml = strFromU8(parts[path]).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
    if (path.endsWith(`sheet${sheet}.xml`))
      for (const [cell, content] of changes) {
        const text = typeof content === 'string';
        xml = xml.replace(new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`), (_, style = '') => `<c r="${cell}"${style}${text ? ' t="inlineStr"' : ''}>${text ? `<is><t>${content}</t></is>` : `<v>${content}</v>`}</c>`);
      }
    parts[path] = strToU8(xml);
  }
  return zipSync(parts);
}

const cases = [];
for (const sample of ['bureau-2020', 'city-office-2019', 'county-2025', 'features-2025']) {
  const { previous } = readPrevious(readReport(readFileSync(join(root, `samples/${sample}.json`))));
  const { edition, input } = previous;
  const form = await writeWorkbook(edition, input);
  const places = [...placeFigures(edition)];
  cases.push({ name: `${sample}-as-it-is`, edition, form: edit(form, 0, []) });
  for (let i = 0; i < 12; i++) {
    const sheet = [4, 4, 4, 5][i % 4];
    const own = places.filter(([, p]) => tableSheets(edition).findIndex((s) => s.name === p.sheet.name) + 3 === sheet);
    // Of halves there is one only: two may make a whole, which a spreadsheet cannot tell from a figure.
    const changes = Array.from({ length: i % 6 === 4 ? 1 : 1 + next(3) }, () => {
      const [, { name }] = own[next(own.length)];
      return [name, i % 6 === 5 ? `${next(90)}` : i % 6 === 4 ? next(9) + 0.5 : next(500)];
    });
    cases.push({ name: `${sample}-${i}`, edition, form: edit(form, sheet, changes) });
  }
}

try {
  const files = cases.map(({ name, form }) => {
    writeFileSync(join(work, `${name}.xlsx`), form);
    return join(work, `${name}.xlsx`);
  });
  const html = office('html:HTML (StarCalc)', files);
  const saved = office('xlsx', files);
  for (const { name, edition, form } of cases) {
    const names = ['封面', '文字', ...tableSheets(edition).map((s) => s.name), '附注'];
    const shown = readHtml(readFileSync(html(name), 'utf8'), names);
    const reading = readWorkbook(form, name);
    const { previous } = readPrevious({ ...reading, findings: [] });
    const cells = [...placeFigures(edition)];
    const red = new Set(cells.filter(([, p]) => shown.get(p.sheet.name).get(p.name)?.red).map(([, p]) => `${p.sheet.name}!${p.name}`));
    const expected = named(reading, edition);
    const texts = new Set(checkReport(reading).problems.flatMap((p) => (p.code === 'form-digits' ? [p.cell] : [])));
    // Digits that are text are added up by nianbao and by no spreadsheet: they themselves are red.
    if (texts.size) check(`${name}: digits that are text are red`, [...texts].every((c) => red.has(c)), { red: [...red], texts: [...texts] });
    else check(`${name}: the red cells are those that check names`, red.size === expected.size && [...red].every((c) => expected.has(c)), { red: [...red], expected: [...expected] });
    const totals = previous && !texts.size ? cells.filter(([pointer]) => edition.computedTotals.has(pointer)) : [];
    const off = totals.filter(([pointer, p]) => Number(shown.get(p.sheet.name).get(p.name)?.text) !== previous.figures.get(pointer).value);
    check(`${name}: the totals are those of nianbao`, off.length === 0, off.slice(0, 3).map(([pointer, p]) => [p.name, shown.get(p.sheet.name).get(p.name)?.text, previous.figures.get(pointer).value]));
    const again = readWorkbook(readFileSync(saved(name)), name);
    check(`${name}: what LibreOffice saves is the same report`, JSON.stringify(checkReport(again).problems.map((p) => [p.code, p.cell])) === JSON.stringify(checkReport(reading).problems.map((p) => [p.code, p.cell])) && sameFigures(again, reading), checkReport(again).problems.map((p) => [p.code, p.cell]));
  }
  check('some cases have red cells, some have none', new Set(cases.map(({ form, edition, name }) => named(readWorkbook(form, name), edition).size > 0)).size === 2);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Whether two readings give the same prose and, with totals worked out, the same figures. */
function sameFigures(a, b) {
  const [one, two] = [a, b].map((r) => readPrevious({ ...r, findings: [] }).previous);
  if (!one || !two) return !one === !two;
  return JSON.stringify([...one.figures]) === JSON.stringify([...two.figures]) && JSON.stringify(one.input.overview) === JSON.stringify(two.input.overview);
}

for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length ? 1 : 0);
