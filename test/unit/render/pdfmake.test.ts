import { expect } from 'chai';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
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
  it('puts a text with an absolute position there: left edge at x, baseline one ascent below y', async () => {
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

  it('keeps a text without wrapping one stretch on one line, whatever its marks and blanks', async () => {
    const text = '政府信息，公开 工作：a b c。年度（报告）'.repeat(4);
    const { texts, stretches } = await draw([piece(text, 80, 100, { fontSize: 6 })]);
    expect(stretches).to.equal(1);
    expect(new Set(texts.map((t) => t.baseline.toFixed(2))).size).to.equal(1);
    expect(texts.map((t) => t.text).join('')).to.equal(text);
    const own = [...text].reduce((sum, c) => sum + (fonts.advance('fangsong', c) as number) * 6, 0);
    expect(Math.max(...texts.map((t) => t.x + t.width)) - 80).to.be.closeTo(own, 0.1);
  });

  it('adds the character spacing after every character of an unwrapped text, ideographs too', async () => {
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

  it('keeps leading and trailing blanks where told, so that what follows is not drawn over them', async () => {
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
