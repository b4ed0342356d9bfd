// @ts-check
// Runs the core in a real browser: every sample is checked and built there, and each document has
// the SHA-256 of the one that the command line writes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { browserBundle } from '../dist/scripts/browser-bundle.js';
import { check, finish } from './lib/checks.mjs';
import { openFile, startChromium } from './lib/chromium.mjs';
import { cli, inWork, removeWork, root } from './lib/workspace.mjs';

/** @param {string} path */
const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Writes a page whose script is the core, bundled for a browser. */
async function writePage() {
  const { outputFiles = [] } = await build(
    browserBundle(join(root, 'dist/test/support/core-in-browser.js')),
  );
  const [script] = outputFiles;
  if (!script) throw new Error('the bundle is empty');
  writeFileSync(inWork('core.js'), script.contents);
  const file = inWork('page.html');
  writeFileSync(file, '<!doctype html><meta charset="utf-8"><script src="core.js"></script>');
  return file;
}

/** @param {string} path */
const base64Of = (path) => readFileSync(path).toString('base64');

const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.json'));
const reports = samples.map((name) => `samples/${name}`);
const options = ['build', ...reports, '--format', 'all', '-o', inWork()];
execFileSync('node', [cli, ...options], { cwd: root, stdio: 'ignore' });
const checked = JSON.parse(
  execFileSync('node', [cli, 'check', '--report', 'json', ...reports], { cwd: root }).toString(),
);

const browser = await startChromium();
try {
  const { page, urls } = await openFile(browser, await writePage(), { width: 800 });
  /**
   * Calls a function of the core in the page.
   * @param {string} name
   * @param {string[]} strings its arguments
   * @returns {Promise<any>}
   */
  const call = (name, ...strings) =>
    page.evaluate(`core.${name}(${strings.map((s) => JSON.stringify(s)).join(', ')})`);
  for (const path of await call('fontPaths'))
    await call('loadFont', path, base64Of(join(root, path)));
  for (const report of reports) {
    const bytes = base64Of(join(root, report));
    const problems = JSON.parse(await call('check', bytes, report));
    const { problems: expected } = checked.files.find((/** @type {any} */ f) => f.file === report);
    check(
      `${report}: the browser finds the problems that the command line finds`,
      JSON.stringify(problems.map((/** @type {any} */ p) => [p.code, p.line, p.message])) ===
        JSON.stringify(expected.map((/** @type {any} */ p) => [p.code, p.line, p.message])),
      problems,
    );
    const name = report.replace(/^samples\/(.*)\.json$/, '$1');
    for (const [format, hash] of Object.entries(await call('build', bytes, report)))
      check(
        `${name}.${format}: the browser's bytes are the command line's`,
        hash === sha256(inWork(`${name}.${format}`)),
      );
  }
  check('the page asks for nothing but its own script', urls.length === 2, urls);
} finally {
  await browser.close();
  removeWork();
}
finish();
