import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FontError } from '../../core/fonts/font-error.js';
import type { FontFiles } from '../../core/fonts/fonts.js';
import type { Language } from '../../core/problem/language.js';
import type { Problem } from '../../core/problem/problem.js';
import type { WordFaces } from '../../core/render/docx/faces.js';
import { type Format, formats as formatList } from '../../core/render/formats.js';
import type { Report } from '../../core/report/report.js';
import type { Reading } from '../../core/source/source.js';
import { type Build, type BuildOptions, buildReport } from '../../index.js';
import { CannotRun } from '../context.js';
import { refuseOutside, writeWhole } from '../files/atomic-write.js';
import { type Input, readInput } from '../files/find-inputs.js';
import { readReportFile } from '../files/read-input-file.js';
import { words } from '../messages.js';
import { previousReport } from '../options.js';
import type { FileResult } from '../printers/printers.js';

/** What every report of a run has in common; plain data, so that it reaches a worker. */
export interface Settings {
  readonly cwd: string;
  readonly language: Language;
  readonly strict: boolean;
  /** None to check only. */
  readonly formats: readonly Format[];
  readonly fonts: FontFiles;
  readonly wordFaces?: WordFaces | undefined;
  readonly embed?: boolean | undefined;
  /** Read documents again before they are put in their places. */
  readonly verify?: boolean | undefined;
  readonly sourceDateEpoch?: number | undefined;
  /** Folder that no output may leave. */
  readonly folder?: string | undefined;
  /** File of last year's report. */
  readonly previous?: string | undefined;
  /** Hash of all that the outputs depend on beside the report, where a run may be resumed. */
  readonly fingerprint?: string | undefined;
}

/** One report to be taken. */
export interface Job {
  readonly input: Input;
  /** Where each format goes, by format. */
  readonly paths: Readonly<Partial<Record<Format, string>>>;
  /** What an earlier run left, to be taken over where nothing has changed. */
  readonly earlier?: Done | undefined;
}

/** What became of one report. */
export interface Done extends FileResult {
  readonly agency?: string;
  readonly year?: number;
  readonly pages?: number;
  /** SHA-256 of each output, in the order of `outputs`. */
  readonly hashes: readonly string[];
  /** Hash of the report and of the settings that the outputs come from. */
  readonly key?: string;
  readonly couldNotRun?: boolean;
}

/** Reads, checks, renders and writes reports by the same settings, in this thread. */
export type Runner = (job: Job) => Promise<Done>;

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** What a thread has beside the files: standard input, and other places for documents than the job's. */
export interface Surroundings {
  readonly readStdin?: () => Promise<Uint8Array>;
  /** The reports that the job's should be the sum of. */
  readonly parts?: readonly Report[];
  /** Puts documents in their places, gives their paths. */
  readonly place?: (
    documents: Partial<Record<Format, Uint8Array>>,
    title: string,
  ) => Promise<string[]>;
}

export function makeRunner(
  settings: Settings,
  { readStdin = async () => new Uint8Array(), place, parts }: Surroundings = {},
): Runner {
  const { cwd, language } = settings;
  const own = words[language];
  const context = { cwd, language, words: own, readStdin };
  let shared: Promise<BuildOptions> | undefined;
  const optionsOf = async (): Promise<BuildOptions> => {
    const { strict, formats, fonts, wordFaces, embed = true, sourceDateEpoch } = settings;
    return {
      language,
      strict,
      formats,
      fonts,
      docx: { faces: wordFaces },
      embed,
      // What is only checked may be a draft.
      draft: !formats.length,
      ...(parts ? { parts } : {}),
      ...(sourceDateEpoch === undefined ? {} : { sourceDateEpoch }),
      ...(await previousReport(settings.previous, context)),
    };
  };
  return async ({ input, paths, earlier }) => {
    const { file } = input;
    try {
      const bytes = await readInput(input, context);
      const key =
        settings.fingerprint === undefined
          ? undefined
          : sha256(`${settings.fingerprint}\n${sha256(bytes)}`);
      if (earlier && earlier.key === key && (await areIntact(earlier, cwd)))
        return { ...earlier, file };
      shared ??= optionsOf();
      const reading = await readReportFile(bytes, file, context);
      const build = await buildReport(reading, await shared);
      const { ok, problems, outputs: documents, pages, title } = build;
      const differences = settings.verify ? await differencesOf(build, reading, language) : [];
      if (differences.length)
        return {
          file,
          ok: false,
          outputs: [],
          problems: [...problems, ...differences],
          hashes: [],
        };
      const files = new Map(
        Object.entries(documents).map(([format, content]) => [
          paths[format as Format] ?? '',
          content,
        ]),
      );
      const outputs = place ? await place(documents, title ?? '') : [...files.keys()];
      if (!place) {
        if (settings.folder !== undefined)
          await refuseOutside(settings.folder, [...files.keys()], context);
        await writeWhole(files, context);
      }
      const { agency, year } = (reading.source?.value ?? {}) as {
        agency?: unknown;
        year?: unknown;
      };
      return {
        file,
        ok,
        outputs,
        problems,
        ...(typeof agency === 'string' ? { agency } : {}),
        ...(typeof year === 'number' ? { year } : {}),
        ...(pages === undefined ? {} : { pages }),
        hashes: [...files.values()].map(sha256),
        ...(key === undefined ? {} : { key }),
      };
    } catch (cause) {
      if (!(cause instanceof CannotRun || cause instanceof FontError)) throw cause;
      return couldNotRun(
        file,
        cause instanceof FontError ? own.badFont(cause.message) : cause.message,
      );
    }
  };
}

/** What documents do not show as their report has it: a defect of this software, or of a font. */
async function differencesOf(
  { report, document, outputs }: Build,
  reading: Reading,
  language: Language,
): Promise<Problem[]> {
  if (!report || !document) return [];
  const [{ withDocument }, { verifyDocument }] = await Promise.all([
    import('../../core/extract/open-document.js'),
    import('../../core/verify/verify.js'),
  ]);
  const expected = { reading, report, document };
  const verified = formatList.flatMap(({ name, canBeVerified }) => {
    const bytes = outputs[name];
    return canBeVerified && bytes ? [bytes] : [];
  });
  const found = await Promise.all(
    verified.map((bytes) =>
      withDocument(bytes, (open) => verifyDocument(open, { expected, language })),
    ),
  );
  return found.flat();
}

/** A report that nothing came of, and why. */
export const couldNotRun = (file: string, message: string): Done => ({
  file,
  ok: false,
  outputs: [],
  problems: [
    {
      code: 'could-not-run',
      severity: 'error',
      pointer: '',
      line: 1,
      column: 1,
      place: '',
      message,
      data: {},
    },
  ],
  hashes: [],
  couldNotRun: true,
});

/** Whether outputs are still what was written. */
async function areIntact({ outputs, hashes }: Done, cwd: string): Promise<boolean> {
  for (const [i, path] of outputs.entries()) {
    const bytes = await readFile(resolve(cwd, path)).catch(() => undefined);
    if (!bytes || sha256(bytes) !== hashes[i]) return false;
  }
  return true;
}
