/** Part of what the page loads to read documents back: see reading-code.ts. */
import { withDocument } from '../../core/extract/open-document.js';
import { describeReadError, ReadError } from '../../core/extract/read-error.js';
import type { Problem } from '../../core/problem/problem.js';
import type { Reading } from '../../core/source/source.js';
import { expectedOf, verifyDocument } from '../../core/verify/verify.js';
import { bytesIn } from '../file-bytes.js';

/** What comparing a finished document with its report gave. */
export type Verification =
  | {
      /** What differs; empty if the document shows its report. */
      readonly problems: readonly Problem[];
    }
  | {
      /** Why it could not be compared. */
      readonly failure: { readonly code: string; readonly reason: string };
    };

/**
 * Compares what a finished document shows with the report that it embeds, or with `against`, as
 * `nianbao verify` does.
 */
export async function verifyFile(file: File, against?: Reading): Promise<Verification> {
  try {
    const problems = await withDocument(await bytesIn(file), (document) =>
      verifyDocument(document, { expected: against && expectedOf(against) }),
    );
    return { problems };
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    return { failure: { code: cause.code, reason: describeReadError(cause, 'zh') } };
  }
}
