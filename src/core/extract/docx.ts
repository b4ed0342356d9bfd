import type { Element } from '@xmldom/xmldom';
import type { Seen, SeenBlock, SeenCell, SeenParagraph, SeenTable } from './content.js';
import { childOf, elements, parseXml, ReadError, unpack, value } from './zip-xml.js';

type Level = NonNullable<SeenParagraph['level']>;

/** What a reader sees of a Word file, whoever made it: hidden and deleted words are not there, fields show their results. */
export function seeDocx(bytes: Uint8Array): Seen {
  const parts = unpack(bytes, (path) => path === 'word/document.xml' || path === 'word/styles.xml');
  const document = parts.get('word/document.xml');
  if (!document) throw new ReadError('not-docx');
  const styles = parts.get('word/styles.xml');
  const body = childOf(parseXml(document).documentElement ?? undefined, 'w:body');
  if (!body) throw new ReadError('not-docx');
  return new Reader(
    styles ? new Styles(elements(parseXml(styles).documentElement as Element)) : new Styles([]),
  ).read(body);
}

/** Paragraph and character styles by id, as far as they tell headings. */
class Styles {
  readonly #styles: Map<string, Element>;
  readonly #levels = new Map<string, Level | undefined>();

  constructor(list: readonly Element[]) {
    this.#styles = new Map(
      list
        .filter((s) => s.nodeName === 'w:style')
        .map((s) => [s.getAttribute('w:styleId') ?? '', s]),
    );
  }

  /** By its name or its outline level, its own or that of the style it is based on. */
  level(id: string | undefined, depth = 0): Level | undefined {
    const style = this.#styles.get(id ?? '');
    if (!id || !style || depth > 20) return undefined;
    if (!this.#levels.has(id)) {
      const name = value(childOf(style, 'w:name')) ?? '';
      const outline = value(childOf(childOf(style, 'w:pPr'), 'w:outlineLvl'));
      const named = /^(?:heading|标题) ?([1-4])$/i.exec(name)?.[1];
      this.#levels.set(
        id,
        /^(title|标题)$/i.test(name)
          ? 0
          : named
            ? (Number(named) as Level)
            : outline && Number(outline) < 4
              ? ((Number(outline) + 1) as Level)
              : this.level(value(childOf(style, 'w:basedOn')), depth + 1),
      );
    }
    return this.#levels.get(id);
  }

  /** Of a heading that runs into its paragraph. */
  runInLevel(id: string | undefined): 2 | 3 | 4 | undefined {
    const level = /^Heading ([2-4]) Run-in$/.exec(
      value(childOf(this.#styles.get(id ?? ''), 'w:name')) ?? '',
    )?.[1];
    return level ? (Number(level) as 2 | 3 | 4) : undefined;
  }
}

const containers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'mc:AlternateContent',
  'mc:Choice',
]);

class Reader {
  readonly #styles: Styles;
  #paragraphs = 0;
  #tables = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  read(body: Element): Seen {
    return { blocks: this.#blocks(body, true) };
  }

  #blocks(parent: Element, isTop: boolean): SeenBlock[] {
    return elements(parent).flatMap((element): SeenBlock[] => {
      if (element.nodeName === 'w:p') return this.#paragraph(element, isTop);
      if (element.nodeName === 'w:tbl') return this.#table(element);
      return containers.has(element.nodeName) ? this.#blocks(element, isTop) : [];
    });
  }

  /** Counted where it stands in no table. */
  #paragraph(element: Element, isTop: boolean): SeenParagraph[] {
    const runs = this.#runs(element);
    const text = runs.map((r) => r.text).join('');
    if (!text.trim()) return [];
    if (isTop) this.#paragraphs += 1;
    const properties = childOf(element, 'w:pPr');
    const outline = value(childOf(properties, 'w:outlineLvl'));
    const level =
      outline && Number(outline) < 4
        ? ((Number(outline) + 1) as Level)
        : this.#styles.level(value(childOf(properties, 'w:pStyle')));
    const heading = runs.findIndex((r) => r.level === undefined);
    const first = runs[0]?.level;
    const length = first
      ? runs.slice(0, heading < 0 ? undefined : heading).reduce((sum, r) => sum + r.text.length, 0)
      : 0;
    return [
      {
        type: 'paragraph',
        text: text.trim(),
        ...(level === undefined ? {} : { level }),
        ...(first ? { runIn: { length, level: first } } : {}),
        place: `第 ${this.#paragraphs} 段`,
      },
    ];
  }

  /** Text of a paragraph by its runs, as shown. */
  #runs(parent: Element): { text: string; level: 2 | 3 | 4 | undefined }[] {
    return elements(parent).flatMap((element) => {
      if (containers.has(element.nodeName)) return this.#runs(element);
      if (element.nodeName !== 'w:r') return [];
      const properties = childOf(element, 'w:rPr');
      const hidden = childOf(properties, 'w:vanish');
      if (hidden && !/^(0|false|off)$/.test(value(hidden) ?? '')) return [];
      return [
        {
          text: elements(element).map(textOf).join(''),
          level: this.#styles.runInLevel(value(childOf(properties, 'w:rStyle'))),
        },
      ];
    });
  }

  /** Spans from gridSpan and vMerge; tables within cells come after their table. */
  #table(element: Element): SeenTable[] {
    this.#tables += 1;
    const place = `第 ${this.#tables} 张表`;
    const cells: (SeenCell & { rowSpan: number })[] = [];
    const nested: SeenTable[] = [];
    const rows = rowsOf(element);
    let columns = 0;
    rows.forEach((tr, row) => {
      let column = Number(value(childOf(childOf(tr, 'w:trPr'), 'w:gridBefore')) ?? 0);
      for (const tc of cellsOf(tr)) {
        const properties = childOf(tc, 'w:tcPr');
        const colSpan = Math.max(1, Number(value(childOf(properties, 'w:gridSpan')) ?? 1));
        const merge = childOf(properties, 'w:vMerge');
        const above =
          merge && value(merge) !== 'restart'
            ? cells.find((c) => c.column === column && c.row + c.rowSpan === row)
            : undefined;
        const blocks = this.#blocks(tc, false);
        nested.push(...blocks.filter((b) => b.type === 'table'));
        const text = blocks.flatMap((b) => (b.type === 'paragraph' ? [b.text] : [])).join('\n');
        if (above && !text) above.rowSpan += 1;
        else cells.push({ row, column, rowSpan: 1, colSpan, text });
        column += colSpan;
      }
      columns = Math.max(columns, column);
    });
    return [{ type: 'table', rows: rows.length, columns, cells, place }, ...nested];
  }
}

const rowsOf = (table: Element): Element[] =>
  elements(table).flatMap((e) =>
    e.nodeName === 'w:tr' ? [e] : containers.has(e.nodeName) ? rowsOf(e) : [],
  );
const cellsOf = (row: Element): Element[] =>
  elements(row).flatMap((e) =>
    e.nodeName === 'w:tc' ? [e] : containers.has(e.nodeName) ? cellsOf(e) : [],
  );

function textOf(element: Element): string {
  switch (element.nodeName) {
    case 'w:t':
      return element.textContent ?? '';
    case 'w:tab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return element.getAttribute('w:type') === 'page' ? '' : '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return String.fromCodePoint(Number.parseInt(element.getAttribute('w:char') ?? '20', 16));
    default:
      return '';
  }
}
