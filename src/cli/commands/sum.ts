import { extname, resolve } from 'node:path';
import type { Addition, Contribution } from '../../core/aggregate/add.js';
import { sumReports } from '../../core/aggregate/report.js';
import { type Selection, selectParts } from '../../core/aggregate/select-parts.js';
import { checkReport } from '../../core/build.js';
import { pathLabel } from '../../core/edition/labels.js';
import { editions } from '../../core/edition/make-edition.js';
import type { Problem } from '../../core/problem/problem.js';
import { toProblems } from '../../core/report/locate.js';
import type { Report } from '../../core/report/report.js';
import { readJson } from '../../core/source/json.js';
import type { Reading } from '../../core/source/source.js';
import { CannotRun, type Context, Exit } from '../context.js';
import { writeWhole } from '../files/atomic-write.js';
import { writeCsv } from '../files/csv.js';
import { findInputs, readInput } from '../files/find-inputs.js';
import { readDocument, tellDoubts } from '../files/read-input-file.js';
import { checkRoster } from '../files/roster.js';
import { print } from '../options.js';
import type { FileResult } from '../printers/printers.js';

export interface SumFlags {
  readonly agency: string;
  readonly output?: string;
  readonly year?: number;
  readonly edition?: string;
  readonly roster?: string;
  readonly includeInvalid?: boolean;
  readonly trace?: string;
  readonly overview?: string;
  readonly previous?: string;
  readonly report: string;
}

/** `nianbao sum`: one report of a government from its departments'. */
export async function sum(
  args: readonly string[],
  flags: SumFlags,
  context: Context,
): Promise<Exit> {
  const { words, language } = context;
  if (flags.edition !== undefined && !editions().some((e) => e.edition === flags.edition))
    throw new CannotRun(
      words.badChoice(
        '--edition',
        flags.edition,
        editions()
          .map((e) => e.edition)
          .join(', '),
      ),
    );
  if (flags.overview !== undefined && extname(flags.overview) !== '.html')
    throw new CannotRun(words.badOverview(flags.overview));
  const readings = await readAll(args, context, [flags.output, flags.trace, flags.overview]);
  const choice = selectParts(readings, { ...flags, language });
  if (!choice) throw new CannotRun(words.noYear);
  const { year, edition, parts } = choice;
  const { report, addition } = sumReports(edition, year, flags.agency, parts);
  const results = new Map<string, FileResult>(
    choice.candidates.map((g) => [
      g.file,
      {
        file: g.file,
        ok: g.isCounted && !g.problems.some((p) => p.severity === 'error'),
        outputs: [],
        problems: [...g.problems],
      },
    ]),
  );
  tellMixed(addition, choice, readings, results, context);
  if (flags.roster !== undefined)
    await checkRoster(flags.roster, choice, readings, results, context);
  tellChoice(choice, context);
  const isBlocked =
    !parts.length ||
    [...results.values()].some((r) =>
      r.problems.some((p) => p.code === 'mixed-units' || p.code === 'given-twice'),
    );
  if (isBlocked) {
    await print([...results.values()], flags.report, context, flags.output === undefined);
    context.say(words.notSummed);
    return Exit.ReportHasErrors;
  }
  const bytes = Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
  const name = flags.output ?? '-';
  const { problems } = checkReport(readJson(bytes, name), { language, draft: true });
  const own = problems.filter((p) => p.code !== 'unwritten');
  const files = new Map<string, Uint8Array>();
  if (flags.output !== undefined && flags.output !== '-') files.set(flags.output, bytes);
  if (flags.trace !== undefined) files.set(flags.trace, traceOf(addition, choice, context));
  if (flags.overview !== undefined)
    files.set(flags.overview, await overviewOf(choice, flags, context));
  await writeWhole(files, context);
  const isOk = !own.some((p) => p.severity === 'error');
  results.set(name, { file: name, ok: isOk, outputs: [...files.keys()], problems: own });
  const toStdout = !files.has(name);
  const most = largest(addition, choice);
  await print([...results.values()], flags.report, context, toStdout, { largest: most });
  if (toStdout) await context.writeStdout(bytes);
  if (flags.report === 'text')
    for (const { place, value, agency, share } of most.filter((l) => isTold(l.pointer, choice)))
      context.say(words.largest(place, value, agency, share));
  context.say(
    words.summed(
      parts.length,
      choice.candidates.length - parts.length,
      problems.length - own.length,
    ),
  );
  return [...results.values()].every((r) => r.ok) ? Exit.Done : Exit.ReportHasErrors;
}

/** Every report of files and folders; an output of this run is none of them. */
export async function readAll(
  args: readonly string[],
  context: Context,
  outputs: readonly (string | undefined)[],
): Promise<Reading[]> {
  const own = new Set(
    outputs.flatMap((path) => (path === undefined ? [] : [resolve(context.cwd, path)])),
  );
  const inputs = (await findInputs(args, context, { documents: true })).filter(
    (input) => !own.has(resolve(context.cwd, input.file)),
  );
  const readings: Reading[] = [];
  for (const input of inputs) {
    const { reading, doubts } = await readDocument(
      await readInput(input, context),
      input.file,
      context,
    );
    await tellDoubts(input.file, doubts, context);
    readings.push(reading);
  }
  return readings;
}

/** Every report whose unit at a figure is not that of most is told there. */
function tellMixed(
  { unitConflicts }: Addition,
  { edition }: Selection,
  readings: readonly Reading[],
  results: Map<string, FileResult>,
  { language }: Context,
): void {
  for (const { pointer, units } of unitConflicts) {
    const all = [...units]
      .map(([unit, parts]) => ({ unit, parts, agencies: parts.map((p) => p.input.agency) }))
      .sort((a, b) => b.parts.length - a.parts.length);
    for (const { unit, parts } of all.slice(1))
      for (const { file } of parts) {
        const finding = {
          code: 'mixed-units',
          severity: 'error',
          pointer,
          data: { unit, units: all.map(({ unit: u, agencies }) => ({ unit: u, agencies })) },
        } as const;
        const source = readings.find((r) => r.file === file)?.source;
        const problems = toProblems([finding], { source, edition, language });
        const result = results.get(file);
        if (result)
          results.set(file, { ...result, ok: false, problems: [...result.problems, ...problems] });
      }
  }
}

/** The reports that `check --parts` compares with, chosen by the same rules as those that are added up. */
export async function readParts(
  paths: readonly string[],
  file: string,
  context: Context,
): Promise<readonly Report[]> {
  const [own] = await readAll([file], context, []);
  const { year } = (own?.source?.value ?? {}) as { year?: unknown };
  const readings = await readAll(paths, context, [file]);
  const choice = selectParts(readings, {
    ...(typeof year === 'number' ? { year } : {}),
    language: context.language,
  });
  if (!choice?.parts.length) throw new CannotRun(context.words.noYear);
  tellChoice(choice, context);
  return choice.parts;
}

/** Names every report with errors, whether it is counted or not. */
function tellChoice({ candidates }: Selection, { say, words }: Context): void {
  const errors = (problems: readonly Problem[]): number =>
    problems.filter((p) => p.severity === 'error').length;
  for (const { file, agency, isCounted, problems } of candidates)
    if (!isCounted) say(words.notCounted(agency || file, file, errors(problems)));
    else if (errors(problems)) say(words.countedWithErrors(agency, file, errors(problems)));
}

export interface Largest {
  readonly pointer: string;
  readonly place: string;
  readonly value: number;
  readonly agency: string;
  readonly file: string;
  /** Per cent of the figure, to one place. */
  readonly share: number;
}

/** Which department adds most to each figure that several add to. */
function largest({ trace, figures }: Addition, { edition }: Selection): Largest[] {
  const byPointer = new Map<string, Contribution[]>();
  for (const c of trace) {
    const own = byPointer.get(c.pointer);
    if (own) own.push(c);
    else byPointer.set(c.pointer, [c]);
  }
  return [...byPointer].flatMap(([pointer, own]) => {
    const [first, ...rest] = own.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const value = figures.get(pointer)?.value;
    if (!first || !rest.length || !value) return [];
    return [
      {
        pointer,
        place: pathLabel(edition, pointer),
        value,
        agency: first.part.input.agency,
        file: first.part.file,
        share: Math.round((1000 * first.value) / value) / 10,
      },
    ];
  });
}

/** On a terminal the totals are enough, and figures that stand by themselves. */
const isTold = (pointer: string, { edition }: Selection): boolean =>
  edition.computedTotals.has(pointer) ||
  !edition.equations.some((s) => s.fillsTotal && s.terms.some((t) => t.pointer === pointer));

const traceOf = (
  { trace, figures }: Addition,
  { edition }: Selection,
  { words }: Context,
): Uint8Array =>
  writeCsv([
    words.traceColumns,
    ...trace.map(({ pointer, part, value }) => {
      const sum = figures.get(pointer);
      return [
        pathLabel(edition, pointer),
        pointer,
        part.input.agency,
        part.file,
        value,
        sum?.unit || edition.figures.get(pointer)?.unit || '',
        sum?.value ? Math.round((1000 * value) / sum.value) / 10 : '',
      ];
    }),
  ]);

async function overviewOf(
  choice: Selection,
  flags: SumFlags,
  context: Context,
): Promise<Uint8Array> {
  const before =
    flags.previous === undefined
      ? undefined
      : selectParts(await readAll([flags.previous], context, []), {
          year: choice.year - 1,
          language: context.language,
        });
  const [{ dashboardData }, { renderDashboard }] = await Promise.all([
    import('../../core/dashboard/data.js'),
    import('../../core/dashboard/page.js'),
  ]);
  const { words, language } = context;
  return Buffer.from(
    renderDashboard(dashboardData(choice, before, flags.agency, words.overview, language)),
  );
}
