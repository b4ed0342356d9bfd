/** What CONTRIBUTING.md promises: a format is one folder and one entry in formats.ts. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { root } from '../support/sample-reports.js';

const here = fileURLToPath(root);

/** The folder of the format: what a document shows, as plain text. */
const renderer = `import { visibleLines } from '../../document/text.js';

export const renderText = (document) =>
  new TextEncoder().encode(visibleLines(document).join('\\n') + '\\n');
`;

/** Its entry in the table of formats. */
const entry = `  {
    name: 'text',
    extension: 'txt',
    isDefault: false,
    canBeVerified: false,
    render: async (document) => (await import('./text/text.js')).renderText(document),
  },
`;

describe('a fifth format', function () {
  this.timeout(120_000);
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-fifth-format-'));
    for (const name of ['node_modules', 'schemas', 'fonts'])
      symlinkSync(join(here, name), join(folder, name), 'junction');
    cpSync(join(here, 'package.json'), join(folder, 'package.json'));
    cpSync(join(here, 'dist/src'), join(folder, 'dist/src'), { recursive: true });
    cpSync(join(here, 'dist/lib/program.json'), join(folder, 'dist/lib/program.json'));
    const render = join(folder, 'dist/src/core/render');
    mkdirSync(join(render, 'text'));
    writeFileSync(join(render, 'text/text.js'), renderer);
    const table = readFileSync(join(render, 'formats.js'), 'utf8');
    const [head, tail] = table.split(/^\];\n/m) as [string, string];
    writeFileSync(
      join(render, 'formats.js'),
      `${head.replace(/}\s*$/, '},\n')}${entry}];\n${tail}`,
    );
    const report = readFileSync(join(here, 'samples/bureau-2020.json'), 'utf8');
    mkdirSync(join(folder, 'in'));
    for (let i = 1; i <= 9; i++) writeFileSync(join(folder, `in/${i}.json`), report);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => {
    const cli = join(folder, 'dist/src/cli/cli.js');
    const { PATH = '' } = process.env;
    const ended = spawnSync(process.execPath, [cli, ...args], { cwd: folder, env: { PATH } });
    return { exit: ended.status, said: `${ended.stdout}${ended.stderr}` };
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('is built like the others, and by its extension', () => {
    const { exit, said } = run('build', 'in/1.json', '-o', 'one.txt', '--verify');
    expect(exit, said).to.equal(0);
    expect(read('one.txt')).to.include('\n一、总体情况\n');
  });
  it('is one of the formats that the help and a wrong name tell of', () => {
    expect(run('build', '--help').said).to.include('text|all>');
    expect(run('build', 'in/1.json', '--format', 'rtf').said).to.include('text、all');
  });
  it('is not written unless it is asked for', () => {
    expect(run('build', 'in/1.json', '-o', 'usual').exit).to.equal(0);
    expect(() => read('usual/1.txt')).to.throw('ENOENT');
  });
  it('is built in a batch, resumed, and has its columns in the summary', () => {
    const build = () =>
      run(
        ...['build', 'in', '-o', 'out', '--format', 'text', '--jobs', '2'],
        ...['--resume', '--summary', 'out.csv'],
      );
    const first = build();
    expect(first.exit, first.said).to.equal(0);
    for (let i = 1; i <= 9; i++) expect(read(`out/${i}.txt`)).to.equal(read('one.txt'));
    const summary = read('out.csv');
    expect(summary.split('\r\n')[0]).to.match(/,text,text SHA-256$/);
    expect(summary.split('\r\n')[1]).to.match(/,out\/1\.txt,[0-9a-f]{64}$/);
    const manifest = read('out/.nianbao-manifest.jsonl');
    writeFileSync(join(folder, 'out/5.txt'), 'changed');
    expect(build().exit).to.equal(0);
    expect(read('out/5.txt')).to.equal(read('one.txt'));
    expect(read('out.csv')).to.equal(summary);
    expect(read('out/.nianbao-manifest.jsonl')).to.equal(manifest);
  });
});
