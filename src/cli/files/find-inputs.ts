import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { filesBelow } from './files-below.js';
import { kindOfFile } from './kind-of-file.js';
import { isFolder } from './stat-path.js';

/** One report to be read: a file, or standard input. */
export interface Input {
  /** The path as the user gave it; `-` for standard input. */
  readonly file: string;
  /** The file's folder, relative to the folder that the user named; empty if the file was named. */
  readonly folder: string;
  /** The file's name without its extension. */
  readonly stem: string;
}

/** Extensions of report files and of workbooks. */
const REPORT_EXTENSIONS = ['.json', '.xlsx'];

/**
 * Extensions of all files that a report can be read from; of files with one stem, the first one.
 */
const DOCUMENT_EXTENSIONS = [
  ...REPORT_EXTENSIONS,
  '.docx',
  '.pdf',
  '.ofd',
  '.html',
  '.htm',
  '.shtml',
  '.xhtml',
  '.mht',
];

/** What the command line names, and what lies beside it in folders. */
export interface Survey {
  readonly inputs: readonly Input[];
  /** Files that hold what an input of the same stem holds. */
  readonly passedOver: readonly { readonly file: string; readonly taken: string }[];
  /** Files in folders that no report is read from. */
  readonly others: readonly string[];
}

type SurveyContext = Pick<Context, 'cwd' | 'messages'>;

/** Extensions of office files that have to be saved as another kind. */
const OFFICE_EXTENSIONS = [
  ...['.xls', '.et', '.ods', '.xlsm', '.xlsb', '.xlt', '.ett'],
  ...['.doc', '.wps', '.odt', '.rtf', '.docm', '.dot', '.wpt'],
];
/** Extensions of files that clerks take for reports: each is answered with what to do about it. */
const FOREIGN_EXTENSIONS = [
  ...OFFICE_EXTENSIONS,
  ...['.zip', '.rar', '.7z', '.tar', '.gz'],
  ...['.jpg', '.jpeg', '.png', '.bmp', '.gif', '.tif', '.tiff', '.webp', '.heic'],
];

/**
 * Finds the files that the command line names: files as they are, and the reports in folders by
 * name. Logs which office files in the folders are not read.
 */
export async function findInputs(
  paths: readonly string[],
  context: SurveyContext & Pick<Context, 'log'>,
): Promise<readonly Input[]> {
  const { inputs, others } = await surveyReports(paths, context);
  if (others.length) context.log(context.messages.officeFiles(others));
  return inputs;
}

/** Finds report files and workbooks, and names the office files that lie beside them. */
export const surveyReports = (paths: readonly string[], context: SurveyContext): Promise<Survey> =>
  surveyInputs(paths, context, chooseReports);

/** Finds reports and finished documents, and names what else lies in the folders. */
export const surveyDocuments = (
  paths: readonly string[],
  context: SurveyContext,
): Promise<Survey> =>
  surveyInputs(paths, context, async (names, root) =>
    chooseDocuments(names, await shownByContent(names, root)),
  );

/** The files that may be reports by their content, whatever their names: .php, no extension. */
async function shownByContent(names: readonly string[], root: string): Promise<readonly string[]> {
  const known = new Set(withExtensions(names, [...DOCUMENT_EXTENSIONS, ...FOREIGN_EXTENSIONS]));
  const shown: string[] = [];
  for (const name of names) {
    const kind = known.has(name) ? undefined : await kindOfFile(join(root, name));
    // What else is a zip file is no report, or has its name.
    if (kind !== undefined && kind !== 'zip') shown.push(name);
  }
  return shown;
}

/** Which of the files of a folder are taken, by name. */
interface Choice extends Pick<Survey, 'passedOver' | 'others'> {
  readonly taken: readonly string[];
}

type Choose = (names: readonly string[], root: string) => Choice | Promise<Choice>;

async function surveyInputs(
  paths: readonly string[],
  context: SurveyContext,
  choose: Choose,
): Promise<Survey> {
  const { messages } = context;
  if (!paths.length) throw new CliError(messages.noInput);
  if (paths.filter((path) => path === '-').length > 1) throw new CliError(messages.stdinTwice);
  const surveys: Survey[] = [];
  for (const path of paths)
    if (path !== '-' && (await isFolder(resolve(context.cwd, path))))
      surveys.push(await surveyFolder(path, context, choose));
    else surveys.push({ inputs: [toInput(path, '')], passedOver: [], others: [] });
  return {
    inputs: surveys.flatMap(({ inputs }) => inputs),
    passedOver: surveys.flatMap(({ passedOver }) => passedOver),
    others: surveys.flatMap(({ others }) => others),
  };
}

async function surveyFolder(
  folder: string,
  { cwd, messages }: SurveyContext,
  choose: Choose,
): Promise<Survey> {
  const root = resolve(cwd, folder);
  const names = (await filesBelow(root)).map((path) => relative(root, path)).sort();
  const { taken, passedOver, others } = await choose(names, root);
  if (!taken.length && !others.length) throw new CliError(messages.noReports(folder));
  return {
    inputs: taken.toSorted().map((name) => toInput(join(folder, name), dirname(name))),
    passedOver: passedOver.map((p) => ({
      file: join(folder, p.file),
      taken: join(folder, p.taken),
    })),
    others: others.map((name) => join(folder, name)),
  };
}

/** The reports in a folder; in one without any, what clerks take for reports. */
function chooseReports(names: readonly string[]): Choice {
  const reports = withExtensions(names, REPORT_EXTENSIONS);
  return reports.length
    ? { taken: reports, passedOver: [], others: withExtensions(names, OFFICE_EXTENSIONS) }
    : { taken: withExtensions(names, FOREIGN_EXTENSIONS), passedOver: [], others: [] };
}

/**
 * What becomes of the files of a folder: of those with one stem, one is taken. `shown`: those that
 * may be reports by their content, whatever their names.
 */
export function chooseDocuments(names: readonly string[], shown: readonly string[] = []): Choice {
  const takenOf = new Map<string, string>();
  const stemPath = (name: string): string => join(dirname(name), stemOf(name));
  const documents = withExtensions(names, DOCUMENT_EXTENSIONS);
  for (const name of [...documents, ...shown, ...withExtensions(names, FOREIGN_EXTENSIONS)])
    if (!takenOf.has(stemPath(name))) takenOf.set(stemPath(name), name);
  const passedOver: { file: string; taken: string }[] = [];
  const others: string[] = [];
  for (const file of names.filter((name) => !SCHEMA_FILE.test(name))) {
    const taken = takenOf.get(stemPath(file));
    if (taken === undefined) others.push(file);
    else if (taken !== file) passedOver.push({ file, taken });
  }
  return { taken: [...takenOf.values()], passedOver, others };
}

/** A JSON Schema that lies beside reports, for editors. */
const SCHEMA_FILE = /\.schema\.json$/i;

/** Whether a file is a report file or a workbook by its name. */
export const isReportName = (file: string): boolean =>
  withExtensions([file], REPORT_EXTENSIONS).length > 0;

/** Names with one of the extensions, in the order of the extensions; no schemas. */
const withExtensions = (names: readonly string[], extensions: readonly string[]): string[] =>
  extensions.flatMap((extension) =>
    names.filter((name) => extname(name).toLowerCase() === extension && !SCHEMA_FILE.test(name)),
  );

/**
 * Takes part `i` of `n` of the inputs for `--shard i/n`: every n-th one, from the i-th on. All of
 * them if there is no shard. Throws a CliError if it is not written so.
 */
export function takeShard<T>(
  inputs: readonly T[],
  shard: string | undefined,
  { messages }: Pick<Context, 'messages'>,
): readonly T[] {
  if (shard === undefined) return inputs;
  const [, i = 0, n = 0] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(shard) ?? []).map(Number);
  if (i < 1 || i > n) throw new CliError(messages.badShard(shard));
  return inputs.filter((_, index) => index % n === i - 1);
}

const stemOf = (path: string): string => basename(path, extname(path));

const toInput = (file: string, folder: string): Input => ({ file, folder, stem: stemOf(file) });
