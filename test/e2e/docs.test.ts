import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { root } from '../support/golden.js';
import { type Story, stories } from '../support/page-deeds.js';
import { blocksIn, commandLinesIn, pages } from '../support/pages.js';
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

/** Command lines that are not run here, and why. */
const leftOut: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^npm ci && npm (start|test)$/, '.ci/run runs them'],
  [/^npm (i|ci|pack|run build)\b|^npx /, 'they build and install, which .ci/package.mjs tries'],
  [/^\$env:/, 'it is for PowerShell alone'],
  [/^(docker|sbatch|parallel) /, 'the program is not on every machine'],
  [/\bpart-\*\.json\b/, 'a shell fills in the names'],
  [/ --watch\b/, 'it does not end by itself'],
  [/^nianbao completion \w+ >+ ~\//, 'it writes into the home folder'],
];

it('every reason to leave out a command line of a page is for one that is there', () => {
  const lines = pages.flatMap((page) => blocksIn(page).flatMap(commandLinesIn));
  const idle = leftOut.filter(([pattern]) => !lines.some((line) => pattern.test(line)));
  expect(idle).to.deep.equal([]);
});

for (const page of pages)
  describe(`the command lines of ${page}`, () => {
    const { given, deeds = {}, asProcess = false }: Story = stories[page] ?? { given: () => {} };
    const sandbox = new Sandbox({ asProcess });
    /** What the lines of the block above said. */
    let said = '';
    before(() => given(sandbox));
    after(() => sandbox.remove());

    /** The deed that is written for a line by most of its words. */
    const deedOf = (line: string) => {
      const [, deed = {}] =
        Object.entries(deeds)
          .filter(([words]) => line.startsWith(words))
          .sort(([a], [b]) => b.length - a.length)[0] ?? [];
      return deed;
    };

    for (const block of blocksIn(page)) {
      const lines = commandLinesIn(block).filter(
        (line) => !leftOut.some(([pattern]) => pattern.test(line)),
      );
      for (const [i, line] of lines.entries())
        it(`works: ${line}`, async function () {
          this.timeout(60_000);
          const { prepare, exit: expected = 0 } = deedOf(line);
          await prepare?.(sandbox);
          const { exit, stdout, stderr } = await sandbox.run(line);
          expect(exit, stdout + stderr).to.equal(expected);
          said = (i ? said : '') + stdout + stderr;
        });
      if (block.kind === 'text')
        it('says what the page shows of it', () => {
          for (const line of block.text.trim().split('\n')) expect(said).to.include(line);
        });
      if (block.kind === 'js')
        it('works: the program that calls the library', () => {
          const link = sandbox.path('node_modules/nianbao');
          mkdirSync(dirname(link), { recursive: true });
          if (!existsSync(link)) symlinkSync(root, link);
          sandbox.write('report.json', read('samples/county-2025.json'));
          sandbox.write('2021.json', read('schemas/editions/2021.json'));
          sandbox.write('program.mjs', block.text);
          const { status, stderr } = spawnSync(process.execPath, ['program.mjs'], {
            cwd: sandbox.path('.'),
            encoding: 'utf8',
          });
          expect(status, stderr).to.equal(0);
        });
    }
  });

describe('docs/formats.md', () => {
  it('names the versions of editors that the checks try', () => {
    const { devDependencies } = JSON.parse(read('.ci/package.json'));
    const text = read('docs/formats.md');
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
