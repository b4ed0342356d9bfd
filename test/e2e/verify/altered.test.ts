/** Finished web pages and OFD packages that were altered after they were written. */
import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readReport } from '../../../src/index.js';
import { documentOf, fileOf, whyRefused } from '../../support/built-samples.js';
import { contentOf, verifyBytes } from '../../support/read-documents.js';

type Change = (text: string) => string;

const replaced =
  (from: string | RegExp, to: string): Change =>
  (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${from} is not there`);
    return changed;
  };

const found = async (bytes: Uint8Array): Promise<string[]> =>
  (await verifyBytes(bytes)).map((p) => `${p.code} ${p.place}：${p.message}`);

describe('a web page that was altered', () => {
  const altered = async (change: Change): Promise<Uint8Array> =>
    strToU8(change(strFromU8(await documentOf('county-2025', 'html'))));

  it('has a changed figure found and named', async () => {
    const page = await altered(replaced('>4068.208</td>', '>4068.28</td>'));
    expect(await found(page)).to.deep.equal([
      'shown-cell 表二·行政事业性收费·本年收费金额（单位：万元）：应为“4068.208”，成品上是“4068.28”（成品第 1 张表）',
    ]);
  });
  it('has another caption found, and none missed', async () => {
    const caption = /(<caption[^>]*>)[^<]*/;
    expect(await found(await altered(replaced(caption, '$1去年的数据')))).to.deep.equal([
      'shown-text 表二：应为“二、主动公开政府信息情况”，成品上是“去年的数据”（成品第 1 张表）',
    ]);
    const without = replaced(/<caption.*?<\/caption>/, '');
    expect(await found(await altered(without))).to.deep.equal([]);
  });
  it('has a paragraph found that is too many, wherever it is', async () => {
    for (const end of ['</main>', '</footer>', '</body>']) {
      const page = await altered(replaced(end, `<p>另行说明。</p>${end}`));
      expect(
        (await verifyBytes(page)).map((p) => p.code),
        end,
      ).to.deep.equal(['shown-extra']);
    }
  });
  it('has another report within found out', async () => {
    const report = fileOf('county-2025').toString();
    const other = Buffer.from(report.replaceAll('4068.208', '4068.28')).toString('base64');
    const page = await altered(replaced(/(data:application\/json;base64,)[^"]*/, `$1${other}`));
    const codes = (await verifyBytes(page)).map((p) => p.code);
    expect(codes).to.include.members(['carried-digest', 'shown-cell']);
  });
  it('is refused if what it carries is no longer base64', async () => {
    const page = await altered(replaced('json;base64,', 'json;base64,*'));
    expect(await whyRefused(page)).to.equal('broken-embedded-report');
  });
  it('carries nothing if it does not say what it was made of', async () => {
    const page = await altered(replaced('<meta name="nianbao"', '<meta name="other"'));
    expect(await whyRefused(page)).to.equal('no-embedded-report');
    expect(await verifyBytes(page, readReport(fileOf('county-2025')))).to.deep.equal([]);
  });
});

describe('an OFD package that was altered', () => {
  const altered = async (part: RegExp, change: Change): Promise<Uint8Array> => {
    const parts = unzipSync(await documentOf('county-2025', 'ofd'));
    const path = Object.entries(parts).find(
      ([name, content]) => part.test(name) && change(strFromU8(content)) !== strFromU8(content),
    )?.[0];
    if (path === undefined) throw new Error(`nothing changes ${part}`);
    return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] as Uint8Array))) });
  };
  const page = /Content\.xml$/;

  it('has a changed figure found and named', async () => {
    const ofd = await altered(/Page_[1-9]/, (xml) => xml.replace('>4068.208<', '>4068.280<'));
    expect(await found(ofd)).to.deep.equal([
      'shown-cell 表二·行政事业性收费·本年收费金额（单位：万元）：应为“4068.208”，成品上是“4068.280”（成品第 2 页）',
    ]);
  });
  it('shows the words of its pages, whatever its tags say', async () => {
    const ofd = await altered(/Structure\.xml$/, (xml) => xml.replaceAll('n:Cell', 'n:Other'));
    expect(await found(ofd)).to.deep.equal([]);
  });
  it('shows no words that are hidden', async () => {
    const hidden = await altered(page, (xml) =>
      xml.replace(
        /<ofd:TextObject (?=[^>]*>(?:(?!<\/ofd:TextObject).)*六、)/,
        '$&Visible="false" ',
      ),
    );
    expect((await verifyBytes(hidden)).map((p) => p.code)).to.include('shown-missing');
  });
  it('is refused without a page, and with text that is turned', async () => {
    const gone = unzipSync(await documentOf('county-2025', 'ofd'));
    delete gone['Doc_0/Pages/Page_1/Content.xml'];
    expect(await whyRefused(zipSync(gone), contentOf)).to.equal('not-ofd');
    const turned = await altered(page, (xml) =>
      xml.replace('<ofd:TextObject ', '<ofd:TextObject CTM="0 1 -1 0 0 0" '),
    );
    expect(await whyRefused(turned, contentOf)).to.equal('unplaced-text');
  });
});
