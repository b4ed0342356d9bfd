import pdfmake from 'pdfmake';
import type { CanvasElement, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import files from 'pdfmake/js/virtual-fs.js';
import type { Document } from '../../document/document.js';
import { type EmbeddedReport, formatAttachmentDescription } from '../../embedded-report.js';
import type { Fonts } from '../../fonts/fonts.js';
import type { Layout, Page } from '../../layout/layout.js';
import { page as sheet, table as tableStyle } from '../../layout/style.js';
import { version } from '../../version.js';
import { drawingPlan, textVector } from './pdfmake-adapter.js';
import { standIn } from './subset-font.js';

/** Draws the pages of a layout: every line stands where the layout put it, pdfmake neither breaks nor moves anything. */
export async function renderPdf(
  document: Document,
  layout: Layout,
  fonts: Fonts,
  embeddedReport?: EmbeddedReport,
): Promise<Uint8Array> {
  const date = new Date(document.date);
  const definition: TDocumentDefinitions = {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: 0,
    version: '1.7',
    tagged: true,
    subset: 'PDF/A-3a',
    images: drawingPlan(document, fonts),
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
    content: layout.pages.map(
      (page, i): Content => ({ stack: drawPage(page), ...(i ? { pageBreak: 'before' } : {}) }),
    ),
  };
  const used = new Set(
    layout.pages.flatMap((p) => p.lines.flatMap((l) => l.line.pieces.map((piece) => piece.font))),
  );
  const paths = new Map([...used].sort().map((font) => [font, fileOf(font, fonts)]));
  // Nothing but the fonts named here is ever opened.
  const allowed = new Set(paths.values());
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  pdfmake.setFonts(Object.fromEntries([...paths].map(([font, path]) => [font, { normal: path }])));
  return pdfmake.createPdf(definition).getBuffer();
}

/** The report as an associated file: the source that the document was made of (ISO 19005-3 6.8). */
const attachmentOf = (report: EmbeddedReport, date: Date) => ({
  src: `data:application/json;base64,${Buffer.from(report.bytes).toString('base64')}`,
  name: report.name,
  type: 'application/json',
  relationship: 'Source',
  description: formatAttachmentDescription(report),
  creationDate: date,
  modifiedDate: date,
});

/** A font that is kept open stands in pdfmake's virtual file system; others it reads itself. */
function fileOf(role: string, fonts: Fonts): string {
  const font = fonts.outlines(role);
  if (!font) return fonts.path(role);
  const name = `fonts/${role}-${font.path}`;
  if (!files.default.existsSync(name)) files.default.writeFileSync(name, standIn(font));
  return name;
}

/** Rules, then lines; pdfmake lays nothing out, and hands both to its renderer as they are. */
function drawPage({ lines, rules }: Page): Content[] {
  const drawn = rules.map((rule) => ({
    type: 'line' as const,
    ...rule,
    lineWidth: tableStyle.rule,
    lineCap: 'square' as const,
  }));
  const canvas = [...drawn, ...lines.map(textVector)] as CanvasElement[];
  return [{ canvas, absolutePosition: { x: 0, y: 0 } }];
}
