import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withDocument } from '../../core/extract/open-document.js';
import { describeReadError, ReadError } from '../../core/extract/read-error.js';
import { type Expected, expectedOf, verifyDocument } from '../../core/verify/verify.js';
import { couldNotRun, type Done } from '../batch/run-task.js';
import { type Context, type Exit, reason } from '../context.js';
import { readInput } from '../files/find-inputs.js';
import { readReportFile } from '../files/read-input-file.js';
import { tell } from '../options.js';

export interface VerifyFlags {
  readonly against?: string;
  readonly report: string;
}

/** `nianbao verify`: what finished documents show, held against the report that they carry or that is named. */
export async function verify(
  files: readonly string[],
  flags: VerifyFlags,
  context: Context,
): Promise<Exit> {
  const against =
    flags.against === undefined
      ? undefined
      : await readReportFile(
          await readInput({ file: flags.against }, context),
          flags.against,
          context,
        );
  // Composed once for all files; a report with errors is refused for each of them.
  let expected: Expected | undefined;
  const expect = (): Expected | undefined => {
    expected ??= against && expectedOf(against);
    return expected;
  };
  const results: Done[] = [];
  for (const file of files) results.push(await verifyOne(file, expect, context));
  return tell(results, flags, context);
}

async function verifyOne(
  file: string,
  expect: () => Expected | undefined,
  { cwd, words, language }: Context,
): Promise<Done> {
  const bytes = await readFile(resolve(cwd, file)).catch((cause) =>
    words.unreadable(file, reason(cause, words)),
  );
  if (typeof bytes === 'string') return couldNotRun(file, bytes);
  try {
    const problems = await withDocument(bytes, (document) =>
      verifyDocument(document, { expected: expect(), language }),
    );
    return { file, ok: !problems.length, outputs: [], problems, hashes: [] };
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    return couldNotRun(file, words.unreadable(file, describeReadError(cause, language)));
  }
}
