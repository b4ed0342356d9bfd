import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { at } from '../../at.js';
import type { DrawnPage, PlacedText } from '../drawn/drawn-page.js';
import { loadPdfjs } from './pdfjs.js';
import { rulingLines } from './ruling-lines.js';
import { shownTexts } from './shown-texts.js';
import { splitAtRules } from './split-at-rules.js';

/** What is drawn on a page of a PDF; pdf.js counts from its bottom left corner. */
export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const { OPS } = await loadPdfjs();
  const page = await pdf.getPage(number);
  const height = at(page.view, 3);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const texts = items.flatMap((item): PlacedText[] => {
    // Items without height are the spaces that pdf.js guesses.
    if (!('str' in item) || !item.str || !item.height) return [];
    const transform: readonly number[] = item.transform;
    return [
      {
        text: item.str,
        left: at(transform, 4),
        baseline: height - at(transform, 5),
        width: item.width,
        size: at(transform, 0),
      },
    ];
  });
  const operators = await page.getOperatorList();
  const lines = rulingLines(operators, OPS, height);
  const shown = shownTexts(operators, OPS, height);
  return { number, height, texts: splitAtRules(texts, shown, lines), lines };
}
