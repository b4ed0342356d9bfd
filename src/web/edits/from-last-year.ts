import { getOrThrow } from '../../core/at.js';
import type { Edition } from '../../core/edition/edition.js';
import { editionOfYear } from '../../core/edition/make-edition.js';
import { isObject } from '../../core/is-object.js';
import { childPointer, valueAt } from '../../core/json-pointer.js';
import { warning } from '../../core/problem/finding.js';
import { wordingOf } from '../../core/problem/to-problem.js';
import { carriedFigures, newReport } from '../../core/report/new-report.js';
import type { Report } from '../../core/report/report.js';
import { TODO_MARK } from '../../core/todo-mark.js';
import { keyOrderOf } from '../state/key-order.js';
import { type Change, type ReportValue, withValue } from '../state/report-value.js';
import { typeFigure } from './figures.js';

/**
 * This year's report as last year's begins it, like `nianbao init --previous`: its agency, title,
 * preface and headings, and what was carried forward. Undefined if the year has no form.
 */
export function followingReport(previous: Report): ReportValue | undefined {
  const { agency, year: lastYear } = previous.input;
  const year = lastYear + 1;
  const edition = editionOfYear(year);
  return edition && newReport(edition, { year, agency, previous });
}

/** What is taken over besides figures, with its name in the message. */
const TEXTS = [
  { key: 'agency', name: '机关名称' },
  { key: 'title', name: '标题' },
  { key: 'preface', name: '前言（只改了年度，请核对）' },
] as const;

/**
 * Takes over from last year's report what is still blank in this one: figures that were carried
 * forward, agency, title and preface. Of a report that is not of the year before, nothing.
 */
export function carriedIn(value: ReportValue, edition: Edition, previous: Report): Change {
  const { year } = value;
  if (typeof year !== 'number') return { value, message: '先填报告年度，再带入' };
  const { input } = previous;
  const [expected, found] = [year - 1, input.year];
  if (found !== expected)
    return { value, message: sentenceOf(warning('previous-year', '/year', { expected, found })) };
  const texts = TEXTS.filter(({ key }) => !isBlank(input[key]) && isBlank(value[key]));
  const figures = [...carriedFigures(edition, previous)].filter(([pointer]) =>
    isBlank(valueAt(value, pointer)),
  );
  if (!texts.length && !figures.length)
    return { value, message: '没有带入：要填的已经填了，或者上年报告里没有' };
  const named = isBlank(value.agency) ? input.agency : value.agency;
  const agency = typeof named === 'string' ? named : input.agency;
  const begun = newReport(edition, { year, agency, previous });
  let next = value;
  for (const { key } of texts)
    next = withValue(next, childPointer('', key), begun[key], keyOrderOf(edition));
  for (const [pointer, figure] of figures)
    next = typeFigure(next, edition, getOrThrow(edition.figures, pointer), String(figure));
  return {
    value: next,
    message: messageOf(
      [
        ...(figures.length ? [`上年结转 ${figures.length} 格`] : []),
        ...texts.map(({ name }) => name),
      ],
      agency === input.agency ? undefined : input.agency,
    ),
    carried: new Set([
      ...texts.flatMap(({ key }) => textPointers(begun[key], childPointer('', key))),
      ...figures.map(([pointer]) => pointer),
    ]),
  };
}

function messageOf(taken: readonly string[], otherAgency: string | undefined): string {
  const words = `已带入${taken.join('、')}`;
  if (otherAgency === undefined) return words;
  return `${words}；${sentenceOf(warning('previous-agency', '/agency', { found: otherAgency }))}`;
}

const sentenceOf = (found: Parameters<typeof wordingOf>[0]): string => wordingOf(found, 'zh')[0];

/** Whether nothing is written: in a text, in any text of a list, or in a figure's number. */
function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return !value.trim() || value === TODO_MARK;
  if (Array.isArray(value)) return value.every(isBlank);
  return isObject(value) && 'value' in value && isBlank(value.value);
}

/** The pointers of all texts in a value. */
function textPointers(value: unknown, pointer: string): string[] {
  if (typeof value === 'string') return [pointer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textPointers(child, childPointer(pointer, key)),
  );
}
