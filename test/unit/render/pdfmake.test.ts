import { expect } from 'chai';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
import documents from 'pdfmake/js/PDFDocument.js';
import renderer, { type KitDocument } from 'pdfmake/js/Renderer.js';
import files from 'pdfmake/js/virtual-fs.js';
import { type PdfText, readPdf } from '../../support/render-pdf.js';
import { fonts } from '../../support/render-samples.js';

/** Draws on an A4 sheet without margins, as our renderer does, and reads back what stands where. */
async function draw(
  content: readonly Content[],
): Promise<{ texts: PdfText[]; pages: number; stretches: number }> {
  pdfmake.setFonts({
    fangsong: { normal: fonts.path('fangsong') },
    song: { normal: fonts.path('song') },
    roman: { normal: fonts.path('roman') },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const bytes = await pdfmake
    .createPdf({
      pageSize: { width: 595.28, height: 841.89 },
      pageMargins: 0,
      content: [...content],
      defaultStyle: { font: 'fangsong' },
    })
    .getBuffer();
  const { pages } = await readPdf(bytes);
  return {
    texts: pages.flatMap((p) => p.texts),
    pages: pages.length,
    stretches: pages.reduce((sum, p) => sum + p.stretches, 0),
  };
}
const piece = (text: string, x: number, y: number, more: object = {}): Content => ({
  text,
  fontSize: 16,
  noWrap: true,
  absolutePosition: { x, y },
  ...more,
});

/** What our PDF files rest on; each of these has changed between versions of pdfmake before. */
describe('pdfmake', () => {
  it('puts a positioned text with its left edge at x, baseline one ascent below y', async () => {
    const { texts } = await draw([
      piece('政府', 100, 200),
      piece('信息', 123.456, 654.321, { font: 'song', fontSize: 10.5 }),
    ]);
    expect(texts.map((t) => t.text)).to.deep.equal(['政府', '信息']);
    expect(texts[0]?.x).to.be.closeTo(100, 0.1);
    expect(texts[0]?.baseline).to.be.closeTo(200 + fonts.ascent('fangsong') * 16, 0.1);
    expect(texts[1]?.x).to.be.closeTo(123.456, 0.1);
    expect(texts[1]?.baseline).to.be.closeTo(654.321 + fonts.ascent('song') * 10.5, 0.1);
  });

  it('lets no text with an absolute position move another or begin a page', async () => {
    const { texts, pages } = await draw(
      Array.from({ length: 100 }, (_, i) => piece(`第${i}行`, 50, 800 - i)),
    );
    expect(pages).to.equal(1);
    texts.forEach(
      (t, i) => void expect(t.baseline).to.be.closeTo(800 - i + fonts.ascent('fangsong') * 16, 0.1),
    );
  });

  it('keeps a text without wrapping on one line, whatever its marks and blanks', async () => {
    const text = '政府信息，公开 工作：a b c。年度（报告）'.repeat(4);
    const { texts, stretches } = await draw([piece(text, 80, 100, { fontSize: 6 })]);
    expect(stretches).to.equal(1);
    expect(new Set(texts.map((t) => t.baseline.toFixed(2))).size).to.equal(1);
    expect(texts.map((t) => t.text).join('')).to.equal(text);
    const own = [...text].reduce((sum, c) => sum + (fonts.advance('fangsong', c) as number) * 6, 0);
    expect(Math.max(...texts.map((t) => t.x + t.width)) - 80).to.be.closeTo(own, 0.1);
  });

  it('adds the character spacing after every character of an unwrapped text', async () => {
    for (const spacing of [-0.25, 0, 0.8]) {
      const { texts } = await draw([
        piece('政'.repeat(28), 80, 100, { characterSpacing: spacing }),
        piece('end', 80, 130, { font: 'roman' }),
      ]);
      const line = texts.filter((t) => t.text.includes('政'));
      const right = Math.max(...line.map((t) => t.x + t.width));
      expect(right - 80, String(spacing)).to.be.closeTo(
        28 * 16 + 28 * spacing,
        Math.abs(spacing) + 0.1,
      );
    }
  });

  it('keeps leading and trailing blanks if told, so that nothing is drawn over them', async () => {
    const { texts } = await draw([
      piece('  甲', 100, 100, { preserveLeadingSpaces: true, preserveTrailingSpaces: true }),
    ]);
    const drawn = texts.find((t) => t.text.includes('甲'));
    const blanks = 2 * (fonts.advance('fangsong', ' ') as number) * 16;
    const x = (drawn?.x as number) + (drawn?.text.startsWith(' ') ? blanks : 0);
    expect(x).to.be.closeTo(100 + blanks, 0.1);
  });

  it('keeps the font’s own advance widths: no kerning, no ligature', async () => {
    const { texts } = await draw([piece('AVATo fi 2025', 100, 100, { font: 'roman' })]);
    const own = [...'AVATo fi 2025'].reduce(
      (sum, c) => sum + (fonts.advance('roman', c) as number) * 16,
      0,
    );
    const right = Math.max(...texts.map((t) => t.x + t.width));
    expect(right - 100).to.be.closeTo(own, 0.1);
    expect(
      texts
        .map((t) => t.text)
        .join('')
        .replace(/\s/g, ''),
    ).to.equal('AVATofi2025');
  });

  it('starts a page for each stack that asks for one, and no other', async () => {
    const { pages } = await draw([
      { stack: [piece('一', 80, 800)] },
      { stack: [piece('二', 80, 100)], pageBreak: 'before' },
      { stack: [piece('三', 80, 820)], pageBreak: 'before' },
    ]);
    expect(pages).to.equal(3);
  });
});

/** Draws a line with the renderer's own hands, and hands out the pdfkit document on the way. */
async function documentBehind(images: Record<PropertyKey, unknown> = {}): Promise<KitDocument> {
  const { prototype } = renderer.default;
  const { renderVector } = prototype;
  let found: KitDocument | undefined;
  prototype.renderVector = function (vector) {
    found = this.pdfDocument;
    renderVector.call(this, vector);
  };
  try {
    pdfmake.setFonts({ song: { normal: fonts.path('song') } });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => true);
    await pdfmake
      .createPdf({
        version: '1.7',
        tagged: true,
        subset: 'PDF/A-3a',
        images: images as Record<string, string>,
        info: { title: 'title' },
        content: [{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: 9, y2: 9 }] }],
      })
      .getBuffer();
  } finally {
    prototype.renderVector = renderVector;
  }
  if (!found) throw new Error('pdfmake drew no vector with Renderer.prototype.renderVector');
  return found;
}

/** What is private of pdfmake and pdfkit; each test names what a new version dropped. */
describe('the private parts of pdfmake that the adapter uses', () => {
  let doc: KitDocument;
  const key = Symbol('key');
  const kept = { value: 1 };
  before(async () => {
    doc = await documentBehind({ [key]: kept });
  });

  it('Renderer.prototype.renderVector draws every vector of a canvas', () => {
    expect(doc).to.be.an('object');
  });
  it('the images of a definition reach the document with their symbols, unchanged', () => {
    expect(doc.images?.[key]).to.equal(kept);
  });
  it('the virtual file system takes a font as bytes', () => {
    files.default.writeFileSync('fonts/test-of-virtual-fs', Uint8Array.of(1, 2, 3));
    expect(files.default.existsSync('fonts/test-of-virtual-fs')).to.equal(true);
    expect(files.default.existsSync('fonts/none')).to.equal(false);
  });
  it('provideFont gives a font that becomes the current one as _font', () => {
    const font = doc.provideFont('song', false, false);
    expect(font).to.be.an('object');
    expect(doc._font).to.equal(font);
  });
  it('pages have a dictionary and a height, for bookmarks that lead to a point', () => {
    expect(doc.page.dictionary).to.be.an('object');
    expect(doc.page.height).to.be.closeTo(841.89, 0.01);
  });
  it('a bookmark has a dictionary whose Dest can be set', () => {
    const { data } = doc.outline.addItem('bookmark').dictionary;
    expect(data).to.have.property('Dest');
  });
  it('structure elements have a dictionary with their type, and take others and content', () => {
    const element = doc.struct('P');
    expect(String(element.dictionary.data.S)).to.equal('P');
    expect(element.add).to.be.a('function');
  });
  for (const method of [
    'addStructure',
    'markContent',
    'markStructureContent',
    'endMarkedContent',
    'fontSize',
    '_fragment',
    'appendXML',
  ] as const)
    it(`the document has ${method}`, () => {
      expect(doc[method]).to.be.a('function');
    });
  it('a reference compresses its stream, a list of chunks, when it is finalized', () => {
    const reference = documents.default.prototype.ref.call({
      _offsets: [],
      compress: true,
    } as unknown as KitDocument);
    expect(reference.compress).to.equal(true);
    expect(reference.buffer).to.deep.equal([]);
    expect(Object.getPrototypeOf(reference).finalize).to.be.a('function');
    expect(Object.getPrototypeOf(reference)).to.equal(Object.getPrototypeOf(doc.ref()));
  });
  it('_addInfo writes info into the metadata as it stands', () => {
    const written: string[] = [];
    doc.appendXML = (xml) => void written.push(xml);
    doc.info = { ...doc.info, Title: 'a <b>' };
    doc._addInfo();
    expect(written.join('')).to.include('a <b>');
  });
});
