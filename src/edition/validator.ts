import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Options, ValidateFunction } from 'ajv';
import { resource } from '../resources.js';
import type { Edition } from './edition.js';
import { editions } from './load.js';
import { reportSchema } from './report-schema.js';

const require = createRequire(import.meta.url);

/** A function for each definition rather than a copy wherever it is used: a third of the time to compile, a quarter of the code. */
export const ajvOptions: Options = { allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false, inlineRefs: false };

/** Where `npm run build` puts the compiled schema of a shipped edition. */
export const compiledPath = (edition: string): string => fileURLToPath(new URL(`report-${edition}.cjs`, import.meta.url));

/** Marks what a compiled schema was made of. */
export const fingerprint = (edition: string): string =>
  createHash('sha256')
    .update(readFileSync(resource(`schemas/editions/${edition}.json`)))
    .digest('hex');

const validators = new WeakMap<Edition, ValidateFunction>();

/** Holds a report against its edition's JSON Schema: compiled beforehand for the editions shipped, for others now, which takes a while. */
export function validatorOf(edition: Edition): ValidateFunction {
  const known = validators.get(edition);
  if (known) return known;
  const validate = (editions().includes(edition) ? compiledValidator(edition.edition) : undefined) ?? compile(edition);
  validators.set(edition, validate);
  return validate;
}

function compiledValidator(edition: string): ValidateFunction | undefined {
  const path = compiledPath(edition);
  if (!existsSync(path)) return undefined;
  const compiled = require(path) as { validate: ValidateFunction; fingerprint: string };
  return compiled.fingerprint === fingerprint(edition) ? compiled.validate : undefined;
}

function compile(edition: Edition): ValidateFunction {
  const { Ajv } = require('ajv') as typeof import('ajv');
  return new Ajv(ajvOptions).compile(reportSchema(edition));
}
