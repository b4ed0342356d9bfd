import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Problem } from '../../core/problem/problem.js';
import { version } from '../../core/version.js';
import type { Done } from '../batch/run-task.js';
import { CannotRun, type Context, Exit, reason } from '../context.js';
import { writeWhole } from '../files/atomic-write.js';
import { writeCsv } from '../files/csv.js';

/** One report of a summary. */
interface Row {
  readonly file: string;
  readonly agency: string;
  readonly year: number | null;
  readonly ok: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly pages: number | null;
  readonly outputs: readonly { readonly file: string; readonly sha256: string }[];
  readonly problems: readonly Problem[];
}
interface Summary {
  readonly version: string;
  readonly files: readonly Row[];
}

const count = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((p) => p.severity === severity && p.waived === undefined).length;

const rowOf = ({ file, ok, agency, year, pages, outputs, hashes, problems }: Done): Row => ({
  file,
  agency: agency ?? '',
  year: year ?? null,
  ok,
  errors: count(problems, 'error'),
  warnings: count(problems, 'warning'),
  pages: pages ?? null,
  outputs: outputs.map((path, i) => ({ file: path, sha256: hashes[i] as string })),
  problems,
});

const byFile = (a: Row, b: Row): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

const writers: Readonly<Record<string, (summary: Summary, words: Context['words']) => Uint8Array>> =
  {
    '.json': (summary) => Buffer.from(`${JSON.stringify(summary, null, 2)}\n`),
    '.csv': ({ files }, words) => {
      const rows = files.map((f) => [
        f.file,
        f.agency,
        f.year,
        f.ok ? words.good : words.bad,
        f.errors,
        f.warnings,
        f.pages,
        f.outputs.map((o) => `${o.file} ${o.sha256}`).join('\n'),
        f.problems[0]?.message ?? '',
      ]);
      return writeCsv([words.summaryColumns, ...rows]);
    },
  };

/** Refuses a summary's name before anything is done. */
export function chooseSummary(path: string | undefined, { words }: Pick<Context, 'words'>): void {
  if (path !== undefined && !writers[extname(path)]) throw new CannotRun(words.badSummary(path));
}

const write = (path: string, summary: Summary, context: Context): Promise<void> =>
  writeWhole(
    new Map([
      [
        path,
        (writers[extname(path)] as (s: Summary, w: Context['words']) => Uint8Array)(
          summary,
          context.words,
        ),
      ],
    ]),
    context,
  );

/** Writes what became of every report, in the order of their names. */
export const writeSummary = (
  path: string,
  done: readonly Done[],
  context: Context,
): Promise<void> => write(path, { version, files: done.map(rowOf).sort(byFile) }, context);

/** `nianbao summary`: one summary of those that shards have written. */
export async function summary(
  paths: readonly string[],
  { output }: { readonly output: string },
  context: Context,
): Promise<Exit> {
  chooseSummary(output, context);
  const { words } = context;
  const all: Summary[] = [];
  for (const path of paths) {
    const text = await readFile(resolve(context.cwd, path), 'utf8').catch((cause) => {
      throw new CannotRun(words.unreadable(path, reason(cause, words)));
    });
    all.push(parse(text, path, words));
  }
  const versions = new Set(all.map((s) => s.version));
  if (versions.size > 1) throw new CannotRun(words.mixedSummaries([...versions].sort().join('、')));
  const files = all.flatMap((s) => s.files).sort(byFile);
  const twice = files.find((f, i) => f.file === files[i + 1]?.file);
  if (twice) throw new CannotRun(words.twiceInSummaries(twice.file));
  await write(output, { version: all[0]?.version ?? version, files }, context);
  context.say(words.summary(files.filter((f) => f.ok).length, files.filter((f) => !f.ok).length));
  return files.every((f) => f.ok) ? Exit.Done : Exit.ReportHasErrors;
}

function parse(text: string, path: string, words: Context['words']): Summary {
  try {
    const found = JSON.parse(text) as Partial<Summary>;
    if (
      typeof found.version === 'string' &&
      Array.isArray(found.files) &&
      found.files.every(
        (f) => typeof f?.file === 'string' && Array.isArray(f.outputs) && Array.isArray(f.problems),
      )
    )
      return found as Summary;
  } catch {
    // Told below.
  }
  throw new CannotRun(words.notSummary(path));
}
