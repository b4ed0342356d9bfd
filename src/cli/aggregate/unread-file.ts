import { extname } from 'node:path';
import type { FileProblems } from '../../core/aggregate/file-problems.js';
import { couldNotRun } from '../../core/problem/could-not-run.js';
import { warning } from '../../core/problem/finding.js';
import { fileStart } from '../../core/problem/position.js';
import { toProblem } from '../../core/problem/to-problem.js';
import { CliError, UnreadableError } from '../cli-error.js';
import type { Context } from '../context.js';

type MessageContext = Pick<Context, 'language' | 'messages'>;

/** The problem of a file that could not be read; `cause` is what reading it threw. */
export function unreadableFile(
  file: string,
  cause: unknown,
  { language, messages }: MessageContext,
): FileProblems {
  const reasonOf = ({ message }: Error): string => {
    if (cause instanceof UnreadableError) return cause.reason;
    return cause instanceof CliError ? message : messages.defect(message);
  };
  return { file, problems: [couldNotRun(reasonOf(cause as Error), language)] };
}

/** The problem of a file in a folder that is of no kind that reports are. */
export function passedFile(file: string, { language }: MessageContext): FileProblems {
  const found = warning('no-report-file', '', { extension: extname(file).toLowerCase() });
  return { file, problems: [toProblem(found, fileStart, '', language)] };
}
