import type { Fonts } from '../../fonts/fonts.js';
import type { BorderLine } from '../../layout/borders.js';
import type { Layout } from '../../layout/layout.js';
import type { Page, PlacedCell, PlacedLine } from '../../layout/placement.js';
import { shownTexts } from '../../layout/shown-texts.js';
import { page as sheet, table as tableStyle } from '../../layout/style.js';
import { element, escapeXmlContent } from '../../xml.js';

/** The family name under which a page loads the font of a role. */
export const fontFamily = (role: string): string => `nb-${role}`;

/**
 * Draws each page of a layout as SVG, in points. What shows a value of the report names it in
 * `data-pointer`; texts also name the index of their first character in it, in `data-from`.
 */
export const renderPreview = ({ pages }: Layout, fonts: Fonts): string[] =>
  pages.map((page) => pageSvg(page, fonts));

function pageSvg({ cells, borders, lines }: Page, fonts: Fonts): string {
  const content = [
    ...cells.filter(({ cell }) => cell.role === 'figure').map(cellArea),
    bordersSvg(borders),
    ...lines.flatMap((line) => lineSvg(line, fonts)),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${points(sheet.width)} ${points(sheet.height)}`,
  };
  return element('svg', attributes, `\n${content.filter(Boolean).join('\n')}\n`);
}

/** The area of a figure's cell, which can be clicked though it is blank; it lies below the text. */
const cellArea = ({ cell, left, top, right, bottom }: PlacedCell): string =>
  element('rect', {
    x: points(left),
    y: points(top),
    width: points(right - left),
    height: points(bottom - top),
    fill: 'none',
    'pointer-events': 'all',
    'data-pointer': cell.runs[0]?.pointer,
  });

/** All borders of a page as one path. */
function bordersSvg(borders: readonly BorderLine[]): string {
  if (!borders.length) return '';
  const steps = borders.map(
    ({ x1, y1, x2, y2 }) => `M${points(x1)} ${points(y1)}L${points(x2)} ${points(y2)}`,
  );
  return element('path', {
    d: steps.join(''),
    fill: 'none',
    stroke: '#000',
    'stroke-width': tableStyle.rule,
    'stroke-linecap': 'square',
    'pointer-events': 'none',
  });
}

function lineSvg(line: PlacedLine, fonts: Fonts): string[] {
  return shownTexts(line, fonts).map(({ text, font, x, spacing, pointer, from }) =>
    element(
      'text',
      {
        x: points(x),
        y: points(line.baseline),
        'font-size': line.size,
        // A character that no font has is drawn in any font of the page.
        'font-family': font ? fontFamily(font) : undefined,
        'letter-spacing': points(spacing) || undefined,
        'xml:space': text.includes(' ') ? 'preserve' : undefined,
        'data-pointer': pointer || undefined,
        'data-from': pointer ? from : undefined,
      },
      escapeXmlContent(text),
    ),
  );
}

/** A length rounded to a thousandth of a point. */
const points = (length: number): number => Math.round(length * 1000) / 1000;
