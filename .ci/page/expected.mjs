// @ts-check
/** What the command line finds and writes: the page must do the same. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cli, inWork } from '../lib/workspace.mjs';

/** The buttons that save files, and the extensions of what they save. */
export const DOWNLOADS = {
  '下载 Word': 'docx',
  '下载 PDF': 'pdf',
  '下载 OFD': 'ofd',
  下载网页: 'html',
  '下载 JSON': 'json',
  下载填报表: 'xlsx',
};

/**
 * Checks report files with the command line.
 * @param {readonly string[]} files
 * @param {...string} options
 */
export function checkFiles(files, ...options) {
  const args = [cli, 'check', ...files, '--report', 'json', ...options];
  const { stdout } = spawnSync('node', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  /** @type {{ file: string, problems: any[] }[]} */
  const checked = JSON.parse(stdout).files;
  return new Map(checked.map(({ file, problems }) => [basename(file), problems.map(toExpected)]));
}

/** @typedef {ReturnType<typeof toExpected>} ExpectedProblem */

/** @param {any} problem as `check --report json` gives it */
const toExpected = ({ code, pointer, severity, waived, data, message }) => ({
  code: String(code),
  pointer: String(pointer),
  severity: String(severity),
  isWaived: waived !== undefined,
  /** All places that it is about. */
  pointers: /** @type {string[]} */ (data?.pointers ?? [pointer, ...explaining(data)]),
  message: String(message),
});

/**
 * The figures that explain failing sums together.
 * @param {any} data of a problem
 * @returns {string[]}
 */
const explaining = (data) =>
  (data?.acts ?? []).flatMap((/** @type {any} */ act) =>
    act.corrections.map((/** @type {any} */ c) => c.pointer),
  );

/**
 * Problems in a few words and in an order of their own, to compare lists.
 * @param {readonly import('./page-window.mjs').ListedProblem[]} problems
 */
export const summaryOf = (problems) =>
  problems.map((p) => `${p.severity} ${p.code} ${p.pointer}${p.isWaived ? ' waived' : ''}`).sort();

/**
 * Writes all documents and the workbook of a report; their bytes by name.
 * @param {string} report
 */
export function buildAll(report) {
  const name = basename(report, '.json');
  const folder = inWork(`expected-${name}`);
  mkdirSync(folder, { recursive: true });
  const build = [cli, 'build', report, '--format', 'all', '-o', folder];
  execFileSync('node', build, { stdio: 'ignore' });
  const workbook = join(folder, `${name}.xlsx`);
  execFileSync('node', [cli, 'read', report, '-o', workbook, '--force'], { stdio: 'ignore' });
  return new Map(
    Object.values(DOWNLOADS).map((extension) => {
      const file = extension === 'json' ? report : join(folder, `${name}.${extension}`);
      return [`${name}.${extension}`, readFileSync(file)];
    }),
  );
}
