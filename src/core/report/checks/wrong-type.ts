import type { JsonValue } from '../../problem/finding.js';
import { describe } from '../../source/source.js';
import { readTypedDate } from '../typed-date.js';
import { figureKeysOf, type ReportSchema } from './schema-parts.js';

/** What should stand in the place of a value of the wrong type. */
interface Correction {
  /** As a message shows it; empty if it is not known. */
  readonly corrected: string;
  /** Only if it is certain. */
  readonly value?: JsonValue;
}

/** What a value is likely to mean that has not the type of its schema. */
export function correctType(schema: ReportSchema, data: unknown): Correction {
  if (isProse(schema) && isBlock(data)) return { corrected: `[${describe(data)}]`, value: [data] };
  const [only, ...others] = Array.isArray(data) ? data : [];
  if (schema.type === 'string' && typeof only === 'string' && only.trim() && !others.length)
    return { corrected: describe(only), value: only };
  const keys = figureKeysOf(schema);
  if (keys.length) return correctRow(keys, data);
  const date =
    schema.properties?.date && typeof data === 'string' ? readTypedDate(data) : undefined;
  return date ? { corrected: `{"date": "${date}"}`, value: { date } } : { corrected: '' };
}

/** A row given as its figures without their keys, of which only a single one is certain. */
function correctRow(keys: readonly string[], data: unknown): Correction {
  const figures: readonly unknown[] = Array.isArray(data) ? data : [data];
  const isInOrder =
    figures.every((figure) => typeof figure === 'number') &&
    (figures.length === keys.length || [...keys.slice(figures.length)].join() === 'total');
  const corrected = rowOf(keys, isInOrder ? figures : []);
  const [key = '', ...others] = keys;
  const [figure] = figures;
  const isCertain = typeof figure === 'number' && !others.length && figures.length === 1;
  return isCertain ? { corrected, value: { [key]: figure } } : { corrected };
}

/** A row of a table as a report file has it, with null for each figure that is not known. */
export const rowOf = (keys: readonly string[], figures: readonly unknown[] = []): string =>
  `{ ${keys.map((key, i) => `"${key}": ${figures[i] ?? null}`).join(', ')} }`;

/** Whether a schema is that of paragraphs and headings. */
const isProse = ({ type, items }: ReportSchema): boolean =>
  type === 'array' && items?.allOf !== undefined;

/** Whether a value is one paragraph, or a heading with what belongs to it. */
const isBlock = (data: unknown): data is JsonValue =>
  typeof data === 'string'
    ? Boolean(data.trim())
    : typeof data === 'object' && data !== null && 'heading' in data;
