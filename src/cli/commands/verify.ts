import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ReadError } from '../../core/extract/zip-xml.js';
import type { Reading } from '../../core/source/source.js';
import { whyNot } from '../../core/verify/messages.js';
import { prove } from '../../core/verify/verify.js';
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
  const results: Done[] = [];
  for (const file of files) results.push(await verifyOne(file, against, context));
  return tell(results, flags, context);
}

async function verifyOne(
  file: string,
  against: Reading | undefined,
  { cwd, words, language }: Context,
): Promise<Done> {
  const bytes = await readFile(resolve(cwd, file)).catch((cause) =>
    words.unreadable(file, reason(cause, words)),
  );
  if (typeof bytes === 'string') return couldNotRun(file, bytes);
  try {
    const problems = await prove(bytes, { against, language });
    return { file, ok: !problems.length, outputs: [], problems, hashes: [] };
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    return couldNotRun(file, words.unreadable(file, whyNot(cause, language)));
  }
}
