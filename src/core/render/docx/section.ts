import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import {
  BASELINE_SHARE,
  dashHeight,
  footer,
  footerBelow,
  grid,
  page,
  styles,
} from '../../layout/style.js';
import { twips } from './wordml.js';

/** Distance of a header, which there is not, from the top of the sheet: Word's usual value. */
const HEADER_TWIPS = 851;
/** Character pitch is in 4096ths of a point. */
const CHARACTER_UNITS = 4096;

/** The page of GB/T 9704-2012 5: sheet, margins, and 22 lines of 28 characters. */
export function sectionProperties(): NonNullable<ISectionOptions['properties']> {
  const { size } = styles.pageNumber;
  // The foot of the page number's line: its dashes begin 7 mm below the type area (7.5).
  const footerBottom = page.bottom - footerBelow - size * (1 - BASELINE_SHARE) - dashHeight(size);
  return {
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
      margin: {
        top: twips(page.top),
        right: twips(page.right),
        bottom: twips(page.bottom),
        left: twips(page.left),
        header: HEADER_TWIPS,
        footer: twips(footerBottom),
        gutter: 0,
      },
    },
    // The styles set the character pitch: where the grid does, LibreOffice sets one character less.
    grid: {
      type: DocumentGridType.LINES,
      linePitch: twips(grid.pitch),
      charSpace: Math.round((page.measure / grid.characters - styles.body.size) * CHARACTER_UNITS),
    },
  };
}

/** The page number at the outer edge (GB/T 9704-2012 7.5). */
export function pageNumberFooter(side: 'left' | 'right'): Footer {
  const halfPoints = styles.pageNumber.size * 2;
  const dash = (text: string) =>
    new TextRun({ text, size: halfPoints, font: { hint: 'eastAsia' } });
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: twips(footer.indent), firstLine: 0 },
        children: [
          dash(footer.before),
          new TextRun({ size: halfPoints, children: [PageNumber.CURRENT] }),
          dash(footer.after),
        ],
      }),
    ],
  });
}
