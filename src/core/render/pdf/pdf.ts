import { encodeBase64 } from '../../base64.js';
import type { Document } from '../../document/document.js';
import { type EmbeddedReport, formatAttachmentDescription } from '../../embedded-report.js';
import type { Fonts } from '../../fonts/fonts.js';
import { fontRolesOf } from '../../layout/font-roles.js';
import type { Layout } from '../../layout/layout.js';
import type { PlacedLine } from '../../layout/placement.js';
import { page as sheet, table as tableStyle } from '../../layout/style.js';
import { version } from '../../version.js';
import type { RenderSettings } from '../settings.js';
import { registerFont } from './cached-font.js';
import { type PdfCanvas, type PdfFile, type PdfFont, writePdf } from './pdfmake-adapter.js';
import { Tags } from './tags.js';

/** Draws a layout as PDF/A-3a and PDF/UA-1: every line stands where the layout put it. */
export function renderPdf(
  document: Document,
  layout: Layout,
  fonts: Fonts,
  { embeddedReport }: RenderSettings,
): Promise<Uint8Array> {
  return writePdf({
    settings: settingsOf(document, embeddedReport),
    fonts: fontsOf(layout, fonts),
    borderWidth: tableStyle.rule,
    pages: layout.pages,
    createPainter: (canvas) => {
      const tags = new Tags(canvas, document);
      return (line) => paintLine(line, canvas, tags, fonts);
    },
  });
}

function settingsOf(document: Document, embeddedReport?: EmbeddedReport): PdfFile['settings'] {
  const date = new Date(document.date);
  return {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: 0,
    version: '1.7',
    tagged: true,
    subset: 'PDF/A-3a',
    language: document.language,
    displayTitle: true,
    info: {
      title: document.title,
      author: document.creator,
      subject: document.description,
      creator: `nianbao ${version}`,
      producer: 'pdfmake',
      creationDate: date,
      modDate: date,
    },
    ...(embeddedReport ? { files: { report: attachmentOf(embeddedReport, date) } } : {}),
  };
}

/** The report as an associated file: the source that the document was made of (ISO 19005-3 6.8). */
const attachmentOf = (report: EmbeddedReport, date: Date) => ({
  src: `data:application/json;base64,${encodeBase64(report.bytes)}`,
  name: report.name,
  type: 'application/json',
  relationship: 'Source',
  description: formatAttachmentDescription(report),
  creationDate: date,
  modifiedDate: date,
});

/** The fonts that a layout uses, by role. */
const fontsOf = (layout: Layout, fonts: Fonts): Map<string, PdfFont> =>
  new Map(fontRolesOf(layout).map((role) => [role, fontOf(role, fonts)]));

/** A font of which the outlines can be copied is read once for all documents. */
function fontOf(role: string, fonts: Fonts): PdfFont {
  const font = fonts.outlines(role);
  if (!font) return { path: fonts.path(role) };
  return { name: `fonts/${role}-${font.path}`, contents: () => registerFont(font) };
}

/** Paints a line stretch by stretch, and adds a bookmark for a heading of level 1. */
function paintLine(placed: PlacedLine, canvas: PdfCanvas, tags: Tags, fonts: Fonts): void {
  const { x, baseline, size, line, source, isStart } = placed;
  // The bookmark leads to the heading and not to the head of the page.
  if (source?.type === 'heading' && source.level === 1 && isStart)
    canvas.addBookmark(source.text, x, baseline - size);
  tags.paint(source, () => {
    for (const { text, font, x: offset, spacing } of line.pieces) {
      const top = baseline - fonts.ascent(font) * size;
      canvas.drawText(text, font, size, x + offset, top, spacing);
    }
  });
}
