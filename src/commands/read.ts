import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { carriedIn } from '../read/carried.js';
import { ReadError } from '../read/package.js';
import { recognise } from '../read/recognise.js';
import { see } from '../read/see.js';
import { readWords } from '../read/words.js';
import { CannotRun, type Context, Exit, reason } from './context.js';
import { writeWhole } from './outputs.js';
import { whyNot } from './verify.js';

export interface ReadFlags {
  readonly output?: string;
  /** Read what the document shows even where it carries its report. */
  readonly shown?: boolean;
}

/** `nianbao read`: the report file that a document carries, as it was; else the report that it shows, with what is doubtful. */
export async function read(file: string, flags: ReadFlags, context: Context): Promise<Exit> {
  const { words, language } = context;
  const bytes = await readFile(resolve(context.cwd, file)).catch((cause) => {
    throw new CannotRun(words.unreadable(file, reason(cause, words)));
  });
  let report: Uint8Array;
  try {
    const carried = flags.shown ? undefined : await carriedIn(bytes);
    if (carried) report = carried.bytes;
    else {
      const found = recognise(await see(bytes));
      for (const finding of found.findings) context.say(words.doubt(file, readWords[language].doubts[finding.code]?.(finding) ?? finding.code, finding.where));
      report = Buffer.from(`${JSON.stringify(found.report, null, 2)}\n`);
    }
  } catch (cause) {
    if (cause instanceof ReadError) throw new CannotRun(words.unreadable(file, whyNot(cause, language)));
    throw cause;
  }
  if (flags.output === undefined || flags.output === '-') await context.writeStdout(report);
  else if (resolve(context.cwd, flags.output) === resolve(context.cwd, file)) throw new CannotRun(words.overInput(flags.output));
  else await writeWhole(new Map([[flags.output, report]]), context);
  return Exit.Done;
}
