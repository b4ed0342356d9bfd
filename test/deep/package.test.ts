import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { root } from '../support/sample-reports.js';

describe('the published package', () => {
  it('has the bundle and its data, and neither scripts, tests nor samples of mistakes', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const [{ files }] = JSON.parse(output) as [{ files: { path: string }[] }];
    const paths = files.map((file) => file.path);
    expect(paths).to.include.members(['dist/lib/cli.js', 'schemas/layout.json', 'README.md']);
    expect(paths.filter((path) => path.startsWith('samples/mistakes'))).to.deep.equal([]);
    const folders = paths.map((path) => path.split('/').slice(0, path.startsWith('dist/') ? 2 : 1));
    const allowed = ['dist/lib', 'schemas', 'fonts', 'samples', 'docs', 'LICENSE', 'package.json'];
    const others = folders
      .map((names) => names.join('/'))
      .filter((name) => !allowed.includes(name) && !/^[A-Z]+\.md$/.test(name));
    expect([...new Set(others)]).to.deep.equal([]);
  });
});
