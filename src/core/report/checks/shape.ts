import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import type { Edition, FigureOfTable } from '../../edition/edition.js';
import { reportSchema } from '../../edition/report-schema.js';
import { reportYears } from '../../edition/report-years.js';
import { validatorOf } from '../../edition/validator.js';
import {
  childPointer,
  parentPointer,
  siblingPointer,
  stepsOf,
  valueAt,
} from '../../json-pointer.js';
import { type Finding, finding } from '../../problem/finding.js';
import type { TypedFigure } from '../../problem/messages/message-data.js';
import { describe } from '../../source/source.js';
import { readTypedFigure } from '../figure-text.js';
import { readTypedDate, readTypedYear } from '../typed-date.js';

/** The parts of a JSON Schema that messages are made of. */
interface ReportSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, ReportSchema>>;
  readonly allOf?: readonly { readonly $ref: string }[];
}

/** Headings of a section go this many levels deep. */
const MAX_HEADING_DEPTH = 3;

/** Everything in a report that its edition's JSON Schema refuses. */
export function checkShape(edition: Edition, report: unknown): Finding[] {
  const validate = validatorOf(edition);
  if (validate(report)) return [];
  const errors = validate.errors ?? [];
  const findings = errors.map((error) => toFinding(edition, report, error));
  // A misspelt key is unknown, and missing under its right name: one finding is enough.
  const misspelt = new Set(
    findings.flatMap((f) =>
      f.code === 'unknown-key' && f.data.nearest ? [siblingPointer(f.pointer, f.data.nearest)] : [],
    ),
  );
  return findings.filter((f) => f.code !== 'missing-key' || !misspelt.has(f.pointer));
}

/** What one error of the validator means for the author of the report. */
function toFinding(edition: Edition, report: unknown, error: ErrorObject): Finding {
  const { keyword, instancePath: pointer, params, data } = error;
  switch (keyword) {
    case 'required':
      return missingKey(edition, error);
    case 'additionalProperties':
      return unknownKey(error);
    case 'pattern':
      return pointer.endsWith('/date')
        ? wrongDate(pointer, data as string)
        : finding('empty-text', pointer, {});
    case 'enum':
      return finding('not-waivable', pointer, {
        found: String(data),
        known: params.allowedValues as string[],
      });
    case 'minimum':
    case 'maximum':
      return pointer === '/year'
        ? finding('year', pointer, { found: data as number, ...reportYears })
        : describeWrongValue(edition, report, error);
    case 'minItems':
      return finding('empty-section', pointer, {});
    default:
      return describeWrongValue(edition, report, error);
  }
}

const describeWrongValue = (edition: Edition, report: unknown, error: ErrorObject): Finding =>
  wrongFigure(edition, report, error) ?? figureAsText(edition, error) ?? wrongType(error);

function missingKey(edition: Edition, error: ErrorObject): Finding {
  const key = error.params.missingProperty as string;
  const schema = schemaOf(error).properties?.[key];
  const definition = definitionOf(edition, schema);
  const expected = definition?.description?.split('。')[0] || schema?.description;
  return finding('missing-key', childPointer(error.instancePath, key), {
    key,
    expected: expected ?? '',
    types: typesOf(definition ?? schema),
  });
}

function unknownKey(error: ErrorObject): Finding {
  const key = error.params.additionalProperty as string;
  const known = Object.keys(schemaOf(error).properties ?? {}).filter(
    (k) => !Object.hasOwn(error.data as object, k),
  );
  const pointer = childPointer(error.instancePath, key);
  const data = { key, nearest: nearestKey(key, known), known };
  return finding('unknown-key', pointer, data, { atKey: true });
}

/** The known key that a misspelt one is likely to be; empty if none is near enough. */
function nearestKey(key: string, known: readonly string[]): string {
  if (!known.length) return '';
  const nearest = closest(key, known);
  const mostChanges = Math.max(2, key.length / 3);
  return distance(key, nearest) <= mostChanges ? nearest : '';
}

/** A date in another form, with the form that it should have. */
function wrongDate(pointer: string, data: string): Finding {
  const corrected = readTypedDate(data);
  const details = corrected === undefined ? {} : { replacement: { value: corrected } };
  return finding('date', pointer, { found: describe(data), corrected: corrected ?? '' }, details);
}

/** The cell whose figure, or the value of whose figure, stands at a pointer. */
const cellAt = (edition: Edition, pointer: string): FigureOfTable | undefined =>
  edition.figures.get(pointer) ?? edition.figures.get(pointer.replace(/\/value$/, ''));

/** A number that its cell cannot have. */
function wrongFigure(edition: Edition, report: unknown, error: ErrorObject): Finding | undefined {
  const { instancePath: pointer, data } = error;
  const cell = cellAt(edition, pointer);
  if (!cell || typeof data !== 'number') return undefined;
  if (Math.abs(data) > Number.MAX_SAFE_INTEGER)
    return finding('too-large', pointer, { found: describe(valueAt(report, pointer)) });
  return finding(cell.figure === 'amount' ? 'amount' : 'count', pointer, {
    found: data,
    signed: cell.figure === 'change',
  });
}

/** A figure or the year written as text, with what should stand there. */
function figureAsText(
  edition: Edition,
  { instancePath: pointer, data }: ErrorObject,
): Finding | undefined {
  if (typeof data !== 'string') return undefined;
  const cell = cellAt(edition, pointer);
  if (cell && !data.trim()) return finding('empty-figure', pointer, {});
  const corrected = cell ? figureIn(data, cell, pointer) : yearIn(data, pointer);
  if (corrected === undefined) return undefined;
  const details = { replacement: { value: corrected } };
  return finding('digits', pointer, { found: describe(data), corrected }, details);
}

const yearIn = (text: string, pointer: string): number | undefined =>
  pointer === '/year' ? readTypedYear(text) : undefined;

function figureIn(text: string, cell: FigureOfTable, pointer: string): TypedFigure | undefined {
  const { figure, doubt } = readTypedFigure(text, cell);
  // The form wants 0 where there is nothing.
  if (doubt === 'blank-mark') return 0;
  if (figure === null) return undefined;
  // A value that stands in an object has its unit and its remark beside it.
  return pointer === cell.pointer || typeof figure === 'number' ? figure : undefined;
}

function wrongType(error: ErrorObject): Finding {
  const { instancePath: pointer, data } = error;
  const depth = stepsOf(parentPointer(pointer)).filter((step) => step === 'content').length;
  if (depth >= MAX_HEADING_DEPTH && typeof data === 'object')
    return finding('heading-depth', pointer, {});
  const schema = schemaOf(error);
  return finding('wrong-type', pointer, {
    found: describe(data),
    expected: schema.description ?? '',
    types: typesOf(schema),
  });
}

const schemaOf = ({ parentSchema }: ErrorObject): ReportSchema => parentSchema as ReportSchema;

const typesOf = (schema: ReportSchema | undefined): string[] =>
  schema?.type === undefined ? [] : [schema.type].flat();

/** The definition of the report schema that a property refers to. */
function definitionOf(
  edition: Edition,
  property: ReportSchema | undefined,
): ReportSchema | undefined {
  const name = property?.allOf?.[0]?.$ref.split('/').at(-1);
  const { definitions } = reportSchema(edition) as {
    readonly definitions: Readonly<Record<string, ReportSchema>>;
  };
  return name === undefined ? undefined : definitions[name];
}
