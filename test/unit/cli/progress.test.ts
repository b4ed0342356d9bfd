import { mock } from 'node:test';
import { expect } from 'chai';
import { Progress } from '../../../src/cli/batch/progress.js';
import type { BuildTask, ReportResult } from '../../../src/cli/batch/task.js';
import { en } from '../../../src/cli/messages/en.js';
import { zh } from '../../../src/cli/messages/zh.js';
import { cutToWidth, showLine } from '../../../src/cli/terminal-line.js';

const result = (given: Partial<ReportResult> = {}): ReportResult => ({
  file: 'a.json',
  ok: true,
  outputs: [],
  problems: [],
  ...given,
});
const task = (earlier?: ReportResult): BuildTask => ({
  input: { file: 'a.json', folder: '', stem: 'a' },
  paths: {},
  earlier,
});

describe('the progress of a batch', () => {
  it('counts what is done, with errors and failed, and says how long the rest takes', () => {
    const tasks = Array.from({ length: 1000 }, () => task());
    const progress = new Progress(tasks, 2);
    expect(progress.describe(zh)).to.equal('0/1000 份，0%，错误 0，失败 0');
    for (const one of tasks.slice(0, 7)) progress.add(one, result(), 250);
    progress.add(task(), result({ ok: false }), 250);
    progress.add(task(), result({ ok: false }), 250);
    progress.add(task(), result({ ok: false, couldNotRun: true }), 250);
    expect(progress.describe(zh)).to.equal('10/1000 份，1%，约剩 2 分 4 秒，错误 2，失败 1');
    expect(progress.describe(en)).to.equal(
      '10/1000, 1%, about 2 min 4 s left, 2 with errors, 1 failed',
    );
  });

  it('takes those that are skipped for no measure of speed', () => {
    const known = Array.from({ length: 900 }, () => task(result()));
    const progress = new Progress([...known, ...Array.from({ length: 100 }, () => task())], 1);
    for (const one of known.slice(0, 450)) progress.add(one, one.earlier as ReportResult, 2);
    expect(progress.describe(zh)).not.to.include('约剩');
    for (let i = 0; i < 10; i++) progress.add(task(), result(), 1000);
    expect(progress.describe(zh)).to.include('约剩 1 分 30 秒');
  });

  it('expects no skipping where nothing could be skipped', () => {
    const known = Array.from({ length: 100 }, () => task(result()));
    const progress = new Progress(known, 1);
    for (const one of known.slice(0, 50)) progress.add(one, result(), 100);
    expect(progress.describe(zh)).to.include('约剩 5 秒');
  });

  it('says hours and minutes of a long run', () => {
    const tasks = Array.from({ length: 101 }, () => task());
    const progress = new Progress(tasks, 1);
    progress.add(task(), result(), 90_000);
    expect(progress.describe(zh), 'the first one also loads the program').not.to.include('约剩');
    progress.add(task(), result(), 60_000);
    expect(progress.describe(zh)).to.include('约剩 1 小时 39 分');
    expect(progress.describe(en)).to.include('about 1 h 39 min left');
  });
});

describe('the line on a terminal', () => {
  const show = (isTTY: boolean, columns = 80) => {
    const written: string[] = [];
    const terminal = { isTTY, columns, write: (text: string) => written.push(text) > 0 };
    return { written, remove: showLine(terminal, () => '已完成 5 份') };
  };

  beforeEach(() => mock.timers.enable({ apis: ['setInterval'] }));
  afterEach(() => mock.timers.reset());

  it('is drawn every second, and then removed', () => {
    const { written, remove } = show(true);
    mock.timers.tick(999);
    expect(written).to.deep.equal([]);
    mock.timers.tick(1001);
    expect(written).to.deep.equal(['\r已完成 5 份\u001b[K', '\r已完成 5 份\u001b[K']);
    remove();
    expect(written.slice(2)).to.deep.equal(['\r\u001b[K']);
    remove();
    mock.timers.tick(5000);
    expect(written).to.have.length(3);
  });

  it('is never as wide as the terminal, so that it does not wrap', () => {
    const { written } = show(true, 9);
    mock.timers.tick(1000);
    expect(written).to.deep.equal(['\r已完成 5\u001b[K']);
    expect(cutToWidth('已完成', 5)).to.equal('已完');
    expect(cutToWidth('abc', 3)).to.equal('abc');
  });

  it('is not drawn where there is none, nor removed where none was drawn', () => {
    const without = show(false);
    mock.timers.tick(5000);
    without.remove();
    expect(without.written).to.deep.equal([]);
    const short = show(true);
    short.remove();
    expect(short.written).to.deep.equal([]);
  });
});
