import { detectFormat } from '../../core/extract/detect-format.js';
import { describeReadError, ReadError } from '../../core/extract/read-error.js';
import type { Finding } from '../../core/problem/finding.js';
import { isDocumentPosition } from '../../core/problem/position.js';
import { catalogues, wordingOf } from '../../core/problem/to-problem.js';
import { readJson, readValue } from '../../core/source/json.js';
import type { Reading } from '../../core/source/source.js';
import { CannotRun, type Context } from '../context.js';

/** A report found in a file of any kind. */
export interface DocumentReading {
  readonly reading: Reading;
  /** What is doubtful about a report that was recognised in a document. */
  readonly doubts: readonly Finding[];
}

/** Reports what is doubtful about a report that was recognised in a document. */
export function tellDoubts(
  file: string,
  doubts: readonly Finding[],
  { say, words, language }: Context,
): void {
  for (const doubt of doubts) {
    const [message] = wordingOf(doubt, language);
    const { at } = doubt;
    const where = at && isDocumentPosition(at) ? catalogues[language].position(at) : '';
    say(words.doubt(file, message, where));
  }
}

/** Whether a file is a report file: by its name, or because its text begins like an object. */
export const isReportFile = (bytes: Uint8Array, file: string): boolean =>
  /\.json$/i.test(file) || file === '-' || detectFormat(bytes) === 'json';

/**
 * Reads what `build` and `check` take: a report file, or a workbook that was filled in. Throws a
 * CannotRun if a workbook is not one of ours.
 */
export async function readReportFile(
  bytes: Uint8Array,
  file: string,
  context: Pick<Context, 'words' | 'language'>,
): Promise<Reading> {
  const format = detectFormat(bytes);
  if (format !== 'xlsx' && format !== 'docx') return readJson(bytes, file);
  return withReadErrors(file, context, async () =>
    (await import('../../core/workbook/read.js')).readForm(bytes, file),
  );
}

/**
 * Reads a report from a file of any kind: a report file, a workbook, a document that embeds its
 * report, or one that shows it. With `shown`, an embedded report is ignored. Throws a CannotRun if
 * there is no report.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  context: Pick<Context, 'words' | 'language'>,
  { shown = false } = {},
): Promise<DocumentReading> {
  if (isReportFile(bytes, file)) return { reading: readJson(bytes, file), doubts: [] };
  const { withDocument } = await import('../../core/extract/open-document.js');
  return withReadErrors(file, context, () =>
    withDocument(bytes, async (document) => {
      const sheets = await document.sheets();
      const form = sheets && (await import('../../core/workbook/read.js')).formIn(sheets, file);
      if (form) return { reading: form, doubts: [] };
      const embedded = shown ? undefined : await document.embeddedReport();
      if (embedded) return { reading: readJson(embedded.bytes, file), doubts: [] };
      const { recognise } = await import('../../core/recognise/recognise.js');
      const { report, findings } = recognise(await document.content());
      return { reading: readValue(report, file), doubts: findings };
    }),
  );
}

/** Turns what extraction throws about a file into a CannotRun. */
async function withReadErrors<T>(
  file: string,
  { words, language }: Pick<Context, 'words' | 'language'>,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    throw new CannotRun(words.unreadable(file, describeReadError(cause, language)));
  }
}
