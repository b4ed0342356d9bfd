import { resolve } from 'node:path';
import { fileKindOf } from '../core/extract/file-kind.js';
import { finishedFormatOf, foreignFileError } from '../core/extract/foreign-file.js';
import { describeReadError } from '../core/extract/read-error.js';
import { quoted, reportFileOf } from '../core/file-names.js';
import { isReportFile } from '../core/reading/read-report.js';
import { CliError, UnreadableError } from './cli-error.js';
import type { Context } from './context.js';
import { readInputFile } from './files/read-input-file.js';
import { readAnyReport, readReportFile } from './files/read-report.js';
import { isFolder } from './files/stat-path.js';

/**
 * What a file is that was given without a command, and the one command to use. Throws a CliError if
 * it cannot be read, or is nothing that a command takes.
 */
export async function describeOperand(path: string, context: Context): Promise<string> {
  const { cwd, messages } = context;
  const { operand } = messages;
  const name = quoted(path);
  if (await isFolder(resolve(cwd, path))) return operand.folder(name);
  const bytes = await readInputFile(path, context);
  if (isReportFile(bytes, path)) return operand.report(name);
  const foreign = foreignFileError(bytes);
  if (foreign)
    throw new UnreadableError(path, describeReadError(foreign, context.language), messages);
  const format = finishedFormatOf(bytes);
  const report = quoted(reportFileOf(path));
  if (format) return operand.document(name, format, report);
  // A file that no command takes is explained.
  if (fileKindOf(bytes) !== 'zip') await readAnyReport(bytes, path, context);
  const isForm = await readReportFile(bytes, path, context).then(
    () => true,
    (cause) => {
      if (cause instanceof CliError) return false;
      throw cause;
    },
  );
  return isForm ? operand.form(name) : operand.workbook(name, report);
}
