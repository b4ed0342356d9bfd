/**
 * Compiles the report schemas of the shipped editions to code, so that a check need not load ajv.
 * Run by `npm run build`.
 */
import { writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { editions } from '../src/core/edition/make-edition.js';
import { reportSchema } from '../src/core/edition/report-schema.js';
import { ajvOptions } from '../src/core/edition/validator.js';
import { compiledValidatorPath } from '../src/platform/node.js';

for (const edition of editions()) {
  const ajv = new Ajv({ ...ajvOptions, code: { source: true } });
  const code = standalone.default(ajv, ajv.compile(reportSchema(edition)));
  writeFileSync(
    compiledValidatorPath(edition.edition),
    `${code}\nmodule.exports.validate = module.exports;\n`,
  );
}
