import { dirname, extname, relative, resolve } from 'node:path';
import type { Edition } from '../../core/edition/edition.js';
import { editionOfYear, editions } from '../../core/edition/make-edition.js';
import { isReportYear, reportYears } from '../../core/edition/report-years.js';
import { carriedFigures, newReport } from '../../core/report/new-report.js';
import type { Report } from '../../core/report/report.js';
import { shippedFile } from '../../platform/node.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';
import { assertWritable } from '../files/assert-writable.js';
import { readInputFile } from '../files/read-input-file.js';
import { parseOrThrow, readAnyReport } from '../files/read-report.js';
import { writeOutput } from '../files/write-output.js';
import { printWarnings } from '../print-warnings.js';

export interface InitFlags {
  /** By default the year after that of last year's report. */
  readonly year?: number;
  /** By default the agency of last year's report. */
  readonly agency?: string;
  /** A report file or a workbook; by the extension of the file if it is not given. */
  readonly format?: InitFormat;
  /** Last year's report, as a file of any kind. */
  readonly previous?: string;
  /** Figures are 0 in place of not filled. */
  readonly zeros: boolean;
}

type InitFormat = 'json' | 'xlsx';

const isInitFormat = (name: string): name is InitFormat => name === 'json' || name === 'xlsx';

/** What the new report is about. */
interface Subject {
  readonly year: number;
  readonly agency: string;
}

/** `nianbao init`: writes a report of the year's edition to be filled in, as JSON or a workbook. */
export async function init(
  file: string | undefined,
  flags: InitFlags,
  context: Context,
): Promise<Exit> {
  const output = file === '-' ? undefined : file;
  const format = formatFor(output, flags, context);
  await assertCanWrite(output, format, context);
  const previous = await readPrevious(flags.previous, context);
  const subject = subjectOf(flags, previous, context);
  const edition = editionFor(subject.year, context);
  const report = newReport(edition, { ...subject, hasZeros: flags.zeros, previous });
  const content =
    format === 'xlsx'
      ? await workbookOf(edition, report)
      : new TextEncoder().encode(reportText(edition, report, output, context));
  await writeOutput(output, content, context);
  if (output !== undefined && format === 'json')
    context.log(context.messages.schemaHint(schemaFileOf(edition)));
  if (previous) {
    logTakenOver(edition, previous, context);
    const { agency } = previous.input;
    if (agency !== subject.agency)
      context.logAlways(context.messages.otherAgency(previous.file, agency));
  }
  return Exit.Done;
}

/** Last year's report, from a file of any kind; what is doubtful about it is logged. */
async function readPrevious(
  file: string | undefined,
  context: Context,
): Promise<Report | undefined> {
  if (file === undefined) return undefined;
  const bytes = await readInputFile(file, context);
  const { reading, warnings } = await readAnyReport(bytes, file, context);
  printWarnings(file, warnings, context);
  return parseOrThrow(reading, context, context.messages.badPrevious);
}

/** The format that is asked for or that the file's extension says. Throws a CliError if unclear. */
function formatFor(
  output: string | undefined,
  { format }: InitFlags,
  { messages }: Context,
): InitFormat {
  if (output === undefined) return format ?? 'json';
  const extension = extname(output).slice(1).toLowerCase();
  if (extension === '' && format) return format;
  if (isInitFormat(extension) && extension === (format ?? extension)) return extension;
  throw new CliError(messages.initExtension(output));
}

/** Year and agency as the user gave them, else after last year's report. */
function subjectOf(
  { year, agency, previous: file }: InitFlags,
  previous: Report | undefined,
  { messages }: Context,
): Subject {
  const name = (agency ?? previous?.input.agency)?.trim();
  const followed = previous && previous.input.year + 1;
  const reportYear = year ?? followed;
  if (reportYear === undefined) throw new CliError(messages.missingOption('--year <year>'));
  if (name === undefined) throw new CliError(messages.missingOption('--agency <name>'));
  if (!name) throw new CliError(messages.emptyAgency);
  if (followed !== undefined && reportYear !== followed)
    throw new CliError(messages.notLastYear(file ?? '', followed - 1, reportYear));
  return { year: reportYear, agency: name };
}

function editionFor(year: number, { messages }: Context): Edition {
  if (!isReportYear(year)) throw new CliError(messages.badYear(year, reportYears));
  const edition = editionOfYear(year);
  if (edition) return edition;
  const firstYear = Math.min(...editions().map(({ years }) => years.from));
  throw new CliError(messages.noForm(year, firstYear));
}

async function assertCanWrite(
  output: string | undefined,
  format: InitFormat,
  context: Context,
): Promise<void> {
  if (output === undefined && format === 'xlsx' && context.isStdoutTerminal)
    throw new CliError(context.messages.stdoutTerminal);
  await assertWritable(output, context);
}

async function workbookOf(edition: Edition, report: Record<string, unknown>): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../../core/workbook/write.js');
  return writeWorkbook(edition, report);
}

const schemaFileOf = ({ edition }: Edition): string =>
  shippedFile(`schemas/report-${edition}.schema.json`);

/** The text of a report file that names its schema for editors. */
function reportText(
  edition: Edition,
  report: Record<string, unknown>,
  output: string | undefined,
  { cwd }: Context,
): string {
  const folder = output === undefined ? cwd : dirname(resolve(cwd, output));
  const $schema = relative(folder, schemaFileOf(edition)).replaceAll('\\', '/');
  return `${JSON.stringify({ $schema, ...report }, null, 2)}\n`;
}

/** Says what came from last year's report, so that it can be looked over. */
function logTakenOver(edition: Edition, previous: Report, { logAlways, messages }: Context): void {
  const { year, preface } = previous.input;
  logAlways(
    messages.takenOver(year, carriedFigures(edition, previous).size, Boolean(preface?.length)),
  );
}
