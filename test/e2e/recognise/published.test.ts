import { expect } from 'chai';
import { type Recognised, recognise } from '../../../src/core/recognise/recognise.js';
import { frames } from '../../support/published-pages.js';
import {
  differences,
  publishedReport,
  signatures,
  titles,
  wantedReport,
} from '../../support/published-reports.js';
import { wordOf } from '../../support/published-word.js';
import { contentOf } from '../../support/read-documents.js';

const readPage = async (html: string): Promise<Recognised> =>
  recognise(await contentOf(Buffer.from(html)));
const codes = ({ findings }: Recognised): string[] => findings.map((f) => f.code);
/** What is read, and how often something was left out or doubtful. */
const expectRead = (found: Recognised, wanted: ReturnType<typeof wantedReport>): void => {
  expect(differences(wanted, found.report)).to.deep.equal([]);
  expect(codes(found).filter((c) => c === 'left-out').length).to.be.below(2);
  expect(codes(found)).not.to.include('stray-text');
};

const page = (frame: string, sample: string, title: string, signature: string): string =>
  frames[frame]?.(publishedReport(sample, title, signature)) ?? '';

describe('a report on a page of a site', () => {
  for (const sample of ['county-2025', 'city-office-2019'])
    for (const frame of Object.keys(frames))
      it(`gives back ${sample} of a page with ${frame}, and one line about the rest`, async () => {
        const found = await readPage(page(frame, sample, 'usual', 'two lines'));
        expectRead(found, wantedReport(sample, 'usual', 'two lines'));
        expect(codes(found).includes('left-out')).to.equal(frame !== 'the text alone');
      });

  for (const title of Object.keys(titles))
    it(`has its title found (${title})`, async () => {
      const found = await readPage(page('no container', 'county-2025', title, 'two lines'));
      expectRead(found, wantedReport('county-2025', title, 'two lines'));
      expect(codes(found).includes('agency-taken')).to.equal(title.startsWith('no agency'));
    });

  for (const signature of Object.keys(signatures))
    it(`has its signature found (${signature})`, async () => {
      const found = await readPage(page('no container', 'county-2025', 'usual', signature));
      expectRead(found, wantedReport('county-2025', 'usual', signature));
    });
});

describe('a report in a Word file of an office', () => {
  const read = async (title: string, signature: string): Promise<Recognised> =>
    recognise(await contentOf(await wordOf(publishedReport('county-2025', title, signature))));
  for (const title of Object.keys(titles))
    it(`has its title found (${title})`, async () =>
      expectRead(await read(title, 'two lines'), wantedReport('county-2025', title, 'two lines')));
  for (const signature of Object.keys(signatures))
    it(`has its signature found (${signature})`, async () =>
      expectRead(await read('usual', signature), wantedReport('county-2025', 'usual', signature)));
});

describe('the text of a published report', () => {
  /** The county's report with a change of its page. */
  const changed = async (from: string | RegExp, to: string): Promise<Recognised> => {
    const html = page('the text alone', 'county-2025', 'usual', 'two lines');
    expect(html.replace(from, to)).not.to.equal(html);
    return readPage(html.replace(from, to));
  };
  const wanted = wantedReport('county-2025', 'usual', 'two lines');
  const lastSection = ({ report }: Recognised): unknown[] => report.otherMatters as unknown[];

  it('is joined where each printed line is a paragraph, and says so', async () => {
    const html = page('the text alone', 'county-2025', 'usual', 'two lines');
    const lines = (text: string): string[] => text.match(/.{1,30}(?!\d)/gu) ?? [];
    const printed = html.replace(/<p>([^<]{31,})<\/p>/g, (_, text) =>
      lines(text)
        .map((line) => `<p>${line}</p>`)
        .join(''),
    );
    const found = await readPage(printed);
    expect(codes(found)).to.include('joined-lines');
    expect(lines(printed).length).to.be.above(lines(html).length);
    const texts = JSON.stringify(found.report.overview);
    expect(texts).to.equal(JSON.stringify((await readPage(html)).report.overview));
  });

  it('is joined above a table, too', async () => {
    const broken = '<p>以下数据由各部门分别填报，</p><p>由办公室汇总。</p>';
    const found = await changed(/(?=<p>二、)(<p>[^<]*<\/p>)/, `$1${broken}`);
    expect(codes(found)).to.include('joined-lines');
    expect(JSON.stringify(found.report)).to.include(
      '"before":["以下数据由各部门分别填报，由办公室汇总。"]',
    );
  });

  it('keeps short lines apart where other paragraphs are long', async () => {
    const found = await changed('<p>六、', '<p>以上问题正在整改之中并将长期坚持</p><p>六、');
    expect(codes(found)).not.to.include('joined-lines');
    expect((found.report.problems as unknown[]).length).to.equal(wanted.problems.length);
    expect(JSON.stringify(found.report.problems)).to.include('"以上问题正在整改之中并将长期坚持"');
  });

  it('keeps the short paragraphs of the last section', async () => {
    const found = await changed(
      /(<p>六、[^<]*<\/p>)[\s\S]*?(<p style="text-align: right")/,
      '$1<p>无</p>$2',
    );
    expect(lastSection(found)).to.deep.equal(['无']);
    expect(found.report.signature).to.deep.equal(wanted.signature);
  });

  it('keeps a last paragraph that ends in a date and is no signature', async () => {
    const text = '本报告所列数据的统计期限自2025年1月1日起，至2025年12月31日';
    const found = await changed(/<p style="text-align: right">[\s\S]*/, `<p>${text}</p>`);
    expect(lastSection(found).at(-1)).to.equal(text);
    expect(found.report).not.to.have.property('signature');
  });

  it('parts the signature from the sentence before it', async () => {
    const signed = '<p>无。沭阳县人民政府 2026年1月20日</p>';
    const found = await changed(/(<p>六、[^<]*<\/p>)[\s\S]*/, `$1${signed}`);
    expect(lastSection(found)).to.deep.equal(['无。']);
    expect(found.report.signature).to.deep.equal(wanted.signature);
  });

  it('keeps sentences after the signature in a Word file, and says so', async () => {
    const report = publishedReport('county-2025', 'usual', 'two lines');
    const more = '数据由各部门报送，截至年底。';
    const word = await wordOf({ ...report, signature: [...report.signature, more] });
    const found = recognise(await contentOf(word));
    expect(codes(found)).to.include('after-signature');
    expect(lastSection(found).at(-1)).to.equal(more);
    expect(found.report.signature).to.deep.equal(wanted.signature);
  });

  it('is found below a list of contents', async () => {
    const report = publishedReport('county-2025', 'usual', 'two lines');
    const headings = report.blocks.flatMap((b) =>
      b.type === 'heading' && b.level === 1 ? b.text : [],
    );
    const word = await wordOf({ ...report, title: [...report.title, '目录', ...headings] });
    const found = recognise(await contentOf(word));
    expectRead(found, wanted);
    expect(codes(found)).to.include('left-out');
  });

  for (const [from, to] of [
    ['>一、', '>第一部分 '],
    ['>四、政府信息公开', '>（四）'],
    ['>五、', '>5.'],
  ] as const)
    it(`has a heading that begins “${to.slice(1)}”, and says so`, async () => {
      const found = await changed(from, to);
      expectRead(found, wanted);
      expect(codes(found)).to.include('other-heading');
    });

  it('has a name above its title as its agency only if that is said', async () => {
    const html = page('no container', 'county-2025', 'no agency', 'none');
    const found = await readPage(
      html.replace(/(<p style="text-align: center">)/, '<div>某市大数据局</div>$1'),
    );
    expect(found.report.agency).to.equal('某市大数据局');
    expect(codes(found)).to.include('agency-taken');
  });

  it('has no agency of the site’s menu in its title', async () => {
    const html = page('no container', 'county-2025', 'no agency', 'none');
    const found = await readPage(
      html
        .replace(/<meta name="(SiteName|ContentSource)"[^>]*>/g, '')
        .replace(/(<p style="text-align: center">)/, '<div>政务公开</div>$1'),
    );
    expect(found.report.agency).to.equal('');
    expect(codes(found)).to.include('no-agency');
  });
});
