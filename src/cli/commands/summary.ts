import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { version } from '../../core/version.js';
import {
  assertSummaryPath,
  byFile,
  type Summary,
  type SummaryRow,
  writeSummary,
} from '../batch/summary-file.js';
import { CliError, describeSystemError } from '../cli-error.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';

/** `nianbao summary`: merges the summaries that the shards of a run have written. */
export async function summary(
  paths: readonly string[],
  { output }: { readonly output: string },
  context: Context,
): Promise<Exit> {
  assertSummaryPath(output, context);
  const summaries: Summary[] = [];
  for (const path of paths) summaries.push(await readSummary(path, context));
  const merged = mergeSummaries(summaries, context);
  await writeSummary(output, merged, context);
  const done = merged.files.filter(({ ok }) => ok).length;
  const failed = merged.files.length - done;
  context.log(context.messages.summary(done, failed));
  return failed ? Exit.ReportHasErrors : Exit.Done;
}

async function readSummary(path: string, { cwd, messages }: Context): Promise<Summary> {
  const text = await readFile(resolve(cwd, path), 'utf8').catch((cause) => {
    throw new CliError(messages.unreadable(path, describeSystemError(cause, messages)));
  });
  const found = parseSummary(text);
  if (!found) throw new CliError(messages.notSummary(path));
  return found;
}

/** One summary of all. Throws a CliError if their versions differ or a report is in two of them. */
function mergeSummaries(summaries: readonly Summary[], { messages }: Context): Summary {
  const versions = [...new Set(summaries.map((one) => one.version))];
  if (versions.length > 1) throw new CliError(messages.mixedSummaries(versions.sort()));
  const files = summaries.flatMap((one) => one.files).sort(byFile);
  const twice = files.find(({ file }, i) => file === files[i + 1]?.file);
  if (twice) throw new CliError(messages.twiceInSummaries(twice.file));
  return { version: versions[0] ?? version, files };
}

/** The summary that a text holds, or undefined if it holds something else. */
function parseSummary(text: string): Summary | undefined {
  try {
    const value: Partial<Summary> = JSON.parse(text);
    return isSummary(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isSummary = (value: Partial<Summary>): value is Summary =>
  typeof value.version === 'string' && Array.isArray(value.files) && value.files.every(isRow);

const isRow = (row: Partial<SummaryRow> | null): boolean =>
  typeof row?.file === 'string' && Array.isArray(row.outputs) && Array.isArray(row.problems);
