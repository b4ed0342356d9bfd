import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { root } from '../support/sample-reports.js';

/** The paths of the files that would be published. */
function packedPaths(): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [{ files }] = JSON.parse(output) as [{ files: { path: string }[] }];
  return files.map((file) => file.path);
}

describe('the published package', () => {
  let paths: string[] = [];
  before(() => {
    paths = packedPaths();
  });

  it('has the bundle, the page and data, but no scripts, tests or samples of mistakes', () => {
    expect(paths).to.include.members(['dist/lib/cli.js', 'schemas/layout.json', 'README.md']);
    expect(paths.filter((path) => path.startsWith('samples/mistakes'))).to.deep.equal([]);
    const folders = paths.map((path) => path.split('/').slice(0, path.startsWith('dist/') ? 2 : 1));
    const kept = ['schemas', 'fonts', 'samples', 'docs', 'LICENSE', 'package.json'];
    const allowed = ['dist/lib', 'dist/nianbao.html', ...kept];
    const others = folders
      .map((names) => names.join('/'))
      .filter((name) => !allowed.includes(name) && !/^[A-Z]+\.md$/.test(name));
    expect([...new Set(others)]).to.deep.equal([]);
  });

  it('has every file that its pages link to', () => {
    const pages = paths.filter((path) => path.endsWith('.md'));
    const missing = pages.flatMap((page) => {
      const text = readFileSync(new URL(page, root), 'utf8');
      const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link);
      return links
        .filter((link) => !/^https?:/.test(link))
        .map((link) => new URL(link, new URL(page, root)).href.slice(new URL(root).href.length))
        .filter((link) => !paths.some((path) => path === link || path.startsWith(`${link}/`)))
        .map((link) => `${page}: ${link}`);
    });
    expect(pages.length).to.be.above(5);
    expect(missing).to.deep.equal([]);
  });
});
