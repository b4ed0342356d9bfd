import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { formatNames } from '../../../src/core/render/formats.js';
import { buildReport, readReport } from '../../../src/index.js';
import * as browser from '../../../src/platform/browser.js';
import { deflate } from '../../../src/platform/node.js';
import { documentOf } from '../../support/built-samples.js';
import { root } from '../../support/golden.js';
import { sampleNames, samplePath } from '../../support/render-samples.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the same report makes the same bytes, in this process and by the bundle', () => {
  const reports = ['bureau-2020', 'features-2025'];
  /** Digests of the files that this process makes. */
  const wanted = new Map<string, string>();
  let folder: string;
  before(async () => {
    for (const name of reports) {
      const reading = readReport(readFileSync(samplePath(name)), samplePath(name));
      const { outputs } = await buildReport(reading, { formats: formatNames });
      for (const format of formatNames)
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
        [
          `${root}dist/lib/cli.js`,
          'build',
          ...reports.map(samplePath),
          '--format',
          'all',
          '-o',
          target,
        ],
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

/** The compressed streams of a PDF, as they stand in the file. */
function streamsOf(pdf: Uint8Array): Buffer[] {
  const file = Buffer.from(pdf);
  // The last lines of an object before its stream; that of the colour profile says N too.
  const heads = file
    .toString('latin1')
    .matchAll(/\/Length (\d+)\n(?:\/N 3\n)?\/Filter \/FlateDecode\n>>\nstream\n/g);
  return [...heads].map((head) => {
    const start = head.index + head[0].length;
    return file.subarray(start, start + Number(head[1]));
  });
}

describe('the compression of documents is the same in a browser', () => {
  for (const name of sampleNames) {
    it(`for every stream of ${name}.pdf`, async () => {
      const streams = streamsOf(await documentOf(name, 'pdf'));
      expect(streams.length).to.be.greaterThan(15);
      for (const stream of streams)
        expect(Buffer.compare(browser.deflate(inflateSync(stream), 4), stream)).to.equal(0);
    });
    for (const [format, level] of [
      ['docx', 6],
      ['ofd', 4],
    ] as const)
      it(`for every part of ${name}.${format}`, async () => {
        const parts = Object.values(unzipSync(await documentOf(name, format)));
        expect(parts.length).to.be.greaterThan(15);
        for (const part of parts)
          expect(Buffer.compare(browser.deflate(part, level), deflate(part, level))).to.equal(0);
      });
  }
});
