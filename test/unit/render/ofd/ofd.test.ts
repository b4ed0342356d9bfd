import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Format } from '../../../../src/core/render/formats.js';
import { renderOfd } from '../../../../src/core/render/ofd/ofd.js';
import type { RenderSettings } from '../../../../src/core/render/settings.js';
import { FontError, Fonts, prepareReport } from '../../../../src/index.js';
import { expectGolden } from '../../../support/golden.js';
import { readPackage } from '../../../support/render-ofd.js';
import {
  type Prepared,
  prepare,
  prepareSample,
  sampleNames,
  sampleReport,
  smallReport,
} from '../../../support/render-samples.js';
import { all } from '../../../support/render-xml.js';

const render = ({ document, layout, fonts }: Prepared, settings: RenderSettings = {}) =>
  renderOfd(document, layout, fonts, settings);

const bytes = new TextEncoder().encode('{"year": 2025}');
const embeddedReport = { name: '年报.json', bytes, version: '1.2.3', digest: 'ab'.repeat(32) };

/** Points; places are rounded to a ten-thousandth of a millimetre each. */
const TOLERANCE = 0.006;

/** The samples, and letters that stand out of their place, at both ends of a stretch. */
const cases: readonly (readonly [string, () => Prepared])[] = [
  ...sampleNames.map((name) => [name, () => prepareSample(name)] as const),
  [
    'letters that reach beyond their place',
    () => {
      const overview = [
        '网址jiangsu.gov.cn，绿地面积12万m²，f类。',
        '中 A中。',
        ...smallReport().overview,
      ];
      return prepare(smallReport({ overview }));
    },
  ],
];

for (const [name, prepareCase] of cases)
  describe(`the OFD of ${name}`, () => {
    const prepared = prepareCase();
    const { layout, fonts } = prepared;
    const ofd = readPackage(render(prepared, { embeddedReport }));

    it('begins with the entry and has the parts that the entry leads to, no others', () => {
      const files = [...ofd.fonts.keys()].map((id) => `Doc_0/Res/font_${id}.ttf`);
      const pages = layout.pages.map((_, i) => `Doc_0/Pages/Page_${i}/Content.xml`);
      expect(Object.keys(ofd.parts)).to.deep.equal([
        'OFD.xml',
        'Doc_0/Document.xml',
        'Doc_0/PublicRes.xml',
        'Doc_0/DocumentRes.xml',
        ...files,
        ...pages,
        'Doc_0/Tags/CustomTags.xml',
        'Doc_0/Tags/Structure.xml',
        'Doc_0/Attachs/Attachments.xml',
        'Doc_0/Attachs/report.json',
      ]);
    });
    it('draws every character where the layout has it, and no blanks at the ends', () => {
      layout.pages.forEach(({ lines }, i) => {
        const expected = lines.flatMap(({ x, baseline, size, line }) =>
          line.pieces.flatMap((piece) => {
            let left = x + piece.x;
            return Array.from(piece.text, (text) => {
              const place = { text, x: left, baseline, size };
              left += (fonts.advance(piece.font, text) ?? 0) * size + piece.spacing;
              return place;
            });
          }),
        );
        const drawn = ofd.texts[i]?.flatMap(({ characters }) => characters) ?? [];
        const inked = expected.filter((c) => c.text !== ' ');
        const blanks = drawn.filter((c) => c.text === ' ');
        const found = drawn.filter((c) => c.text !== ' ');
        expect(found.map((c) => c.text).join('')).to.equal(inked.map((c) => c.text).join(''));
        expect(expected.length - inked.length).to.be.at.least(blanks.length);
        found.forEach(({ text, ...place }, n) => {
          const wanted = inked[n] as (typeof inked)[number];
          for (const key of ['x', 'baseline', 'size'] as const)
            if (Math.abs(place[key] - wanted[key]) > TOLERANCE)
              expect.fail(`${text}: ${key} ${place[key]}, expected ${wanted[key]}`);
        });
        for (const { text } of ofd.texts[i] ?? []) expect(text).to.equal(text.trim());
      });
    });
    it('keeps all ink within the boxes of its text, where readers cut it off', () => {
      for (const { text, box, characters } of ofd.texts.flat())
        for (const { text: char, x, baseline, size, font } of characters) {
          const { opened } = ofd.fonts.get(font) ?? {};
          if (!opened) throw new Error(`no font ${font}`);
          const { bbox } = opened.glyphForCodePoint(char.codePointAt(0) ?? 0);
          const scale = size / opened.unitsPerEm;
          if (!Number.isFinite(bbox.minX)) continue;
          expect(x + bbox.minX * scale, text).to.be.above(box.left - TOLERANCE);
          expect(x + bbox.maxX * scale, text).to.be.below(box.right + TOLERANCE);
          expect(baseline - bbox.maxY * scale, text).to.be.above(box.top - TOLERANCE);
          expect(baseline - bbox.minY * scale, text).to.be.below(box.bottom + TOLERANCE);
        }
    });
    it('draws the rules of each page as one path', () => {
      layout.pages.forEach(({ borders }, i) => {
        const page = ofd.part(`Doc_0/Pages/Page_${i}/Content.xml`);
        const paths = all(page, 'ofd:PathObject');
        expect(paths.length).to.equal(borders.length ? 1 : 0);
        const steps = all(page, 'ofd:AbbreviatedData')[0]?.textContent ?? '';
        expect(steps.split('M ').length - 1).to.equal(borders.length);
      });
    });
    it('gives out each identifier once, and says which is the greatest', () => {
      const ids = [...ofd.xml.values()].flatMap((part) =>
        all(part, '*').flatMap((e) => {
          const id = e.getAttribute('ID');
          return id && e.localName !== 'Attachment' ? [Number(id)] : [];
        }),
      );
      expect(new Set(ids).size).to.equal(ids.length);
      expect(ofd.value('Doc_0/Document.xml', 'MaxUnitID')).to.equal(String(Math.max(...ids)));
    });
    it('tags each text once, but for page numbers and what is set again', () => {
      const structure = ofd.part('Doc_0/Tags/Structure.xml');
      const references = all(structure, 'ofd:ObjectRef').map(
        (e) => `${e.getAttribute('PageRef')} ${e.textContent}`,
      );
      expect(new Set(references).size).to.equal(references.length);
      const texts = new Map(ofd.texts.flat().map((t) => [`${t.pageId} ${t.id}`, t.text]));
      expect(references.every((r) => texts.has(r))).to.equal(true);
      const tagged = new Set(references.map((r) => texts.get(r)));
      for (const [place, text] of texts)
        if (!references.includes(place) && !tagged.has(text))
          expect(text).to.match(/^—|^\d$|^ ?—$/);
    });
    it('embeds whole fonts of just the characters in use', () => {
      const used = new Map<string, Set<number>>();
      for (const { text, font } of ofd.texts.flat().flatMap((t) => t.characters))
        used.set(font, (used.get(font) ?? new Set()).add(text.codePointAt(0) ?? 0));
      for (const [id, { font, opened }] of ofd.fonts) {
        expect(opened.postscriptName).to.equal(font.getAttribute('FontName'));
        const mapped = opened.characterSet.filter((c) => c !== 0xffff);
        expect(mapped).to.include.members([...(used.get(id) ?? [])]);
        expect(mapped.filter((c) => !used.get(id)?.has(c))).to.deep.equal([]);
      }
      const families = [...ofd.fonts.values()].flatMap(
        ({ font }) => font.getAttribute('FamilyName') ?? [],
      );
      expect(new Set(families).size).to.equal(families.length);
      expect(families).to.include.members(['方正小标宋简体', '仿宋_GB2312', 'Times New Roman']);
    });
  });

describe('an OFD package', () => {
  const small = () => prepare(smallReport());

  it('has these parts', () => {
    const { parts, xml } = readPackage(render(small(), { embeddedReport }));
    const text = Object.keys(parts)
      .filter((name) => xml.has(name) && !/Page_[1-9]|Structure/.test(name))
      .map((name) => {
        const content = new TextDecoder().decode(parts[name]);
        return `== ${name}\n${content.replace(/></g, '>\n<')}\n`;
      });
    expectGolden('small-ofd.txt', text.join('\n'));
  });
  it('has the same bytes every time, and another identifier for other content', () => {
    const identifier = (settings: RenderSettings) =>
      readPackage(render(small(), settings)).value('OFD.xml', 'DocID');
    const hash = () => createHash('sha256').update(render(small())).digest('hex');
    expect(hash()).to.equal(hash());
    const all = [identifier({}), identifier({ embeddedReport }), identifier({ ofdArchive: true })];
    expect(new Set(all).size).to.equal(3);
    for (const id of all) expect(id).to.match(/^[0-9a-f]{32}$/);
  });
  it('is called OFD, or OFD-A if that is asked for', () => {
    const type = (settings: RenderSettings) =>
      readPackage(render(small(), settings))
        .part('OFD.xml')
        .documentElement?.getAttribute('DocType');
    expect(type({})).to.equal('OFD');
    expect(type({ ofdArchive: true })).to.equal('OFD-A');
  });
  it('carries the report byte for byte, and says what it was made of', () => {
    const { parts, part, value } = readPackage(render(small(), { embeddedReport }));
    expect(parts['Doc_0/Attachs/report.json']).to.deep.equal(bytes);
    const attachment = all(part('Doc_0/Attachs/Attachments.xml'), 'ofd:Attachment')[0];
    expect(attachment?.getAttribute('Name')).to.equal('年报.json');
    expect(Number(attachment?.getAttribute('Size'))).to.be.closeTo(bytes.length / 1024, 0.001);
    const data = all(part('OFD.xml'), 'ofd:CustomData').map((e) => e.textContent);
    expect(data.at(-1)).to.equal(`nianbao 1.2.3 sha256:${'ab'.repeat(32)}`);
    expect(value('Doc_0/Document.xml', 'Attachments')).to.equal('Attachs/Attachments.xml');
  });
  it('has no attachment if none is wanted', () => {
    const { parts, value } = readPackage(render(small()));
    expect(Object.keys(parts).filter((name) => name.includes('Attachs'))).to.deep.equal([]);
    expect(value('Doc_0/Document.xml', 'Attachments')).to.equal(undefined);
  });
  it('sets a character beyond U+FFFF by itself, with the glyph of the embedded font', () => {
    const report = smallReport();
    report.overview = ['本年在𠅤村𠅤公开。', ...report.overview];
    const { part, texts, fonts } = readPackage(render(prepare(report)));
    const page = part('Doc_0/Pages/Page_0/Content.xml');
    const objects = all(page, 'ofd:TextObject').filter((o) => o.textContent?.includes('𠅤'));
    expect(objects.length).to.equal(2);
    for (const object of objects) {
      const glyph = Number(all(object, 'ofd:Glyphs')[0]?.textContent);
      const { opened } = fonts.get(object.getAttribute('Font') ?? '') ?? {};
      expect(opened?.glyphForCodePoint(0x20164).id).to.equal(glyph);
      expect(glyph).to.be.above(0);
    }
    expect(texts.flat().filter(({ text }) => text === '𠅤').length).to.equal(2);
  });
  it('embeds a font file once, whatever the roles that it has', () => {
    const path = new Fonts().path('fangsong');
    const fonts = { kai: path, hei: path, title: path };
    const ofd = readPackage(render(prepare(smallReport(), [], { fonts })));
    const names = [...ofd.fonts.values()].map(({ font }) => font.getAttribute('FontName'));
    expect(new Set(names).size).to.equal(names.length);
  });
  it('is refused if a font has no TrueType outlines, and other formats are not', () => {
    const hei = fileURLToPath(
      new URL('../../../../../test/fixtures/cff-outlines.otf', import.meta.url),
    );
    const problems = (formats: readonly Format[]) =>
      prepareReport(sampleReport('bureau-2020'), { fonts: { hei }, formats }).problems.map(
        ({ code, severity, data }) => ({ code, severity, data }),
      );
    expect(problems(['docx', 'pdf'])).to.deep.equal([]);
    const data = { role: 'hei', path: hei, format: 'ofd' };
    expect(problems(['pdf', 'ofd'])).to.deep.equal([
      { code: 'font-kind', severity: 'error', data },
    ]);
    const { document, layout, fonts } = prepareSample('bureau-2020');
    expect(fonts.isComplete('hei')).to.equal(true);
    expect(() => renderOfd(document, layout, new Fonts({ hei }), {})).to.throw(FontError, hei);
  });
  it('is not looked for a font where no font has the character', () => {
    const { problems } = prepareReport(
      { ...smallReport(), agency: '某县ཀ局' },
      { formats: ['ofd'] },
    );
    const errors = problems.filter((p) => p.severity === 'error');
    expect(errors.map((p) => p.code))
      .to.include('glyph')
      .and.not.include('font-kind');
  });
  it('escapes what XML takes for markup', () => {
    const report = smallReport();
    report.overview = ['甲<b>&“乙”', ...report.overview];
    const texts = readPackage(render(prepare(report, ['remnant']))).texts.flat();
    expect(texts.map((t) => t.text).join('')).to.include('甲<b>&“乙”');
  });
});
