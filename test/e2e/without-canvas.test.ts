import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { documentOf } from '../support/built-samples.js';
import { samplePath } from '../support/render-samples.js';
import { runAsProcess } from '../support/run-command.js';
import { root } from '../support/sample-reports.js';

const preload = new URL('test/support/no-canvas.mjs', root).href;
const sample = readFileSync(samplePath('bureau-2020'), 'utf8');
const loaded = 'pdf.js was loaded\n';

for (const program of ['dist/src/cli/cli.js', 'dist/lib/cli.js'])
  describe(`${program} where @napi-rs/canvas is not installed`, () => {
    let folder = '';
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-canvas-'));
      writeFileSync(join(folder, 'a.pdf'), await documentOf('bureau-2020', 'pdf'));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    const run = async (...args: readonly string[]) => {
      const env = { NODE_OPTIONS: `--import ${preload}` };
      const result = await runAsProcess({ cwd: folder, args, env, input: '', program });
      return { ...result, stdout: String(result.stdout) };
    };

    it('reads a report that a PDF embeds, and does not load pdf.js for it', async () =>
      expect(await run('read', 'a.pdf')).to.deep.equal({ exit: 0, stdout: sample, stderr: '' }));

    it('reads what a PDF shows, without a word of warning', async () => {
      const { exit, stdout, stderr } = await run('read', '--shown', 'a.pdf');
      expect({ exit, stderr }).to.deep.equal({ exit: 0, stderr: loaded });
      const { agency, year } = JSON.parse(sample);
      expect(JSON.parse(stdout)).to.include({ agency, year });
    });

    it('verifies a PDF as it was built, and does not load pdf.js for it', async () =>
      expect(await run('verify', 'a.pdf')).to.deep.equal({
        exit: 0,
        stdout: 'a.pdf：逐字节相同\n',
        stderr: '1 份报告：1 份完成\n',
      }));

    it('verifies what it builds', async () =>
      expect(await run('build', samplePath('bureau-2020'), '-o', 'out/', '--verify')).to.include({
        exit: 0,
        stderr: `1 份报告：1 份完成\n${loaded}`,
      }));
  });
