import type { Edition } from '../../core/edition/edition.js';
import { parseReport } from '../../core/report/parse.js';
import type { Report } from '../../core/report/report.js';
import { readJson } from '../../core/source/json.js';
import type { Context } from '../context.js';
import type { Input } from '../files/find-inputs.js';
import { readInputFile } from '../files/read-input-file.js';
import { parseOrThrow, readAnyReport } from '../files/read-report.js';
import { printWarnings } from '../print-warnings.js';

/** Last year's report as plain data, which can be copied to a worker. */
export interface PreviousFile {
  readonly file: string;
  /** The report file, also if it came from a workbook or a document. */
  readonly bytes: Uint8Array;
}

/** Finds last year's report of a report, if there is one. */
export type PreviousFinder = (input: Input) => PreviousFile | undefined;

/**
 * Reads one report of last year, from a file of any kind. Throws a CliError if it does not have the
 * right shape.
 */
export async function readPreviousFile(file: string, context: Context): Promise<PreviousFile> {
  const read = await readInputFile(file, context);
  const { reading, warnings } = await readAnyReport(read, file, context);
  printWarnings(file, warnings, context);
  parseOrThrow(reading, context, context.messages.badPrevious);
  // A copy: the bytes may be a view of a larger buffer, all of which would go to every worker.
  return { file, bytes: new Uint8Array(reading.bytes) };
}

/**
 * Makes what parses last year's reports, by the editions that are given; the latest is kept, as it
 * may be that of every task.
 */
export function createPreviousParser(
  editions: readonly Edition[] | undefined,
): (previous: PreviousFile) => Report | undefined {
  let latest: { readonly file: string; readonly report: Report | undefined } | undefined;
  return ({ file, bytes }) => {
    if (latest?.file !== file)
      latest = { file, report: parseReport(readJson(bytes, file), editions).report };
    return latest.report;
  };
}
