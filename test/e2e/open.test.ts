import { expect } from 'chai';
import { runInProcess } from '../support/run-command.js';
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
});
