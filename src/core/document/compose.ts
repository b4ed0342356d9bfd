import type { Table as FormTable, GridCell } from '../edition/edition.js';
import { valueAt } from '../json-pointer.js';
import { type Figure, printFigure } from '../report/figures.js';
import type { CheckedReport, Block as InputBlock } from '../report/report.js';
import type { Block, Cell, Document, Level, Run, Table } from './document.js';
import { headingNumber } from './numbering.js';

export interface ComposeOptions {
  /** Seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/); stands in where the report has no signature. */
  readonly sourceDateEpoch?: number;
}

/** Turns a checked report into a document: headings, numbers, words and cells as its edition has them. */
export function compose(report: CheckedReport, options: ComposeOptions = {}): Document {
  const { edition, input } = report;
  const { agency, signature } = input;
  const title = titleOf(report);
  const blocks: Block[] = [
    {
      type: 'title',
      groups: titleGroups(title, agency),
      pointer: input.title ? '/title' : '/agency',
    },
    ...blocksOf(input.preface ?? [], '/preface'),
  ];
  for (const { key, heading, table } of edition.sections) {
    blocks.push({ type: 'heading', level: 1, text: heading, pointer: `/${key}` });
    if (table) blocks.push(...tableBlocks(report, key, heading, table));
    else blocks.push(...blocksOf(input[key] as readonly InputBlock[], `/${key}`));
  }
  if (signature)
    blocks.push({
      type: 'signature',
      agency: signature.agency ?? agency,
      date: printDate(signature.date),
      pointer: '/signature/agency',
    });
  return {
    type: 'document',
    language: 'zh-CN',
    title,
    creator: signature?.agency ?? agency,
    description: `按《${edition.form}》（${edition.notice}）编制`,
    date: dateOf(report, options),
    blocks,
  };
}

/** The report's own title, or the edition's. */
export function titleOf({ edition, input }: Pick<CheckedReport, 'edition' | 'input'>): string {
  return (
    input.title ??
    edition.title.replace('{agency}', () => input.agency).replace('{year}', String(input.year))
  );
}

/** Breaks a title before and after the agency's name (GB/T 9704-2012 7.3.1: 词意完整). */
function titleGroups(title: string, agency: string): string[] {
  const at = title.indexOf(agency);
  return (at < 0 ? [title] : [title.slice(0, at), agency, title.slice(at + agency.length)]).filter(
    Boolean,
  );
}

/** 2026-01-23 as 2026年1月23日, without leading zeros (GB/T 9704-2012 7.3.5.4). */
function printDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** From the signature, else SOURCE_DATE_EPOCH, else the day departments must have published by. */
function dateOf({ input }: CheckedReport, { sourceDateEpoch }: ComposeOptions): string {
  const date = input.signature
    ? new Date(`${input.signature.date}T00:00:00Z`)
    : sourceDateEpoch === undefined
      ? new Date(Date.UTC(input.year + 1, 0, 31))
      : new Date(sourceDateEpoch * 1000);
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

const plain = (text: string, pointer: string): Run => ({ text, style: 'plain', pointer });

/** Numbers the headings of one list of blocks and sets them on lines of their own or into their paragraphs. */
function blocksOf(
  inputs: readonly InputBlock[],
  pointer: string,
  level: Exclude<Level, 1> = 2,
): Block[] {
  let number = 0;
  return inputs.flatMap((input, i): Block[] => {
    const at = `${pointer}/${i}`;
    if (typeof input === 'string')
      return [{ type: 'paragraph', style: 'body', runs: [plain(input, at)] }];
    number += 1;
    const heading = `${headingNumber(level, number)}${input.heading}`;
    const first: Block = input.text
      ? {
          type: 'paragraph',
          style: 'body',
          runs: [
            { text: heading, style: 'heading', level, pointer: `${at}/heading` },
            plain(input.text, `${at}/text`),
          ],
        }
      : { type: 'heading', level, text: heading, pointer: `${at}/heading` };
    const deeper = (level + 1) as Exclude<Level, 1>;
    return [first, ...blocksOf(input.content ?? [], `${at}/content`, deeper)];
  });
}

function tableBlocks(
  { input, figures }: CheckedReport,
  key: string,
  heading: string,
  form: FormTable,
): Block[] {
  const { name, widths, rowCount, headerRows, fontSize, rowHeight } = form;
  const table: Table = {
    type: 'table',
    name,
    description: heading,
    widths,
    rowCount,
    headerRows,
    fontSize,
    rowHeight,
    cells: form.cells.map((c) => cellOf(c, form.labels ?? 'center', figures)),
  };
  const note = valueAt(input, `/${key}/note`) as string | undefined;
  return note === undefined
    ? [table]
    : [
        table,
        { type: 'paragraph', style: 'tableNote', runs: [plain(`注：${note}`, `/${key}/note`)] },
      ];
}

function cellOf(
  cell: GridCell,
  labels: 'left' | 'center',
  figures: ReadonlyMap<string, Figure>,
): Cell {
  const { row, column, rowSpan, colSpan } = cell;
  const place = { type: 'cell', row, column, rowSpan, colSpan } as const;
  if (cell.kind === 'figure')
    return {
      ...place,
      role: 'figure',
      vertical: false,
      align: 'center',
      runs: [plain(printFigure(figures.get(cell.pointer) as Figure), cell.pointer)],
    };
  const [before = '', after = ''] = cell.aside ? cell.text.split(cell.aside) : [cell.text];
  const style = cell.kind === 'note' ? 'aside' : 'plain';
  const runs: Run[] = [
    { text: before, style, pointer: '' },
    { text: cell.aside, style: 'aside', pointer: '' },
    { text: after, style, pointer: '' },
  ];
  return {
    ...place,
    role: cell.kind,
    vertical: cell.vertical,
    align: cell.kind === 'label' && cell.rowSpan === 1 ? labels : 'center',
    runs: runs.filter((r) => r.text),
  };
}
