import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { root } from '../support/sample-reports.js';

describe('the published package', () => {
  it('has the program and its data, and neither scripts nor tests', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const [{ files }] = JSON.parse(output) as [{ files: { path: string }[] }];
    const paths = files.map((file) => file.path);
    expect(paths).to.include.members(['dist/src/cli/cli.js', 'schemas/layout.json', 'README.md']);
    const folders = paths.map((path) => path.split('/').slice(0, path.startsWith('dist/') ? 2 : 1));
    const allowed = ['dist/src', 'schemas', 'fonts', 'samples', 'LICENSE', 'package.json'];
    const others = folders
      .map((names) => names.join('/'))
      .filter((name) => !allowed.includes(name) && !/^[A-Z]+\.md$/.test(name));
    expect([...new Set(others)]).to.deep.equal([]);
  });
});
