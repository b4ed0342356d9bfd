import { basename, dirname, extname, relative, resolve } from 'node:path';
import type { Edition } from '../../core/edition/edition.js';
import { editionOfYear, editions } from '../../core/edition/make-edition.js';
import { putAt } from '../../core/json-pointer.js';
import { shippedFile } from '../../platform/node.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';
import { writeFilesAtomically } from '../files/atomic-write.js';
import { exists } from '../files/stat-path.js';

export interface InitFlags {
  readonly year: number;
  readonly agency: string;
  /** A report file or a workbook; by the extension of the file if it is not given. */
  readonly format?: 'json' | 'xlsx';
}

/** `nianbao init`: writes a report of the year's edition to be filled in, as JSON or a workbook. */
export async function init(
  file: string | undefined,
  flags: InitFlags,
  context: Context,
): Promise<Exit> {
  const edition = editionFor(flags.year, context);
  const output = file === '-' ? undefined : file;
  const isWorkbook =
    (flags.format ??
      extname(file ?? '')
        .slice(1)
        .toLowerCase()) === 'xlsx';
  await assertCanWrite(output, isWorkbook, context);
  const content = isWorkbook
    ? await blankWorkbook(edition, flags)
    : new TextEncoder().encode(blankReport(edition, flags, output, context));
  if (output === undefined) await context.writeStdout(content);
  else {
    await writeFilesAtomically([{ path: output, content }], context);
    await context.writeStdout(`${output}\n`);
  }
  // On another machine there is no schema at the path that the report gives.
  if (!isWorkbook) {
    const schema = schemaOf(edition);
    context.log(context.messages.schemaBeside(schema, basename(schema)));
  }
  return Exit.Done;
}

function editionFor(year: number, { messages }: Context): Edition {
  const edition = editionOfYear(year);
  if (edition) return edition;
  const firstYear = Math.min(...editions().map(({ years }) => years.from));
  throw new CliError(messages.noForm(year, firstYear));
}

async function assertCanWrite(
  output: string | undefined,
  isWorkbook: boolean,
  { cwd, messages, isStdoutTerminal }: Context,
): Promise<void> {
  if (output === undefined) {
    if (isWorkbook && isStdoutTerminal) throw new CliError(messages.stdoutTerminal);
  } else if (await exists(resolve(cwd, output))) throw new CliError(messages.exists(output));
}

async function blankWorkbook(edition: Edition, { year, agency }: InitFlags): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../../core/workbook/write.js');
  return writeWorkbook(edition, { year, agency });
}

const schemaOf = ({ edition }: Edition): string =>
  shippedFile(`schemas/report-${edition}.schema.json`);

/** The text of a report without figures (null) and texts; it names its schema for editors. */
function blankReport(
  edition: Edition,
  { year, agency }: InitFlags,
  output: string | undefined,
  { cwd }: Context,
): string {
  const folder = output === undefined ? cwd : dirname(resolve(cwd, output));
  const $schema = relative(folder, schemaOf(edition)).replaceAll('\\', '/');
  const report: Record<string, unknown> = { $schema, year, agency };
  for (const { key, table } of edition.sections) {
    if (!table) report[key] = [''];
    for (const { pointer } of table?.cells.filter((cell) => cell.kind === 'figure') ?? [])
      if (!edition.computedTotals.has(pointer)) putAt(report, pointer, null);
  }
  return `${JSON.stringify(report, null, 2)}\n`;
}
