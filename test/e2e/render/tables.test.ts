import { expect } from 'chai';
import { docxTables } from '../../support/render-docx.js';
import { joinTables, pdfTables } from '../../support/render-grid.js';
import { readPdf } from '../../support/render-pdf.js';
import {
  prepareSample,
  renderSample,
  sampleNames,
  sampleReport,
} from '../../support/render-samples.js';
import { drawCells, expectedTables } from '../../support/render-template.js';
import { child, children, val } from '../../support/render-xml.js';

for (const name of sampleNames)
  describe(`the tables of ${name}`, () => {
    it('have every cell, word, figure and span of the official form in Word', async () => {
      const tables = docxTables(await renderSample(name, 'docx'));
      expect(tables.map((t) => drawCells(t.cells))).to.deep.equal(
        expectedTables(sampleReport(name)).map(drawCells),
      );
    });

    it('have every cell, word, figure and span of the official form in PDF', async () => {
      const { pages } = await readPdf(await renderSample(name, 'pdf'));
      const expected = expectedTables(sampleReport(name));
      const counts = expected.map((cells) => Math.max(...cells.map((c) => c.row + c.rowSpan)));
      expect(joinTables(pages, counts).flatMap(pdfTables).map(drawCells)).to.deep.equal(
        expected.map(drawCells),
      );
    });

    it('have absolute widths in Word, the same in grid and rows, over the type area', async () => {
      for (const { element, grid } of docxTables(await renderSample(name, 'docx'))) {
        expect(child(element, 'w:tblPr', 'w:tblLayout')?.getAttribute('w:type')).to.equal('fixed');
        const total = grid.reduce((sum, w) => sum + w, 0);
        expect(total).to.be.within(8840, 8846);
        expect(child(element, 'w:tblPr', 'w:tblW')?.getAttribute('w:w')).to.equal(String(total));
        for (const row of children(element, 'w:tr')) {
          let column = 0;
          for (const cell of children(row, 'w:tc')) {
            const width = child(cell, 'w:tcPr', 'w:tcW');
            const span = Number(val(child(cell, 'w:tcPr', 'w:gridSpan')) ?? 1);
            expect(width?.getAttribute('w:type')).to.equal('dxa');
            expect(Number(width?.getAttribute('w:w'))).to.equal(
              grid.slice(column, column + span).reduce((sum, w) => sum + w, 0),
            );
            column += span;
          }
          expect(column).to.equal(grid.length);
        }
      }
    });

    it('keep rows whole in Word and repeat those of the heading', async () => {
      const tables = prepareSample(name).document.blocks.filter((b) => b.type === 'table');
      docxTables(await renderSample(name, 'docx')).forEach(({ element }, i) => {
        const rows = children(element, 'w:tr');
        for (const row of rows) expect(child(row, 'w:trPr', 'w:cantSplit')).not.to.equal(undefined);
        const repeated = rows.map((row) => child(row, 'w:trPr', 'w:tblHeader') !== undefined);
        expect(repeated.lastIndexOf(true) + 1).to.equal(tables[i]?.headerRows);
        expect(repeated.filter(Boolean)).to.have.length(tables[i]?.headerRows as number);
      });
    });
    it('have a paragraph in every cell, and single rules all round in Word', async () => {
      for (const { element } of docxTables(await renderSample(name, 'docx'))) {
        const borders = child(element, 'w:tblPr', 'w:tblBorders');
        for (const side of ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV']) {
          const rule = borders && child(borders, side);
          expect([val(rule), rule?.getAttribute('w:sz')], side).to.deep.equal(['single', '4']);
        }
        for (const row of children(element, 'w:tr'))
          for (const cell of children(row, 'w:tc'))
            expect(children(cell).at(-1)?.nodeName).to.equal('w:p');
      }
    });
  });
