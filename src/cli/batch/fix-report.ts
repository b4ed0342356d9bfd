import { fileKindOf } from '../../core/extract/file-kind.js';
import { applyEditsToBytes } from '../../core/problem/apply-edits.js';
import type { Edit } from '../../core/problem/finding.js';
import type { Problem } from '../../core/problem/problem.js';
import { sha256 } from '../../platform/node.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { type Output, writeFilesAtomically } from '../files/atomic-write.js';
import type { Input } from '../files/find-inputs.js';
import { readInputFile } from '../files/read-input-file.js';
import type { TaskRunner } from './task.js';

/** A problem together with the edits that correct it. */
type FixableProblem = Problem & { readonly fix: readonly Edit[] };

/**
 * Corrects a report file as often as a correction brings others to light; this ends, because each
 * leaves less to correct. Gives the file as it was last written, or undefined if it was not. Throws
 * a CliError if somebody else has changed the file in the meantime.
 */
export async function fixReport(
  input: Input,
  runTask: TaskRunner,
  context: Context,
): Promise<Output | undefined> {
  let output: Output | undefined;
  for (;;) {
    const before = await readInputFile(input.file, context).catch(() => undefined);
    if (before && fileKindOf(before) === 'zip') {
      context.logAlways(context.messages.fixWorkbook(input.file));
      return undefined;
    }
    const { problems, couldNotRun } = await runTask({ input, paths: {} });
    const fixable = problems.filter(isFixable);
    if (!before || couldNotRun || !fixable.length) return output;
    output = await writeFixes(input.file, before, fixable, context);
  }
}

const isFixable = (problem: Problem): problem is FixableProblem =>
  problem.fix !== undefined && problem.fix.length > 0 && problem.waived === undefined;

/** Writes the corrections into the file, which stays as it is elsewhere, and logs them. */
async function writeFixes(
  file: string,
  checked: Uint8Array,
  problems: readonly FixableProblem[],
  context: Context,
): Promise<Output> {
  const bytes = await readInputFile(file, context);
  if (Buffer.compare(bytes, checked)) throw new CliError(context.messages.changedMeanwhile(file));
  const content = applyEditsToBytes(
    bytes,
    problems.flatMap(({ fix }) => fix),
  );
  await writeFilesAtomically([{ path: file, content }], context);
  for (const { line, column, code, message } of problems)
    context.logAlways(context.messages.fixed(`${file}:${line}:${column} ${code} ${message}`));
  return { file, sha256: sha256(content) };
}
