import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { buildReport, readReport } from '../../../src/index.js';
import { root } from '../../support/golden.js';
import { samplePath } from '../../support/render-samples.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the same report makes the same bytes, in this process and by the bundle', () => {
  const reports = ['bureau-2020', 'features-2025'];
  /** Digests of the files that this process makes. */
  const wanted = new Map<string, string>();
  let folder: string;
  before(async () => {
    for (const name of reports) {
      const reading = readReport(readFileSync(samplePath(name)), samplePath(name));
      const { outputs } = await buildReport(reading);
      for (const format of ['docx', 'pdf'] as const)
        wanted.set(`${name}.${format}`, sha256(outputs[format] as Uint8Array));
    }
    folder = mkdtempSync(join(tmpdir(), 'nianbao-bytes-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const places: Record<string, Record<string, string>> = {
    'in Shanghai': { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
    'in New York': { TZ: 'America/New_York', LANG: 'en_US.UTF-8' },
    'in no language': { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
    'in another folder, with another home': {
      TZ: 'Pacific/Kiritimati',
      HOME: '/nonexistent',
      LANG: 'de_DE.UTF-8',
    },
  };
  for (const [place, variables] of Object.entries(places))
    it(place, async () => {
      const target = join(folder, place.replaceAll(/\W/g, '-'));
      const { PATH } = process.env;
      execFileSync(
        process.execPath,
        [`${root}dist/lib/cli.js`, 'build', ...reports.map(samplePath), '-o', target],
        {
          cwd: folder,
          env: { PATH, NODE_DISABLE_COMPILE_CACHE: '1', ...variables },
          stdio: 'pipe',
        },
      );
      for (const [file, expected] of wanted)
        expect(sha256(readFileSync(join(target, file))), file).to.equal(expected);
    });
});
