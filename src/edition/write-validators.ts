/** Run by `npm run build`: compiles the report schemas of the shipped editions to code, so that a check need not load ajv. */
import { writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { editions } from './load.js';
import { reportSchema } from './report-schema.js';
import { ajvOptions, compiledPath, fingerprint } from './validator.js';

for (const edition of editions()) {
  const ajv = new Ajv({ ...ajvOptions, code: { source: true } });
  const code = standalone.default(ajv, ajv.compile(reportSchema(edition)));
  writeFileSync(compiledPath(edition.edition), `${code}\nmodule.exports.validate = module.exports;\nmodule.exports.fingerprint = '${fingerprint(edition.edition)}';\n`);
}
