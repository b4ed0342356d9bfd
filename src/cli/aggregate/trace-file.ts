import type { Addition, Contribution } from '../../core/aggregate/add.js';
import type { Edition } from '../../core/edition/edition.js';
import { pathLabel } from '../../core/edition/labels.js';
import { type CsvValue, writeCsv } from '../files/csv.js';
import type { Messages } from '../messages/messages.js';
import { percentOf } from './largest-contributors.js';

/** The file of `--trace`: a row for every department's contribution to every figure. */
export const writeTrace = (
  addition: Addition,
  edition: Edition,
  { traceColumns }: Messages,
): Uint8Array =>
  writeCsv([
    traceColumns,
    ...addition.trace.map((contribution) => traceRow(contribution, addition, edition)),
  ]);

function traceRow(
  { pointer, part, value }: Contribution,
  { figures }: Addition,
  edition: Edition,
): CsvValue[] {
  const total = figures.get(pointer);
  return [
    pathLabel(edition, pointer),
    pointer,
    part.input.agency,
    part.file,
    value,
    total?.unit || edition.figures.get(pointer)?.unit || null,
    total?.value ? percentOf(value, total.value) : null,
  ];
}
