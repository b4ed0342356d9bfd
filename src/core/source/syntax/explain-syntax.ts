import { type Finding, finding } from '../../problem/finding.js';
import type { SyntaxCause } from '../../problem/messages/message-data.js';
import { shorten } from '../source.js';
import type { Fault } from './fault.js';
import { type LenientReading, readLeniently } from './lenient-reader.js';
import { Lines } from './lines.js';
import { RepairedText } from './repaired-text.js';

/** Why a text is no JSON, and the text with everything corrected that is certain. */
export interface SyntaxExplanation {
  readonly findings: readonly Finding[];
  readonly repaired: RepairedText;
  /** Whether the findings are all that keeps the text from being JSON. */
  readonly isWhole: boolean;
}

/** Explains by their causes why a text is no JSON. It takes time in proportion to the text. */
export function explainSyntax(text: string): SyntaxExplanation {
  const { faults, isWhole } = read(text);
  const lines = new Lines(text);
  const edits = faults.flatMap((fault) => fault.edits);
  // Nothing is corrected in a text that was not understood to its end.
  const unclear = unclearLines(faults, lines);
  const isCertain = ({ at }: Fault): boolean => isWhole && !unclear.has(lines.positionOf(at).line);
  const offered = faults.map((fault) => (isCertain(fault) ? fault : { ...fault, edits: [] }));
  return {
    findings: mergeByLine(offered, lines),
    repaired: new RepairedText(text, edits, lines),
    isWhole,
  };
}

/**
 * Lines on which it is not certain where texts end: what looks like a comment or a comma may be
 * part of a text that has no quotation marks, and what follows too many of them as well.
 */
function unclearLines(faults: readonly Fault[], lines: Lines): ReadonlySet<number> {
  const linesOf = (matches: (fault: Fault) => boolean): number[] =>
    faults.filter(matches).map(({ at }) => lines.positionOf(at).line);
  const bare = new Set(linesOf(({ cause }) => cause === 'text-quotes'));
  const cut = linesOf(
    ({ cause, found }) => cause === 'comment' || (cause === 'comma' && found !== ';'),
  ).filter((line) => bare.has(line));
  const unpaired = linesOf(
    ({ cause, edits }) => (cause === 'inner-quote' || cause === 'open-string') && !edits.length,
  );
  return new Set([...cut, ...unpaired, ...unpaired.map((line) => line - 1)]);
}

function read(text: string): LenientReading {
  const reading = readLeniently(text, false);
  if (reading.isWhole) return reading;
  const byLayout = readLeniently(text, true);
  return byLayout.isWhole ? byLayout : reading;
}

/** Causes whose faults have one correction wherever they stand. */
const ALIKE: readonly SyntaxCause[] = [
  'blank',
  'bracket',
  'colon',
  'comma',
  'control',
  'escape',
  'extra-comma',
  'quotes',
];

/** One finding for the faults of a line that are alike. */
function mergeByLine(faults: readonly Fault[], lines: Lines): Finding[] {
  const groups = new Map<string, Fault[]>();
  for (const [i, fault] of faults.entries()) {
    const place = ALIKE.includes(fault.cause) ? lines.positionOf(fault.at).line : `#${i}`;
    const key = `${place} ${fault.cause}`;
    const group = groups.get(key);
    if (group) group.push(fault);
    else groups.set(key, [fault]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const data = {
      cause: first.cause,
      found: describeFound(first),
      corrected: shorten(first.corrected),
      count: group.length,
    };
    const fileEdits = group.flatMap((fault) => fault.edits);
    const details = { at: lines.positionOf(first.at), ...(fileEdits.length ? { fileEdits } : {}) };
    return [finding('syntax', '', data, details)];
  });
}

/** Comments are shown whole: correcting them deletes them. */
const SHOWN_WHOLE: readonly SyntaxCause[] = ['comment'];

const describeFound = ({ cause, found, edits }: Fault): string =>
  SHOWN_WHOLE.includes(cause) && edits.length ? found : shorten(found);
