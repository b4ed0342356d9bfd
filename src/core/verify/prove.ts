import type { EmbeddedReport } from '../embedded-report.js';
import { areEqualBytes } from '../equal-bytes.js';
import type { OpenDocument } from '../extract/document-reader.js';
import { withDocument } from '../extract/open-document.js';
import { unreadable } from '../extract/read-error.js';
import type { FontFiles } from '../fonts/fonts.js';
import { type Finding, finding, warning } from '../problem/finding.js';
import { fileStart } from '../problem/position.js';
import type { Problem } from '../problem/problem.js';
import { toProblem } from '../problem/to-problem.js';
import { checkParsed } from '../report/check.js';
import { parseReport } from '../report/parse.js';
import type { CheckedReport } from '../report/report.js';
import type { Doubt } from './doubts/doubt.js';
import { findDoubts } from './doubts/doubts.js';
import { nothing, type Rebuilt, rebuild } from './rebuild.js';
import {
  expectedOf,
  isSameReport,
  readEmbedded,
  type VerifyOptions,
  verifyDocument,
} from './verify.js';

/**
 * What building a document again from its report proves: `identical`, the file has the same bytes;
 * `changed`, somebody changed it since it was built; `unproven`, what it was built with is not at
 * hand or not known, or it was built from another report.
 */
export type Proof = 'identical' | 'changed' | 'unproven';

export interface Verification {
  readonly proof: Proof;
  /** What differs, and what nobody can vouch for; none if the file is identical. */
  readonly problems: readonly Problem[];
}

export interface ProveOptions extends VerifyOptions {
  /** An agency's own font files by role: those that the document was built with. */
  readonly fonts?: FontFiles | undefined;
}

/**
 * Builds a finished document again and compares the bytes; where they differ, compares what it
 * shows with the report and looks for what cannot be vouched for. Throws a ReadError if it cannot
 * be read or there is no report, a FontError if a font that is given cannot be used.
 */
export const proveDocument = (
  bytes: Uint8Array,
  options: ProveOptions = {},
): Promise<Verification> => withDocument(bytes, (open) => prove(bytes, open, options));

async function prove(
  bytes: Uint8Array,
  open: OpenDocument,
  { expected: given, fonts = {}, language = 'zh' }: ProveOptions,
): Promise<Verification> {
  const embedded = await open.embeddedReport();
  const expected = given ?? (embedded && expectedOf(readEmbedded(embedded)));
  if (!expected) throw unreadable('no-embedded-report', {});
  const isOther = embedded !== undefined && !isSameReport(embedded, expected.reading);
  const basis = isOther ? reportIn(embedded) : expected.report;
  const rebuilt = basis ? await rebuild(open.format, basis, embedded, fonts) : nothing;
  // What a document says of its making is not known to be true if that is not at hand.
  const canBeEqual = !rebuilt.obstacle || !embedded;
  const isEqual = canBeEqual && rebuilt.files.some((file) => areEqualBytes(file, bytes));
  if (isEqual && !isOther) return { proof: 'identical', problems: [] };
  const differences = await verifyDocument(open, { expected, language });
  const doubts = isEqual ? [] : await fewestDoubts(open.format, bytes, rebuilt);
  const isExact = !isOther && !rebuilt.obstacle;
  const isExplained = differences.length > 0 || doubts.length > 0;
  const problemOf = (found: Finding): Problem =>
    toProblem(found, found.at ?? fileStart, '', language);
  return {
    proof: isExact ? 'changed' : 'unproven',
    problems: [
      ...(isOther ? [] : [problemOf(firstFinding(rebuilt, !differences.length))]),
      ...differences,
      ...doubts.map((doubt) => problemOf(doubtFinding(doubt))),
      ...(isExact && !isExplained ? [problemOf(doubtFinding(unexplained))] : []),
    ],
  };
}

/** The embedded report, unless it has errors. */
const reportIn = (embedded: EmbeddedReport): CheckedReport | undefined =>
  checkParsed(parseReport(readEmbedded(embedded))).report;

/** What a comparison of bytes gave; `isSame`: the words and figures are those of the report. */
const firstFinding = ({ obstacle }: Rebuilt, isSame: boolean): Finding =>
  obstacle
    ? warning('not-provable', '', { ...obstacle, isSame })
    : warning('changed-document', '', { isSame });

/** The doubts by that one of the files that is most like the document. */
async function fewestDoubts(
  format: string,
  bytes: Uint8Array,
  { files, obstacle }: Rebuilt,
): Promise<readonly Doubt[]> {
  const found = await Promise.all(files.map((file) => findDoubts(format, bytes, file, !obstacle)));
  return found.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** Bytes that differ for no reason that was found. */
const unexplained: Doubt = { kind: 'unexplained', weight: 'unvouched', detail: '' };

function doubtFinding({ kind, weight, detail, at }: Doubt): Finding {
  const details = at ? { at } : {};
  const data = { kind, detail };
  if (weight === 'harmless') return warning('harmless-change', '', data, details);
  return weight === 'usual'
    ? warning('not-vouched', '', data, details)
    : finding('not-vouched', '', data, details);
}
