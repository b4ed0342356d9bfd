import { resolve } from 'node:path';
import { type Selection, selectParts } from '../../core/aggregate/select-parts.js';
import type { Problem } from '../../core/problem/problem.js';
import { isError } from '../../core/report/parse.js';
import type { Report } from '../../core/report/report.js';
import type { Reading } from '../../core/source/source.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { findInputs } from '../files/find-inputs.js';
import { readInputFile } from '../files/read-input-file.js';
import { readAnyReport } from '../files/read-report.js';
import { printWarnings } from '../print-results.js';

/** Reads every report in files and folders, except the files that this run is about or writes. */
export async function readReports(
  paths: readonly string[],
  context: Context,
  except: readonly (string | undefined)[] = [],
): Promise<Reading[]> {
  const excepted = new Set(
    except.flatMap((path) => (path === undefined ? [] : [resolve(context.cwd, path)])),
  );
  const readings: Reading[] = [];
  for (const { file } of await findInputs(paths, context, { documents: true })) {
    if (excepted.has(resolve(context.cwd, file))) continue;
    const bytes = await readInputFile(file, context);
    const { reading, warnings } = await readAnyReport(bytes, file, context);
    printWarnings(file, warnings, context);
    readings.push(reading);
  }
  return readings;
}

/**
 * The departments' reports that `check --parts` compares a report with, selected as `sum` selects
 * them. Throws a CliError if there are none.
 */
export async function readParts(
  paths: readonly string[],
  { file, source }: Reading,
  context: Context,
): Promise<readonly Report[]> {
  const { year } = (source?.value ?? {}) as { year?: unknown };
  const readings = await readReports(paths, context, [file]);
  const selection = selectParts(readings, {
    year: typeof year === 'number' ? year : undefined,
    language: context.language,
  });
  if (!selection?.parts.length) throw new CliError(context.messages.noYear);
  logSelection(selection, context);
  return selection.parts;
}

/** Names every report that is not counted, and every one that is counted with errors. */
export function logSelection({ candidates }: Selection, { log, messages }: Context): void {
  for (const { file, agency, isCounted, problems } of candidates) {
    const errors = countErrors(problems);
    if (!isCounted) log(messages.notCounted(agency || file, file, errors));
    else if (errors) log(messages.countedWithErrors(agency, file, errors));
  }
}

const countErrors = (problems: readonly Problem[]): number => problems.filter(isError).length;
