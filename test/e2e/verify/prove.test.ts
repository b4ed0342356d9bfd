/** Finished documents that are built again: what their bytes prove. */
import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Format, formatNames } from '../../../src/core/render/formats.js';
import {
  type BuildOptions,
  buildReport,
  expectedOf,
  type ProveOptions,
  proveDocument,
  type Reading,
  readReport,
  type Verification,
} from '../../../src/index.js';
import { root } from '../../support/golden.js';
import { smallReport } from '../../support/render-samples.js';

const reading = readReport(JSON.stringify(smallReport()), 'small.json');
const ownFont = { kai: `${root}fonts/NianbaoFangSong-Regular.ttf` };

const build = async (format: Format, options: BuildOptions = {}): Promise<Uint8Array> =>
  (await buildReport(reading, { ...options, formats: [format] })).outputs[format] as Uint8Array;

/** A page in which something was replaced. */
const changedPage = async (from: string | RegExp, to: string): Promise<Uint8Array> => {
  const page = strFromU8(await build('html'));
  expect(page).to.match(new RegExp(from));
  return strToU8(page.replace(from, to));
};

const against = (other: Reading): ProveOptions => ({ expected: expectedOf(other) });

/** What is proven, and the codes of the problems with the reason why not all is. */
const answerOf = async (bytes: Uint8Array, options?: ProveOptions): Promise<string> =>
  describeAnswer(await proveDocument(bytes, options));

const describeAnswer = ({ proof, problems }: Verification): string =>
  [proof, ...problems.map(({ code, data }) => [code, data.reason].filter(Boolean).join(':'))].join(
    ' ',
  );

describe('a document as it was built', () => {
  for (const format of formatNames)
    it(`is identical (.${format})`, async () =>
      expect(await answerOf(await build(format))).to.equal('identical'));

  it('is identical whatever was chosen, and in every language', async () => {
    const words = await build('docx', { wordFaces: 'windows', sourceDateEpoch: 86_400 });
    const archive = await build('ofd', { ofdArchive: true });
    expect(await answerOf(words, { language: 'en' })).to.equal('identical');
    expect(await answerOf(archive)).to.equal('identical');
  });

  it('is identical with its own fonts at hand; without them nothing is proven', async () => {
    const document = await build('docx', { fonts: ownFont });
    const shipped = await build('docx');
    expect(await answerOf(document, { fonts: ownFont })).to.equal('identical');
    expect(await answerOf(shipped, { fonts: ownFont })).to.equal('identical');
    const { proof, problems } = await proveDocument(document);
    expect(proof).to.equal('unproven');
    expect(problems[0]).to.include({
      code: 'not-provable',
      severity: 'warning',
      message: '不能逐字节核对：生成时用的字体 kai 不在手头；文字和数据与报告一致',
      hint: '用 --font kai=文件 指明',
    });
  });

  it('is identical if it carries no report, and the report is given', async () => {
    for (const [format, options] of [
      ['pdf', { embed: false }],
      ['docx', { embed: false, wordFaces: 'windows' }],
      ['html', { html: 'fragment' }],
    ] as const)
      expect(await answerOf(await build(format, options), against(reading))).to.equal('identical');
  });

  it('is of another report if another one is given, though it shows nothing else', async () => {
    const { waive, ...shown } = smallReport();
    const other = readReport({ ...shown, waive: [...waive, { rule: 'blank', reason: '无' }] });
    expect(await answerOf(await build('html'), against(other))).to.equal('unproven carried-other');
    const same = readReport(JSON.stringify(smallReport(), null, 4));
    expect(await answerOf(await build('html'), against(same))).to.equal('identical');
  });
});

describe('a document that was changed since', () => {
  it('is said to be, before what differs', async () => {
    const page = await changedPage('>4068.208</td>', '>4068.28</td>');
    const { proof, problems } = await proveDocument(page);
    expect(proof).to.equal('changed');
    expect(problems.slice(0, 2).map(({ code }) => code)).to.deep.equal([
      'changed-document',
      'shown-cell',
    ]);
    expect(problems[0]).to.include({ severity: 'warning', message: '生成后改动过' });
  });

  it('is never passed over, even if no difference is found', async () => {
    const { proof, problems } = await proveDocument(
      zipSync({ ...unzipSync(await build('docx')), 'other.bin': strToU8('other') }),
    );
    expect(proof).to.equal('changed');
    expect(problems[0]?.message).to.equal('生成后改动过；文字和数据与报告一致');
    expect(problems.map(({ code }) => code)).to.include('not-vouched');
  });

  it('is changed if what it says of itself was', async () => {
    for (const [from, to] of [
      [/sha256:..../, 'sha256:0000'],
      [/nianbao \S+ sha256/, 'nianbao 9.9.9 sha256'],
      [/(program:\w+)/, '$1 wordFaces:windows'],
    ] as const)
      expect(await answerOf(await changedPage(from, to)), to).to.match(/^changed /);
  });
});

describe('a document that this program did not make, or not as it is', () => {
  it('cannot be compared by its bytes, and is not called changed', async () => {
    const [hash, font] = ['a'.repeat(64), 'b'.repeat(64)];
    for (const [to, reason] of [
      [` program:${hash}`, 'program'],
      [`$& edition:${hash}`, 'edition'],
      [`$& font-title:${font}`, 'font'],
      ['', 'recipe'],
    ] as const) {
      const page = await changedPage(/ program:\w{64}/, to);
      expect(await answerOf(page), reason).to.match(
        new RegExp(`^unproven not-provable:${reason}(?! shown)`),
      );
    }
  });

  it('has its words compared all the same', async () => {
    const page = strFromU8(await changedPage('>4068.208</td>', '>4068.28</td>'));
    const other = page.replace(/program:\w{64}/, `program:${'a'.repeat(64)}`);
    expect(await answerOf(strToU8(other))).to.match(/^unproven not-provable:program shown-cell/);
  });

  it('cannot be compared by its bytes with a report if it carries none', async () => {
    const page = strFromU8(await build('html', { html: 'fragment' }));
    expect(await answerOf(strToU8(`${page}\n`), against(reading))).to.match(
      /^unproven not-provable:recipe/,
    );
  });
});
