import { expect } from 'chai';
import { unzipSync, zipSync } from 'fflate';
import { isIntactDocx } from '../../../src/core/extract/intact-docx.js';
import { buildReport } from '../../../src/index.js';
import { text } from '../../support/sample-reports.js';

const build = async (embed: boolean): Promise<Uint8Array> => {
  const source = text('samples/county-2025.json');
  const { outputs } = await buildReport(source, { formats: ['docx'], embed });
  if (!outputs.docx) throw new Error('not built');
  return outputs.docx;
};

describe('a Word file in the place of another', () => {
  for (const embed of [true, false])
    it(`is intact as it was built, ${embed ? 'with' : 'without'} its report`, async () =>
      expect(isIntactDocx(await build(embed))).to.equal(true));

  it('is not intact if any part but its properties was edited, added or removed', async () => {
    const parts = unzipSync(await build(true));
    const paths = Object.keys(parts).filter((path) => path !== 'docProps/core.xml');
    for (const path of paths) {
      const { [path]: part = new Uint8Array(), ...others } = parts;
      const edited = { ...parts, [path]: Buffer.concat([part, Buffer.from(' ')]) };
      expect(isIntactDocx(zipSync(edited)), `edited ${path}`).to.equal(false);
      expect(isIntactDocx(zipSync(others)), `without ${path}`).to.equal(false);
    }
    expect(isIntactDocx(zipSync({ ...parts, 'word/comments.xml': new Uint8Array(1) }))).to.equal(
      false,
    );
  });

  it('is intact if only packed again', async () =>
    expect(isIntactDocx(zipSync(unzipSync(await build(true))))).to.equal(true));

  it('is not intact if it is none of ours', async () => {
    const docx = await build(true);
    for (const bytes of [
      new Uint8Array(),
      Buffer.from('a text'),
      docx.subarray(0, docx.length - 1),
      docx.subarray(9),
      zipSync({ 'word/document.xml': new Uint8Array(9) }),
    ])
      expect(isIntactDocx(bytes)).to.equal(false);
  });
});
