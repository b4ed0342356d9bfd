import { resolve } from 'node:path';
import type { DepartmentFiles } from '../../core/aggregate/check-departments.js';
import type { DepartmentResult, FileProblems } from '../../core/aggregate/file-problems.js';
import { type Selection, selectParts } from '../../core/aggregate/select-parts.js';
import { isError } from '../../core/report/parse.js';
import type { Report } from '../../core/report/report.js';
import type { Reading } from '../../core/source/source.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { isReportName, surveyDocuments } from '../files/find-inputs.js';
import { readInputFile } from '../files/read-input-file.js';
import { readAnyReport } from '../files/read-report.js';
import { printWarnings } from '../print-warnings.js';
import type { FileResult } from '../printers/printer.js';
import { countByPart } from '../problem-counts.js';
import { passedFile, unreadableFile } from './unread-file.js';

export interface ReadReportsOptions {
  /** Files that this run is about or writes: they are no departments' reports. */
  readonly except?: readonly (string | undefined)[];
  /** Names the files that are passed over because another of the same name is read. */
  readonly verbose?: boolean;
}

/** Reads every report in files and folders; a file that cannot be read does not stop the others. */
export async function readReports(
  paths: readonly string[],
  context: Context,
  { except = [], verbose = false }: ReadReportsOptions = {},
): Promise<DepartmentFiles> {
  const { cwd, logAlways, messages } = context;
  const excepted = new Set(
    except.flatMap((path) => (path === undefined ? [] : [resolve(cwd, path)])),
  );
  const isExcepted = (file: string): boolean => excepted.has(resolve(cwd, file));
  const { inputs, passedOver, others } = await surveyDocuments(paths, context);
  // Beside a report file, a workbook may be the newer one of the two.
  for (const { file, taken } of passedOver)
    if (verbose || isReportName(file)) logAlways(messages.passedOver(file, taken));
  const readings: Reading[] = [];
  const unread: FileProblems[] = [];
  for (const { file } of inputs.filter((input) => !isExcepted(input.file)))
    try {
      const bytes = await readInputFile(file, context);
      const { reading, warnings } = await readAnyReport(bytes, file, context);
      printWarnings(file, warnings, context);
      readings.push(reading);
    } catch (cause) {
      unread.push(unreadableFile(file, cause, context));
    }
  for (const file of others.filter((other) => !isExcepted(other)))
    unread.push(passedFile(file, context));
  return { readings, unread };
}

/**
 * The departments' reports that `check --parts` compares a report with, selected as `sum` selects
 * them. Throws a CliError if there are none, or if a file cannot be read.
 */
export async function readParts(
  paths: readonly string[],
  { file, source }: Reading,
  context: Context,
): Promise<readonly Report[]> {
  const { year, agency } = (source?.value ?? {}) as { year?: unknown; agency?: unknown };
  const { readings, unread } = await readReports(paths, context, { except: [file] });
  for (const failed of unread)
    for (const { code, message } of failed.problems)
      if (code === 'could-not-run')
        throw new CliError(context.messages.unreadable(failed.file, message));
  logUnread(unread, context);
  const selection = selectParts(readings, {
    year: typeof year === 'number' ? year : undefined,
    agency: typeof agency === 'string' ? agency : undefined,
    language: context.language,
  });
  if (!selection?.parts.length) throw new CliError(context.messages.noYear);
  logSelection(selection, context);
  return selection.parts;
}

/** Names every report that is not counted, and every one that is counted with errors. */
export function logSelection({ candidates }: Selection, { logAlways, messages }: Context): void {
  for (const { file, agency, isCounted, problems } of candidates) {
    const errors = problems.some(isError) ? countByPart(problems, messages) : '';
    if (!isCounted) logAlways(messages.notCounted(agency || file, file, errors));
    else if (errors) logAlways(messages.countedWithErrors(agency, file, errors));
  }
}

/** Names every file that no report was read from, where no result says so. */
export function logUnread(
  unread: readonly FileProblems[],
  { logAlways, messages }: Pick<Context, 'logAlways' | 'messages'>,
): void {
  for (const { file, problems } of unread)
    for (const { message } of problems) logAlways(messages.notUsed(file, message));
}

/** The result of a department's file as it is printed. */
export const toFileResult = ({ file, ok, problems }: DepartmentResult): FileResult => ({
  file,
  ok,
  outputs: [],
  problems,
});
