import { extname, resolve } from 'node:path';
import { describeReadError, unreadable } from '../../core/extract/read-error.js';
import { toProblems } from '../../core/report/locate.js';
import { parseReport } from '../../core/report/parse.js';
import type { Reading } from '../../core/source/source.js';
import { CannotRun, type Context, Exit } from '../context.js';
import { writeWhole } from '../files/atomic-write.js';
import { readInput } from '../files/find-inputs.js';
import { isReportFile, readDocument, tellDoubts } from '../files/read-input-file.js';
import { print } from '../options.js';

export interface ReadFlags {
  readonly output?: string;
  /** Read what the document shows even where it carries its report. */
  readonly shown?: boolean;
}

/** `nianbao read`: the report file that a document carries, as it was; else the report that it shows, with what is doubtful. Into an .xlsx: the report as a form to fill. */
export async function read(
  file: string,
  { output, shown }: ReadFlags,
  context: Context,
): Promise<Exit> {
  const { words, language } = context;
  const bytes = await readInput({ file }, context);
  const toForm = output !== undefined && extname(output).toLowerCase() === '.xlsx';
  if (!toForm && isReportFile(bytes, file))
    throw new CannotRun(
      words.unreadable(file, describeReadError(unreadable('unknown-format', {}), language)),
    );
  if (
    output !== undefined &&
    output !== '-' &&
    resolve(context.cwd, output) === resolve(context.cwd, file)
  )
    throw new CannotRun(words.overInput(output));
  const { reading, doubts } = await readDocument(bytes, file, context, { shown: shown ?? false });
  tellDoubts(file, doubts, context);
  const result = toForm ? await formOf(reading, context) : await reportOf(reading, context);
  if (!result) return Exit.ReportHasErrors;
  if (output === undefined || output === '-') await context.writeStdout(result);
  else await writeWhole(new Map([[output, result]]), context);
  return Exit.Done;
}

/** The report file; of a filled form that could not be understood, nothing but the reasons. */
async function reportOf(
  { file, bytes, findings, source }: Reading,
  context: Context,
): Promise<Uint8Array | undefined> {
  const { language } = context;
  const problems = toProblems(findings, { source, edition: undefined, language });
  await print([{ file, ok: true, outputs: [], problems }], 'text', context, true);
  return problems.some((p) => p.severity === 'error') ? undefined : bytes;
}

/** A report of the right shape as a form. */
async function formOf(reading: Reading, context: Context): Promise<Uint8Array | undefined> {
  const { report, obstacles, edition } = parseReport(reading);
  const { language } = context;
  const problems = toProblems(obstacles, { source: reading.source, edition, language });
  await print([{ file: reading.file, ok: !!report, outputs: [], problems }], 'text', context, true);
  return (
    report && (await import('../../core/workbook/write.js')).writeForm(report.edition, report.input)
  );
}
