import type { FontFiles } from '../../core/fonts/fonts.js';
import { couldNotRun } from '../../core/problem/could-not-run.js';
import type { Language } from '../../core/problem/language.js';
import type { Problem } from '../../core/problem/problem.js';
import type { Format } from '../../core/render/formats.js';
import type { FormatSettings } from '../../core/render/settings.js';
import type { Report } from '../../core/report/report.js';
import type { Reading } from '../../core/source/source.js';
import type { Proof } from '../../core/verify/prove.js';
import type { Output } from '../files/atomic-write.js';
import type { Input } from '../files/find-inputs.js';
import type { KeptFile } from '../files/keep-edited.js';
import type { WrittenDocuments } from '../files/write-documents.js';
import type { PreviousFile } from './previous-file.js';

/** What all reports of a run have in common. Plain data: it is copied to worker threads. */
export interface RunOptions {
  readonly cwd: string;
  readonly language: Language;
  /** Warnings stop a build too. */
  readonly strict: boolean;
  /** Formats to write; empty to check only. */
  readonly formats: readonly Format[];
  readonly fonts: FontFiles;
  /** Data of the agency's own edition file. */
  readonly editionData: unknown;
  /** What the user chose about single formats. */
  readonly formatSettings: FormatSettings;
  /** Documents embed the report file. */
  readonly embed: boolean;
  /** Documents are read back and compared with the report before they are written. */
  readonly verify: boolean;
  readonly sourceDateEpoch: number | undefined;
  /** Folder that no output may leave. */
  readonly folder: string | undefined;
  /** Hash of everything but the report that outputs depend on; set if a run can be resumed. */
  readonly fingerprint: string | undefined;
}

/** Options that `check` does not have, or that are seldom given. */
const DEFAULTS = {
  editionData: undefined,
  formats: [],
  formatSettings: {},
  embed: true,
  verify: false,
  sourceDateEpoch: undefined,
  folder: undefined,
  fingerprint: undefined,
} as const;

/** Fills in the options that a command does not give. */
export const makeRunOptions = (
  given: Pick<RunOptions, 'cwd' | 'language' | 'strict' | 'fonts'> & Partial<RunOptions>,
): RunOptions => ({ ...DEFAULTS, ...given });

/** What became of one report. */
export interface ReportResult {
  readonly file: string;
  readonly ok: boolean;
  readonly outputs: readonly Output[];
  /** Files that somebody had edited, and that the outputs would have replaced. */
  readonly kept?: readonly KeptFile[];
  readonly problems: readonly Problem[];
  /** What comparing the bytes of a finished document gave. */
  readonly proof?: Proof;
  readonly agency?: string;
  readonly year?: number;
  readonly pages?: number;
  /** Hash of the report and of the options that the outputs were made with. */
  readonly key?: string;
  readonly couldNotRun?: boolean;
}

/** One report to process. */
export interface BuildTask {
  readonly input: Input;
  /** Where each format is written. */
  readonly paths: Readonly<Partial<Record<Format, string>>>;
  /** Last year's report, to compare with. */
  readonly previous?: PreviousFile | undefined;
  /** Result of an earlier run, kept if nothing has changed since. */
  readonly earlier?: ReportResult | undefined;
}

/** A finished document in memory. */
export interface BuiltDocument {
  readonly format: Format;
  readonly content: Uint8Array;
}

/**
 * What a runner is given besides the options. None of it is set in workers.
 */
export interface RunnerHooks {
  readonly readStdin?: () => Promise<Uint8Array>;
  /** The report, if it was read already. */
  readonly reading?: Reading | undefined;
  /** Departments' reports whose sum the report should be. */
  readonly parts?: readonly Report[];
  /** Writes the documents, in place of writing each to the path of its task. */
  readonly writeDocuments?: (
    documents: readonly BuiltDocument[],
    title: string,
  ) => Promise<WrittenDocuments>;
}

/** Processes one report. */
export type TaskRunner = (task: BuildTask) => Promise<ReportResult>;

/** The result of a report that could not be processed; the reason is its only message. */
export function failedResult(file: string, reason: string, language: Language): ReportResult {
  const problems = [couldNotRun(reason, language)];
  return { file, ok: false, outputs: [], problems, couldNotRun: true };
}
