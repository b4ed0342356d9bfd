import type { Block, Cell, Document, Table } from '../../src/core/document/document.js';

/** Ways in which web pages of agencies are made. */
export type HtmlStyle = 'plain' | 'spans' | 'word' | 'layout' | 'split';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const textOf = (block: { readonly runs: readonly { readonly text: string }[] }): string =>
  escaped(block.runs.map((r) => r.text).join(''));

/** A document as a page of its own style, by hand: none of it comes from the renderers. */
export function htmlOf({ title, blocks }: Document, style: HtmlStyle): string {
  const body = bodyOf(blocks, style);
  const page =
    style === 'layout'
      ? `<table width="960"><tr><td><table><tr><td><div class="nav">首页 &gt; 信息公开</div></td></tr>` +
        `</table>${body}</td></tr></table>`
      : body;
  const styles = '<style>p{text-indent:2em}</style>';
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title>${styles}`;
  const hidden = `<script>var a = '<p>三、</p>';</script><div style="display:none">看不见的 123</div>`;
  const foot = '<footer>版权所有 2026</footer>';
  return `<!DOCTYPE html><html><head>${head}</head><body>${hidden}${page}${foot}</body></html>`;
}

/** The elements of blocks, without the page around them. */
export const bodyOf = (blocks: readonly Block[], style: HtmlStyle): string =>
  blocks.map((b) => blockOf(b, style)).join('\n');

/** A text in the spans that word processors write: indented by blanks, divided where it is long. */
function spansOf(text: string): string {
  const isDivided = text.length > 8 && !text.startsWith('<');
  const words = isDivided ? `${text.slice(0, 4)}</span><span lang="EN-US">${text.slice(4)}` : text;
  return `<span style="font-family: 仿宋_GB2312">${'&nbsp;'.repeat(4)}${words}</span>`;
}

function blockOf(block: Block, style: HtmlStyle): string {
  const p = (text: string): string => {
    if (style === 'spans') return `<p style="text-indent: 32pt">${spansOf(text)}</p>`;
    if (style === 'word')
      return `<p class="MsoNormal">\r\n${text.replace(/(.{30})/gu, '$1\r\n')}<o:p></o:p></p>`;
    return style === 'layout' ? `<div>　　${text}<br></div>` : `<p>${text}</p>`;
  };
  switch (block.type) {
    case 'title':
      return style === 'plain'
        ? `<h1>${block.groups.map(escaped).join('')}</h1>`
        : block.groups.map((g) => `<p align="center"><b>${escaped(g)}</b></p>`).join('');
    case 'heading':
      return p(style === 'spans' ? `<strong>${escaped(block.text)}</strong>` : escaped(block.text));
    case 'paragraph':
      return p(textOf(block));
    case 'signature':
      return `<p align="right">${escaped(block.agency)}</p><p align="right">${block.date}</p>`;
    case 'table':
      return style === 'split'
        ? tableOf(block, style, 0, 5) + tableOf(block, style, 5, block.rowCount)
        : tableOf(block, style, 0, block.rowCount);
  }
}

/** Rows of a table; a cell that begins above is drawn again where a page has cut it. */
function tableOf(table: Table, style: HtmlStyle, from: number, to: number): string {
  if (from >= to) return '';
  const rows = Array.from({ length: to - from }, (_, i) => {
    const r = from + i;
    const cells = table.cells
      .filter((c) => c.row === r || (r === from && c.row < r && r < c.row + c.rowSpan))
      .toSorted((a, b) => a.column - b.column);
    const drawn = cells.map((c) => cellOf(c, style, Math.min(to, c.row + c.rowSpan) - r));
    return `<tr>${drawn.join('')}</tr>`;
  });
  return `<table border="1"><tbody>${rows.join('\n')}</tbody></table>`;
}

function cellOf(cell: Cell, style: HtmlStyle, rowSpan: number): string {
  const [rows, columns] = [rowSpan, cell.colSpan];
  const rowSpanText = rows > 1 ? ` rowspan="${rows}"` : '';
  const spans = `${rowSpanText}${columns > 1 ? ` colspan="${columns}"` : ''}`;
  const text = textOf(cell);
  const words =
    cell.role === 'figure'
      ? text
      : text
          .replaceAll('（', style === 'spans' ? '(' : '（')
          .replaceAll('）', style === 'spans' ? ')' : '）');
  const half = Math.ceil(words.length / 2);
  if (style === 'word' && cell.role !== 'figure')
    return `<td${spans}><p>${words.slice(0, half)}</p><p>${words.slice(half)}</p></td>`;
  if (style === 'spans') {
    const inner =
      cell.role === 'figure'
        ? `&nbsp;<span>${words}</span>&nbsp;`
        : `<span>${words.slice(0, half)}<br/>${words.slice(half)}</span>`;
    return `<td${spans} style="border: solid 1px">${inner}</td>`;
  }
  const tag = cell.role === 'head' ? 'th' : 'td';
  return `<${tag}${spans}>${words}</${tag}>`;
}
