import { expect } from 'chai';
import { Progress } from '../../../src/cli/batch/progress.js';
import type { BuildTask, ReportResult } from '../../../src/cli/batch/task.js';
import { messages } from '../../../src/cli/messages/messages.js';
import { cutToWidth, showLine } from '../../../src/cli/terminal-line.js';

const result = { ok: true, problems: [] } as unknown as ReportResult;
const task = {} as BuildTask;
const known = { earlier: result } as BuildTask;
const SECOND = 1000;

describe('the progress of a batch', () => {
  const lineOf = (progress: Progress): string => progress.describe(messages.zh);

  it('says what is done, and nothing of the time left before a report is', () => {
    const progress = new Progress([task, task], 1);
    expect(lineOf(progress)).to.equal('0/2 份，0%，错误 0，失败 0');
  });
  it('counts reports with errors and those that could not be read or written', () => {
    const progress = new Progress([task, task, task, task], 2);
    progress.add(task, { ...result, ok: false }, SECOND);
    progress.add(task, { ...result, ok: false, couldNotRun: true }, SECOND);
    expect(lineOf(progress)).to.equal('2/4 份，50%，约剩 1 秒，错误 1，失败 1');
  });
  it('takes the time left from the reports that were done, not from those skipped', () => {
    const tasks = [...Array(500).fill(known), ...Array(500).fill(task)] as BuildTask[];
    const progress = new Progress(tasks, 2);
    for (let i = 0; i < 500; i++) progress.add(known, result, 1);
    for (let i = 0; i < 100; i++) progress.add(task, { ...result }, SECOND);
    expect(lineOf(progress)).to.equal('600/1000 份，60%，约剩 3 分 20 秒，错误 0，失败 0');
  });
  it('names hours, and speaks English', () => {
    const progress = new Progress(Array(8000).fill(task) as BuildTask[], 1);
    progress.add(task, { ...result }, SECOND);
    expect(lineOf(progress)).to.include('约剩 2 小时 13 分');
    expect(progress.describe(messages.en)).to.match(/^1\/8000, 0%, about 2 h 13 min left/);
  });
});

describe('a line on the terminal', () => {
  it('never wraps: Chinese characters take two columns', () => {
    expect(cutToWidth('12份，好', 6)).to.equal('12份，');
    expect(cutToWidth('12份，好', 5)).to.equal('12份');
    expect(cutToWidth('all of it', 80)).to.equal('all of it');
  });
  it('is not shown where there is no terminal', () => {
    const written: string[] = [];
    const remove = showLine({ isTTY: false, write: (t) => written.push(t) > 0 }, () => 'line');
    remove();
    expect(written).to.deep.equal([]);
  });
  it('is drawn after a second and removed at the end', async () => {
    const written: string[] = [];
    const terminal = { isTTY: true, columns: 10, write: (t: string) => written.push(t) > 0 };
    const remove = showLine(terminal, () => '一二三四五六');
    // The timer does not keep a process alive.
    await new Promise((done) => setTimeout(done, 1.2 * SECOND));
    remove();
    expect(written).to.deep.equal(['\r一二三四\u001b[K', '\r\u001b[K']);
  });
});
