import { compose } from '../document/compose.js';
import { documentDigest } from '../document/text.js';
import type { Edition } from '../edition/edition.js';
import { carriedIn } from '../extract/embedded-report.js';
import { see } from '../extract/open-document.js';
import { ReadError } from '../extract/zip-xml.js';
import type { Language } from '../problem/language.js';
import type { Problem } from '../problem/problem.js';
import { checkParsed } from '../report/check.js';
import { parseReport } from '../report/parse.js';
import { placeOf } from '../report/place.js';
import { readJson } from '../source/json.js';
import type { Reading } from '../source/source.js';
import { compare, type Difference } from './compare.js';
import { readWords } from './messages.js';

export interface ProveOptions {
  /** The report that the document should show; the one that it carries unless given. */
  readonly against?: Reading | undefined;
  readonly language?: Language | undefined;
}

/** Reads a finished document again and tells every word and figure that is not what its report says. Throws {@link ReadError} where there is nothing to compare. */
export async function prove(
  bytes: Uint8Array,
  { against, language = 'zh' }: ProveOptions = {},
): Promise<Problem[]> {
  const words = readWords[language];
  const carried = await carriedIn(bytes);
  const within = carried && readJson(carried.bytes, carried.name);
  const reading = against ?? within;
  if (!reading) throw new ReadError('nothing-carried');
  const { report } = checkParsed(parseReport(reading));
  if (!report) throw new ReadError('faulty');
  const document = compose(report);
  const problems = compare(document, await see(bytes)).map((d) =>
    toProblem(d, report.edition, words, language),
  );
  const told = (code: string, message: string): Problem => ({
    code,
    severity: 'error',
    pointer: '',
    line: 1,
    column: 1,
    place: '',
    message,
    data: {},
  });
  const isOther =
    against && within && canonical(against.source?.value) !== canonical(within.source?.value);
  if (isOther) problems.unshift(told('carried-other', words.carriedOther));
  else if (carried && documentDigest(document) !== carried.digest)
    problems.unshift(told('carried-digest', words.carriedDigest));
  return problems;
}

function toProblem(
  difference: Difference,
  edition: Edition,
  words: (typeof readWords)['zh'],
  language: Language,
): Problem {
  const { code, pointer, label, place, expected, found } = difference;
  return {
    code: `shown-${code}`,
    severity: 'error',
    pointer,
    line: 1,
    column: 1,
    place: (pointer && placeOf(edition, pointer, language)) || label,
    message: words.differences[code]({ expected, found }) + (place ? words.at(place) : ''),
    data: { expected, found, where: place },
  };
}

/** A value with its keys in order, so that the same report always reads the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  return `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`)
    .join(',')}}`;
}
