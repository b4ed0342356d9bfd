import { extname } from 'node:path';
import { finding, warning } from '../../core/problem/finding.js';
import type { UnreadKind } from '../../core/problem/messages/document-message-data.js';
import { fileStart } from '../../core/problem/position.js';
import { toProblem } from '../../core/problem/to-problem.js';
import { failedResult } from '../batch/task.js';
import { CliError, UnreadableError } from '../cli-error.js';
import type { Context } from '../context.js';
import type { Messages } from '../messages/messages.js';
import type { FileProblems } from './file-problems.js';

/** Extensions of files that may hold a report, and have to be saved as another kind to be read. */
const extensionsOf: Readonly<Record<UnreadKind, readonly string[]>> = {
  workbook: ['.xls', '.et', '.ods', '.xlsm', '.xlsb', '.xlt', '.ett'],
  text: ['.doc', '.wps', '.odt', '.rtf', '.docm', '.dot', '.wpt'],
  page: ['.mht', '.mhtml'],
  archive: ['.zip', '.rar', '.7z', '.tar', '.gz'],
  image: ['.jpg', '.jpeg', '.png', '.bmp', '.gif', '.tif', '.tiff', '.webp', '.heic'],
};

const kindOf = new Map(
  (Object.keys(extensionsOf) as UnreadKind[]).flatMap((kind) =>
    extensionsOf[kind].map((extension) => [extension, kind] as const),
  ),
);

/**
 * The problem of a file that is not read, by its extension. `cause` is what reading it threw;
 * without one it was not tried.
 */
export function unreadFile(
  file: string,
  { language, messages }: Pick<Context, 'language' | 'messages'>,
  cause?: unknown,
): FileProblems {
  const extension = extname(file).toLowerCase();
  const kind = kindOf.get(extension);
  if (cause !== undefined && !kind) return failedResult(file, reasonOf(cause, messages), language);
  const found = kind
    ? finding('not-read', '', { kind, extension })
    : warning('no-report-file', '', { extension });
  return { file, problems: [toProblem(found, fileStart, '', language)] };
}

function reasonOf(cause: unknown, messages: Messages): string {
  if (cause instanceof UnreadableError) return cause.reason;
  const { message } = cause as Error;
  return cause instanceof CliError ? message : messages.workerFailed(message);
}
