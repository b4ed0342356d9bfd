import { expect } from 'chai';
import type { Block, Document, Table } from '../../../src/core/document/document.js';
import { layOut } from '../../../src/core/layout/layout.js';
import { lineText } from '../../../src/core/layout/line.js';
import type { Page, PlacedLine } from '../../../src/core/layout/placement.js';
import { footerBelow, grid, page } from '../../../src/core/layout/style.js';
import {
  fonts,
  prepare,
  prepareSample,
  type Report,
  sampleNames,
  smallReport,
} from '../../support/render-samples.js';
import { makeCell } from '../../support/table-cells.js';

const body = (text: string): Block => ({
  type: 'paragraph',
  style: 'body',
  runs: [{ text, style: 'plain', pointer: '/overview/0' }],
});
const heading = (text: string): Block => ({
  type: 'heading',
  level: 1,
  text,
  pointer: '/overview',
});
const documentOf = (blocks: readonly Block[]): Document => ({
  type: 'document',
  language: 'zh-CN',
  title: '',
  creator: '',
  description: '',
  date: '2025-01-31T00:00:00Z',
  blocks,
});

/** Lays blocks out and holds that no character was missing. */
function pagesOf(blocks: readonly Block[]): readonly Page[] {
  const { pages, findings } = layOut(documentOf(blocks), fonts);
  expect(findings).to.deep.equal([]);
  return pages;
}
const isFooter = (line: PlacedLine): boolean => line.baseline > page.top + page.depth;
const proseOf = ({ lines }: Page): PlacedLine[] => lines.filter((l) => !isFooter(l));
const said = (line: PlacedLine): string => lineText(line.line);

describe('layOut', () => {
  describe('of prose', () => {
    const pages = () => pagesOf(Array.from({ length: 60 }, (_, i) => body(`第${i + 1}段文字`)));
    it('sets 22 lines on a page', () => {
      expect(pages().map((p) => proseOf(p).length)).to.deep.equal([22, 22, 16]);
    });
    it('sets them at the pitch of the grid, within the type area', () => {
      for (const p of pages()) {
        const baselines = proseOf(p).map((l) => l.baseline);
        baselines
          .slice(1)
          .forEach(
            (y, i) => void expect(y - (baselines[i] as number)).to.be.closeTo(grid.pitch, 0.001),
          );
        expect(baselines[0]).to.be.within(page.top, page.top + grid.pitch);
        expect(baselines.at(-1)).to.be.at.most(page.top + page.depth);
      }
    });
    it('leaves no single line of a paragraph before or after a page break', () => {
      for (let before = 14; before <= 22; before++) {
        const long = body('政'.repeat(26 + 28 * 4));
        const [first, second] = pagesOf([
          ...Array.from({ length: before }, () => body('短。')),
          long,
        ]);
        const here = proseOf(first as Page).filter((l) => said(l).startsWith('政')).length;
        expect(here, `${before} lines before`).not.to.be.oneOf([1, 4]);
        expect(here + (second ? proseOf(second).length : 0)).to.equal(5);
      }
    });
  });

  it('leaves no heading at the foot of a page', () => {
    for (let before = 15; before <= 24; before++) {
      const pages = pagesOf([
        ...Array.from({ length: before }, () => body('短。')),
        heading('一、总体情况'),
        heading('二、也是标题'),
        body('政'.repeat(60)),
      ]);
      for (const p of pages.slice(0, -1))
        expect(said(proseOf(p).at(-1) as PlacedLine), `${before} lines before`).not.to.match(
          /标题|总体情况/,
        );
    }
  });

  for (const name of sampleNames)
    it(`begins every table of ${name} below its heading and breaks it between groups only`, () => {
      const { document, layout } = prepareSample(name);
      const pageOf = (source: object): number =>
        layout.pages.findIndex(({ lines }) => lines.some((line) => line.source === source));
      const tables = document.blocks.flatMap((block, i) =>
        block.type === 'table' ? [{ table: block, heading: document.blocks[i - 1] as Block }] : [],
      );
      for (const { table, heading } of tables) {
        const pages = Array.from({ length: table.rowCount }, (_, row) =>
          pageOf(table.cells.find((cell) => cell.row === row) as object),
        );
        expect(pages[0]).to.equal(pageOf(heading));
        const starts = pages.flatMap((page, row) => (row && page !== pages[row - 1] ? [row] : []));
        for (const row of starts)
          expect(table.cells.find((cell) => cell.row === row)).to.include({
            role: 'item',
            colSpan: table.widths.length,
          });
      }
      expect(tables).to.have.length(3);
      expect(layout.findings.filter((f) => f.code !== 'small-table')).to.deep.equal([]);
    });

  describe('of a table longer than a page', () => {
    const rows = 60;
    const table: Table = {
      ...{
        type: 'table',
        name: '表',
        description: '表',
        widths: [1, 3],
        rowCount: rows,
        headerRows: 2,
        fontSize: 10.5,
        rowHeight: 24,
      },
      cells: [
        ...[
          makeCell(0, 0, '题头', { colSpan: 2, role: 'head' }),
          makeCell(1, 0, '左', { role: 'head' }),
          makeCell(1, 1, '右', { role: 'head' }),
        ],
        makeCell(2, 0, '跨行', { rowSpan: rows - 2 }),
        ...Array.from({ length: rows - 2 }, (_, i) =>
          makeCell(
            i + 2,
            1,
            `R${String(i + 2).padStart(2, '0')}` +
              `${i % 7 ? '' : '，这一行的文字比较长，排不下时转到下一行，行高随之增加，但是整行不拆开'.repeat(2)}`,
          ),
        ),
      ],
    };
    const pages = () => pagesOf([heading('二、标题'), table, body('后文。')]);

    it('repeats the header rows and the label that runs on at the top of each page', () => {
      const all = pages();
      expect(all.length).to.be.above(2);
      for (const p of all) {
        const texts = proseOf(p).map(said);
        if (texts.some((t) => /^R\d/.test(t)))
          expect(texts.filter((t) => /题头|^左$|^右$|跨行/.test(t))).to.have.members([
            '题头',
            '左',
            '右',
            '跨行',
          ]);
      }
    });
    it('sets every row once, whole and in order', () => {
      const texts = pages().map((p) => proseOf(p).map(said).join(''));
      const found = texts
        .join('')
        .match(/R\d+/g)
        ?.map((r) => Number(r.slice(1)));
      expect(found).to.deep.equal(Array.from({ length: rows - 2 }, (_, i) => i + 2));
      for (const c of table.cells.filter((x) => x.column === 1 && x.row > 1))
        expect(texts.filter((t) => t.includes(c.runs[0]?.text as string))).to.have.length(1);
    });
    it('begins right below its heading and stays within the type area', () => {
      const all = pages();
      expect(
        proseOf(all[0] as Page)
          .slice(0, 2)
          .map(said),
      ).to.deep.equal(['二、标题', '题头']);
      for (const p of all)
        for (const y of [...p.borders.map((r) => r.y2), ...proseOf(p).map((l) => l.baseline)])
          expect(y).to.be.at.most(page.top + page.depth + 0.01);
    });
  });

  describe('of figures', () => {
    /** The size of the table that a figure stands in, and its lines. */
    const set = (
      pointer: string,
      change: (report: Report) => void,
      told: readonly string[] = [],
    ): { size: number; lines: string[] } => {
      const report = smallReport({ agency: '某省人民政府' });
      change(report);
      const { layout } = prepare(report, told);
      for (const { size, cells } of layout.tables.values())
        for (const { cell, lines } of cells)
          if (cell.runs[0]?.pointer === pointer) return { size, lines: lines.map(lineText) };
      throw new Error(pointer);
    };
    const issued = (value: unknown, told: readonly string[] = []) =>
      set(
        '/disclosure/rules/issued',
        (r) => {
          r.disclosure.rules.issued = value;
        },
        told,
      );
    const person = (value: number, told: readonly string[] = []) =>
      set(
        '/applications/received/naturalPerson',
        (r) => {
          const none = {
            enterprise: 0,
            research: 0,
            publicWelfare: 0,
            legalService: 0,
            otherOrganization: 0,
          };
          r.applications.received = { naturalPerson: value, ...none };
          r.applications.carriedOver = { naturalPerson: 0, ...none };
          r.applications.carriedForward = { naturalPerson: value, ...none };
          const zero = (group: Report): void => {
            for (const key of Object.keys(group))
              if (typeof group[key] === 'number') group[key] = 0;
              else zero(group[key]);
          };
          zero(r.applications.outcomes);
        },
        told,
      );
    const upheld = (value: number, told: readonly string[] = []) =>
      set(
        '/disputes/reconsideration/upheld',
        (r) => {
          r.disputes.reconsideration = { upheld: value, corrected: 0, other: 0, pending: 0 };
        },
        told,
      );

    it('of the usual digits fit at the form’s size, of five in table three a size down', () => {
      expect(issued(11398889)).to.deep.equal({ size: 10.5, lines: ['11398889'] });
      expect(person(1406)).to.deep.equal({ size: 10, lines: ['1406'] });
      expect(person(14069, ['small-table'])).to.deep.equal({ size: 9.5, lines: ['14069'] });
      expect(upheld(12)).to.deep.equal({ size: 10.5, lines: ['12'] });
    });
    it('of more digits make the table’s size step down and stay on one line', () => {
      for (const found of [person(123456, ['small-table']), upheld(12345, ['small-table'])]) {
        expect(found.size).to.be.below(10);
        expect(found.lines).to.have.length(1);
      }
    });
    for (const [where, found] of [
      ['three', () => person(11398889, ['small-table'])],
      ['four', () => upheld(11398889, ['small-table'])],
    ] as const)
      it(`of eight digits stay on one line in table ${where} too`, () => {
        expect(found().lines).to.deep.equal(['11398889']);
      });
    it('with a short note stand on one line, in a smaller size where that is enough', () => {
      expect(issued({ value: 55, note: '含失效29件' })).to.deep.equal({
        size: 10.5,
        lines: ['55（含失效29件）'],
      });
      expect(issued({ value: 5, note: '含已自然失效29件' }, ['small-table'])).to.deep.equal({
        size: 9.5,
        lines: ['5（含已自然失效29件）'],
      });
    });
    it('with a note that fits a line below break before its bracket and keep their size', () => {
      expect(issued({ value: 55, note: '含自然失效29件' })).to.deep.equal({
        size: 10.5,
        lines: ['55', '（含自然失效29件）'],
      });
      expect(issued({ value: 11398889, note: '含失效29件' })).to.deep.equal({
        size: 10.5,
        lines: ['11398889', '（含失效29件）'],
      });
    });
    it('with a note keep the number whole and break only the note, and say when it is long', () => {
      const { lines } = issued({ value: 55, note: '含有效期届满自然失效29件、明令废止26件' }, [
        'long-remark',
      ]);
      expect(lines.length).to.be.above(1);
      expect(lines.join('')).to.equal('55（含有效期届满自然失效29件、明令废止26件）');
      for (const number of ['55', '29', '26'])
        expect(lines.filter((l) => l.includes(number))).to.have.length(1);
    });
  });

  describe('of a character that no font has', () => {
    it('finds it, with its code point and the place in the report', () => {
      const { findings } = layOut(documentOf([body('甲\u{10FFFD}乙\u{10FFFD}')]), fonts);
      expect(findings).to.deep.equal([
        {
          code: 'glyph',
          severity: 'error',
          pointer: '/overview/0',
          data: { character: '\u{10FFFD}', codePoint: 'U+10FFFD' },
        },
      ]);
    });
    it('finds it in headings, titles, cells, notes and signatures', () => {
      const run = { text: '\ue000', style: 'plain', pointer: '/cell' } as const;
      const cell = {
        type: 'cell',
        role: 'label',
        row: 0,
        column: 0,
        rowSpan: 1,
        colSpan: 1,
        vertical: false,
        align: 'left',
        runs: [run],
      } as const;
      const document = documentOf([
        { type: 'title', groups: ['\ue000'], pointer: '/title' },
        { type: 'heading', level: 2, text: '\ue000', pointer: '/heading' },
        {
          type: 'table',
          name: '',
          description: '',
          widths: [1],
          rowCount: 1,
          headerRows: 0,
          fontSize: 10,
          rowHeight: 10,
          cells: [cell],
        },
        { type: 'paragraph', style: 'tableNote', runs: [{ ...run, pointer: '/note' }] },
        {
          type: 'signature',
          agency: '\ue000',
          date: '2025年1月1日',
          pointer: '/signature/agency',
        },
      ]);
      // Also where a cell is laid out again: the form's cells are shared by all documents.
      for (const { findings } of [layOut(document, fonts), layOut(document, fonts)])
        expect(findings.map((f) => f.pointer)).to.have.members([
          '/title',
          '/heading',
          '/cell',
          '/note',
          '/signature/agency',
        ]);
    });
  });

  it('draws ①–⑳ of one paragraph by one font', () => {
    const pages = pagesOf([body('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')]);
    const fontsUsed = pages
      .flatMap((p) => proseOf(p))
      .flatMap((l) => l.line.pieces.map((piece) => piece.font));
    expect(new Set(fontsUsed).size).to.equal(1);
  });

  describe('of titles', () => {
    const titleOf = (agency: string): readonly string[] =>
      prepare(smallReport({ agency })).layout.titleLines;
    const rest = '2024年政府信息公开工作年度报告';
    it('sets agency and name on a line each', () => {
      expect(titleOf('某县人民政府')).to.deep.equal(['某县人民政府', rest]);
    });
    it('breaks a longer agency after its regions and bodies', () => {
      expect(titleOf('新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府')).to.deep.equal([
        '新疆维吾尔自治区伊犁哈萨克自治州',
        '察布查尔锡伯自治县人民政府',
        rest,
      ]);
      expect(titleOf('某某省某某市高新技术产业开发区市场监督管理局综合行政执法大队')).to.deep.equal(
        ['某某省某某市高新技术产业开发区', '市场监督管理局综合行政执法大队', rest],
      );
    });
    it('breaks one without any such word where the line ends, and loses nothing', () => {
      const lines = titleOf('某'.repeat(45));
      expect(lines.join('')).to.equal('某'.repeat(45) + rest);
      expect(lines.at(-1)).to.equal(rest);
    });
  });

  describe('of page numbers', () => {
    it('sets — n — one character in, right on odd pages and left on even, 7 mm below', () => {
      const pages = pagesOf(Array.from({ length: 50 }, () => body('短。')));
      const feet = pages.map((p) => p.lines.filter(isFooter));
      expect(feet.map((f) => f.map(said))).to.deep.equal([['— 1 —'], ['— 2 —'], ['— 3 —']]);
      feet.forEach(([line], i) => {
        const { x, line: set, baseline, size } = line as PlacedLine;
        expect(size).to.equal(14);
        const gap = i % 2 ? x - page.left : page.left + page.measure - x - set.width;
        expect(gap).to.be.closeTo(14, 0.001);
        expect(baseline - page.top - page.depth - footerBelow).to.be.within(2, 7);
      });
    });
  });
});
