import { expect } from 'chai';
import { buildReport } from '../../../src/core/build.js';
import { editionOfYear } from '../../../src/core/edition/make-edition.js';
import { ReadError } from '../../../src/core/extract/read-error.js';
import { readAnyReport, readReportFile } from '../../../src/core/reading/read-report.js';
import { writeWorkbook } from '../../../src/core/workbook/write.js';
import { sample, text } from '../../support/sample-reports.js';

describe('a report is read', () => {
  const name = 'bureau-2020.json';
  const file = new TextEncoder().encode(text(`samples/${name}`));
  const valueIn = async (bytes: Uint8Array, as: string) =>
    (await readAnyReport(bytes, as)).reading.source?.value;

  it('from a report file', async () =>
    expect(await valueIn(file, name)).to.deep.equal(sample(name)));

  it('from a document that embeds it, byte for byte', async () => {
    const { outputs } = await buildReport(file, { formats: ['docx'] });
    const { reading, warnings } = await readAnyReport(outputs.docx as Uint8Array, 'a.docx');
    expect(new Uint8Array(reading.bytes)).to.deep.equal(file);
    expect(warnings).to.deep.equal([]);
  });

  it('from a workbook, by its content and not by its name', async () => {
    const edition = editionOfYear(2020);
    const workbook = edition && (await writeWorkbook(edition, sample(name)));
    expect(await valueIn(workbook as Uint8Array, 'a')).to.include({ year: 2020 });
  });

  it('from no document where a report file is asked for', async () => {
    const error = await readReportFile(new TextEncoder().encode('<html>'), 'a.html').catch(
      (e) => e,
    );
    expect(error).to.be.instanceOf(ReadError).with.property('code', 'finished-document');
  });
});
