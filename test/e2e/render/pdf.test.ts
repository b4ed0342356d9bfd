import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect } from 'chai';
import { visibleLines } from '../../../src/core/document/text.js';
import { page } from '../../../src/core/layout/style.js';
import { renderPdf } from '../../../src/index.js';
import { expectGolden, root } from '../../support/golden.js';
import { linesOfPage, type Pdf, readPdf, textOfPdf } from '../../support/render-pdf.js';
import {
  prepare,
  prepareSample,
  renderSample,
  sampleNames,
  smallReport,
  withoutSpace,
} from '../../support/render-samples.js';

const pdfOf = async (name: string): Promise<Pdf> => readPdf(await renderSample(name, 'pdf'));

const manifest = JSON.parse(readFileSync(`${root}fonts/fonts.json`, 'utf8')) as {
  faces: Record<string, { postScriptName: string; bytes: number }>;
};

/** Objects of a PDF as latin-1 text. */
const objectsOf = (bytes: Uint8Array): string[] =>
  Buffer.from(bytes)
    .toString('latin1')
    .split(/\bendobj\b/);

describe('the PDF file', () => {
  for (const name of sampleNames)
    describe(`of ${name}`, () => {
      it('has its pages as agreed', async () => {
        const { pages } = await pdfOf(name);
        expectGolden(
          `${name}/pages.txt`,
          pages.map((p, i) => [`=== ${i + 1} ===`, ...linesOfPage(p)].join('\n')).join('\n'),
        );
      });
      it('says all that the document says, in its order', async () => {
        expect(withoutSpace(textOfPdf(await pdfOf(name)))).to.equal(
          withoutSpace(visibleLines(prepareSample(name).document).join('')),
        );
      });
      it('has every line where the layout put it', async () => {
        const { pages } = await pdfOf(name);
        const { layout } = prepareSample(name);
        expect(pages.length).to.equal(layout.pages.length);
        pages.forEach(({ texts }, i) => {
          const starts = layout.pages[i]?.lines.flatMap(({ x, baseline, line }) =>
            line.pieces
              .slice(0, 1)
              .map((piece) => ({ x: x + piece.x, baseline, first: piece.text[0] })),
          );
          for (const { x, baseline, first } of starts ?? [])
            if (first !== ' ')
              expect(
                texts.some(
                  (t) =>
                    Math.abs(t.x - x) < 0.1 &&
                    Math.abs(t.baseline - baseline) < 0.1 &&
                    t.text[0] === first,
                ),
                `${i + 1} ${x} ${baseline} ${first}`,
              ).to.equal(true);
        });
      });
      it('keeps all text on the sheet, and all but the page number in the type area', async () => {
        for (const { texts } of (await pdfOf(name)).pages) {
          for (const { x, width } of texts)
            expect([
              x >= page.left - 0.1,
              x + width <= page.left + page.measure + 0.5,
            ]).to.deep.equal([true, true]);
          expect(
            texts.filter((t) => t.baseline > page.top + page.depth).map((t) => t.text),
          ).to.have.length(1);
        }
      });
      it('has a bookmark for each of the six sections, on its page', async () => {
        const { outline, pages } = await pdfOf(name);
        expect(outline.map((o) => o.title)).to.deep.equal(
          prepareSample(name).document.blocks.flatMap((b) =>
            b.type === 'heading' && b.level === 1 ? [b.text] : [],
          ),
        );
        expect(outline).to.have.length(6);
        for (const { title, page: number } of outline)
          expect(
            pages[number - 1] && linesOfPage(pages[number - 1] as Pdf['pages'][number]),
          ).to.include(title);
      });
      it('names title, author, language and the report’s date', async () => {
        const { info } = await pdfOf(name);
        const { title, creator, description, date } = prepareSample(name).document;
        const stamp = `D:${date.replace(/[-:T]/g, '')}`;
        expect(info).to.include({
          Title: title,
          Author: creator,
          Subject: description,
          Language: 'zh-CN',
          CreationDate: stamp,
          ModDate: stamp,
          PDFFormatVersion: '1.7',
        });
      });
      it('embeds a subset of every font it uses', async () => {
        const bytes = await renderSample(name, 'pdf');
        const objects = objectsOf(bytes);
        const descriptors = objects.filter((o) => o.includes('/Type /FontDescriptor'));
        for (const descriptor of descriptors) {
          expect(descriptor).to.match(/\/FontName \/[A-Z]{6}\+Nianbao/);
          const number = descriptor.match(/\/FontFile2 (\d+) 0 R/)?.[1];
          const file = objects.find((o) => new RegExp(`(^|\\s)${number} 0 obj`).test(o));
          const stream = Buffer.from(
            file?.match(/stream\n([\s\S]*)\nendstream/)?.[1] as string,
            'latin1',
          );
          const size = (file?.includes('FlateDecode') ? inflateSync(stream) : stream).length;
          const shipped = Object.values(manifest.faces).find((f) =>
            descriptor.includes(`+${f.postScriptName}\n`),
          )?.bytes as number;
          expect(size).to.be.within(300, shipped / 2);
        }
        const used = new Set(
          (await readPdf(bytes)).pages.flatMap((p) => p.texts.map((t) => t.font)),
        );
        const embedded = descriptors.map((d) => d.match(/\/FontName \/(\S+)/)?.[1]);
        expect(embedded).to.have.members([...used]);
      });
      it('is the same, byte for byte, when written twice', async () => {
        const again = await renderPdf(prepareSample(name).document);
        expect(Buffer.from(again).equals(Buffer.from(await renderSample(name, 'pdf')))).to.equal(
          true,
        );
      });
    });

  it('carries text that other formats would read as their own', async () => {
    const text = '<b>&"\']]> \\(x) {year} %d [1]';
    const { document } = prepare(
      smallReport({ agency: '某局(甲)\\', overview: [text, { heading: text, text }] }),
      ['remnant', 'remnant', 'remnant'],
    );
    const pdf = await readPdf(await renderPdf(document));
    expect(withoutSpace(textOfPdf(pdf))).to.equal(withoutSpace(visibleLines(document).join('')));
    expect(pdf.info).to.include({ Title: document.title, Author: '某局(甲)\\' });
  });

  it('draws a table over several pages with lines, header rows and labels on each', async () => {
    const { document } = prepareSample('features-2025');
    const blocks = document.blocks.map((b) =>
      b.type === 'table' && b.headerRows ? { ...b, rowHeight: 60 } : b,
    );
    const { pages } = await readPdf(await renderPdf({ ...document, blocks }));
    const heads = pages.map((p) => linesOfPage(p).filter((l) => l.includes('申请人情况')).length);
    expect(heads.filter((n) => n === 1).length).to.be.above(1);
    expect(Math.max(...heads)).to.equal(1);
  });
});
