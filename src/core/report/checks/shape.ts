import type { ErrorObject } from 'ajv';
import type { Edition, FigureOfTable } from '../../edition/edition.js';
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
import { figureCellAt } from './figure-text.js';
import { definitionOf, figureKeysOf, schemaOf, typesOf } from './schema-parts.js';
import { unknownKey } from './unknown-key.js';
import { correctType, rowOf } from './wrong-type.js';

/** Headings of a section go this many levels deep. */
const MAX_HEADING_DEPTH = 3;

/** Everything in a report that its edition's JSON Schema refuses. */
export function checkShape(edition: Edition, report: unknown): Finding[] {
  const validate = validatorOf(edition);
  if (validate(report)) return [];
  const errors = validate.errors ?? [];
  const findings = errors.map((error) => toFinding(edition, report, error));
  // A misspelt or misplaced key is unknown, and missing where it should be: one finding is enough.
  const meant = new Set(findings.map(keyMeantBy));
  return findings.filter((f) => f.code !== 'missing-key' || !meant.has(f.pointer));
}

/** Where the key should stand, by its right name, that is unknown where it is. */
function keyMeantBy(found: Finding): string | undefined {
  if (found.code !== 'unknown-key') return undefined;
  const { key, nearest, into } = found.data;
  if (nearest) return siblingPointer(found.pointer, nearest);
  return into && [...into, key].reduce(childPointer, '');
}

/** What one error of the validator means for the author of the report. */
function toFinding(edition: Edition, report: unknown, error: ErrorObject): Finding {
  const { keyword, instancePath: pointer, params, data } = error;
  switch (keyword) {
    case 'required':
      return missingKey(edition, error);
    case 'additionalProperties':
      return unknownKey(edition, report, error);
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
  const rowKeys = schema ? figureKeysOf(schema) : [];
  return finding('missing-key', childPointer(error.instancePath, key), {
    key,
    expected: expected ?? '',
    types: typesOf(definition ?? schema),
    ...(rowKeys.length ? { corrected: rowOf(rowKeys) } : {}),
  });
}

/** A date in another form, with the form that it should have. */
function wrongDate(pointer: string, data: string): Finding {
  const corrected = readTypedDate(data);
  const details = corrected === undefined ? {} : { replacement: { value: corrected } };
  return finding('date', pointer, { found: describe(data), corrected: corrected ?? '' }, details);
}

/** A number that its cell cannot have. */
function wrongFigure(edition: Edition, report: unknown, error: ErrorObject): Finding | undefined {
  const { instancePath: pointer, data } = error;
  const cell = figureCellAt(edition, pointer);
  if (!cell || typeof data !== 'number') return undefined;
  if (Math.abs(data) > Number.MAX_SAFE_INTEGER)
    return finding('too-large', pointer, { found: describe(valueAt(report, pointer)) });
  return impossibleFigure(cell, pointer, data);
}

const impossibleFigure = ({ figure }: FigureOfTable, pointer: string, found: number): Finding =>
  finding(figure === 'amount' ? 'amount' : 'count', pointer, {
    found,
    signed: figure === 'change',
  });

const isPossible = ({ figure }: FigureOfTable, value: number): boolean =>
  (figure === 'amount' || Number.isInteger(value)) && (figure === 'change' || value >= 0);

/** A figure or the year written as text, with what should stand there. */
function figureAsText(
  edition: Edition,
  { instancePath: pointer, data }: ErrorObject,
): Finding | undefined {
  if (typeof data !== 'string') return undefined;
  const cell = figureCellAt(edition, pointer);
  if (cell && !data.trim()) return finding('empty-figure', pointer, {});
  const corrected = cell ? figureIn(data, cell, pointer) : yearIn(data, pointer);
  if (corrected === undefined) return undefined;
  const number = typeof corrected === 'number' ? corrected : corrected.value;
  if (number > Number.MAX_SAFE_INTEGER)
    return finding('too-large', pointer, { found: describe(data) });
  if (cell && !isPossible(cell, number)) return impossibleFigure(cell, pointer, number);
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
  const { corrected, value } = correctType(schema, data);
  const wrong = {
    found: describe(data),
    expected: schema.description ?? '',
    types: typesOf(schema),
    ...(corrected ? { corrected } : {}),
  };
  return finding(
    'wrong-type',
    pointer,
    wrong,
    value === undefined ? {} : { replacement: { value } },
  );
}
