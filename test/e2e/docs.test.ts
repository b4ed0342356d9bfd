import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { root } from '../support/golden.js';
import { Sandbox } from '../support/sandbox.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Task {
  readonly problemMatcher: readonly {
    readonly severity: string;
    readonly pattern: Readonly<Record<string, string | number>>;
  }[];
}

describe('docs/editor.md', () => {
  const [, tasks = ''] =
    /```json\n(\{\n {2}"version"[\s\S]*?)```/.exec(read('docs/editor.md')) ?? [];
  const [task] = (JSON.parse(tasks) as { tasks: [Task] }).tasks;
  const sandbox = new Sandbox();
  after(() => sandbox.remove());

  const lines = [
    ['zh', 'error', 'row-sum'],
    ['zh', 'warning', 'blank'],
    ['en', 'error', 'row-sum'],
    ['en', 'warning', 'blank'],
  ] as const;
  for (const [language, severity, code] of lines)
    it(`has a matcher of ${severity} lines (${language})`, async () => {
      const file = `samples/mistakes/${code}.json`;
      const { stdout } = await sandbox.run(`nianbao check --lang ${language} ${file}`);
      const found = task.problemMatcher.flatMap(({ severity: own, pattern }) => {
        const { regexp, ...groups } = pattern;
        return stdout.split('\n').flatMap((line) => {
          const match = new RegExp(String(regexp)).exec(line);
          if (!match) return [];
          const names = Object.entries(groups).map(([name, i]) => [name, match[Number(i)]]);
          return { severity: own, ...Object.fromEntries(names) };
        });
      });
      expect(found).to.not.be.empty;
      for (const problem of found) {
        expect(problem).to.include({ severity, file, code });
        expect(problem.line).to.match(/^\d+$/);
        expect(problem.message).to.not.be.empty;
      }
    });
});

describe('docs/formats.md', () => {
  const text = read('docs/formats.md');
  const [, block = ''] = /```sh\n([\s\S]*?)```/.exec(text) ?? [];
  const sandbox = new Sandbox();
  before(() => sandbox.write('report.json', read('samples/bureau-2020.json')));
  after(() => sandbox.remove());

  for (const line of block
    .trim()
    .split('\n')
    .map((l) => l.replace(/\s+#.*/, '')))
    it(`has a command line that works: ${line}`, async () => {
      const { exit, stderr } = await sandbox.run(line);
      expect(exit, stderr).to.equal(0);
    });
  it('names the versions of editors that the checks try', () => {
    const { devDependencies } = JSON.parse(read('.ci/package.json'));
    expect(text).to.include(`TinyMCE ${devDependencies.tinymce}`);
    expect(text).to.include(`wangEditor ${devDependencies['@wangeditor/editor']}`);
  });
});

describe('action.yml', () => {
  it('runs a command line of the program that ships', () => {
    const action = read('action.yml');
    const [line = ''] = /node "\$GITHUB_ACTION_PATH.*/.exec(action) ?? [];
    expect(line).to.match(
      /^node "\$GITHUB_ACTION_PATH\/dist\/lib\/cli\.js" check --report github /,
    );
    expect(JSON.parse(read('package.json')).bin.nianbao).to.equal('dist/lib/cli.js');
  });
});
