import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import type { Edition, FigureKind } from '../../edition/edition.js';
import { reportSchema } from '../../edition/report-schema.js';
import { validatorOf } from '../../edition/validator.js';
import type { Finding } from '../../problem/problem.js';
import { describe, pointerStep } from '../../source/json.js';
import { valueAt } from '../figures.js';

type Schema = {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Record<string, Schema>;
  readonly allOf?: readonly { $ref: string }[];
};

/** Holds a report against its edition's JSON Schema; every fault at once. */
export function checkShape(edition: Edition, report: unknown): Finding[] {
  const validate = validatorOf(edition);
  if (validate(report)) return [];
  const findings = (validate.errors ?? []).map((error) => toFinding(edition, report, error));
  // A misspelt key is both unknown and missing: told once.
  const misspelt = new Set(
    findings
      .filter((f) => f.code === 'unknown-key' && f.data.nearest)
      .map((f) => f.pointer.replace(/[^/]*$/, String(f.data.nearest))),
  );
  return findings.filter((f) => f.code !== 'missing-key' || !misspelt.has(f.pointer));
}

function toFinding(edition: Edition, report: unknown, error: ErrorObject): Finding {
  const { keyword, instancePath: pointer, params, data } = error;
  const schema = error.parentSchema as Schema;
  const finding = (
    code: string,
    details: Finding['data'] = {},
    at = pointer,
    atKey = false,
  ): Finding => ({ code, severity: 'error', pointer: at, data: details, atKey });
  switch (keyword) {
    case 'required':
      return finding(
        'missing-key',
        {
          key: params.missingProperty,
          expected: expectedBy(edition, schema.properties?.[params.missingProperty]),
        },
        `${pointer}/${pointerStep(params.missingProperty)}`,
      );
    case 'additionalProperties': {
      const key: string = params.additionalProperty;
      const known = Object.keys(schema.properties ?? {}).filter(
        (k) => !Object.hasOwn(data as object, k),
      );
      const nearest = known.length ? closest(key, known) : '';
      return finding(
        'unknown-key',
        {
          key,
          nearest: nearest && distance(key, nearest) <= Math.max(2, key.length / 3) ? nearest : '',
          known,
        },
        `${pointer}/${pointerStep(key)}`,
        true,
      );
    }
    case 'pattern':
      return pointer.endsWith('/date')
        ? finding('date', { found: describe(data) })
        : finding('empty-text');
    case 'enum':
      return finding('not-waivable', { found: data, known: params.allowedValues });
    case 'minItems':
      return finding('empty-section');
    default:
      return (
        figureFinding(edition, report, pointer, data, finding) ??
        digitsFinding(schema, data, finding) ??
        (isTooDeep(pointer, data)
          ? finding('heading-depth')
          : finding('wrong-type', { found: describe(data), expected: schema.description ?? '' }))
      );
  }
}

function figureFinding(
  edition: Edition,
  report: unknown,
  pointer: string,
  data: unknown,
  finding: (code: string, details: Finding['data']) => Finding,
): Finding | undefined {
  const figure =
    edition.figures.get(pointer) ?? edition.figures.get(pointer.replace(/\/value$/, ''));
  if (!figure) return undefined;
  const kind: FigureKind = figure.figure;
  if (typeof data === 'number') {
    if (Math.abs(data) > Number.MAX_SAFE_INTEGER)
      return finding('too-large', { found: describe(valueAt(report, pointer)) });
    return finding(kind === 'amount' ? 'amount' : 'count', {
      found: data,
      signed: kind === 'change',
    });
  }
  return undefined;
}

/** A number given as text, with the number it stands for. */
function digitsFinding(
  { type }: Schema,
  data: unknown,
  finding: (code: string, details: Finding['data']) => Finding,
): Finding | undefined {
  if (
    typeof data !== 'string' ||
    !data.trim() ||
    ![type].flat().some((t) => t === 'integer' || t === 'number')
  )
    return undefined;
  const text = toHalfWidth(data);
  const corrected = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)
    ? Number(text.replaceAll(',', ''))
    : Number.NaN;
  return Number.isFinite(corrected)
    ? { ...finding('digits', { found: describe(data), corrected }), replacement: corrected }
    : undefined;
}

/** Digits as typed in Chinese text, with half-width forms and without blanks. */
const toHalfWidth = (text: string): string =>
  text
    .replace(/[０-９．－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .replaceAll('，', ',');

const isTooDeep = (pointer: string, data: unknown): boolean =>
  (pointer.match(/\/content\//g)?.length ?? 0) >= 3 && typeof data === 'object';

function expectedBy(edition: Edition, property: Schema | undefined): string {
  const definition = property?.allOf?.[0]?.$ref.split('/').pop();
  const definitions = reportSchema(edition).definitions as Record<string, Schema>;
  return (
    (definition && definitions[definition]?.description?.split('。')[0]) ||
    (property?.description ?? '')
  );
}
