import type { Edition } from '../../core/edition/edition.js';
import { isObject } from '../../core/is-object.js';
import { valueAt } from '../../core/json-pointer.js';
import { readTypedDate, readTypedYear } from '../../core/report/typed-date.js';
import { TODO_MARK } from '../../core/todo-mark.js';
import { keyOrderOf } from '../state/key-order.js';
import {
  type Change,
  type ReportValue,
  replacing,
  withoutValue,
  withValue,
} from '../state/report-value.js';

/** A field of the cover. */
export interface CoverField {
  readonly pointer: string;
  readonly name: string;
  /** What stands in the report for a text that was typed. */
  readonly read: (text: string) => unknown;
  /** Whether the report may lack it: then an empty field removes the key. */
  readonly isOptional: boolean;
}

const asTyped = (text: string): string => text;

/** The fields before the sections and after them, in the order of the report. */
export const coverFields = {
  year: {
    pointer: '/year',
    name: '报告年度',
    read: (text) => readTypedYear(text) ?? text,
    isOptional: true,
  },
  agency: { pointer: '/agency', name: '机关名称', read: asTyped, isOptional: false },
  title: { pointer: '/title', name: '标题', read: asTyped, isOptional: true },
  signedBy: { pointer: '/signature/agency', name: '署名', read: asTyped, isOptional: true },
  date: {
    pointer: '/signature/date',
    name: '成文日期',
    read: (text) => readTypedDate(text) ?? text,
    isOptional: true,
  },
} as const satisfies Readonly<Record<string, CoverField>>;

/** What a field of the cover shows. */
export function shownCover(value: ReportValue, { pointer }: CoverField): string {
  const shown = valueAt(value, pointer);
  if (shown === undefined || shown === null || shown === TODO_MARK) return '';
  return typeof shown === 'object' ? JSON.stringify(shown) : String(shown);
}

/** Puts what was typed in a field of the cover into a report. */
export function typeCover(
  value: ReportValue,
  edition: Edition,
  { pointer, read, isOptional }: CoverField,
  text: string,
): Change {
  if (text || !isOptional)
    return replacing(value, pointer, withValue(value, pointer, read(text), keyOrderOf(edition)));
  const next = withoutValue(value, pointer);
  const { signature, ...rest } = next;
  const isEmptied = isObject(signature) && !Object.keys(signature).length;
  return { value: isEmptied ? rest : next };
}

/** Whether two texts of a field stand for the same: 2026年1月28日 and 2026-01-28. */
export const isSameCover = (typed: string, shown: string, { read }: CoverField): boolean =>
  typed === shown || read(typed) === read(shown);
