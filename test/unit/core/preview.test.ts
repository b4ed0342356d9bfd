import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { checkForPreview, layOutForPreview, previewReport } from '../../../src/core/preview.js';
import { type BuildOptions, parseReport, prepareReport, readReport } from '../../../src/index.js';
import { root } from '../../support/golden.js';
import { fonts, sampleReport, smallReport } from '../../support/render-samples.js';

/** Samples and samples of mistakes by their path, without what they are compared with. */
const paths = ['samples', 'samples/mistakes'].flatMap((folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.json') && !/\.(previous|parts|edition)\.json$/.test(name))
    .map((name) => `${folder}/${name}`),
);

const readFile = (path: string) => readReport(readFileSync(`${root}${path}`), path);

/** Last year's report and the departments' that stand beside a sample. */
function optionsOf(path: string): Pick<BuildOptions, 'previous' | 'parts'> {
  const beside = (kind: string) => {
    const other = path.replace(/json$/, `${kind}.json`);
    return existsSync(`${root}${other}`) ? parseReport(readFile(other)).report : undefined;
  };
  const [previous, part] = [beside('previous'), beside('parts')];
  return { ...(previous ? { previous } : {}), ...(part ? { parts: [part] } : {}) };
}

describe('previewReport', () => {
  it('finds in every sample and every mistake just what the build of a draft finds', () => {
    for (const path of paths) {
      const options = optionsOf(path);
      const reading = readFile(path);
      const { ok, problems, document, layout } = previewReport(reading, options);
      const built = prepareReport(reading, { ...options, draft: true, formats: [] });
      expect({ ok, problems }, path).to.deep.equal({ ok: built.ok, problems: built.problems });
      if (!built.prepared) continue;
      expect(document, path).to.deep.equal(built.prepared.document);
      expect(layout?.pages.length, path).to.equal(built.prepared.layout.pages.length);
    }
    expect(paths).to.have.length.above(80);
  });

  it('shows the pages of a report with errors', () => {
    const report = smallReport({ signature: { date: '2026-0' } });
    const { ok, problems, layout } = previewReport(readReport(report));
    expect(ok).to.equal(false);
    expect(problems.map((p) => p.pointer)).to.include('/signature/date');
    expect(layout?.pages).to.have.length.above(2);
  });

  it('shows nothing of what is no report', () => {
    const { ok, document, layout } = previewReport(readReport('[]'));
    expect({ ok, document, layout }).to.deep.equal({
      ok: false,
      document: undefined,
      layout: undefined,
    });
  });

  it('needs no fonts to check and to compose; what the layout finds joins later', () => {
    const checked = checkForPreview(readReport(sampleReport('features-2025')));
    const before = layOutForPreview(checked);
    expect(before.layout).to.equal(undefined);
    expect(before.document?.title).to.be.a('string').and.not.equal('');
    expect(before.problems).to.deep.equal(checked.problems);
    const codes = layOutForPreview(checked, {}, fonts).problems.map((p) => p.code);
    expect(codes).to.include('small-table');
    expect(before.problems.map((p) => p.code)).to.not.include('small-table');
  });
});
