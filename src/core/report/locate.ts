import type { Edition } from '../edition/edition.js';
import type { Edit, Finding } from '../problem/finding.js';
import type { Language } from '../problem/language.js';
import { byPosition, fileStart } from '../problem/position.js';
import type { Problem } from '../problem/problem.js';
import { toProblem } from '../problem/to-problem.js';
import type { Source } from '../source/source.js';
import { placeOf } from './place.js';

/** Where findings are located: the report's file and its edition. */
export interface Location {
  readonly source: Source | undefined;
  readonly edition: Edition | undefined;
  readonly language?: Language | undefined;
}

/** Gives findings their positions, places and words, in the order of the file. */
export const toProblems = (findings: readonly Finding[], location: Location): Problem[] =>
  findings.map((f) => locateFinding(f, location)).sort(byPosition);

function locateFinding(found: Finding, { source, edition, language = 'zh' }: Location): Problem {
  const position = found.at ?? source?.locate(found.pointer, found.atKey) ?? fileStart;
  const place = edition ? placeOf(edition, found.pointer, language) : '';
  const problem = toProblem(found, position, place, language);
  const fix = fixOf(found, source);
  return fix.length ? { ...problem, fix } : problem;
}

function fixOf(
  { pointer, edits, replacement, newKey, fileEdits }: Finding,
  source: Source | undefined,
): readonly Edit[] {
  if (fileEdits) return fileEdits;
  if (edits) return source?.editString(pointer, edits) ?? [];
  if (newKey !== undefined) return source?.renameKey(pointer, newKey) ?? [];
  return replacement
    ? (source?.replaceValue(replacement.pointer ?? pointer, replacement.value) ?? [])
    : [];
}
