import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import type { Edition } from '../../edition/edition.js';
import { reportSchema } from '../../edition/report-schema.js';
import { childPointer, parentPointer, stepsOf, valueAt } from '../../json-pointer.js';
import { type Finding, finding } from '../../problem/finding.js';
import { type ReportSchema, schemaOf } from './schema-parts.js';

/** A key that the report's schema does not have in this place, with what it is likely to be. */
export function unknownKey(edition: Edition, report: unknown, error: ErrorObject): Finding {
  const object = error.data as Readonly<Record<string, unknown>>;
  const key = error.params.additionalProperty as string;
  const { properties = {} } = schemaOf(error);
  const known = Object.keys(properties).filter((k) => !Object.hasOwn(object, k));
  const byTitle = known.find((k) => bareTitle(properties[k]?.title) === bareTitle(key));
  const place = byTitle ? undefined : placeElsewhere(edition, report, key);
  const nearest = place === undefined ? (byTitle ?? nearestKey(key, known, properties)) : '';
  const data = {
    key,
    nearest,
    known,
    ...(place === undefined ? {} : { into: stepsOf(parentPointer(place)) }),
    ...(!nearest && place === undefined && holdsFigure(object[key]) ? { hasFigure: true } : {}),
  };
  const details = { atKey: true, ...(byTitle ? { newKey: byTitle } : {}) };
  return finding('unknown-key', childPointer(error.instancePath, key), data, details);
}

/** The known key that a misspelt one, or a part of a title, is likely to be; empty if none is. */
function nearestKey(
  key: string,
  known: readonly string[],
  properties: Readonly<Record<string, ReportSchema>>,
): string {
  if (!known.length) return '';
  const [titled, another] = known.filter((k) => properties[k]?.title?.includes(key));
  if (titled && !another && key.length > 1) return titled;
  const nearest = closest(key, known);
  const mostChanges = Math.max(2, key.length / 3);
  return distance(key, nearest) <= mostChanges ? nearest : '';
}

/** The one place where the report lacks a key of this name; undefined if there is not just one. */
function placeElsewhere(edition: Edition, report: unknown, key: string): string | undefined {
  const places = placesOf(reportSchema(edition), key, '').filter(
    (place) => valueAt(report, place) === undefined,
  );
  return places.length === 1 ? places[0] : undefined;
}

function placesOf({ properties = {} }: ReportSchema, key: string, pointer: string): string[] {
  const own = Object.hasOwn(properties, key) ? [childPointer(pointer, key)] : [];
  const below = Object.entries(properties).flatMap(([k, schema]) =>
    placesOf(schema, key, childPointer(pointer, k)),
  );
  return [...own, ...below];
}

/** A title of the form without its number. */
const bareTitle = (title = ''): string =>
  title.trim().replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, '');

const holdsFigure = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'object' && value !== null && Object.values(value).some(holdsFigure));
