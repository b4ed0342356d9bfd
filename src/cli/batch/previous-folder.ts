import { join, resolve } from 'node:path';
import type { FileProblems } from '../../core/aggregate/file-problems.js';
import { foldText } from '../../core/blanks.js';
import { isError } from '../../core/report/parse.js';
import { readJson } from '../../core/source/json.js';
import { logUnread } from '../aggregate/departments.js';
import { passedFile, unreadableFile } from '../aggregate/unread-file.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { type Input, surveyDocuments } from '../files/find-inputs.js';
import { readInputFile } from '../files/read-input-file.js';
import { agencyAndYearOf, readReportFile } from '../files/read-report.js';
import { type PreviousFile, type PreviousFinder, readPreviousFile } from './previous-file.js';

/** What a report is recognised by. */
export interface ReportIdentity {
  readonly file: string;
  /** Without blanks and differences of width; empty if it is not known. */
  readonly agency: string;
  readonly year: number | undefined;
  /** Folder and name of the file without years. */
  readonly name: string;
}

/** Which of last year's files belongs to which of this year's. */
export interface Pairing {
  /** Last year's file by this year's. */
  readonly partners: ReadonlyMap<string, string>;
  /** This year's files that have none. */
  readonly alone: readonly string[];
  /** This year's files of which it is not clear which of several is theirs. */
  readonly unclear: readonly string[];
  /** Last year's files that belong to none. */
  readonly unused: readonly string[];
}

/**
 * Reads the folder of `--previous` and finds each report its own: by its agency, else by the name
 * of its file. Names those that have none, and files that cannot be read.
 */
export async function pairWithFolder(
  folder: string,
  inputs: readonly Input[],
  context: Context,
): Promise<PreviousFinder> {
  if (inputs.some(({ file }) => file === '-')) throw new CliError(context.messages.previousStdin);
  const files = new Map<string, PreviousFile>();
  const identities: ReportIdentity[] = [];
  const { inputs: found, others } = await surveyDocuments([folder], context);
  const unread: FileProblems[] = others.map((file) => passedFile(file, context));
  const current = new Set(inputs.map(({ file }) => resolve(context.cwd, file)));
  for (const input of found.filter(({ file }) => !current.has(resolve(context.cwd, file))))
    try {
      const previous = await readPreviousFile(input.file, context);
      files.set(input.file, previous);
      identities.push(identityOf(input, agencyAndYearOf(readJson(previous.bytes, input.file))));
    } catch (cause) {
      unread.push(unreadableFile(input.file, cause, context));
    }
  logUnread(
    unread.filter(({ problems }) => problems.some(isError)),
    context,
  );
  const thisYear: ReportIdentity[] = [];
  for (const input of inputs) thisYear.push(await identify(input, context));
  const pairing = pairReports(thisYear, identities);
  logPairing(pairing, context);
  return ({ file }) => files.get(pairing.partners.get(file) ?? '');
}

/** What a report of this year is recognised by; a file that cannot be read has its name only. */
async function identify(input: Input, context: Context): Promise<ReportIdentity> {
  try {
    const bytes = await readInputFile(input.file, context);
    return identityOf(input, agencyAndYearOf(await readReportFile(bytes, input.file, context)));
  } catch (cause) {
    if (cause instanceof CliError) return identityOf(input, {});
    throw cause;
  }
}

const identityOf = (
  { file, folder, stem }: Input,
  { agency = '', year }: ReturnType<typeof agencyAndYearOf>,
): ReportIdentity => ({
  file,
  agency: foldText(agency),
  year,
  name: foldText(join(folder, stem)).replace(/(?:19|20)\d{2}(?:年度?)?/g, ''),
});

/** Pairs reports by their agencies, then those that are left by the names of their files. */
export function pairReports(
  current: readonly ReportIdentity[],
  previous: readonly ReportIdentity[],
): Pairing {
  const partners = new Map<string, string>();
  const unclear = new Set<string>();
  const settle = ({ file }: ReportIdentity, candidates: readonly ReportIdentity[]): void => {
    const [partner, ...others] = candidates;
    if (others.length) unclear.add(file);
    else if (partner) partners.set(file, partner.file);
  };
  const isOpen = ({ file }: ReportIdentity): boolean => !partners.has(file) && !unclear.has(file);
  for (const report of current) settle(report, ofSameAgency(report, previous));
  const taken = new Set(partners.values());
  const left = previous.filter(({ file }) => !taken.has(file));
  for (const report of current.filter(isOpen))
    settle(
      report,
      // A name that is only a year says nothing.
      left.filter(({ name }) => name !== '' && name === report.name),
    );
  const used = new Set(partners.values());
  return {
    partners,
    alone: current.filter(isOpen).map(({ file }) => file),
    unclear: [...unclear],
    unused: previous.map(({ file }) => file).filter((file) => !used.has(file)),
  };
}

/** Reports of an agency: that of the year before if there is one, else all. */
function ofSameAgency(
  { agency, year = 0 }: ReportIdentity,
  previous: readonly ReportIdentity[],
): readonly ReportIdentity[] {
  const all = agency ? previous.filter((report) => report.agency === agency) : [];
  const lastYear = all.filter((report) => report.year === year - 1);
  return lastYear.length ? lastYear : all;
}

/** Names the reports without partners; of a single report, the one it is compared with. */
function logPairing(
  { partners, alone, unclear, unused }: Pairing,
  { log, logAlways, messages }: Context,
): void {
  const [partner] = partners.values();
  const isSingle = partners.size + alone.length + unclear.length === 1;
  if (isSingle && partner !== undefined) log(messages.previousTaken(partner));
  if (alone.length) logAlways(messages.previousMissing(alone));
  if (unclear.length) logAlways(messages.previousUnclear(unclear));
  if (unused.length && !isSingle) log(messages.previousUnused(unused));
}
