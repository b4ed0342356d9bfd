import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { runAsProcess, runInProcess } from '../support/run-command.js';
import { Sandbox } from '../support/sandbox.js';

describe('build --open', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());
  const build = async (...args: string[]) => {
    const opened: string[] = [];
    const cwd = sandbox.path('.');
    const run = { cwd, args: ['build', '--open', ...args], env: {}, input: '', opened };
    const { exit, stderr } = await runInProcess(run);
    return { exit, stderr, opened };
  };

  it('opens every document of a report, once they are written', async () => {
    const { exit, opened } = await build('samples/bureau-2020.json', '-o', 'out');
    expect(exit).to.equal(0);
    expect(opened).to.deep.equal(
      ['docx', 'pdf'].map((extension) => sandbox.path(`out/bureau-2020.${extension}`)),
    );
  });

  it('opens nothing if there are errors', async () => {
    const { exit, opened } = await build('samples/mistakes/row-sum.json', '-o', 'out');
    expect({ exit, opened }).to.deep.equal({ exit: 1, opened: [] });
  });

  it('is for one report', async () => {
    const { exit, stderr } = await build('samples/bureau-2020.json', 'samples/county-2025.json');
    expect(exit).to.equal(2);
    expect(stderr).to.include('--open 只用于一份写成文件的报告');
  });

  it('starts the program of the desktop, as the package ships it', async function () {
    // Windows has its opener in a folder of the system.
    if (process.platform === 'win32') this.skip();
    const opener = process.platform === 'darwin' ? 'bin/open' : 'bin/xdg-open';
    const opened = sandbox.path('opened');
    sandbox.write(
      opener,
      `#!/bin/sh\necho "$1" >'${opened}.new' && mv '${opened}.new' '${opened}'\n`,
    );
    await chmod(sandbox.path(opener), 0o755);
    const { stderr } = await runAsProcess({
      cwd: sandbox.path('.'),
      args: ['build', '--open', 'samples/bureau-2020.json', '-o', 'out', '--format', 'html'],
      env: { PATH: `${sandbox.path('bin')}:${process.env.PATH}` },
      input: '',
      program: 'dist/lib/cli.js',
    });
    expect(stderr).to.equal('1 份报告：1 份完成\n');
    // It is not waited for.
    while (!existsSync(opened)) await setTimeout(20);
    expect(sandbox.read('opened')).to.equal(`${sandbox.path('out/bureau-2020.html')}\n`);
  });
});
