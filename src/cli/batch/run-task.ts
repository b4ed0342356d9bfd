import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Build, type BuildOptions, buildReport } from '../../core/build.js';
import { FontError } from '../../core/fonts/font-error.js';
import type { Problem } from '../../core/problem/problem.js';
import { type Format, formatNames, formatOf } from '../../core/render/formats.js';
import type { Report } from '../../core/report/report.js';
import type { Reading } from '../../core/source/source.js';
import { sha256 } from '../../platform/node.js';
import { CliError, describeFontError } from '../cli-error.js';
import type { Context } from '../context.js';
import { assertInsideFolder } from '../files/atomic-write.js';
import { readInputFile } from '../files/read-input-file.js';
import { agencyAndYearOf, readReportFile } from '../files/read-report.js';
import { type WrittenDocuments, writeDocuments } from '../files/write-documents.js';
import { messages as allMessages } from '../messages/messages.js';
import { editionsWith } from './edition-file.js';
import { createPreviousParser, type PreviousFile } from './previous-file.js';
import {
  type BuildTask,
  type BuiltDocument,
  failedResult,
  type ReportResult,
  type RunnerHooks,
  type RunOptions,
  type TaskRunner,
} from './task.js';

/** What the steps of a task need. */
interface Runner {
  readonly options: RunOptions;
  readonly hooks: RunnerHooks;
  readonly buildOptions: BuildOptions;
  readonly parsePrevious: (previous: PreviousFile) => Report | undefined;
  readonly context: Pick<Context, 'cwd' | 'language' | 'messages' | 'readStdin'>;
}

/** Makes what reads, checks, renders and writes one report after the other, in this thread. */
export function createTaskRunner(options: RunOptions, hooks: RunnerHooks = {}): TaskRunner {
  const { cwd, language } = options;
  const messages = allMessages[language];
  const readStdin = hooks.readStdin ?? (async () => new Uint8Array());
  const context = { cwd, language, messages, readStdin };
  const buildOptions = toBuildOptions(options, hooks);
  const parsePrevious = createPreviousParser(buildOptions.editions);
  const runner: Runner = { options, hooks, buildOptions, parsePrevious, context };
  return async (task) => {
    try {
      return await runTask(task, runner);
    } catch (cause) {
      if (cause instanceof CliError) return failedResult(task.input.file, cause.message, language);
      if (cause instanceof FontError)
        return failedResult(task.input.file, describeFontError(cause, messages), language);
      throw cause;
    }
  };
}

const toBuildOptions = (options: RunOptions, { parts }: RunnerHooks): BuildOptions => ({
  language: options.language,
  strict: options.strict,
  formats: options.formats,
  fonts: options.fonts,
  editions: options.editionData === undefined ? undefined : editionsWith(options.editionData),
  ...options.formatSettings,
  embed: options.embed,
  // A report that is only checked may be a draft.
  draft: !options.formats.length,
  parts,
  ...(options.sourceDateEpoch === undefined ? {} : { sourceDateEpoch: options.sourceDateEpoch }),
});

async function runTask(task: BuildTask, runner: Runner): Promise<ReportResult> {
  const { options, hooks, buildOptions, parsePrevious, context } = runner;
  const { input, earlier, previous } = task;
  const bytes = hooks.reading?.bytes ?? (await readInputFile(input.file, context));
  const key = keyOf(bytes, previous, options);
  if (earlier && (await isUnchanged(earlier, key, options.cwd))) return earlier;
  const reading = hooks.reading ?? (await readReportFile(bytes, input.file, context));
  const build = await buildReport(reading, {
    ...buildOptions,
    previous: previous && parsePrevious(previous),
  });
  const documents = documentsOf(build.outputs);
  const differences = options.verify
    ? await verifyDocuments(documents, reading, build, options)
    : [];
  if (differences.length)
    return {
      file: input.file,
      ok: false,
      outputs: [],
      problems: [...build.problems, ...differences],
    };
  const { outputs, kept } = await write(documents, build.title ?? '', task, runner);
  return {
    file: input.file,
    ok: build.ok,
    outputs,
    ...(kept.length ? { kept } : {}),
    problems: build.problems,
    ...agencyAndYearOf(reading),
    ...(build.pages === undefined ? {} : { pages: build.pages }),
    ...(key === undefined ? {} : { key }),
  };
}

/**
 * Hash of a report, of last year's and of everything else that its outputs depend on, if a run can
 * be resumed.
 */
function keyOf(
  bytes: Uint8Array,
  previous: PreviousFile | undefined,
  { fingerprint }: RunOptions,
): string | undefined {
  if (fingerprint === undefined) return undefined;
  const hashes = [bytes, ...(previous ? [previous.bytes] : [])].map((part) => sha256(part));
  return sha256([fingerprint, ...hashes].join('\n'));
}

/** Whether a result is still that of its report, and its outputs are still what was written. */
async function isUnchanged(
  { key: earlierKey, outputs }: ReportResult,
  key: string | undefined,
  cwd: string,
): Promise<boolean> {
  if (earlierKey !== key) return false;
  for (const output of outputs) {
    const bytes = await readFile(resolve(cwd, output.file)).catch(() => undefined);
    if (!bytes || sha256(bytes) !== output.sha256) return false;
  }
  return true;
}

const documentsOf = (outputs: Readonly<Partial<Record<Format, Uint8Array>>>): BuiltDocument[] =>
  formatNames.flatMap((format) => {
    const content = outputs[format];
    return content ? [{ format, content }] : [];
  });

/** What documents show otherwise than their report: a defect of this software, or of a font. */
async function verifyDocuments(
  documents: readonly BuiltDocument[],
  reading: Reading,
  { report, document }: Build,
  { language }: RunOptions,
): Promise<Problem[]> {
  if (!report || !document) return [];
  const [{ withDocument }, { verifyDocument }] = await Promise.all([
    import('../../core/extract/open-document.js'),
    import('../../core/verify/verify.js'),
  ]);
  const expected = { reading, report, document };
  const verified = documents.filter(({ format }) => formatOf(format).canBeVerified);
  const found = await Promise.all(
    verified.map(({ content }) =>
      withDocument(content, (open) => verifyDocument(open, { expected, language })),
    ),
  );
  return found.flat();
}

async function write(
  documents: readonly BuiltDocument[],
  title: string,
  { paths }: BuildTask,
  { options, hooks, context }: Runner,
): Promise<WrittenDocuments> {
  if (hooks.writeDocuments) return hooks.writeDocuments(documents, title);
  const files = documents.flatMap(({ format, content }) => {
    const path = paths[format];
    return path === undefined ? [] : [{ path, format, content }];
  });
  if (options.folder !== undefined)
    await assertInsideFolder(
      options.folder,
      files.map(({ path }) => path),
      context,
    );
  return writeDocuments(files, context);
}
