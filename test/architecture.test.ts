import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { codeOf, type SourceFile, sources } from './support/sources.js';

/** Files of src/ that a file imports, statically, for types or on demand. */
function importsOf(file: SourceFile): string[] {
  const specifiers = [...codeOf(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map((m) => m[1] as string);
  return specifiers.filter((s) => s.startsWith('.')).map((s) => join(dirname(file.path), s).replaceAll('\\', '/').replace(/\.js$/, '.ts'));
}

/** `file -> imported` for every import that the files of a folder should not have. */
function strays(from: RegExp, isAllowed: (path: string) => boolean): string[] {
  const files = sources.filter(({ path }) => from.test(path));
  expect(files, String(from)).not.to.deep.equal([]);
  return files.flatMap((file) =>
    importsOf(file)
      .filter((path) => !isAllowed(path))
      .map((path) => `${file.path} -> ${path}`),
  );
}

const only = (...folders: string[]) => {
  const allowed = new RegExp(`^(${folders.join('|')})(/|\\.ts$)`);
  return (path: string) => allowed.test(path);
};

describe('the source flows one way', () => {
  it('and every import leads to a file', () => {
    const paths = new Set(sources.map((s) => s.path));
    expect(strays(/./, (path) => paths.has(path))).to.deep.equal([]);
    expect(sources.flatMap(importsOf).length).to.be.greaterThan(80);
  });

  const stages: readonly [string, RegExp, (path: string) => boolean][] = [
    ['the document model imports nothing', /^document\/document\.ts$/, () => false],
    ['problems import problems alone', /^problem\//, only('problem')],
    ['reading imports problems alone', /^source\//, only('source', 'problem')],
    ['editions import no later stage', /^edition\//, only('edition', 'resources', 'problem')],
    ['checking imports editions, reading and problems', /^report\//, only('report', 'edition', 'source', 'problem', 'resources')],
    ['composing imports the document, what was checked and its edition', /^document\//, only('document', 'report', 'edition')],
    ['layout imports the document, problems and resources', /^layout\//, only('layout', 'document', 'problem', 'resources')],
    ['renderers know neither reports nor editions', /^render\//, only('render', 'layout', 'document', 'resources')],
    ['reading back imports no layout and no renderer', /^read\//, only('read', 'document', 'report', 'edition', 'source', 'problem', 'resources')],
    ['overviews import checking alone', /^overview\//, only('overview', 'report', 'edition', 'problem')],
    ['forms import checking, and reading back', /^form\//, only('form', 'read', 'report', 'edition', 'source', 'problem', 'resources')],
    ['only the commands and the command line import commands', /^(?!commands\/|cli\.ts)/, (path) => !/^(commands\/|cli\.ts)/.test(path)],
  ];
  for (const [what, from, isAllowed] of stages) it(what, () => expect(strays(from, isAllowed)).to.deep.equal([]));

  it('the docx renderer does not import the pdf renderer, nor the other way round', () => {
    expect(strays(/^render\/docx\//, (path) => !path.startsWith('render/pdf/'))).to.deep.equal([]);
    expect(strays(/^render\/pdf\//, (path) => !path.startsWith('render/docx/'))).to.deep.equal([]);
  });
});

describe('the source', () => {
  const users = (pattern: RegExp): string[] => sources.filter((file) => pattern.test(codeOf(file))).map((file) => file.path);

  it('touches the process in the command line, and twice to read what it is', () => {
    expect(users(/\bprocess\b/)).to.deep.equal(['cli.ts', 'commands/doctor.ts', 'commands/whole.ts']);
    const uses = (path: string) => [...codeOf(sources.find((s) => s.path === path) as SourceFile).matchAll(/\bprocess\.\w+/g)].map(String);
    expect(new Set(uses('commands/doctor.ts'))).to.deep.equal(new Set(['process.versions']));
    expect(new Set(uses('commands/whole.ts'))).to.deep.equal(new Set(['process.pid', 'process.kill']));
  });

  it('never prints to the console', () => expect(users(/\bconsole\b/)).to.deep.equal([]));

  it('never asks for the time or for chance', () => expect(users(/\bDate\.now\b|new Date\(\)|\bperformance\.now\b|Math\.random|\brandomUUID\b/)).to.deep.equal([]));

  it('never opens the network', () => expect(users(/\bfetch\(|node:(https?|net|tls|dns|http2)'/)).to.deep.equal([]));

  it('has no file over 300 lines', () => {
    expect(sources.filter(({ text }) => text.trimEnd().split('\n').length > 300).map((s) => s.path)).to.deep.equal([]);
  });

  it('has no file named for odds and ends', () => expect(sources.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common)\b/.test(path)).map((s) => s.path)).to.deep.equal([]));

  it('skips no rule of the compiler or of the linter without a reason', () => {
    expect(users(/@ts-ignore|@ts-nocheck|@ts-expect-error|\bas any\b|: any\b/)).to.deep.equal([]);
    expect(sources.filter(({ text }) => /biome-ignore [^:]*:\s*$/m.test(text)).map((s) => s.path)).to.deep.equal([]);
  });
});
