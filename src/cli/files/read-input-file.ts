import type { ReadFinding } from '../../core/recognise/recognise.js';
import { readJson } from '../../core/source/json.js';
import type { Reading } from '../../core/source/source.js';
import { CannotRun, type Context } from '../context.js';

/** A report as any file has it: a report file itself, the one that a document carries, or else the one it shows, with what is doubtful about that. */
export interface DocumentReading {
  readonly reading: Reading;
  readonly doubts: readonly ReadFinding[];
}

/** Says what was doubtful about a report that a document shows. */
export async function tellDoubts(
  file: string,
  doubts: readonly ReadFinding[],
  { say, words, language }: Context,
): Promise<void> {
  if (!doubts.length) return;
  const { readWords } = await import('../../core/verify/messages.js');
  for (const doubt of doubts)
    say(
      words.doubt(file, readWords[language].doubts[doubt.code]?.(doubt) ?? doubt.code, doubt.where),
    );
}

const begins = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 1024)).toString('latin1');

/** A file that says so, or whose text begins like an object. */
export const isReportFile = (bytes: Uint8Array, file: string): boolean =>
  /\.json$/i.test(file) || file === '-' || /^(\xef\xbb\xbf)?\s*\{/.test(begins(bytes));

/** Reads what `build` and `check` take: a report file, or a form that was filled in a spreadsheet. */
export async function readReportFile(
  bytes: Uint8Array,
  file: string,
  context: Pick<Context, 'words' | 'language'>,
): Promise<Reading> {
  if (!begins(bytes).startsWith('PK')) return readJson(bytes, file);
  return readingOf(file, context, async () =>
    (await import('../../core/workbook/read.js')).readWorkbook(bytes, file),
  );
}

async function readingOf<T>(
  file: string,
  { words, language }: Pick<Context, 'words' | 'language'>,
  read: () => Promise<T>,
): Promise<T> {
  const [{ ReadError }, { whyNot }] = await Promise.all([
    import('../../core/extract/zip-xml.js'),
    import('../../core/verify/messages.js'),
  ]);
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof ReadError)
      throw new CannotRun(words.unreadable(file, whyNot(cause, language)));
    throw cause;
  }
}

/** Reads a report from a file of any kind; `shown`: by what it shows even where it carries one. Throws where it shows none. */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  context: Pick<Context, 'words' | 'language'>,
  { shown = false } = {},
): Promise<DocumentReading> {
  if (isReportFile(bytes, file)) return { reading: readJson(bytes, file), doubts: [] };
  return readingOf(file, context, async () => {
    const [{ readWorkbookIfOurs }, { carriedIn }, { recognise }, { kindOf, see }] =
      await Promise.all([
        import('../../core/workbook/read.js'),
        import('../../core/extract/embedded-report.js'),
        import('../../core/recognise/recognise.js'),
        import('../../core/extract/open-document.js'),
      ]);
    const form = kindOf(bytes) === 'xlsx' ? readWorkbookIfOurs(bytes, file) : undefined;
    if (form) return { reading: form, doubts: [] };
    const carried = shown ? undefined : await carriedIn(bytes);
    if (carried) return { reading: readJson(carried.bytes, file), doubts: [] };
    const { report, findings } = recognise(await see(bytes));
    return {
      reading: readJson(Buffer.from(`${JSON.stringify(report, null, 2)}\n`), file),
      doubts: findings,
    };
  });
}
