import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { CliError } from '../../../src/cli/cli-error.js';
import { Interruption } from '../../../src/cli/interruption.js';
import { makeContext } from '../../../src/cli/process-context.js';
import type { StopSignal } from '../../../src/cli/stop-signal.js';
import { watchFiles } from '../../../src/cli/watch.js';

describe('what watches files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-watch-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /**
   * Watches `a.json`; before each look at it, the next of `events` happens. Gives the exit code,
   * how often the action ran, and what was said.
   */
  async function watch(
    events: readonly ((stop: (signal: StopSignal) => void) => void)[],
    action: (run: number, stop: (signal: StopSignal) => void) => void = () => {},
  ) {
    const logged: string[] = [];
    let stop: (signal: StopSignal) => void = () => {};
    let [runs, waits] = [0, 0];
    const context = {
      ...makeContext({ language: 'zh' }, { ...process, openFile: async () => {} }),
      cwd: folder,
      log: () => {},
      logAlways: (line: string) => void logged.push(line),
      wait: async () => {
        const event = events[waits++];
        if (!event) throw new Error('it waits for ever');
        event((signal) => stop(signal));
      },
      onStopSignal: (listener: typeof stop) => {
        stop = listener;
        return () => {};
      },
    };
    const exit = await watchFiles(
      async () => ['a.json'],
      async () => action(++runs, stop),
      context,
    );
    return { exit, runs, waits, logged };
  }
  const write = (text: string) => () => writeFileSync(join(folder, 'a.json'), text);
  const nothing = () => {};

  it('acts once, and again at every change, until it is stopped', async () => {
    const { exit, runs, waits } = await watch([
      nothing,
      write('1'),
      nothing,
      write('22'),
      (stop) => stop('SIGINT'),
    ]);
    expect({ exit, runs, waits }).to.deep.equal({ exit: 130, runs: 3, waits: 5 });
  });

  it('goes on after a failure, which it says', async () => {
    const { exit, runs, logged } = await watch([write('1'), (stop) => stop('SIGTERM')], (run) => {
      if (run === 1) throw new CliError('读不了');
    });
    expect({ exit, runs, logged }).to.deep.equal({
      exit: 143,
      runs: 2,
      logged: ['nianbao: 读不了'],
    });
  });

  it('ends with the action that a signal has stopped', async () => {
    const { exit, waits } = await watch([], () => {
      throw new Interruption('SIGINT', [], 9);
    });
    expect({ exit, waits }).to.deep.equal({ exit: 130, waits: 0 });
  });

  it('ends if a signal comes while it acts', async () => {
    const { exit, waits } = await watch([], (_run, stop) => stop('SIGTERM'));
    expect({ exit, waits }).to.deep.equal({ exit: 143, waits: 0 });
  });

  it('does not hide a defect', async () => {
    const failing = watch([], () => {
      throw new TypeError('defect');
    });
    expect(await failing.catch((cause: unknown) => cause)).to.be.instanceOf(TypeError);
  });
});
