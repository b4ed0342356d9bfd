import { expect } from 'chai';
import { buildReport, readReport } from '../../../../src/core/build.js';
import { type Verification, verifyFile } from '../../../../src/web/state/verify.js';
import { edited, sample } from '../../../support/sample-reports.js';

const report = sample('bureau-2020.json');
const fileOf = (text: string): File => new File([text], 'report.html');
const reasonOf = (result: Verification) => 'failure' in result && result.failure.reason;
const codesOf = (result: Verification) =>
  'problems' in result ? result.problems.map(({ code, pointer }) => `${code} ${pointer}`) : [];

describe('a finished document on the page', () => {
  let page: string;
  before(async () => {
    const { outputs } = await buildReport(report, { formats: ['html'] });
    page = new TextDecoder().decode(outputs.html);
  });

  it('is found to show its report', async () =>
    expect(await verifyFile(fileOf(page))).to.deep.equal({
      proof: 'identical',
      problems: [],
    }));

  it('has what was altered in it named, at its place in the report', async () => {
    const [paragraph] = report.overview;
    const text = paragraph.text ?? paragraph;
    const altered = page.replace(text.slice(0, 8), '别的文字');
    const found = codesOf(await verifyFile(fileOf(altered)));
    expect(found[0]).to.equal('changed-document ');
    expect(found[1]).to.match(/^shown-text \/overview\/0/);
  });

  it('is compared with another report if one is given', async () => {
    const other = edited(report, '/otherMatters/0', '本年度收到两件要求邮寄的申请。');
    const found = codesOf(await verifyFile(fileOf(page), readReport(other)));
    expect(found).to.include('carried-other ').and.include('shown-text /otherMatters/0');
  });

  it('cannot be compared with a report that has errors', async () => {
    const faulty = edited(report, '/agency', undefined);
    expect(reasonOf(await verifyFile(fileOf(page), readReport(faulty)))).to.equal(
      '用来核对的报告文件有错误',
    );
  });

  it('that cannot be read is answered with the reason', async () => {
    expect(reasonOf(await verifyFile(fileOf('PK\u0003\u0004')))).to.include('不是完整的');
    expect(reasonOf(await verifyFile(fileOf('?')))).to.include('不是 .docx');
    const plain = page.replace(/<meta name="nianbao"/, '<meta name="other"');
    expect(await verifyFile(fileOf(plain))).to.have.nested.property(
      'failure.code',
      'no-embedded-report',
    );
  });
});
