// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../lib/checks.mjs';
import { inWork, root } from '../lib/workspace.mjs';
import { buildAll, checkFiles, DOWNLOADS, summaryOf } from './expected.mjs';

/** Paragraphs that are typed before the first table and after the last one; one has a problem. */
const before = ['以下数据由各部门报送,经汇总核对。', '统计口径与上年相同。'];
const after = ['分部门的明细在网站公布。'];

/**
 * Text is typed before and after a table: the problems and documents are the command line's, and a
 * list that is emptied again is gone.
 * @param {import('./browsers.mjs').PageBrowser} browser
 */
export async function checkTextBesideTables({ open }) {
  const window = await open();
  await window.open(join(root, 'samples/county-2025.json'));
  const buttons = [
    '加表前文字：二、主动公开政府信息情况',
    '加表后文字：四、政府信息公开行政复议、行政诉讼情况',
  ];
  const pointers = ['/disclosure/before/0', '/disputes/after/0'];
  for (const [i, paragraphs] of [before, after].entries()) {
    await window.pressButton(buttons[i] ?? '');
    const { pointer } = await window.focused();
    check('the text beside a table begins at the cursor', pointer === pointers[i], pointer);
    for (const [n, text] of paragraphs.entries()) {
      if (n) await window.press('Enter');
      await window.type(text);
    }
  }
  await window.untilDrawn();
  const { name, bytes } = await window.download('下载 JSON');
  const { disclosure, disputes } = JSON.parse(String(bytes));
  const saved = JSON.stringify([disclosure.before, disputes.after]);
  check('the text beside tables is saved', saved === JSON.stringify([before, after]), saved);
  const file = inWork(name);
  writeFileSync(file, bytes);
  const problems = checkFiles([file]).get(name) ?? [];
  const found = summaryOf(await window.problems());
  check('its problems are those of check', found.join() === summaryOf(problems).join(), found);
  check(
    'its problem is told at its place',
    problems.some((p) => p.pointer === '/disclosure/before/0'),
    problems,
  );
  const expected = buildAll(file);
  for (const button of Object.keys(DOWNLOADS)) {
    const download = await window.download(button);
    const isSame = expected.get(download.name)?.equals(download.bytes) ?? false;
    check(`with text beside tables: ${download.name}: the same bytes`, isSame);
  }
  await window.pressButton('删除：表四·表后文字·第1段');
  check(
    'a list that is emptied has its button again',
    Boolean(await window.get('button', buttons[1] ?? '')),
  );
  await window.close();
}
