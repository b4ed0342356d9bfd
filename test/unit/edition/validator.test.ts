import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { expect } from 'chai';
import { editions, makeEdition } from '../../../src/core/edition/make-edition.js';
import { reportSchema } from '../../../src/core/edition/report-schema.js';
import { ajvOptions, validatorOf } from '../../../src/core/edition/validator.js';
import { compiledValidatorPath } from '../../../src/platform/node.js';
import { json, sample } from '../../support/sample-reports.js';

describe('the compiled schemas', () => {
  for (const edition of editions())
    it(`the validator of edition ${edition.edition} is what its schema compiles to`, () => {
      const ajv = new Ajv({ ...ajvOptions, code: { source: true } });
      const code = standalone.default(ajv, ajv.compile(reportSchema(edition)));
      const path = compiledValidatorPath(edition.edition);
      expect(existsSync(path)).to.equal(true);
      expect(readFileSync(path, 'utf8').startsWith(code)).to.equal(true);
    });

  it('a compiled validator finds what a validator made at run time finds', () => {
    const [shipped, made] = [
      editions()[1],
      makeEdition(json('schemas/editions/2021.json')),
    ] as const;
    const report = sample('county-2025.json');
    for (const faulty of [
      report,
      {},
      { ...report, agency: 1, nobody: true },
      { ...report, disclosure: { rules: { issued: -1 } } },
      [],
    ]) {
      const found = [shipped, made].map((edition) => {
        const validate = validatorOf(edition as typeof made);
        return [validate(faulty), validate.errors];
      });
      expect(found[0]).to.deep.equal(found[1]);
    }
    expect(validatorOf(shipped as typeof made)).not.to.equal(validatorOf(made));
  });
});
