import { access } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../edition/edition.js';
import { editionOfYear, editions } from '../edition/load.js';
import { resource } from '../resources.js';
import { CannotRun, type Context, Exit } from './context.js';
import { writeWhole } from './outputs.js';

export interface InitFlags {
  readonly year: number;
  readonly agency: string;
}

/** `nianbao init`: a report of the year's edition with every figure to be filled (null) and the texts empty. */
export async function init(file: string | undefined, { year, agency }: InitFlags, context: Context): Promise<Exit> {
  const { words } = context;
  const edition = editionOfYear(year);
  if (!edition) throw new CannotRun(words.noForm(year, Math.min(...editions().map((e) => e.years.from))));
  const path = file === undefined || file === '-' ? undefined : resolve(context.cwd, file);
  const schema = relative(path ? dirname(path) : context.cwd, fileURLToPath(resource(`schemas/report-${edition.edition}.schema.json`))).replaceAll('\\', '/');
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
        if (cell.kind !== 'figure' || edition.computed.has(cell.pointer)) continue;
        const steps = cell.pointer.split('/').slice(1);
        const last = steps.pop() as string;
        let object = report;
        for (const step of steps) {
          object[step] ??= {};
          object = object[step] as Record<string, unknown>;
        }
        object[last] = null;
      }
  return report;
}
