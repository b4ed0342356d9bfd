// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { inWork, readJson } from '../lib/workspace.mjs';
import { buildAll, checkFiles } from './expected.mjs';

/** More presses of Tab than any way through the page takes. */
const MOST_TABS = 600;
const sample = readJson('samples/county-2025.json');

/** Paragraphs that are typed into the sections of prose, and into the preface. */
const prose = {
  preface: ['按照要求编制本报告。'],
  overview: ['全年依法公开。', '办结申请718件。'],
  problems: ['公开不够及时，将按期督办。'],
  otherMatters: ['无。'],
};

/**
 * What stands at a place of the sample.
 * @param {string} pointer
 */
const sampleAt = (pointer) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => value?.[key], sample);

/** @typedef {import('./page-window.mjs').PageWindow} PageWindow */
/** @typedef {Awaited<ReturnType<PageWindow['focused']>>} Focused */

/**
 * Presses Tab until the cursor is where it should be.
 * @param {PageWindow} window
 * @param {string} what is looked for
 * @param {(focused: Focused) => boolean} isThere
 */
async function tabTo(window, what, isThere) {
  for (let i = 0; i < MOST_TABS; i++) {
    if (isThere(await window.focused())) return;
    await window.press('Tab');
  }
  throw new Error(`Tab does not lead to ${what}`);
}

/** @param {PageWindow} window @param {string} start of the place in the report */
const tabToPlace = (window, start) =>
  tabTo(window, start, ({ pointer }) => pointer?.startsWith(start) ?? false);

/** @param {PageWindow} window @param {'BUTTON' | 'INPUT'} wantedTag @param {string} wantedName */
const tabToNamed = (window, wantedTag, wantedName) =>
  tabTo(window, wantedName, ({ tag, name }) => tag === wantedTag && name === wantedName);

/**
 * Types a section's paragraphs, one after another, from its first field on.
 * @param {PageWindow} window
 * @param {string} pointer
 * @param {readonly string[]} paragraphs
 */
async function typeParagraphs(window, pointer, paragraphs) {
  await tabToPlace(window, pointer);
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i > 0) await window.press('Enter');
    await window.type(paragraph);
  }
}

/**
 * Types the figures of a table in the order that Tab gives.
 * @param {PageWindow} window
 * @param {string} prefix of the table's places
 * @param {string} browser its name
 */
async function typeFigures(window, prefix, browser) {
  const pointers = (await window.fieldPointers()).filter(
    (p) => p.startsWith(prefix) && typeof sampleAt(p) === 'number',
  );
  check(`${browser}: ${prefix} has fields`, pointers.length > 5, pointers.length);
  await tabToPlace(window, prefix);
  const missed = [];
  for (const [i, pointer] of pointers.entries()) {
    if (i % 10 === 0 && (await window.focused()).pointer !== pointer) missed.push(pointer);
    await window.type(String(sampleAt(pointer)));
    await window.press('Tab');
  }
  check(`${browser}: Tab goes through ${prefix} in the order of the form`, !missed.length, missed);
}

/**
 * From 新建 to finished documents without a mouse.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkKeyboard({ open, name: browser }) {
  const window = await open();
  await window.untilPagesAreReady();
  await tabToNamed(window, 'BUTTON', '新建');
  await window.press('Enter');
  await tabToNamed(window, 'INPUT', '报告年度');
  await window.press('Control+A');
  await window.type(String(sample.year));
  await tabToNamed(window, 'INPUT', '机关名称');
  await window.type(sample.agency);
  const isInDialog = await window.page.evaluate(
    () => document.activeElement?.closest('dialog, [role="dialog"]') !== null,
  );
  if (isInDialog) await window.press('Enter');
  await typeParagraphs(window, '/preface', prose.preface);
  await tabToNamed(window, 'INPUT', '成文日期');
  await window.type('2026年1月28日');
  await typeParagraphs(window, '/overview', prose.overview);
  for (const table of ['/disclosure', '/applications', '/disputes'])
    await typeFigures(window, table, browser);
  await typeParagraphs(window, '/problems', prose.problems);
  await typeParagraphs(window, '/otherMatters', prose.otherMatters);
  await window.press('Tab');
  await window.untilDrawn();
  await checkResult(window, browser);
  await window.close();
}

/**
 * @param {PageWindow} window with the finished report
 * @param {string} browser its name
 */
async function checkResult(window, browser) {
  const { name, bytes } = await window.download('下载 JSON');
  const report = JSON.parse(bytes.toString());
  const { disclosure, applications, disputes } = sample;
  const wanted = { ...prose, disclosure, applications, disputes, signature: sample.signature };
  for (const [key, part] of Object.entries(wanted)) {
    const isSame = JSON.stringify(report[key]) === JSON.stringify(part);
    check(`${browser}: ${key} is what was typed`, isSame, report[key]);
  }
  const file = join(inWork(), name);
  writeFileSync(file, bytes);
  const [problems = []] = checkFiles([file]).values();
  const errors = problems.filter((problem) => problem.severity === 'error');
  check(`${browser}: what was typed has no error`, errors.length === 0, errors);
  const expected = buildAll(file);
  for (const button of ['下载 Word', '下载 PDF']) {
    await tabToNamed(window, 'BUTTON', button);
    const saved = await window.download(button);
    const isSame = expected.get(saved.name)?.equals(saved.bytes) ?? false;
    check(`${browser}: ${saved.name} is made by keys alone`, isSame, saved.bytes.length);
  }
}
