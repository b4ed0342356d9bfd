import { loadPdfjs } from '../../src/core/extract/pdf/pdfjs.js';

/** A stretch of text as pdf.js reads it; points from the sheet's top left. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}
export interface PdfRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
export interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly rules: readonly PdfRule[];
  /** How many stretches of text the page's stream shows. */
  readonly stretches: number;
}
export interface Pdf {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly outline: readonly { readonly title: string; readonly page: number }[];
}

/** Reads a PDF with pdf.js: what stands where, information, bookmarks. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const { getDocument, OPS } = await loadPdfjs();
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
  }).promise;
  const pages: PdfPage[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const height = page.view[3] as number;
    const operators = await page.getOperatorList();
    const { items } = await page.getTextContent({ disableNormalization: true });
    const texts = items.flatMap((item): PdfText[] => {
      // Items without height are pdf.js's own guesses at spaces.
      if (!('str' in item) || !item.str || !item.height) return [];
      const [size, , , , x, y] = item.transform as number[];
      const font = (page.commonObjs.get(item.fontName) as { name: string }).name;
      return [
        {
          text: item.str,
          x: x as number,
          baseline: height - (y as number),
          width: item.width,
          size: size as number,
          font,
        },
      ];
    });
    const rules = operators.fnArray.flatMap((fn, i): PdfRule[] => {
      if (fn !== OPS.constructPath) return [];
      // What to do with the path, and the path: 0 x y (move) 1 x y (line).
      const [painting, [path]] = operators.argsArray[i] as [
        number,
        [Record<number, number> | null],
      ];
      if (painting !== OPS.stroke || !path) return [];
      const { 1: x1, 2: y1, 4: x2, 5: y2 } = path;
      return [{ x1: x1 as number, y1: y1 as number, x2: x2 as number, y2: y2 as number }];
    });
    const stretches = operators.fnArray.filter(
      (fn) => fn === OPS.showText || fn === OPS.showSpacedText,
    ).length;
    pages.push({ texts, rules, stretches });
  }
  const outline = await Promise.all(
    ((await pdf.getOutline()) ?? []).map(async ({ title, dest }) => ({
      title,
      page: (await pdf.getPageIndex((dest as [{ num: number; gen: number }])[0])) + 1,
    })),
  );
  const { info } = await pdf.getMetadata();
  return { pages, info: info as Record<string, unknown>, outline };
}

/** The text of a PDF file as pdf.js gives it to those who select and copy it. */
export async function copiedText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await loadPdfjs();
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    const texts = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    pages.push(texts.join(''));
  }
  return pages.join('\n');
}

/** A page's text line by line, in the order of the file; a wide gap shows as ¦. */
export function linesOfPage({ texts }: PdfPage): string[] {
  const lines: string[] = [];
  let last: PdfText | undefined;
  for (const item of texts) {
    const gap =
      last && Math.abs(last.baseline - item.baseline) < 0.1
        ? item.x - last.x - last.width
        : undefined;
    if (gap === undefined || gap < -1) lines.push(item.text);
    else lines.push(`${lines.pop()}${gap > item.size ? ' ¦ ' : ''}${item.text}`);
    last = item;
  }
  return lines;
}

/** Whether a text is a page number at the foot of an A4 sheet. */
export const isPageNumber = ({ text, baseline }: PdfText): boolean =>
  baseline > 842 - 99 && /^— \d+ —$/.test(text);

/** What all pages say, in order, page numbers left out. */
export const textOfPdf = ({ pages }: Pdf): string =>
  pages
    .flatMap((page) => page.texts.filter((t) => !isPageNumber(t)))
    .map((t) => t.text)
    .join('');
