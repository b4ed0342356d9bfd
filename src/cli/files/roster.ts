import type { Selection } from '../../core/aggregate/select-parts.js';
import type { Problem } from '../../core/problem/problem.js';
import { toProblem } from '../../core/problem/to-problem.js';
import { toProblems } from '../../core/report/locate.js';
import type { Reading } from '../../core/source/source.js';
import { CannotRun, type Context } from '../context.js';
import type { FileResult } from '../printers/printers.js';
import { readInput } from './find-inputs.js';

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** Holds the reports that were given against a list of names, one a line: who is missing, and who is not on it. */
export async function checkRoster(
  file: string,
  { candidates, edition }: Selection,
  readings: readonly Reading[],
  results: Map<string, FileResult>,
  context: Context,
): Promise<void> {
  const bytes = await readInput({ file }, context);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotRun(context.words.unreadable(file, context.words.notUtf8));
  }
  const names = text
    .split(/\r?\n/)
    .flatMap((line, i) =>
      plain(line) && !line.startsWith('#') ? [{ name: line.trim(), line: i + 1 }] : [],
    );
  const present = new Set(candidates.map((g) => plain(g.agency)));
  const missing: Problem[] = names
    .filter(({ name }) => !present.has(plain(name)))
    .map(({ name, line }) =>
      toProblem(
        { code: 'not-given', severity: 'warning', pointer: '', data: { agency: name } },
        { line, column: 1 },
        '',
        context.language,
      ),
    );
  if (missing.length) results.set(file, { file, ok: true, outputs: [], problems: missing });
  const listed = new Set(names.map(({ name }) => plain(name)));
  for (const { file: own, agency } of candidates) {
    const result = results.get(own);
    if (!agency || listed.has(plain(agency)) || !result) continue;
    const source = readings.find((r) => r.file === own)?.source;
    const problems = toProblems(
      [{ code: 'not-on-roster', severity: 'warning', pointer: '/agency', data: { agency } }],
      { source, edition, language: context.language },
    );
    results.set(own, { ...result, problems: [...result.problems, ...problems] });
  }
}
