// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { cli, inWork, root } from '../lib/workspace.mjs';
import { buildAll, checkFiles, summaryOf } from './expected.mjs';

const sample = join(root, 'samples/county-2025.json');
/** More bytes than a report file may have. */
const HUGE = 17 << 20;

/**
 * Lets go of a file over the page, as from a folder.
 * @param {import('./page-window.mjs').PageWindow} window
 * @param {string} path
 */
async function drop({ page }, path) {
  const base64 = readFileSync(path).toString('base64');
  await page.evaluate(
    async ({ content, name }) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name));
      const target = document.querySelector('main') ?? document.body;
      const options = { dataTransfer, bubbles: true, cancelable: true };
      for (const type of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, options));
    },
    { content: base64, name: basename(path) },
  );
}

/** Files that cannot be opened: cut off, too large, in another encoding. */
function writeUnreadable() {
  const word = buildAll(sample).get('county-2025.docx') ?? Buffer.alloc(0);
  const files = {
    'broken.docx': word.subarray(0, word.length / 2),
    'huge.json': Buffer.concat([readFileSync(sample), Buffer.alloc(HUGE, ' ')]),
    'gbk.json': readFileSync(join(root, 'samples/mistakes/encoding.json')),
  };
  return Object.entries(files).map(([name, bytes]) => {
    writeFileSync(inWork(name), bytes);
    return inWork(name);
  });
}

/**
 * What the command line says of a file that it cannot read.
 * @param {string} path
 */
function refusalOf(path) {
  const args = [cli, path.endsWith('.json') ? 'check' : 'verify', path, '--report', 'json'];
  const { stdout } = spawnSync('node', args, { encoding: 'utf8' });
  // The page knows a file by its name, not by its path.
  return String(JSON.parse(stdout).files[0].problems[0].message).replace(path, basename(path));
}

/**
 * Files that are dropped on the page are opened, or refused in the command line's words.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkDroppedFiles({ open }) {
  const window = await open();
  await window.open(sample);
  for (const path of writeUnreadable()) {
    const before = await window.problems();
    await drop(window, path);
    const words = refusalOf(path);
    const isSaid = await window
      .until((said) => document.body.innerText.includes(said), words, words)
      .catch(() => false);
    check(`${basename(path)}: is refused as the command line refuses it`, isSaid, words);
    const saved = await window.download('下载 JSON');
    const isKept = saved.bytes.equals(readFileSync(sample));
    check(
      `${basename(path)}: what was open stays`,
      isKept && before.length === (await window.problems()).length,
    );
  }
  await checkDroppedDocuments(window);
  await window.close();
}

/** @param {import('./page-window.mjs').PageWindow} window */
async function checkDroppedDocuments(window) {
  const [expected = []] = checkFiles([sample]).values();
  for (const [name, bytes] of buildAll(sample)) {
    // Something else, so that what is dropped is seen.
    await window.open(join(root, 'samples/bureau-2020.json'));
    const path = inWork(name);
    writeFileSync(path, bytes);
    const before = await window.revision('问题');
    await drop(window, path);
    await window.untilChanged(before, name);
    const found = summaryOf(await window.problems());
    check(`${name}: its report is opened`, found.join() === summaryOf(expected).join(), found);
    const value = await window.valueAt('/disclosure/licences/decisions');
    check(`${name}: its figures are in the form`, value === '517645', value);
  }
}
