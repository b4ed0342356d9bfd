import type { Finding } from '../core/problem/finding.js';
import { isDocumentPosition } from '../core/problem/position.js';
import { catalogues, wordingOf } from '../core/problem/to-problem.js';
import type { Context } from './context.js';

/** Logs what was doubtful about a report that a document shows. */
export function printWarnings(
  file: string,
  warnings: readonly Finding[],
  { logAlways, messages, language }: Context,
): void {
  for (const warning of warnings) {
    const [message] = wordingOf(warning, language);
    const { at } = warning;
    const where = at && isDocumentPosition(at) ? catalogues[language].position(at) : '';
    logAlways(messages.doubt(file, message, where));
  }
}
