import { access } from 'node:fs/promises';
import { dirname, extname, relative, resolve } from 'node:path';
import type { Edition } from '../../core/edition/edition.js';
import { editionOfYear, editions } from '../../core/edition/make-edition.js';
import { putAt } from '../../core/json-pointer.js';
import { shippedFile } from '../../platform/node.js';
import { CannotRun, type Context, Exit } from '../context.js';
import { writeWhole } from '../files/atomic-write.js';

export interface InitFlags {
  readonly year: number;
  readonly agency: string;
  /** A workbook to be filled in a spreadsheet; what the file's name says unless given. */
  readonly format?: 'json' | 'xlsx';
}

/** `nianbao init`: a report of the year's edition with every figure to be filled (null) and the texts empty. */
export async function init(
  file: string | undefined,
  { year, agency, format }: InitFlags,
  context: Context,
): Promise<Exit> {
  const { words } = context;
  const edition = editionOfYear(year);
  if (!edition)
    throw new CannotRun(words.noForm(year, Math.min(...editions().map((e) => e.years.from))));
  const path = file === undefined || file === '-' ? undefined : resolve(context.cwd, file);
  if ((format ?? (file && extname(file).toLowerCase() === '.xlsx' ? 'xlsx' : 'json')) === 'xlsx')
    return initForm(file, edition, year, agency, context);
  const schema = relative(
    path ? dirname(path) : context.cwd,
    shippedFile(`schemas/report-${edition.edition}.schema.json`),
  ).replaceAll('\\', '/');
  const text = `${JSON.stringify({ $schema: schema, ...blankReport(edition, year, agency) }, null, 2)}\n`;
  if (!path || !file) {
    await context.writeStdout(text);
    return Exit.Done;
  }
  if (await exists(path)) throw new CannotRun(words.exists(file));
  await writeWhole(new Map([[file, new TextEncoder().encode(text)]]), context);
  await context.writeStdout(`${file}\n`);
  return Exit.Done;
}

async function initForm(
  file: string | undefined,
  edition: Edition,
  year: number,
  agency: string,
  context: Context,
): Promise<Exit> {
  const { words } = context;
  if ((file === undefined || file === '-') && context.stdoutIsTerminal)
    throw new CannotRun(words.stdoutTerminal);
  if (file && file !== '-' && (await exists(resolve(context.cwd, file))))
    throw new CannotRun(words.exists(file));
  const bytes = await (await import('../../core/workbook/write.js')).writeWorkbook(edition, {
    year,
    agency,
  });
  if (!file || file === '-') await context.writeStdout(bytes);
  else {
    await writeWhole(new Map([[file, bytes]]), context);
    await context.writeStdout(`${file}\n`);
  }
  return Exit.Done;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Figures nested as their pointers say; totals are left out, they are computed. */
function blankReport(edition: Edition, year: number, agency: string): Record<string, unknown> {
  const report: Record<string, unknown> = { year, agency };
  for (const { key, table } of edition.sections)
    if (!table) report[key] = [''];
    else
      for (const cell of table.cells) {
        if (cell.kind !== 'figure' || edition.computedTotals.has(cell.pointer)) continue;
        putAt(report, cell.pointer, null);
      }
  return report;
}
