import { fileKindOf } from '../../core/extract/file-kind.js';
import { limits } from '../../core/limits.js';
import {
  correctedBytes,
  type FixableProblem,
  isFixable,
  withoutOverlaps,
} from '../../core/problem/fixable.js';
import { sha256 } from '../../platform/node.js';
import type { Context } from '../context.js';
import { assertUnchanged } from '../files/assert-unchanged.js';
import { type Output, writeFilesAtomically } from '../files/atomic-write.js';
import type { Input } from '../files/find-inputs.js';
import { readInputFile } from '../files/read-input-file.js';
import type { TaskRunner } from './task.js';

/**
 * Corrects a report file as often as a correction brings others to light, but not for ever. Gives
 * the file as it was last written, or undefined if it was not. Throws a CliError if somebody else
 * has changed the file in the meantime.
 */
export async function fixReport(
  input: Input,
  runTask: TaskRunner,
  context: Context,
): Promise<Output | undefined> {
  let output: Output | undefined;
  for (let round = 0; round < limits.fixRounds; round++) {
    const before = await readInputFile(input.file, context).catch(() => undefined);
    if (before && fileKindOf(before) === 'zip') {
      context.logAlways(context.messages.fixWorkbook(input.file));
      return undefined;
    }
    const { problems, couldNotRun } = await runTask({ input, paths: {} });
    const fixable = problems.filter(isFixable);
    if (!before || couldNotRun || !fixable.length) return output;
    output = await writeFixes(input.file, before, withoutOverlaps(fixable), context);
  }
  return output;
}

/** Writes the corrections into the file, which stays as it is elsewhere, and logs them. */
async function writeFixes(
  file: string,
  bytes: Uint8Array,
  problems: readonly FixableProblem[],
  context: Context,
): Promise<Output> {
  const content = correctedBytes(bytes, problems);
  await writeFilesAtomically([{ path: file, content, isChange: true }], context, {
    beforeReplacing: () => assertUnchanged(file, bytes, context),
  });
  for (const { line, column, code, message, hint } of problems.slice(0, limits.listedProblems)) {
    context.logAlways(context.messages.fixed(`${file}:${line}:${column} ${code} ${message}`));
    const [correction] = hint?.split('\n') ?? [];
    if (correction) context.logAlways(`    ${correction}`);
  }
  const others = problems.length - limits.listedProblems;
  if (others > 0) context.logAlways(context.messages.fixedOthers(others));
  return { file, sha256: sha256(content) };
}
