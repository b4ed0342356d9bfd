/** Part of what the page loads to read documents back: see reading-code.ts. */
import { describeReadError, ReadError } from '../../core/extract/read-error.js';
import type { Reading } from '../../core/source/source.js';
import { type Verification as Proven, proveDocument } from '../../core/verify/prove.js';
import { expectedOf } from '../../core/verify/verify.js';
import { bytesIn } from '../file-bytes.js';

/** What comparing a finished document with its report gave. */
export type Verification =
  | Proven
  | {
      /** Why it could not be compared. */
      readonly failure: { readonly code: string; readonly reason: string };
    };

/**
 * Builds a finished document again from the report that it embeds and compares them, or compares it
 * with `against`, as `nianbao verify` does. The faces must be there.
 */
export async function verifyFile(file: File, against?: Reading): Promise<Verification> {
  try {
    return await proveDocument(await bytesIn(file), { expected: against && expectedOf(against) });
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    return { failure: { code: cause.code, reason: describeReadError(cause, 'zh') } };
  }
}
