import { isAbsolute, relative, resolve, sep } from 'node:path';
import { foldText } from '../../core/blanks.js';
import type { Section } from '../../core/edition/edition.js';
import { valueAt } from '../../core/json-pointer.js';
import { applyEditsToBytes } from '../../core/problem/apply-edits.js';
import type { JsonValue } from '../../core/problem/finding.js';
import type { Language } from '../../core/problem/language.js';
import { isReportFile } from '../../core/reading/read-report.js';
import { printFigure, readFigures } from '../../core/report/figures.js';
import { placeOf } from '../../core/report/place.js';
import type { Report } from '../../core/report/report.js';
import { readJson } from '../../core/source/json.js';
import type { Reading } from '../../core/source/source.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { readInputFile } from '../files/read-input-file.js';
import { agencyAndYearOf, parseOrThrow } from '../files/read-report.js';
import { exists } from '../files/stat-path.js';

/** A government's report whose figures are replaced and whose texts stay. */
export interface IntoReport {
  readonly reading: Reading;
  readonly report: Report;
}

/**
 * Reads the report of `--into`. Throws a CliError unless it is a report file of the right shape.
 */
export async function readIntoReport(file: string, context: Context): Promise<IntoReport> {
  const { messages } = context;
  if (file === '-') throw new CliError(messages.intoNotReport(file));
  const bytes = await readInputFile(file, context);
  if (!isReportFile(bytes, file)) throw new CliError(messages.intoNotReport(file));
  const reading = readJson(bytes, file);
  return { reading, report: parseOrThrow(reading, context, messages.intoFaulty) };
}

/**
 * Throws a CliError if a file to be written lies in a folder of reports to be added up and is the
 * report of another agency than the sum's: it may be a department's, which would be lost.
 */
export async function assertNotDepartment(
  file: string | undefined,
  paths: readonly string[],
  agency: string | undefined,
  context: Context,
): Promise<void> {
  const { cwd, messages } = context;
  if (file === undefined || !paths.some((path) => isInside(resolve(cwd, path), resolve(cwd, file))))
    return;
  if (!(await exists(resolve(cwd, file)))) return;
  const { agency: found } = agencyAndYearOf(readJson(await readInputFile(file, context), file));
  if (found !== undefined && foldText(found) !== foldText(agency ?? ''))
    throw new CliError(messages.overDepartment(file, found));
}

const isInside = (folder: string, file: string): boolean => {
  const [first] = relative(folder, file).split(sep);
  return first !== '' && first !== '..' && !isAbsolute(relative(folder, file));
};

/** What the sum is of, or is said to be of. */
interface SumIdentity {
  readonly agency: string | undefined;
  readonly year: number;
  readonly edition: string;
}

/** Throws a CliError if a sum is of another agency, year or edition than the report. */
export function assertFits(
  { report }: IntoReport,
  { agency, year, edition }: SumIdentity,
  { messages }: Context,
): void {
  const { file, input } = report;
  if (agency !== undefined && foldText(agency) !== foldText(input.agency))
    throw new CliError(messages.intoAgency(file, input.agency, agency));
  if (year !== input.year) throw new CliError(messages.intoYear(file, input.year, year));
  const found = report.edition.edition;
  if (edition !== found) throw new CliError(messages.intoEdition(file, found, edition));
}

/** A figure or note that was replaced, as it is printed. */
export interface ReplacedFigure {
  readonly place: string;
  readonly before: string;
  readonly after: string;
  /** Whether a note that stood there is gone: somebody may have written it by hand. */
  readonly losesNote: boolean;
}

/** A report file with other figures, and what that changed. */
export interface Replacement {
  readonly bytes: Uint8Array;
  readonly replaced: readonly ReplacedFigure[];
}

/**
 * Puts the tables of a sum in place of the report's, without the text beside them. A table in which
 * nothing changes keeps its text, and so does everything else in the file.
 */
export function replaceTables(
  { reading, report }: IntoReport,
  summed: Readonly<Record<string, unknown>>,
  language: Language,
): Replacement {
  const tables = report.edition.sections
    .filter((section) => section.table)
    .map((section) => ({ section, replaced: replacedIn(section, report, summed, language) }))
    .filter(({ replaced }) => replaced.length);
  const edits = tables.flatMap(
    ({ section: { key } }) =>
      reading.source?.replaceValue(
        `/${key}`,
        withTextOf(valueAt(reading.source.value, `/${key}`), summed[key]),
      ) ?? [],
  );
  return {
    bytes: applyEditsToBytes(reading.bytes, edits),
    replaced: tables.flatMap(({ replaced }) => replaced),
  };
}

type JsonObject = Readonly<Record<string, JsonValue>>;

/** A summed table with the text before and after the report's. */
function withTextOf(table: unknown, summed: unknown): JsonValue {
  const { before, after } = table as JsonObject;
  const { before: _before, after: _after, ...figures } = summed as JsonObject;
  return {
    ...figures,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function replacedIn(
  { key, table }: Section,
  { edition, input, figures }: Report,
  summed: Readonly<Record<string, unknown>>,
  language: Language,
): ReplacedFigure[] {
  const newFigures = readFigures(edition, summed);
  const notePointer = `/${key}/note`;
  const noteOf = (report: unknown): string => String(valueAt(report, notePointer) ?? '');
  const all = (table?.cells ?? []).flatMap((cell) => {
    if (cell.kind !== 'figure') return [];
    const [before, after] = [figures, newFigures].map((of) => of.get(cell.pointer));
    if (!before || !after) return [];
    const { pointer } = cell;
    const note = before.note;
    return [{ pointer, note, before: printFigure(before), after: printFigure(after) }];
  });
  const note = noteOf(input);
  all.push({ pointer: notePointer, note, before: note, after: noteOf(summed) });
  return all
    .filter(({ before, after }) => before !== after)
    .map(({ pointer, note: lost, before, after }) => ({
      place: placeOf(edition, pointer, language),
      before,
      after,
      losesNote: !after.includes(lost),
    }))
    .sort((a, b) => Number(b.losesNote) - Number(a.losesNote));
}

/** Names every figure and note that was replaced, notes that are gone first. */
export function logReplaced(
  file: string,
  replaced: readonly ReplacedFigure[],
  { logAlways, messages }: Context,
): void {
  logAlways(messages.figuresReplaced(file, replaced.length));
  for (const { place, before, after } of replaced)
    logAlways(`    ${messages.figureReplaced(place, before, after)}`);
}
