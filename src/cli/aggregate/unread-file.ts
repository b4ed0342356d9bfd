import { extname } from 'node:path';
import { warning } from '../../core/problem/finding.js';
import { fileStart } from '../../core/problem/position.js';
import { toProblem } from '../../core/problem/to-problem.js';
import { failedResult } from '../batch/task.js';
import { CliError, UnreadableError } from '../cli-error.js';
import type { Context } from '../context.js';
import type { FileProblems } from './file-problems.js';

type MessageContext = Pick<Context, 'language' | 'messages'>;

/** The problem of a file that could not be read; `cause` is what reading it threw. */
export function unreadableFile(
  file: string,
  cause: unknown,
  { language, messages }: MessageContext,
): FileProblems {
  if (cause instanceof UnreadableError) return failedResult(file, cause.reason, language);
  const { message } = cause as Error;
  const isExplained = cause instanceof CliError;
  return failedResult(file, isExplained ? message : messages.defect(message), language);
}

/** The problem of a file in a folder that is of no kind that reports are. */
export function passedFile(file: string, { language }: MessageContext): FileProblems {
  const found = warning('no-report-file', '', { extension: extname(file).toLowerCase() });
  return { file, problems: [toProblem(found, fileStart, '', language)] };
}
