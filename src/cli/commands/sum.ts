import { extname, resolve } from 'node:path';
import { sumReports } from '../../core/aggregate/report.js';
import { type Selection, selectParts } from '../../core/aggregate/select-parts.js';
import { checkReport } from '../../core/build.js';
import { editions } from '../../core/edition/make-edition.js';
import { isError } from '../../core/report/parse.js';
import { checkRoster } from '../aggregate/check-roster.js';
import { type DepartmentFiles, logSelection, readReports } from '../aggregate/departments.js';
import { collectResults } from '../aggregate/file-problems.js';
import { assertFits, assertNotDepartment, readIntoReport } from '../aggregate/into-report.js';
import { unitConflictProblems } from '../aggregate/unit-conflicts.js';
import {
  type DepartmentResults,
  type Sum,
  type SumOutputFlags,
  writeSum,
} from '../aggregate/write-sum.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';
import { assertWritable } from '../files/assert-writable.js';
import { type PrintTarget, printReport } from '../print-results.js';
import type { FileResult } from '../printers/printer.js';

export interface SumFlags extends SumOutputFlags {
  /** Needed unless `into` is given. */
  readonly agency?: string;
  /** Files to write may replace others. */
  readonly force: boolean;
  /** Report whose figures are replaced, in place of a new report. */
  readonly into?: string;
  readonly year?: number;
  readonly edition?: string;
  readonly roster?: string;
  readonly includeInvalid: boolean;
}

/** `nianbao sum`: adds up the reports of departments into one report of their government. */
export async function sum(
  paths: readonly string[],
  flags: SumFlags,
  context: Context,
): Promise<Exit> {
  await assertFlags(paths, flags, context);
  const into = flags.into === undefined ? undefined : await readIntoReport(flags.into, context);
  const { year, edition, includeInvalid, verbose, roster } = flags;
  const except = [...writtenFiles(flags), roster];
  const files = await readReports(paths, context, { except, verbose });
  const { language } = context;
  const agency = into?.report.input.agency ?? flags.agency ?? '';
  const selection = selectParts(files.readings, {
    year,
    edition,
    includeInvalid,
    agency,
    language,
  });
  if (!selection) return explainNothing(files, flags, context);
  const identity = { ...selection, edition: selection.edition.edition, agency: flags.agency };
  if (into) assertFits(into, identity, context);
  const summed = sumReports(selection.edition, selection.year, agency, selection.parts);
  const total: Sum = { agency, into, files, selection, ...summed };
  const departments = await checkDepartments(total, flags, context);
  logSelection(selection, context);
  const exit = isBlocked(selection, departments.results)
    ? await refuse(departments.results, flags, context)
    : await writeSum(total, departments, flags, context);
  if (departments.missing.length) context.logAlways(context.messages.missing(departments.missing));
  return exit;
}

/** The files that a run writes. */
const writtenFiles = ({ output, into, trace, overview }: SumFlags): string[] =>
  [output, into, trace, overview].filter((path) => path !== undefined);

async function assertFlags(
  paths: readonly string[],
  flags: SumFlags,
  context: Context,
): Promise<void> {
  const { agency, edition, overview, output, into, trace, force } = flags;
  const { messages, cwd } = context;
  if (into !== undefined && output !== undefined) throw new CliError(messages.intoAlone);
  if (into === undefined && agency === undefined) throw new CliError(messages.needsAgency);
  const names = editions().map((known) => known.edition);
  if (edition !== undefined && !names.includes(edition))
    throw new CliError(messages.badChoice('--edition', edition, names));
  if (overview !== undefined && extname(overview) !== '.html')
    throw new CliError(messages.badOverview(overview));
  // A file in a folder may be the sum of an earlier run; one that is named is a department's.
  const named = new Set(paths.map((path) => resolve(cwd, path)));
  for (const path of writtenFiles(flags))
    if (path !== '-' && named.has(resolve(cwd, path))) throw new CliError(messages.overInput(path));
  for (const path of [output, trace, overview]) await assertWritable(path, context, force);
  for (const path of [output, into]) await assertNotDepartment(path, paths, agency, context);
}

/** Prints why there is nothing to add up. */
async function explainNothing(
  { readings, unread }: DepartmentFiles,
  flags: SumFlags,
  context: Context,
): Promise<Exit> {
  const { language, messages } = context;
  const results = [
    ...readings.map((reading) => ({
      file: reading.file,
      problems: checkReport(reading, { language, draft: true }).problems,
    })),
    ...unread,
  ].map(({ file, problems }) => ({ file, ok: !problems.some(isError), outputs: [], problems }));
  await printReport(results, failureTarget(flags, { error: messages.noYear }), context);
  context.logAlways(`nianbao: ${messages.noYear}`);
  return Exit.CouldNotRun;
}

async function checkDepartments(
  { addition, files, selection }: Sum,
  { roster }: SumFlags,
  context: Context,
): Promise<DepartmentResults> {
  const location = { readings: files.readings, selection, language: context.language };
  const checked =
    roster === undefined
      ? { found: [], missing: [] }
      : await checkRoster(roster, location, context);
  const found = [...unitConflictProblems(addition, location), ...files.unread, ...checked.found];
  return { results: collectResults(selection, found), missing: checked.missing };
}

/** Whether the sum would be wrong: nothing counts, or it is not clear what does. */
const isBlocked = ({ parts }: Selection, results: readonly FileResult[]): boolean =>
  !parts.length ||
  results.some(({ problems }) =>
    problems.some(({ code }) => code === 'mixed-units' || code === 'given-twice'),
  );

async function refuse(
  results: readonly FileResult[],
  flags: SumFlags,
  context: Context,
): Promise<Exit> {
  await printReport(results, failureTarget(flags), context);
  context.logAlways(context.messages.notSummed);
  return Exit.ReportHasErrors;
}

/** Where results are printed if there is no sum: a user's standard output may be its file. */
const failureTarget = (
  { report, output = '-', into }: SumFlags,
  extra: PrintTarget['extra'] = {},
): PrintTarget => ({
  report,
  isStdoutTaken: report !== 'json' && into === undefined && output === '-',
  extra,
});
