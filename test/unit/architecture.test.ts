import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { formatNames } from '../../src/core/render/formats.js';
import { codeOf, type SourceFile, sources } from '../support/sources.js';

/** Files of src/ that a file imports, statically, for types or on demand. */
function importsOf(file: SourceFile): string[] {
  const specifiers = [...codeOf(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map(
    (m) => m[1] as string,
  );
  return specifiers
    .filter((s) => s.startsWith('.'))
    .map((s) => join(dirname(file.path), s).replaceAll('\\', '/').replace(/\.js$/, '.ts'))
    .map((path) => (paths.has(`${path}x`) ? `${path}x` : path));
}

const paths: ReadonlySet<string> = new Set(sources.map(({ path }) => path));

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

/**
 * Stages of the core in the order in which data passes them; `build.ts` conducts them all, and
 * `preview.ts` those that show a report before it is finished.
 */
const stages = [
  'problem',
  'source',
  'edition',
  'report',
  'document',
  'extract',
  'recognise',
  'workbook',
  'reading',
  'aggregate',
  'dashboard',
  'fonts',
  'layout',
  'render',
  'verify',
];

/** Whether a file is of a folder below src/, or is that file. */
const isOf =
  (...places: readonly string[]) =>
  (path: string): boolean =>
    places.some((place) => path === `${place}.ts` || path.startsWith(`${place}/`));

describe('the source flows one way', () => {
  it('and every import leads to a file', () => {
    const hasTypes = (path: string) => paths.has(path.replace(/\.ts$/, '.d.ts'));
    expect(strays(/./, (path) => paths.has(path) || hasTypes(path))).to.deep.equal([]);
    expect(sources.flatMap(importsOf).length).to.be.greaterThan(80);
  });

  it('every folder of the core is a stage', () => {
    const folders = sources.flatMap(({ path }) => /^core\/([^/]+)\//.exec(path)?.[1] ?? []);
    expect([...new Set(folders)].sort()).to.deep.equal(stages.toSorted());
  });

  /** Single files of the core that every stage may import: they import no stage. */
  const ground = sources
    .map((s) => s.path)
    .filter((p) => /^core\/[^/]+$/.test(p) && !/^core\/(?:build|preview)\.ts$/.test(p));

  stages.forEach((stage, i) => {
    it(`${stage} imports itself and stages before it alone`, () => {
      const earlier = stages.slice(0, i + 1).map((s) => `core/${s}`);
      const allowed = isOf(...earlier, ...ground.map((p) => p.slice(0, -3)), 'platform/platform');
      expect(strays(new RegExp(`^core/${stage}/`), allowed)).to.deep.equal([]);
    });
  });

  const bounds: readonly [string, RegExp, (path: string) => boolean][] = [
    ['the document model imports nothing', /^core\/document\/document\.ts$/, () => false],
    [
      'files beside the stages import no stage',
      /^core\/(?!(?:build|preview)\.ts)[^/]+\.ts$/,
      (path) => ground.includes(path),
    ],
    [
      'renderers know neither reports nor editions',
      /^core\/render\//,
      (path) => !isOf('core/report', 'core/edition')(path),
    ],
    [
      'layout knows neither reports nor editions',
      /^core\/layout\//,
      (path) => !isOf('core/report', 'core/edition')(path),
    ],
    [
      'extraction knows nothing of reports',
      /^core\/extract\//,
      (path) => !isOf('core/report', 'core/edition', 'core/source', 'core/document')(path),
    ],
    [
      'the core imports neither the command line nor a platform',
      /^core\//,
      isOf('core', 'platform/platform'),
    ],
    ['the platforms import no stage', /^platform\//, isOf('platform')],
    ['the door re-exports the core', /^index\.ts$/, isOf('core')],
    ['the page is made of the core', /^web\//, isOf('web', 'core', 'platform/browser')],
    ['nothing is made of the page', /^(?!web\/)/, (path) => !isOf('web')(path)],
  ];
  for (const [what, from, isAllowed] of bounds)
    it(what, () => expect(strays(from, isAllowed)).to.deep.equal([]));

  it('no file imports itself through others, types too', () => {
    const importsByPath = new Map(sources.map((file) => [file.path, importsOf(file)]));
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '));
      if (way.includes(path) || done.has(path)) return;
      for (const next of importsByPath.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const { path } of sources) visit(path, []);
    expect(circles).to.deep.equal([]);
  });

  it('nothing that works with formats names one, but for the two doors of the library', () => {
    const name = new RegExp(`'(?:${formatNames.join('|')})'`, 'g');
    const named = sources
      .filter(({ path }) => /^(?:cli|core\/verify)\/|^core\/build\.ts$/.test(path))
      .flatMap((file) => [...codeOf(file).matchAll(name)].map((m) => `${file.path} ${m[0]}`));
    expect(named).to.deep.equal(["core/build.ts 'docx'", "core/build.ts 'pdf'"]);
  });

  it('no renderer imports another', () => {
    for (const format of [...formatNames, 'preview']) {
      const others = /^core\/render\/[^/]+\//;
      const isAllowed = (path: string): boolean =>
        !others.test(path) || path.startsWith(`core/render/${format}/`);
      expect(strays(new RegExp(`^core/render/${format}/`), isAllowed)).to.deep.equal([]);
    }
  });
});

describe('the source', () => {
  /** Files with a pattern; stand-ins for modules of others are no part of it. */
  const users = (pattern: RegExp): string[] =>
    sources
      .filter(({ path }) => !path.startsWith('platform/stand-ins/'))
      .filter((file) => pattern.test(codeOf(file)))
      .map((file) => file.path);

  it('touches the process where the command line starts, and twice to read what it is', () => {
    expect(users(/\bprocess\b/)).to.deep.equal([
      'cli/cli.ts',
      'cli/code-cache.ts',
      'cli/commands/doctor.ts',
      'cli/files/atomic-write.ts',
      'cli/start.ts',
    ]);
    const uses = (path: string) =>
      [
        ...codeOf(sources.find((s) => s.path === path) as SourceFile).matchAll(/\bprocess\.\w+/g),
      ].map(String);
    expect(new Set(uses('cli/commands/doctor.ts'))).to.deep.equal(new Set(['process.versions']));
    expect(new Set(uses('cli/files/atomic-write.ts'))).to.deep.equal(
      new Set(['process.pid', 'process.kill']),
    );
  });

  it('the core has no trace of its surroundings, not even in a comment', () => {
    const traces = /from 'node:|\bBuffer\b|\bprocess\.|__dirname|new Date\(\)|\bDate\.now\b/;
    const files = sources.filter(({ path }) => path.startsWith('core/'));
    expect(files.filter(({ text }) => traces.test(text)).map((f) => f.path)).to.deep.equal([]);
  });

  it('of the page has no trace of Node', () =>
    expect(users(/'node:|\bBuffer\b|__dirname/).filter((path) => path.startsWith('web/'))).to.be
      .empty);

  it('never prints to the console', () => expect(users(/\bconsole\b/)).to.deep.equal([]));

  it('never asks for chance, and for the time of day only beside the report', () =>
    expect(users(/\bDate\.now\b|new Date\(\)|Math\.random|\brandomUUID\b/)).to.deep.equal([
      'web/use-drafts.ts',
      'web/windows.ts',
    ]));

  it('measures how long something takes where a person waits or types', () =>
    expect(users(/\bperformance\.now\b/)).to.deep.equal([
      'cli/process-context.ts',
      'web/use-checking.ts',
      'web/view/app.tsx',
      'web/view/counts.ts',
      'web/windows.ts',
    ]));

  it('never opens the network', () =>
    expect(users(/\bfetch\(|node:(https?|net|tls|dns|http2)'/)).to.deep.equal([]));

  it('has no file over 300 lines', () => {
    expect(
      sources.filter(({ text }) => text.trimEnd().split('\n').length > 300).map((s) => s.path),
    ).to.deep.equal([]);
  });

  it('has no file named for odds and ends', () =>
    expect(
      sources
        .filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common)\b/.test(path))
        .map((s) => s.path),
    ).to.deep.equal([]));

  it('skips no rule of the compiler or of the linter without a reason', () => {
    expect(users(/@ts-ignore|@ts-nocheck|@ts-expect-error|\bas any\b|: any\b/)).to.deep.equal([]);
    expect(
      sources.filter(({ text }) => /biome-ignore [^:]*:\s*$/m.test(text)).map((s) => s.path),
    ).to.deep.equal([]);
  });
});
