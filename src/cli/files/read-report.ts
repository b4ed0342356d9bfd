import type { ReadFinding } from '../../core/recognise/recognise.js';
import { readJson, readValue } from '../../core/source/json.js';
import type { Reading } from '../../core/source/source.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';

/** A report found in a file of any kind. */
export interface DocumentReading {
  readonly reading: Reading;
  /** What is doubtful about a report that was recognised in a document. */
  readonly warnings: readonly ReadFinding[];
}

type MessageContext = Pick<Context, 'messages' | 'language'>;

/** The first bytes, among which a file shows what it is. */
const HEAD_BYTES = 1024;

const headOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));

/** Whether a file is a report file: by its name, or because its text begins like an object. */
export const isReportFile = (bytes: Uint8Array, file: string): boolean =>
  /\.json$/i.test(file) || file === '-' || /^(\u00ef\u00bb\u00bf)?\s*\{/.test(headOf(bytes));

/**
 * Reads what `build` and `check` take: a report file, or a workbook that was filled in. Throws a
 * CliError if a workbook is not one of ours.
 */
export async function readReportFile(
  bytes: Uint8Array,
  file: string,
  context: MessageContext,
): Promise<Reading> {
  if (!headOf(bytes).startsWith('PK')) return readJson(bytes, file);
  return withReadErrors(file, context, async () => {
    const { readWorkbook } = await import('../../core/workbook/read.js');
    return readWorkbook(bytes, file);
  });
}

/**
 * Reads a report from a file of any kind: a report file, a workbook, a document that embeds its
 * report, or one that shows it. With `isShownOnly`, an embedded report is ignored. Throws a CliError
 * if there is no report.
 */
export async function readAnyReport(
  bytes: Uint8Array,
  file: string,
  context: MessageContext,
  { isShownOnly = false } = {},
): Promise<DocumentReading> {
  if (isReportFile(bytes, file)) return { reading: readJson(bytes, file), warnings: [] };
  return withReadErrors(file, context, () => readDocument(bytes, file, isShownOnly));
}

async function readDocument(
  bytes: Uint8Array,
  file: string,
  isShownOnly: boolean,
): Promise<DocumentReading> {
  const [{ readWorkbookIfOurs }, { carriedIn }, { recognise }, { kindOf, see }] = await Promise.all(
    [
      import('../../core/workbook/read.js'),
      import('../../core/extract/embedded-report.js'),
      import('../../core/recognise/recognise.js'),
      import('../../core/extract/open-document.js'),
    ],
  );
  const workbook = kindOf(bytes) === 'xlsx' ? readWorkbookIfOurs(bytes, file) : undefined;
  if (workbook) return { reading: workbook, warnings: [] };
  const embedded = isShownOnly ? undefined : await carriedIn(bytes);
  if (embedded) return { reading: readJson(embedded.bytes, file), warnings: [] };
  const { report, findings } = recognise(await see(bytes));
  return { reading: readValue(report, file), warnings: findings };
}

/** Turns what extraction throws about a file into a CliError. */
async function withReadErrors<T>(
  file: string,
  { messages, language }: MessageContext,
  read: () => Promise<T>,
): Promise<T> {
  const [{ ReadError }, { whyNot }] = await Promise.all([
    import('../../core/extract/zip-xml.js'),
    import('../../core/verify/messages.js'),
  ]);
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    throw new CliError(messages.unreadable(file, whyNot(cause, language)));
  }
}
