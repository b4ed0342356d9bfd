import { expect } from 'chai';
import type { FileFolder } from './file-folder.js';

/**
 * Where a report takes its thread down, by `die` or for want of `memory`, the others finish and
 * that one is named.
 */
export async function expectOthersFinish(
  { all, runAsProcess, many }: FileFolder,
  kind: 'die' | 'memory',
): Promise<void> {
  const why = '没能做完';
  const names = many(12);
  const { exit, said } = await runAsProcess(
    ['build', 'in', '-o', 'out', '--format', 'docx', '--jobs', '2'],
    { fault: `${kind} r5\\.json$` },
  );
  expect(exit, said).to.equal(2);
  expect(said).to.match(new RegExp(`in/r5\\.json[^\\n]*${why}`));
  expect(said).to.include(`${names.length + 2} 份报告：${names.length + 1} 份完成，1 份有错误`);
  expect(all('out').length).to.equal(names.length + 1);
}
