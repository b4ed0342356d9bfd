import { Ajv, type ValidateFunction } from 'ajv';
import { expect } from 'chai';
import { editions } from '../../../src/core/edition/make-edition.js';
import { reportSchema } from '../../../src/core/edition/report-schema.js';
import {
  edited,
  type Json,
  json,
  sample,
  sampleNames,
  text,
} from '../../support/sample-reports.js';

const schemaFile = (edition: string): string => `schemas/report-${edition}.schema.json`;

const validators = new Map(
  editions().map(({ edition }): [string, ValidateFunction] => [
    edition,
    new Ajv({ allErrors: true, allowUnionTypes: true }).compile(json(schemaFile(edition))),
  ]),
);
function errorsOf(report: Json): string[] {
  const validate = validators.get(report.edition) as ValidateFunction;
  validate(report);
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.keyword}`);
}

/** Every schema of a property, with its path. */
function* properties(schema: Json, path = ''): Generator<[string, Json]> {
  for (const [name, property] of Object.entries(schema.properties ?? {}) as [string, Json][]) {
    yield [`${path}/${name}`, property];
    yield* properties(property, `${path}/${name}`);
  }
  for (const [name, definition] of Object.entries(schema.definitions ?? {}) as [string, Json][]) {
    yield [`#${name}`, definition];
    yield* properties(definition, `#${name}`);
  }
}

for (const edition of editions())
  describe(`the published schema of edition ${edition.edition}`, () => {
    const schema = json(schemaFile(edition.edition));

    it('is what the edition generates (`npm run schemas` rewrites it)', () => {
      expect(text(schemaFile(edition.edition))).to.equal(
        `${JSON.stringify(reportSchema(edition), null, 2)}\n`,
      );
    });

    it('is valid JSON Schema, draft-07', () => {
      expect(schema.$schema).to.equal('http://json-schema.org/draft-07/schema#');
      const ajv = new Ajv();
      ajv.validateSchema(schema);
      expect(ajv.errors).to.equal(null);
    });

    it('explains every property in Chinese, with a title and a description', () => {
      const all = [...properties(schema)];
      expect(all.length).to.be.greaterThan(200);
      const chinese = /[\u4e00-\u9fff]/;
      expect(
        all
          .filter(([, p]) => !chinese.test(p.title ?? '') || !chinese.test(p.description ?? ''))
          .map(([path]) => path),
      ).to.deep.equal([]);
    });

    it('has a property for every figure of the form, required unless it is a total', () => {
      const totals = edition.computedTotals;
      for (const pointer of edition.figures.keys()) {
        const steps = pointer.split('/').slice(1);
        const last = steps.pop() as string;
        const parent = steps.reduce((node, step) => node.properties[step], schema);
        expect(parent.properties, pointer).to.have.property(last);
        expect(parent.required.includes(last), pointer).to.equal(!totals.has(pointer));
      }
    });

    it('describes a figure by its place on the form, so that an editor shows it', () => {
      const received = schema.properties.applications.properties.received.properties;
      expect(received.naturalPerson).to.include({
        title: '自然人',
        description: '表三·一、本年新收政府信息公开申请数量·自然人。件数，非负整数；没有的填 0',
      });
      expect(received.total.description).to.match(/；不写时自动合计$/);
    });
  });

describe('a JSON Schema validator', () => {
  for (const name of sampleNames)
    it(`takes ${name}`, () => expect(errorsOf(sample(name))).to.deep.equal([]));

  const report = sample('county-2025.json');
  const licence = '/disclosure/licences/decisions';
  const block = (content: Json) => [
    { heading: '甲', content: [{ heading: '乙', content: [{ heading: '丙', content }] }] },
  ];
  const taken: readonly [string, string, unknown][] = [
    ['a title of its own', '/title', '某县的报告'],
    ['a figure not filled', licence, null],
    ['a figure with a remark and a unit', licence, { value: 5, note: '其中变更1件', unit: '件' }],
    ['decimals in an amount', '/disclosure/fees/amount', 96171.6],
    ['a row without its total', '/applications/received/total', undefined],
    ['no row of totals', '/applications/outcomes/total', undefined],
    ['no signature', '/signature', undefined],
    [
      'a warning waived, with the reason',
      '/waive',
      [{ rule: 'carry-over', reason: '上年报告已更正' }],
    ],
    ['headings three levels deep', '/overview', block(['丁'])],
  ];
  for (const [what, pointer, value] of taken)
    it(`takes ${what}`, () => expect(errorsOf(edited(report, pointer, value))).to.deep.equal([]));

  const refused: readonly [string, string, unknown, string][] = [
    ['a missing figure', licence, undefined, '/disclosure/licences required'],
    ['a missing section', '/problems', undefined, ' required'],
    ['an unknown key', '/disclosure/colour', 1, '/disclosure additionalProperties'],
    ['a count below zero', licence, -1, `${licence} minimum`],
    ['half a case', licence, 0.5, `${licence} type`],
    ['a figure as text', licence, '5', `${licence} type`],
    ['a figure too large to be exact', licence, 2 ** 53, `${licence} maximum`],
    ['a remark without its figure', licence, { note: '无' }, `${licence} required`],
    ['an amount below zero', '/disclosure/fees/amount', -0.1, '/disclosure/fees/amount minimum'],
    ['a year as text', '/year', '2025', '/year type'],
    ['a blank name', '/agency', ' ', '/agency pattern'],
    ['a section without text', '/overview', [], '/overview minItems'],
    ['a date in words', '/signature/date', '2026年1月', '/signature/date pattern'],
    ['an error waived', '/waive', [{ rule: 'row-sum', reason: '无' }], '/waive/0/rule enum'],
    ['a warning waived without a reason', '/waive', [{ rule: 'carry-over' }], '/waive/0 required'],
    [
      'headings four levels deep',
      '/overview',
      block([{ heading: '丁', text: '戊' }]),
      '/overview/0/content/0/content/0/content/0 type',
    ],
  ];
  for (const [what, pointer, value, error] of refused)
    it(`refuses ${what}`, () =>
      expect(errorsOf(edited(report, pointer, value))).to.deep.equal([error]));

  it('refuses a report of the other edition', () => {
    const validate = validators.get('2019') as ValidateFunction;
    expect(validate(report)).to.equal(false);
    expect(validate.errors?.map((e) => e.instancePath)).to.include('/edition');
  });

  it('takes a decrease in the 2019 edition, where “本年增/减” is signed', () => {
    const old = sample('bureau-2020.json');
    expect(errorsOf(edited(old, '/disclosure/licences/change', -3))).to.deep.equal([]);
    expect(errorsOf(edited(old, '/disclosure/licences/change', 0.5))).to.deep.equal([
      '/disclosure/licences/change type',
    ]);
  });
});
