import { toProblems } from '../../core/report/locate.js';
import { parseReport } from '../../core/report/parse.js';
import type { Report } from '../../core/report/report.js';
import { readJson } from '../../core/source/json.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { readInputFile } from '../files/read-input-file.js';
import { readAnyReport } from '../files/read-report.js';

/** Last year's report as plain data, which can be copied to a worker. */
export interface PreviousFile {
  readonly file: string;
  /** The report file, also if it came from a workbook or a document. */
  readonly bytes: Uint8Array;
}

/** Last year's report, read and parsed. */
export interface PreviousReport extends PreviousFile {
  readonly report: Report;
}

/**
 * Reads the report that `--previous` names, from a file of any kind. Throws a CliError if it does
 * not have the right shape.
 */
export async function readPreviousReport(
  file: string | undefined,
  context: Context,
): Promise<PreviousReport | undefined> {
  if (file === undefined) return undefined;
  const bytes = await readInputFile(file, context);
  const { reading } = await readAnyReport(bytes, file, context);
  const { report, obstacles, edition } = parseReport(reading);
  const location = { source: reading.source, edition, language: context.language };
  const [first] = toProblems(obstacles, location);
  if (first)
    throw new CliError(
      context.messages.badPrevious(`${file}:${first.line}:${first.column} ${first.message}`),
    );
  return report && { file, bytes: reading.bytes, report };
}

/** Parses, in a worker, the report that the command has read. */
export const parsePreviousFile = ({ bytes, file }: PreviousFile): Report | undefined =>
  parseReport(readJson(bytes, file)).report;
