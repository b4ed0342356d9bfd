import type { Addition } from '../../core/aggregate/add.js';
import type { DepartmentFiles, DepartmentResults } from '../../core/aggregate/check-departments.js';
import { largestContributors } from '../../core/aggregate/largest-contributors.js';
import type { Selection } from '../../core/aggregate/select-parts.js';
import { writeTrace } from '../../core/aggregate/trace-file.js';
import { checkReport } from '../../core/build.js';
import { isError } from '../../core/report/parse.js';
import { readJson, readValue } from '../../core/source/json.js';
import type { Reading } from '../../core/source/source.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';
import { assertUnchanged } from '../files/assert-unchanged.js';
import { type NewFile, writeFilesAtomically } from '../files/atomic-write.js';
import { copyAside } from '../files/keep-edited.js';
import { printReport } from '../print-results.js';
import type { PrinterName } from '../printers/printers.js';
import { toFileResult } from './departments.js';
import { type IntoReport, logReplaced, type ReplacedFigure, replaceTables } from './into-report.js';
import { logLargest } from './log-largest.js';
import { drawDashboard } from './sum-dashboard.js';

/** The sum of the departments' reports. */
export interface Sum {
  readonly agency: string;
  /** The report whose figures are replaced, in place of a new report. */
  readonly into: IntoReport | undefined;
  readonly files: DepartmentFiles;
  readonly selection: Selection;
  readonly report: Record<string, unknown>;
  readonly addition: Addition;
}

/** The options that say what is written and printed. */
export interface SumOutputFlags {
  readonly output?: string;
  readonly trace?: string;
  readonly overview?: string;
  /** Reports of last year, which the dashboard compares with. */
  readonly previous?: string;
  readonly verbose: boolean;
  readonly report: PrinterName;
}

/** The report that a run gives. */
interface SummedFile {
  /** The report as it would be read from its file; `-` for standard output. */
  readonly reading: Reading;
  /** What was replaced, in a report that there was already. */
  readonly replaced?: readonly ReplacedFigure[];
  /** Whether a file has to be written: not to standard output, nor if nothing was replaced. */
  readonly isWritten: boolean;
}

/** Writes the sum and the files made from it, and prints what it found on the way. */
export async function writeSum(
  sum: Sum,
  departments: DepartmentResults,
  flags: SumOutputFlags,
  context: Context,
): Promise<Exit> {
  const { selection, addition } = sum;
  const { reading, replaced, isWritten } = summedFile(sum, flags, context);
  const { file, bytes } = reading;
  const found = checkReport(reading, { language: context.language, draft: true }).problems;
  // Prose that is still to be written is counted below, not listed.
  const problems = found.filter(({ code }) => code !== 'unwritten');
  const files = [
    ...(isWritten ? [{ path: file, content: bytes, isChange: sum.into !== undefined }] : []),
    ...(await filesBeside(sum, departments.missing, flags, context)),
  ];
  let kept: string | undefined;
  await writeFilesAtomically(files, context, {
    beforeReplacing: async () => {
      if (!sum.into) return;
      await assertUnchanged(file, sum.into.reading.bytes, context);
      if (replaced?.some(({ losesNote }) => losesNote)) kept = await copyAside(file, context);
    },
  });
  const outputs = files.map(({ path }) => path);
  const results = [
    ...departments.results.filter((result) => result.file !== file).map(toFileResult),
    { file, ok: !problems.some(isError), outputs, problems },
  ];
  const isStdoutTaken = file === '-';
  const largest = largestContributors(addition, selection.edition);
  await printReport(results, { report: flags.report, isStdoutTaken, extra: { largest } }, context);
  if (isStdoutTaken) await context.writeStdout(bytes);
  if (replaced) logReplaced(file, replaced, context);
  if (kept) context.logAlways(context.messages.keptNotes(kept));
  if (flags.report === 'text') logLargest(largest, selection.edition, flags.verbose, context);
  logSum(sum, found.length - problems.length, context);
  return results.every((result) => result.ok) ? Exit.Done : Exit.ReportHasErrors;
}

function summedFile(
  { into, report }: Sum,
  { output = '-' }: SumOutputFlags,
  { language }: Context,
): SummedFile {
  if (!into) return { reading: readValue(report, output), isWritten: output !== '-' };
  const { bytes, replaced } = replaceTables(into, report, language);
  const reading = readJson(bytes, into.reading.file);
  return { reading, replaced, isWritten: replaced.length > 0 };
}

function logSum(
  { files, selection: { parts, candidates } }: Sum,
  unwritten: number,
  { log, messages }: Context,
): void {
  const unread = files.unread.filter(({ problems }) => problems.some(isError)).length;
  log(messages.summed(parts.length, candidates.length - parts.length + unread, unwritten));
}

/** What is made of the sum besides the report. */
async function filesBeside(
  { agency, files, selection, addition }: Sum,
  missing: readonly string[],
  { trace, overview, previous }: SumOutputFlags,
  context: Context,
): Promise<NewFile[]> {
  const made: NewFile[] = [];
  if (trace !== undefined)
    made.push({ path: trace, content: writeTrace(addition, selection.edition, context.language) });
  if (overview !== undefined) {
    const sources = { agency, selection, missing, unread: files.unread };
    made.push({ path: overview, content: await drawDashboard(sources, previous, context) });
  }
  return made;
}
