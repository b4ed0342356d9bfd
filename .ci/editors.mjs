// @ts-check
// Puts the samples' HTML fragments into editors that content management systems are built with, as
// source and by copying what a browser shows, and reads what the editors make of them: every word
// and figure is where it was.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, finish } from './lib/checks.mjs';
import { openFile, startChromium } from './lib/chromium.mjs';
import { cli, inWork, removeWork, root } from './lib/workspace.mjs';

const modules = pathToFileURL(join(root, '.ci/node_modules')).href;
const samples = ['county-2025', 'features-2025', 'city-office-2019'];
const WINDOW = { width: 1000 };

/** Pages with an editor: each sets `ready`, `setSource`, `getSource` and `focusEditor`. */
const editors = {
  TinyMCE: `<script src="${modules}/tinymce/tinymce.min.js"></script>
<textarea id="editor"></textarea>
<script>
  const options = { selector: '#editor', license_key: 'gpl', plugins: 'table' };
  const ready = tinymce.init(options).then(([made]) => { editor = made; });
  const setSource = (html) => editor.setContent(html);
  const getSource = () => editor.getContent();
  const focusEditor = () => editor.focus();
  let editor;
</script>`,
  wangEditor: `<link rel="stylesheet" href="${modules}/@wangeditor/editor/dist/css/style.css">
<div id="editor" style="height: 600px"></div>
<script src="${modules}/@wangeditor/editor/dist/index.js"></script>
<script>
  const editor = wangEditor.createEditor({ selector: '#editor', config: {}, mode: 'default' });
  const ready = Promise.resolve();
  const setSource = (html) => editor.setHtml(html);
  const getSource = () => editor.getHtml();
  const focusEditor = () => editor.focus();
</script>`,
};

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} file
 */
async function copyAll(browser, file) {
  const { page } = await openFile(browser, file, WINDOW);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await page.close();
}

/**
 * The HTML that an editor gives after a fragment was put into it.
 * @param {import('playwright-core').Browser} browser
 * @param {string} host page with the editor
 * @param {string} fragment file
 * @param {'source' | 'copy'} way
 * @returns {Promise<string>}
 */
async function putIn(browser, host, fragment, way) {
  if (way === 'copy') await copyAll(browser, fragment);
  const { page } = await openFile(browser, host, WINDOW);
  await page.evaluate('ready.then(() => true)');
  const html = JSON.stringify(readFileSync(fragment, 'utf8'));
  if (way === 'source') await page.evaluate(`setSource(${html})`);
  else {
    await page.evaluate('focusEditor()');
    await page.keyboard.press('Control+V');
  }
  // Editors clean up what they are given after the event.
  /** @type {string} */
  const edited = await page.evaluate(`new Promise((done) => {
    const look = (last) => {
      const html = getSource();
      if (html.length > 1000 && html === last) done(html);
      else setTimeout(look, 200, html);
    };
    look('');
  })`);
  await page.close();
  return edited;
}

const reports = samples.map((name) => join(root, `samples/${name}.json`));
const options = ['--format', 'html', '--html', 'fragment', '-o', inWork('fragments')];
execFileSync('node', [cli, 'build', ...reports, ...options], { stdio: 'ignore' });
const browser = await startChromium();
try {
  for (const [name, body] of Object.entries(editors)) {
    const host = inWork(`${name}.html`);
    writeFileSync(host, `<!doctype html><meta charset="utf-8">${body}`);
    for (const [i, sample] of samples.entries())
      for (const way of /** @type {const} */ (['source', 'copy'])) {
        const fragment = join(inWork('fragments'), `${sample}.html`);
        const edited = inWork(`edited-${sample}.html`);
        writeFileSync(edited, await putIn(browser, host, fragment, way));
        const against = ['--against', reports[i] ?? '', '--report', 'json'];
        const { stdout } = spawnSync('node', [cli, 'verify', edited, ...against]);
        /** @type {{ code: string, message: string }[]} */
        const problems = JSON.parse(stdout.toString()).files[0].problems;
        // What an editor adds of its own is doubtful, but no loss.
        const lost = problems.filter((p) => !/^not-|^harmless-/.test(p.code));
        const words = lost.slice(0, 3).map((p) => p.message);
        check(`${sample} in ${name}, by ${way}: nothing is lost`, lost.length === 0, words);
      }
  }
} finally {
  await browser.close();
  removeWork();
}
finish();
