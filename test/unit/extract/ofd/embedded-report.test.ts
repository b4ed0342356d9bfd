import { expect } from 'chai';
import { strToU8 } from 'fflate';
import { formatAttachmentDescription } from '../../../../src/core/embedded-report.js';
import { documentXml, entryXml, type OfdParts, ofdFile } from '../../../support/ofd-files.js';
import { embeddedReportOf, readErrorOf } from '../../../support/read-documents.js';

const facts = { version: '1.2.3', digest: 'a'.repeat(64) };
const datum = (text: string): string =>
  `<CustomDatas><CustomData Name="题名">x</CustomData><CustomData Name="nianbao">${text}` +
  '</CustomData></CustomDatas>';
const attachment = (attributes: string, location: string): string =>
  `<Attachment ${attributes}><FileLoc>${location}</FileLoc></Attachment>`;

/** A file whose list of attachments holds these, with parts changed. */
const fileWith = (attachments: string, parts: OfdParts = {}): Uint8Array =>
  ofdFile({
    'OFD.xml': entryXml(datum(formatAttachmentDescription(facts))),
    'Doc_0/Document.xml': documentXml({
      more: '<Attachments>Attachs/Attachments.xml</Attachments>',
    }),
    'Doc_0/Attachs/Attachments.xml': `<Attachments>${attachments}</Attachments>`,
    'Doc_0/Attachs/report.json': '\ufeff{ "year": 2025 }\r\n',
    'Doc_0/Attachs/table.csv': '1,2',
    ...parts,
  });
const report = { name: '年报.json', bytes: strToU8('\ufeff{ "year": 2025 }\r\n'), ...facts };
const table = attachment('Name="table.csv" Format="csv"', 'table.csv');

describe('the report in an OFD file', () => {
  it('is its first attachment that is JSON, byte for byte', async () => {
    for (const attributes of [
      'Name="年报.json" Format="json"',
      'Name="../out/年报.json"',
      'Name="C:\\out\\年报.json" Format="JSON"',
    ])
      expect(
        await embeddedReportOf(fileWith(table + attachment(attributes, 'report.json'))),
        attributes,
      ).to.deep.equal(report);
  });

  it('may be named from the root of the package', async () =>
    expect(
      await embeddedReportOf(
        fileWith(attachment('Name="年报.json"', '/Doc_0/Attachs/report.json')),
      ),
    ).to.deep.equal(report));

  it('is none if the facts of the document do not say so', async () => {
    const json = attachment('Name="年报.json"', 'report.json');
    for (const info of ['', datum('nianbao 1.2.3'), datum('')])
      expect(await embeddedReportOf(fileWith(json, { 'OFD.xml': entryXml(info) })), info).to.equal(
        undefined,
      );
  });

  it('is none if there are no attachments, or none that is JSON', async () => {
    expect(await embeddedReportOf(fileWith(table))).to.equal(undefined);
    expect(await embeddedReportOf(fileWith('', { 'Doc_0/Document.xml': documentXml() }))).to.equal(
      undefined,
    );
  });

  it('is refused if a part that is named is missing or damaged', async () => {
    const json = attachment('Name="年报.json"', 'report.json');
    const refusal = (parts: OfdParts): Promise<string> =>
      readErrorOf(() => embeddedReportOf(fileWith(json, parts)));
    expect(await refusal({ 'Doc_0/Attachs/report.json': undefined })).to.equal('not-ofd');
    expect(await refusal({ 'Doc_0/Attachs/Attachments.xml': undefined })).to.equal('not-ofd');
    expect(await refusal({ 'Doc_0/Attachs/Attachments.xml': '<Attachments>' })).to.equal(
      'broken-xml',
    );
  });
});
