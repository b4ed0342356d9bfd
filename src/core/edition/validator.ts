import type { Options, ValidateFunction } from 'ajv';
import { compiledValidator, compileSchema } from '#platform';
import type { Edition } from './edition.js';
import { editions } from './make-edition.js';
import { reportSchema } from './report-schema.js';

/**
 * `inlineRefs: false` makes one function of each definition rather than a copy wherever it is used:
 * a third of the time to compile, a quarter of the code.
 */
export const ajvOptions: Options = {
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  strictTypes: false,
  inlineRefs: false,
};

const validators = new WeakMap<Edition, ValidateFunction>();

/**
 * The validator of an edition's report schema. For the shipped editions the build has compiled it;
 * for others it is compiled on first use, which takes about 100 ms.
 */
export function validatorOf(edition: Edition): ValidateFunction {
  const known = validators.get(edition);
  if (known) return known;
  const compiled = editions().includes(edition) ? compiledValidator(edition.edition) : undefined;
  const validate = compiled ?? compileSchema(reportSchema(edition), ajvOptions);
  validators.set(edition, validate);
  return validate;
}
