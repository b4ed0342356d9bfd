import type { EmbeddedReport } from '../../src/core/embedded-report.js';
import type { Content } from '../../src/core/extract/content.js';
import { withDocument } from '../../src/core/extract/open-document.js';
import { ReadError } from '../../src/core/extract/read-error.js';
import type { Problem } from '../../src/core/problem/problem.js';
import type { Reading } from '../../src/core/source/source.js';
import { expectedOf, verifyDocument } from '../../src/core/verify/verify.js';

/** What a document shows. */
export const contentOf = (bytes: Uint8Array): Promise<Content> =>
  withDocument(bytes, (document) => document.content());

/** The report file that a document embeds. */
export const embeddedReportOf = (bytes: Uint8Array): Promise<EmbeddedReport | undefined> =>
  withDocument(bytes, (document) => document.embeddedReport());

/** Verifies a document against a report, or against the one that it embeds. */
export const verifyBytes = (bytes: Uint8Array, against?: Reading): Promise<Problem[]> =>
  withDocument(bytes, (document) =>
    verifyDocument(document, { expected: against && expectedOf(against) }),
  );

/** The code of the ReadError that reading throws, or `was read`. */
export async function readErrorOf(read: () => unknown): Promise<string> {
  try {
    await read();
  } catch (cause) {
    if (cause instanceof ReadError) return cause.code;
    throw cause;
  }
  return 'was read';
}
