import { extname, resolve } from 'node:path';
import {
  checkDepartments,
  checkUnselected,
  type DepartmentFiles,
  isBlocked,
} from '../../core/aggregate/check-departments.js';
import type { Roster } from '../../core/aggregate/check-roster.js';
import type { DepartmentResult } from '../../core/aggregate/file-problems.js';
import { sumReports } from '../../core/aggregate/report.js';
import { parseRoster } from '../../core/aggregate/roster.js';
import { selectParts } from '../../core/aggregate/select-parts.js';
import { editions } from '../../core/edition/make-edition.js';
import { logSelection, readReports, toFileResult } from '../aggregate/departments.js';
import { assertFits, assertNotDepartment, readIntoReport } from '../aggregate/into-report.js';
import { type Sum, type SumOutputFlags, writeSum } from '../aggregate/write-sum.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';
import { assertWritable } from '../files/assert-writable.js';
import { readInputFile } from '../files/read-input-file.js';
import { withReadErrors } from '../files/read-report.js';
import { type PrintTarget, printReport } from '../print-results.js';

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
  const departments = checkDepartments(
    files,
    selection,
    summed.addition,
    roster === undefined ? undefined : await readRoster(roster, context),
    language,
  );
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
  files: DepartmentFiles,
  flags: SumFlags,
  context: Context,
): Promise<Exit> {
  const { noYear } = context.messages;
  const results = checkUnselected(files, context.language);
  await printFailure(results, flags, context, { error: noYear });
  context.logAlways(`nianbao: ${noYear}`);
  return Exit.CouldNotRun;
}

async function readRoster(file: string, context: Context): Promise<Roster> {
  const bytes = await readInputFile(file, context);
  return { file, entries: await withReadErrors(file, context, async () => parseRoster(bytes)) };
}

async function refuse(
  results: readonly DepartmentResult[],
  flags: SumFlags,
  context: Context,
): Promise<Exit> {
  await printFailure(results, flags, context);
  context.logAlways(context.messages.notSummed);
  return Exit.ReportHasErrors;
}

/** Prints the results if there is no sum: a user's standard output may be its file. */
const printFailure = (
  results: readonly DepartmentResult[],
  { report, output = '-', into }: SumFlags,
  context: Context,
  extra: PrintTarget['extra'] = {},
): Promise<void> =>
  printReport(
    results.map(toFileResult),
    { report, isStdoutTaken: report !== 'json' && into === undefined && output === '-', extra },
    context,
  );
