import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import files from 'pdfmake/js/virtual-fs.js';
import type { Document } from '../../document/document.js';
import type { Fonts } from '../../layout/fonts.js';
import type { Layout, Page, PlacedLine } from '../../layout/layout.js';
import { page as sheet, table as tableStyle } from '../../layout/style.js';
import { version } from '../../resources.js';
import { standIn } from './font.js';
import { taggingPlan } from './tagging.js';

/** Draws the pages of a layout: every line stands where the layout put it, pdfmake neither breaks nor moves anything. */
export async function renderPdf(document: Document, layout: Layout, fonts: Fonts): Promise<Uint8Array> {
  const date = new Date(document.date);
  const definition: TDocumentDefinitions = {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: 0,
    version: '1.7',
    tagged: true,
    subset: 'PDF/A-3a',
    images: taggingPlan(document, layout),
    language: document.language,
    displayTitle: true,
    info: { title: document.title, author: document.creator, subject: document.description, creator: `nianbao ${version}`, producer: 'pdfmake', creationDate: date, modDate: date },
    content: layout.pages.map((page, i): Content => ({ stack: drawPage(page, fonts), ...(i ? { pageBreak: 'before' } : {}) })),
  };
  const used = new Set(layout.pages.flatMap((p) => p.lines.flatMap((l) => l.line.pieces.map((piece) => piece.font))));
  const paths = new Map([...used].sort().map((font) => [font, fileOf(font, fonts)]));
  // Nothing but the fonts named here is ever opened.
  const allowed = new Set(paths.values());
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  pdfmake.setFonts(Object.fromEntries([...paths].map(([font, path]) => [font, { normal: path }])));
  return pdfmake.createPdf(definition).getBuffer();
}

/** A font that is kept open stands in pdfmake's virtual file system; others it reads itself. */
function fileOf(role: string, fonts: Fonts): string {
  const font = fonts.outlines(role);
  if (!font) return fonts.path(role);
  const name = `fonts/${role}-${font.path}`;
  if (!files.default.existsSync(name)) files.default.writeFileSync(name, standIn(font));
  return name;
}

function drawPage({ lines, rules }: Page, fonts: Fonts): Content[] {
  const drawn = lines.flatMap((line) => drawLine(line, fonts));
  const canvas = rules.map((rule) => ({ type: 'line' as const, ...rule, lineWidth: tableStyle.rule, lineCap: 'square' as const }));
  return canvas.length ? [{ canvas, absolutePosition: { x: 0, y: 0 } }, ...drawn] : drawn;
}

/** Each stretch of one font is placed by itself; a heading's first one carries its bookmark. */
function drawLine({ x, baseline, size, line, of, isStart }: PlacedLine, fonts: Fonts): Content[] {
  return line.pieces.map((piece, i): Content => {
    const outline = of?.type === 'heading' && of.level === 1 && isStart && i === 0 ? { outline: true, outlineText: of.text } : {};
    return {
      text: piece.text,
      font: piece.font,
      fontSize: size,
      characterSpacing: line.spacing,
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true,
      absolutePosition: { x: x + piece.x, y: baseline - fonts.ascent(piece.font) * size },
      ...outline,
    };
  });
}
