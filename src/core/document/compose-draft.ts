import { isReportYear } from '../edition/report-years.js';
import { isObject } from '../is-object.js';
import type { ReportDraft } from '../report/parse.js';
import type { Block, ReportInput } from '../report/report.js';
import type { ComposableInput, ComposableReport } from './composable-report.js';
import { type ComposeOptions, composeDocument } from './compose.js';
import type { Document } from './document.js';

/**
 * Turns a report whose shape may be wrong into a document that shows as much of it as it can: what
 * cannot be shown is blank. Of a report of the right shape it makes what `compose` makes.
 */
export const composeDraft = (draft: ReportDraft, options: ComposeOptions = {}): Document =>
  composeDocument(shapedReport(draft), options);

/** A report with every part in its shape; nothing is left out of a list, so that indexes stay. */
function shapedReport({ edition, input, figures }: ReportDraft): ComposableReport {
  const sections = edition.sections.map(({ key, table }) => [
    key,
    table ? shapedTable(input[key]) : shapedBlocks(input[key]),
  ]);
  return {
    edition,
    input: { ...shapedFront(input), ...(Object.fromEntries(sections) as object) },
    figures,
  };
}

/** The fields that do not depend on the edition. */
function shapedFront(input: ReportInput): ComposableInput {
  const { year, title, preface, signature, ...others }: JsonObject = input;
  return {
    ...others,
    preface: shapedBlocks(preface),
    year: typeof year === 'number' && isReportYear(year) ? year : shownText(year),
    agency: shownText(input.agency),
    ...(title == null ? {} : { title: shownText(title) }),
    ...(isObject(signature) ? { signature: shapedSignature(signature) } : {}),
  };
}

function shapedSignature({ agency, date }: JsonObject): ComposableInput['signature'] & object {
  const shownDate = shownText(date);
  return agency == null ? { date: shownDate } : { agency: shownText(agency), date: shownDate };
}

/** A table's figures and note as they are, and the texts beside it. */
const shapedTable = (value: unknown): JsonObject =>
  isObject(value)
    ? { ...value, before: shapedBlocks(value.before), after: shapedBlocks(value.after) }
    : {};

/** A text in place of a list is shown as its only paragraph. */
const shapedBlocks = (value: unknown): Block[] =>
  Array.isArray(value) ? value.map(shapedBlock) : [shownText(value)].filter(Boolean);

function shapedBlock(value: unknown): Block {
  if (!isObject(value)) return shownText(value);
  const { heading, text, content } = value;
  return {
    heading: shownText(heading),
    text: shownText(text),
    content: shapedBlocks(content),
  };
}

/** A text, or a number in its place. */
const shownText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

type JsonObject = Readonly<Record<string, unknown>>;
