import {
  type LargestContributor,
  ofKeyFigures,
  ofMainFigures,
} from '../../core/aggregate/largest-contributors.js';
import type { Edition } from '../../core/edition/edition.js';
import type { Context } from '../context.js';

/** Names the largest contributors to the key figures, or with `verbose` to all main figures. */
export function logLargest(
  largest: readonly LargestContributor[],
  edition: Edition,
  verbose: boolean,
  { log, messages }: Context,
): void {
  const main = ofMainFigures(largest, edition);
  const shown = verbose ? main : ofKeyFigures(largest, edition);
  for (const { place, value, agency, share } of shown)
    log(messages.largest(place, value, agency, share));
  if (shown.length < main.length) log(messages.moreLargest(main.length - shown.length));
}
