import type { Element, Document as XmlDocument } from '@xmldom/xmldom';
import { expect } from 'chai';
import { visibleLines } from '../../../src/core/document/text.js';
import { renderDocx } from '../../../src/index.js';
import { expectGolden } from '../../support/golden.js';
import {
  prepare,
  prepareSample,
  renderSample,
  sampleNames,
  smallReport,
} from '../../support/render-samples.js';
import {
  all,
  child,
  children,
  parseXml,
  prettyXml,
  textIn,
  unzip,
  val,
} from '../../support/render-xml.js';

const partsOf = async (name: string): Promise<Record<string, string>> =>
  unzip(await renderSample(name, 'docx'));
const part = async (name: string, path: string): Promise<XmlDocument> =>
  parseXml((await partsOf(name))[path] as string);
const bodyOf = (document: XmlDocument): Element =>
  child(document.documentElement as Element, 'w:body') as Element;

const golden = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  'word/_rels/document.xml.rels',
  'word/document.xml',
  'word/fontTable.xml',
  'word/footer1.xml',
  'word/footer2.xml',
  'word/settings.xml',
  'word/styles.xml',
];

describe('the Word file', () => {
  for (const path of golden)
    it(`of bureau-2020 has ${path} as agreed`, async () => {
      expectGolden(
        `bureau-2020/docx/${path}.txt`,
        prettyXml((await partsOf('bureau-2020'))[path] as string),
      );
    });
  it('of features-2025 has word/document.xml as agreed', async () => {
    expectGolden(
      'features-2025/docx/word/document.xml.txt',
      prettyXml((await partsOf('features-2025'))['word/document.xml'] as string),
    );
  });

  describe('has styles', () => {
    const styles = async (): Promise<Element[]> =>
      all(await part('features-2025', 'word/styles.xml'), 'w:style');
    const styleOf = async (id: string): Promise<Element> =>
      (await styles()).find((s) => s.getAttribute('w:styleId') === id) as Element;

    it('for headings with their outline levels', async () => {
      for (const level of [1, 2, 3, 4]) {
        const style = await styleOf(`Heading${level}`);
        expect(val(child(style, 'w:name'))).to.equal(`heading ${level}`);
        expect(val(child(style, 'w:pPr', 'w:outlineLvl'))).to.equal(String(level - 1));
        expect(child(style, 'w:pPr', 'w:keepNext')).not.to.equal(undefined);
      }
    });
    it('that name a Chinese face and a Latin one, all but the table’s', async () => {
      const faces: Record<string, string> = {};
      for (const style of await styles()) {
        if (style.getAttribute('w:type') === 'table') continue;
        const fonts = child(style, 'w:rPr', 'w:rFonts');
        for (const name of ['w:ascii', 'w:hAnsi', 'w:eastAsia'])
          expect(fonts?.getAttribute(name), `${style.getAttribute('w:styleId')} ${name}`)
            .to.be.a('string')
            .and.not.equal('');
        faces[style.getAttribute('w:styleId') as string] =
          `${fonts?.getAttribute('w:eastAsia')} ${fonts?.getAttribute('w:ascii')}`;
      }
      expect(faces).to.include({
        Normal: '仿宋_GB2312 Times New Roman',
        Heading1: '黑体 黑体',
        Heading2: '楷体_GB2312 Times New Roman',
        Heading3: '仿宋_GB2312 Times New Roman',
      });
      expect(faces.Title).to.match(/^方正小标宋简体/);
    });
    it('whose fonts are all in the font table', async () => {
      const known = all(await part('features-2025', 'word/fontTable.xml'), 'w:font').map((f) =>
        f.getAttribute('w:name'),
      );
      const used = all(await part('features-2025', 'word/styles.xml'), 'w:rFonts').flatMap((f) => [
        f.getAttribute('w:eastAsia'),
        f.getAttribute('w:ascii'),
      ]);
      expect(known).to.include.members([...new Set(used)]);
    });
    it('that indent text by two characters, in characters and in points', async () => {
      for (const id of ['Normal', 'Heading1', 'Heading2', 'Heading3', 'Heading4']) {
        const indent = child(await styleOf(id), 'w:pPr', 'w:ind');
        expect(indent?.getAttribute('w:firstLineChars')).to.equal('200');
        expect(Number(indent?.getAttribute('w:firstLine'))).to.be.closeTo(640, 10);
      }
    });
    it('with an exact pitch of 579 twip, so that 22 lines fit', async () => {
      for (const id of ['Normal', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Signature']) {
        const spacing = child(await styleOf(id), 'w:pPr', 'w:spacing');
        expect([
          spacing?.getAttribute('w:line'),
          spacing?.getAttribute('w:lineRule'),
        ]).to.deep.equal(['579', 'exact']);
      }
      expect(val(child(await styleOf('Normal'), 'w:rPr', 'w:sz'))).to.equal('32');
      expect(val(child(await styleOf('Normal'), 'w:rPr', 'w:spacing'))).to.equal('-5');
    });
    it('in Chinese', async () => {
      const language = all(await part('features-2025', 'word/styles.xml'), 'w:lang')[0];
      expect(language?.getAttribute('w:eastAsia')).to.equal('zh-CN');
    });
    it('for everything that a document refers to', async () => {
      const ids = (await styles()).map((s) => s.getAttribute('w:styleId'));
      for (const name of sampleNames) {
        const document = await part(name, 'word/document.xml');
        const own = all(await part(name, 'word/styles.xml'), 'w:style').map((s) =>
          s.getAttribute('w:styleId'),
        );
        const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle']
          .flatMap((tag) => all(document, tag))
          .map(val);
        expect(own, name).to.include.members([...new Set(used)]);
      }
      expect(new Set(ids).size).to.equal(ids.length);
    });
  });

  it('has the page of GB/T 9704-2012: A4, margins, 22 lines of 28 characters', async () => {
    const section = all(await part('bureau-2020', 'word/document.xml'), 'w:sectPr').at(
      -1,
    ) as Element;
    const margins = child(section, 'w:pgMar');
    expect([
      child(section, 'w:pgSz')?.getAttribute('w:w'),
      child(section, 'w:pgSz')?.getAttribute('w:h'),
    ]).to.deep.equal(['11906', '16838']);
    expect(
      ['w:top', 'w:right', 'w:bottom', 'w:left'].map((n) => margins?.getAttribute(n)),
    ).to.deep.equal(['2098', '1474', '1984', '1587']);
    const pitch = Number(child(section, 'w:docGrid')?.getAttribute('w:linePitch'));
    expect(pitch).to.equal(579);
    expect(16838 - 2098 - 1984 - 22 * pitch).to.be.within(0, pitch - 1);
    expect(Number(child(section, 'w:docGrid')?.getAttribute('w:charSpace'))).to.be.closeTo(
      -842,
      10,
    );
  });

  it('numbers pages — PAGE —, right on odd pages and left on even ones', async () => {
    const parts = await partsOf('bureau-2020');
    const targets = new Map(
      all(parseXml(parts['word/_rels/document.xml.rels'] as string), 'Relationship').map((r) => [
        r.getAttribute('Id'),
        r.getAttribute('Target'),
      ]),
    );
    const references = all(parseXml(parts['word/document.xml'] as string), 'w:footerReference');
    const sides = references.map((r) => {
      const footer = parseXml(parts[`word/${targets.get(r.getAttribute('r:id'))}`] as string);
      const words = all(footer, 'w:r').map(
        (run) => all(run, 'w:instrText')[0]?.textContent ?? textIn(run),
      );
      expect(words.join('')).to.equal('— PAGE —');
      const page = r.getAttribute('w:type');
      const indent = all(footer, 'w:ind')[0];
      const edge = indent?.getAttribute(page === 'even' ? 'w:left' : 'w:right');
      return `${page} ${val(all(footer, 'w:jc')[0])} ${edge}`;
    });
    expect(sides).to.have.members(['default right 280', 'even left 280']);
    expect(
      all(parseXml(parts['word/settings.xml'] as string), 'w:evenAndOddHeaders'),
    ).to.have.length(1);
  });

  it('says title, author, form and the report’s date, and no other date', async () => {
    for (const name of sampleNames) {
      const { document } = prepareSample(name);
      const parts = await partsOf(name);
      const core = parseXml(parts['docProps/core.xml'] as string);
      const said = (tag: string): string | null | undefined => all(core, tag)[0]?.textContent;
      expect([said('dc:title'), said('dc:creator'), said('dc:description')]).to.deep.equal([
        document.title,
        document.creator,
        document.description,
      ]);
      const dates = Object.values(parts).flatMap(
        (text) => text.match(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g) ?? [],
      );
      expect(new Set(dates)).to.deep.equal(new Set([document.date]));
      expect(dates).to.have.length(2);
    }
  });

  it('carries text that XML would read as its own', async () => {
    const text = '<b>&"\']]> &amp; <!--x--> {year}';
    const { document } = prepare(
      smallReport({ agency: `某局${text}`, overview: [text, { heading: text, text }] }),
      ['remnant', 'remnant', 'remnant'],
    );
    const parts = unzip(await renderDocx(document));
    const said = children(bodyOf(parseXml(parts['word/document.xml'] as string)), 'w:p').map(
      textIn,
    );
    expect(said).to.include(text).and.to.include(`（一）${text}${text}`);
    expect(said[0]?.replace(/\n/g, '')).to.equal(document.title);
    expect(
      all(parseXml(parts['docProps/core.xml'] as string), 'dc:creator')[0]?.textContent,
    ).to.equal(`某局${text}`);
  });

  for (const name of sampleNames) {
    it(`of ${name} has a paragraph after every table, so that no two merge`, async () => {
      const body = children(bodyOf(await part(name, 'word/document.xml')));
      body.forEach((block, i) => {
        if (block.nodeName === 'w:tbl') expect(body[i + 1]?.nodeName).to.equal('w:p');
      });
      expect(body.filter((b) => b.nodeName === 'w:tbl')).to.have.length(3);
    });
    it(`of ${name} says all that the document says`, async () => {
      const said = textIn(bodyOf(await part(name, 'word/document.xml'))).replace(/\n/g, '');
      expect(said).to.equal(visibleLines(prepareSample(name).document).join(''));
    });
  }

  it('separates tables that follow each other, and ends with a paragraph', async () => {
    const { document } = prepareSample('bureau-2020');
    const tables = document.blocks.filter((b) => b.type === 'table');
    const parts = unzip(await renderDocx({ ...document, blocks: tables }));
    const body = children(bodyOf(parseXml(parts['word/document.xml'] as string))).map(
      (e) => e.nodeName,
    );
    expect(body).to.deep.equal(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
  });

  it('sets the spacing of just the lines that word processors would end elsewhere', async () => {
    const text = (count: number): string => `${'政'.repeat(26 + count)}2025年${'府'.repeat(40)}`;
    const { document, layout } = prepare(smallReport({ overview: [text(25), text(20)] }));
    const parts = unzip(await renderDocx(document));
    const runs = all(parseXml(parts['word/document.xml'] as string), 'w:r').filter((r) =>
      child(r, 'w:rPr', 'w:spacing'),
    );
    expect(runs.map(textIn)).to.deep.equal([`${'政'.repeat(25)}2025年`]);
    const [overrides] = layout.spacingOverrides.values();
    expect(Number(val(child(runs[0] as Element, 'w:rPr', 'w:spacing'))) / 20).to.be.within(
      (overrides?.[0]?.spacing ?? 0) - 0.05,
      overrides?.[0]?.spacing ?? 0,
    );
    expect(
      all(parseXml(parts['word/document.xml'] as string), 'w:p').map(textIn),
    ).to.include.members([text(25), text(20)]);
  });

  it('opens such a line outside its numbers only', async () => {
    const text = `${'政'.repeat(26)}2025${'政'.repeat(25)}1月${'府'.repeat(10)}`;
    const { document } = prepare(smallReport({ overview: [text] }));
    const parts = unzip(await renderDocx(document));
    const runs = all(parseXml(parts['word/document.xml'] as string), 'w:r');
    const opened = runs.filter((run) => child(run, 'w:rPr', 'w:spacing')).map(textIn);
    expect(opened).to.deep.equal(['政'.repeat(25)]);
  });

  it('breaks before the bracket of a remark that does not fit beside its figure', async () => {
    const report = smallReport({ agency: '某省人民政府' });
    report.disclosure.rules.issued = { value: 11398889, note: '含失效29件' };
    const parts = unzip(await renderDocx(prepare(report).document));
    const cell = all(parseXml(parts['word/document.xml'] as string), 'w:tc').find((c) =>
      textIn(c).includes('11398889'),
    ) as Element;
    expect(all(cell, 'w:r').map((r) => [all(r, 'w:br').length, textIn(r).trim()])).to.deep.equal([
      [0, '11398889'],
      [1, '（含失效29件）'],
    ]);
  });

  it('names the faces of Windows if asked, with those of GB/T 9704 instead', async () => {
    const { document } = prepareSample('features-2025');
    const parts = unzip(await renderDocx(document, { wordFaces: 'windows' }));
    for (const path of ['word/styles.xml', 'word/document.xml'])
      expect(parts[path]).not.to.match(/GB2312|小标宋/);
    const named = new Set(
      all(parseXml(parts['word/styles.xml'] as string), 'w:rFonts').flatMap((f) => [
        f.getAttribute('w:ascii'),
        f.getAttribute('w:eastAsia'),
      ]),
    );
    expect([...named].sort()).to.deep.equal(
      ['Times New Roman', '仿宋', '华文中宋', '宋体', '楷体', '黑体'].sort(),
    );
    const table = all(parseXml(parts['word/fontTable.xml'] as string), 'w:font').map((f) => [
      f.getAttribute('w:name'),
      val(child(f, 'w:altName')),
    ]);
    expect(Object.fromEntries(table)).to.include({
      仿宋: '仿宋_GB2312,FangSong',
      楷体: '楷体_GB2312,KaiTi',
      华文中宋: '方正小标宋简体,FZXiaoBiaoSong-B05S,方正小标宋_GBK',
    });
  });
});
