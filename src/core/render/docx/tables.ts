import type { Cell, Table } from '../../document/document.js';
import { type Line, textOf } from '../../layout/line-breaking.js';
import { table as tableStyle } from '../../layout/style.js';
import { splitRemark, type TableLayout } from '../../layout/table.js';
import { tableStyleId, twips } from './styles.js';

/*
 * Tables are nine tenths of the document's elements. As objects of the docx package, one for every element and attribute, they
 * take three times as long as all the rest; written as text they cost next to nothing.
 */

/** Attribute values and text of XML. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Quotes, dashes and dots are Chinese marks here: without the hint Word takes them from the Latin face. */
export const ambiguous =
  /[\u00b7\u00d7\u00f7\u00b0\u00b1\u00a7\u2010-\u2027\u2030-\u203b\u2100-\u27bf]/;

interface CellText {
  readonly text: string;
  readonly style?: string;
  readonly onNewLine?: boolean;
}

/** A table as WordprocessingML (ISO/IEC 29500-1 17.4); `keeps` says of each row whether it takes its page with the next. */
export function tableXml(
  table: Table,
  { edges, rowHeights, size, cells }: TableLayout,
  keeps: readonly boolean[],
): string {
  const width = (from: number, to: number): number =>
    twips(edges[to] as number) - twips(edges[from] as number);
  const tops = new Map(cells.map((c) => [`${c.cell.row} ${c.cell.column}`, c]));
  const owners = Array.from(
    { length: table.rowCount },
    () => new Array<Cell | undefined>(table.widths.length),
  );
  for (const { cell } of cells)
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      (owners[r] as Cell[])[cell.column] = cell;
  const rows = owners.map((row, r) => {
    const drawn = row.flatMap((cell): string[] => {
      if (!cell) return [];
      const across = width(cell.column, cell.column + cell.colSpan);
      const merge =
        cell.rowSpan > 1 ? `<w:vMerge w:val="${cell.row === r ? 'restart' : 'continue'}"/>` : '';
      const properties = `<w:tcPr><w:tcW w:type="dxa" w:w="${across}"/>${cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : ''}${merge}<w:vAlign w:val="center"/></w:tcPr>`;
      const { lines } = tops.get(`${cell.row} ${cell.column}`) as { lines: readonly Line[] };
      return [
        `<w:tc>${properties}${cell.row === r ? paragraphXml(cell, lines, across, size, keeps[r] as boolean) : '<w:p/>'}</w:tc>`,
      ];
    });
    const header = r < table.headerRows ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${header}<w:trHeight w:val="${twips(rowHeights[r] as number)}" w:hRule="atLeast"/></w:trPr>${drawn.join('')}</w:tr>`;
  });
  const rule = `w:val="single" w:color="000000" w:sz="${tableStyle.rule * 8}"`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} ${rule}/>`)
    .join('');
  const [x, y] = [twips(tableStyle.paddingX), twips(tableStyle.paddingY)];
  const margins = [`top ${y}`, `left ${x}`, `bottom ${y}`, `right ${x}`]
    .map((m) => `<w:${m.split(' ')[0]} w:type="dxa" w:w="${m.split(' ')[1]}"/>`)
    .join('');
  const properties = [
    `<w:tblW w:type="dxa" w:w="${width(0, table.widths.length)}"/>`,
    `<w:tblBorders>${borders}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar>${margins}</w:tblCellMar>`,
    `<w:tblCaption w:val="${escapeXml(table.name)}"/>`,
    `<w:tblDescription w:val="${escapeXml(table.description)}"/>`,
  ];
  const columns = table.widths.map((_, i) => `<w:gridCol w:w="${width(i, i + 1)}"/>`);
  return `<w:tbl><w:tblPr>${properties.join('')}</w:tblPr><w:tblGrid>${columns.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function paragraphXml(
  cell: Cell,
  lines: readonly Line[],
  across: number,
  size: number,
  keepNext: boolean,
): string {
  const { texts, properties } = cell.vertical
    ? stacked(lines, across, size)
    : {
        texts: textsOf(cell, lines),
        properties: cell.align === 'left' ? '<w:jc w:val="left"/>' : '',
      };
  return `<w:p><w:pPr><w:pStyle w:val="${tableStyleId(size)}"/>${keepNext ? '<w:keepNext/>' : ''}${properties}</w:pPr>${texts.map(runXml).join('')}</w:p>`;
}

/** A figure whose remark does not fit beside it has the remark on the next line. */
function textsOf(cell: Cell, lines: readonly Line[]): CellText[] {
  const [figure, remark] = splitRemark(cell);
  if (cell.role === 'figure' && lines.length > 1 && figure && remark)
    return [{ text: figure }, { text: remark, onNewLine: true }];
  return cell.runs
    .filter((r) => r.text)
    .map(({ text, style }) => (style === 'aside' ? { text, style: 'TableAside' } : { text }));
}

/**
 * Vertical text as one character a line, which every reader shows alike; the first character of each line is centred and a mark
 * after it hangs into the cell's right margin.
 */
function stacked(
  lines: readonly Line[],
  across: number,
  size: number,
): { texts: CellText[]; properties: string } {
  const side = Math.round((across - twips(2 * tableStyle.paddingX + size)) / 2);
  return {
    texts: lines.map((line, i) => ({ text: textOf(line), onNewLine: i > 0 })),
    properties: `<w:ind w:left="${side}" w:right="${Math.min(0, side - twips(size))}"/><w:jc w:val="left"/>`,
  };
}

function runXml({ text, style, onNewLine }: CellText): string {
  const properties = `${style ? `<w:rStyle w:val="${style}"/>` : ''}${ambiguous.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : ''}`;
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${onNewLine ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
