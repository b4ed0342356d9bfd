import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { at } from '../../at.js';
import { assertFewObjects, type DrawnPage, type PlacedText } from '../drawn/drawn-page.js';
import { loadPdfjs } from './pdfjs.js';
import { rulingLines } from './ruling-lines.js';
import { shownTexts } from './shown-texts.js';
import { splitAtRules } from './split-at-rules.js';

/** What is drawn on a page of a PDF; pdf.js counts from its bottom left corner. */
export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const { OPS } = await loadPdfjs();
  const page = await pdf.getPage(number);
  const height = at(page.view, 3);
  // Before its texts: limits count the operators.
  const operators = await page.getOperatorList();
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
  const lines = rulingLines(operators, OPS, height);
  assertFewObjects(texts, lines);
  const shown = shownTexts(operators, OPS, height);
  page.cleanup();
  return { number, height, texts: splitAtRules(texts, shown, lines), lines };
}
