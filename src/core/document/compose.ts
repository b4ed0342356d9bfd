import { blocksAt, headingsAbove } from '../report/prose.js';
import type { CheckedReport } from '../report/report.js';
import { isDate } from '../report/typed-date.js';
import type { ComposableInput, ComposableReport } from './composable-report.js';
import { composeProse } from './compose-prose.js';
import { composeTable } from './compose-table.js';
import type { Block, Document, Signature, Title } from './document.js';

export interface ComposeOptions {
  /**
   * Seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/); stands in where
   * the report has no signature.
   */
  readonly sourceDateEpoch?: number;
}

/**
 * Turns a checked report into a document: headings, numbers, words and cells as its edition has
 * them.
 */
export const compose = (report: CheckedReport, options: ComposeOptions = {}): Document =>
  composeDocument(report, options);

/** Composes a report whose parts have their shape, whatever a check of it finds. */
export function composeDocument(report: ComposableReport, options: ComposeOptions): Document {
  const { edition, input } = report;
  return {
    type: 'document',
    language: 'zh-CN',
    title: titleOf(report),
    creator: input.signature?.agency ?? input.agency,
    description: `按《${edition.form}》（${edition.notice}）编制`,
    date: fileDate(report, options),
    blocks: [
      titleBlock(report),
      ...composeList(input, '/preface'),
      ...sectionBlocks(report),
      ...signatureBlocks(report),
    ],
  };
}

/** The title that the report states, or the edition's with the agency and the year. */
export function titleOf({ edition, input }: Pick<ComposableReport, 'edition' | 'input'>): string {
  return (
    input.title ??
    edition.title.replace('{agency}', () => input.agency).replace('{year}', String(input.year))
  );
}

/**
 * The title in words that stay whole: it breaks before and after the agency's name (GB/T 9704-2012
 * 7.3.1).
 */
function titleBlock(report: ComposableReport): Title {
  const { agency, title: stated } = report.input;
  const title = titleOf(report);
  const start = title.indexOf(agency);
  const end = start + agency.length;
  const groups = start < 0 ? [title] : [title.slice(0, start), agency, title.slice(end)];
  return {
    type: 'title',
    groups: groups.filter((group) => group !== ''),
    pointer: stated ? '/title' : '/agency',
  };
}

function sectionBlocks(report: ComposableReport): Block[] {
  const { edition, input } = report;
  return edition.sections.flatMap(({ key, heading, table }): Block[] => {
    const pointer = `/${key}`;
    const content = table
      ? [
          ...composeList(input, `${pointer}/before`),
          ...composeTable(report, pointer, heading, table),
          ...composeList(input, `${pointer}/after`),
        ]
      : composeList(input, pointer);
    return [{ type: 'heading', level: 1, text: heading, pointer }, ...content];
  });
}

const composeList = (input: ComposableInput, pointer: string): Block[] =>
  composeProse(blocksAt(input, pointer), pointer, 2, headingsAbove(input, pointer));

function signatureBlocks({ input }: ComposableReport): Signature[] {
  const { signature, agency } = input;
  if (!signature) return [];
  return [
    {
      type: 'signature',
      agency: signature.agency ?? agency,
      date: printDate(signature.date),
      pointer: '/signature/agency',
    },
  ];
}

/**
 * 2026-01-23 as 2026年1月23日, without leading zeros (GB/T 9704-2012 7.3.5.4); what is no date, as a
 * draft may have it, as it is.
 */
function printDate(date: string): string {
  if (!isDate(date)) return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const MILLISECONDS_PER_SECOND = 1000;

/**
 * Date of the files: of the signature, else SOURCE_DATE_EPOCH, else the last day of publication for
 * departments.
 */
function fileDate({ input }: ComposableReport, { sourceDateEpoch }: ComposeOptions): string {
  if (input.signature && isDate(input.signature.date))
    return toSeconds(new Date(`${input.signature.date}T00:00:00Z`));
  if (sourceDateEpoch !== undefined)
    return toSeconds(new Date(sourceDateEpoch * MILLISECONDS_PER_SECOND));
  const [january, lastDay] = [0, 31];
  // The year of a draft may be any text; no file is written of it.
  const year = typeof input.year === 'number' ? input.year : 0;
  return toSeconds(new Date(Date.UTC(year + 1, january, lastDay)));
}

/** ISO 8601 in UTC, to the second. */
const toSeconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
