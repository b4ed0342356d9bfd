import { type CsvValue, writeCsv } from '../csv.js';
import type { Edition } from '../edition/edition.js';
import { pathLabel } from '../edition/labels.js';
import type { Language } from '../problem/language.js';
import type { Addition, Contribution } from './add.js';
import { percentOf } from './largest-contributors.js';

const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['位置', '指针', '机关', '文件', '数据', '单位', '占比（%）'],
  en: ['place', 'pointer', 'agency', 'file', 'figure', 'unit', 'share (%)'],
};

/** The file of `--trace`: a row for every department's contribution to every figure. */
export const writeTrace = (addition: Addition, edition: Edition, language: Language): Uint8Array =>
  writeCsv([
    COLUMNS[language],
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
