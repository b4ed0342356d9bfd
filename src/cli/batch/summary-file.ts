import { extname } from 'node:path';
import { compareCodeUnits } from '../../core/compare-code-units.js';
import { type CsvValue, writeCsv } from '../../core/csv.js';
import type { Language } from '../../core/problem/language.js';
import { listedProblems } from '../../core/problem/listed-problems.js';
import type { Problem } from '../../core/problem/problem.js';
import type { Severity } from '../../core/problem/severity.js';
import { formats } from '../../core/render/formats.js';
import { version } from '../../core/version.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { type Output, writeFilesAtomically } from '../files/atomic-write.js';
import type { Messages } from '../messages/messages.js';
import type { ReportResult } from './task.js';

/** One report of a summary. */
export interface SummaryRow {
  readonly file: string;
  readonly agency: string;
  readonly year: number | null;
  readonly ok: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly pages: number | null;
  readonly outputs: readonly Output[];
  readonly problems: readonly Problem[];
}

/** What `--summary` writes: the result of every report of a run. */
export interface Summary {
  /** Version of nianbao that made it. */
  readonly version: string;
  readonly files: readonly SummaryRow[];
}

type SummaryWriter = (summary: Summary, messages: Messages) => Uint8Array;

const writers = {
  '.json': (summary) => new TextEncoder().encode(`${JSON.stringify(summary, null, 2)}\n`),
  '.csv': ({ files }, messages) =>
    writeCsv([csvHeadings(messages), ...files.map((row) => csvRow(row, messages))]),
} satisfies Readonly<Record<string, SummaryWriter>>;

/**
 * Finds how to write a summary by its extension. Throws a CliError if it is none of those known.
 */
function writerOf(path: string, { messages }: Pick<Context, 'messages'>): SummaryWriter {
  const extension = extname(path);
  if (extension === '.json' || extension === '.csv') return writers[extension];
  throw new CliError(messages.badSummary(path));
}

/** Throws a CliError, before anything is done, if `--summary` names a file that is no summary. */
export function assertSummaryPath(
  path: string | undefined,
  context: Pick<Context, 'messages'>,
): void {
  if (path !== undefined) writerOf(path, context);
}

/** Writes the result of every report of a run, if `--summary` names a file. */
export async function writeResultSummary(
  path: string | undefined,
  results: readonly ReportResult[],
  context: Pick<Context, 'cwd' | 'messages' | 'language'>,
): Promise<void> {
  if (path === undefined) return;
  const rows = results.map((result) => toRow(result, context.language));
  await writeSummary(path, { version, files: rows.sort(byFile) }, context);
}

/** Writes a summary as JSON or CSV, by the extension of its path. */
export async function writeSummary(
  path: string,
  summary: Summary,
  context: Pick<Context, 'cwd' | 'messages'>,
): Promise<void> {
  const content = writerOf(path, context)(summary, context.messages);
  await writeFilesAtomically([{ path, content }], context);
}

/** The order of a summary's rows. */
export const byFile = (a: SummaryRow, b: SummaryRow): number => compareCodeUnits(a.file, b.file);

const toRow = (
  { file, ok, agency, year, pages, outputs, problems }: ReportResult,
  language: Language,
): SummaryRow => ({
  file,
  agency: agency ?? '',
  year: year ?? null,
  ok,
  errors: countUnwaived(problems, 'error'),
  warnings: countUnwaived(problems, 'warning'),
  pages: pages ?? null,
  outputs,
  problems: listedProblems(problems, language),
});

const countUnwaived = (problems: readonly Problem[], severity: Severity): number =>
  problems.filter((p) => p.severity === severity && p.waived === undefined).length;

/** After what a report has once, a column for the document of each format and one for its hash. */
const csvHeadings = ({ summaryColumns }: Messages): string[] => [
  ...summaryColumns,
  ...formats.flatMap(({ name }) => [name, `${name} SHA-256`]),
];

const csvRow = (row: SummaryRow, messages: Messages): CsvValue[] => [
  row.file,
  onOneLine(row.agency),
  row.year,
  row.ok ? messages.good : messages.bad,
  row.errors,
  row.warnings,
  row.pages,
  onOneLine(row.problems[0]?.message ?? ''),
  ...formats.flatMap(({ extension }): CsvValue[] => {
    const output = row.outputs.find(({ file }) => extname(file) === `.${extension}`);
    return [output?.file ?? null, output?.sha256 ?? null];
  }),
];

const onOneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
