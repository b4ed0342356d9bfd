import { extname } from 'node:path';
import type { Addition } from '../../core/aggregate/add.js';
import { sumReports } from '../../core/aggregate/report.js';
import { type Selection, selectParts } from '../../core/aggregate/select-parts.js';
import { checkReport } from '../../core/build.js';
import { editions } from '../../core/edition/make-edition.js';
import { isError } from '../../core/report/parse.js';
import { readValue } from '../../core/source/json.js';
import { checkRoster } from '../aggregate/check-roster.js';
import { logSelection, readReports } from '../aggregate/departments.js';
import { collectResults, type DepartmentLocation } from '../aggregate/file-problems.js';
import { isMainFigure, largestContributors } from '../aggregate/largest-contributors.js';
import { writeTrace } from '../aggregate/trace-file.js';
import { unitConflictProblems } from '../aggregate/unit-conflicts.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';
import { type NewFile, writeFilesAtomically } from '../files/atomic-write.js';
import { printReport } from '../print-results.js';
import type { FileResult } from '../printers/printer.js';
import type { PrinterName } from '../printers/printers.js';

export interface SumFlags {
  readonly agency: string;
  readonly output?: string;
  readonly year?: number;
  readonly edition?: string;
  readonly roster?: string;
  readonly includeInvalid: boolean;
  readonly trace?: string;
  readonly overview?: string;
  /** Reports of last year, which the dashboard compares with. */
  readonly previous?: string;
  readonly report: PrinterName;
}

/** The sum of the departments' reports. */
interface Sum {
  readonly selection: Selection;
  readonly report: Record<string, unknown>;
  readonly addition: Addition;
}

/** `nianbao sum`: adds up the reports of departments into one report of their government. */
export async function sum(
  paths: readonly string[],
  flags: SumFlags,
  context: Context,
): Promise<Exit> {
  assertFlags(flags, context);
  const { language } = context;
  const outputs = [flags.output, flags.trace, flags.overview];
  const readings = await readReports(paths, context, outputs);
  const { year, edition, includeInvalid } = flags;
  const selection = selectParts(readings, { year, edition, includeInvalid, language });
  if (!selection) throw new CliError(context.messages.noYear);
  const summed = sumReports(selection.edition, selection.year, flags.agency, selection.parts);
  const location = { readings, selection, language };
  const results = await checkDepartments(summed.addition, location, flags, context);
  logSelection(selection, context);
  if (isBlocked(selection, results)) return refuse(results, flags, context);
  return writeSum({ selection, ...summed }, results, flags, context);
}

function assertFlags({ edition, overview }: SumFlags, { messages }: Context): void {
  const names = editions().map((known) => known.edition);
  if (edition !== undefined && !names.includes(edition))
    throw new CliError(messages.badChoice('--edition', edition, names.join(', ')));
  if (overview !== undefined && extname(overview) !== '.html')
    throw new CliError(messages.badOverview(overview));
}

/** The result of every department's report, with what shows only beside the others. */
async function checkDepartments(
  addition: Addition,
  location: DepartmentLocation,
  { roster }: SumFlags,
  context: Context,
): Promise<FileResult[]> {
  const found = unitConflictProblems(addition, location);
  if (roster !== undefined) found.push(...(await checkRoster(roster, location, context)));
  return collectResults(location.selection, found);
}

/** Whether the sum would be wrong: nothing counts, or it is not clear what does. */
const isBlocked = ({ parts }: Selection, results: readonly FileResult[]): boolean =>
  !parts.length ||
  results.some(({ problems }) =>
    problems.some(({ code }) => code === 'mixed-units' || code === 'given-twice'),
  );

async function refuse(
  results: readonly FileResult[],
  { report, output }: SumFlags,
  context: Context,
): Promise<Exit> {
  await printReport(results, { report, isStdoutTaken: output === undefined }, context);
  context.log(context.messages.notSummed);
  return Exit.ReportHasErrors;
}

async function writeSum(
  sum: Sum,
  departments: readonly FileResult[],
  flags: SumFlags,
  context: Context,
): Promise<Exit> {
  const { selection, report, addition } = sum;
  const name = flags.output ?? '-';
  const reading = readValue(report, name);
  const found = checkReport(reading, { language: context.language, draft: true }).problems;
  // Prose that is still to be written is counted below, not listed.
  const problems = found.filter(({ code }) => code !== 'unwritten');
  const files = await outputFiles(sum, reading.bytes, flags, context);
  await writeFilesAtomically(files, context);
  const ok = !problems.some(isError);
  const outputs = files.map(({ path }) => path);
  const results = [
    ...departments.filter(({ file }) => file !== name),
    { file: name, ok, outputs, problems },
  ];
  const isStdoutTaken = name === '-';
  const largest = largestContributors(addition, selection.edition);
  const target = { report: flags.report, isStdoutTaken, extra: { largest } };
  await printReport(results, target, context);
  if (isStdoutTaken) await context.writeStdout(reading.bytes);
  if (flags.report === 'text')
    for (const { pointer, place, value, agency, share } of largest)
      if (isMainFigure(pointer, selection.edition))
        context.log(context.messages.largest(place, value, agency, share));
  logSum(selection, found.length - problems.length, context);
  return results.every((result) => result.ok) ? Exit.Done : Exit.ReportHasErrors;
}

function logSum(
  { parts, candidates }: Selection,
  unwritten: number,
  { log, messages }: Context,
): void {
  log(messages.summed(parts.length, candidates.length - parts.length, unwritten));
}

/** The report and the files made from it; a report for standard output is not among them. */
async function outputFiles(
  { selection, addition }: Sum,
  bytes: Uint8Array,
  flags: SumFlags,
  context: Context,
): Promise<NewFile[]> {
  const { output, trace, overview } = flags;
  const files: NewFile[] = [];
  if (output !== undefined && output !== '-') files.push({ path: output, content: bytes });
  if (trace !== undefined)
    files.push({ path: trace, content: writeTrace(addition, selection.edition, context.messages) });
  if (overview !== undefined)
    files.push({ path: overview, content: await drawDashboard(selection, flags, context) });
  return files;
}

/** The page of `--overview`, beside last year's reports if they are given. */
async function drawDashboard(
  selection: Selection,
  { previous, agency }: SumFlags,
  context: Context,
): Promise<Uint8Array> {
  const { language, messages } = context;
  const lastYear =
    previous === undefined
      ? undefined
      : selectParts(await readReports([previous], context), {
          year: selection.year - 1,
          language,
        });
  const [{ dashboardData }, { renderDashboard }] = await Promise.all([
    import('../../core/dashboard/data.js'),
    import('../../core/dashboard/page.js'),
  ]);
  const data = dashboardData(selection, lastYear, agency, messages.overview, language);
  return new TextEncoder().encode(renderDashboard(data));
}
