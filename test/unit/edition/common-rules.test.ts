import { Ajv } from 'ajv';
import { expect } from 'chai';
import type { Edition } from '../../../src/core/edition/edition.js';
import { editions, makeEdition } from '../../../src/core/edition/make-edition.js';
import { editionNames } from '../../../src/platform/node.js';
import { edited, type Json, json } from '../../support/sample-reports.js';

const [first, second] = editions() as [Edition, Edition];
const dataOf = (edition: Edition): Json => json(`schemas/editions/${edition.edition}.json`);

describe('rules that editions share', () => {
  const common: Json[] = json('schemas/editions/common-rules.json');
  const validateRule = new Ajv({ strict: false })
    .addSchema(json('schemas/edition.schema.json'), 'edition')
    .compile({ $ref: 'edition#/definitions/ruleData' });

  for (const [i, rule] of common.entries())
    it(`common rule ${i + 1}, ${rule.id}, is valid by the schema`, () => {
      validateRule(rule);
      expect(validateRule.errors).to.equal(null);
    });

  it('each shipped edition names every common rule once', () => {
    const ids = [...new Set(common.map((rule) => rule.id))];
    for (const edition of editions()) {
      const named = dataOf(edition)
        .rules.filter((rule: Json) => typeof rule === 'string' || !rule.kind)
        .map((rule: Json) => rule.id ?? rule);
      expect(named.toSorted()).to.deep.equal(ids.toSorted());
    }
  });

  it('an id in an edition stands for all common rules of that id, in its place', () => {
    const edition = makeEdition(
      edited(dataOf(second), '/rules', ['date', first.rules[5], 'handled-in-text', 'row-sum']),
    );
    const wanted = [
      ...common.filter((rule) => rule.id === 'date'),
      first.rules[5],
      ...common.filter((rule) => rule.id === 'handled-in-text'),
      ...common.filter((rule) => rule.id === 'row-sum'),
    ];
    const named = ({ id, kind, title }: Json): unknown => ({ id, kind, title });
    expect(edition.rules.map(named)).to.deep.equal(wanted.map(named));
  });

  it('a sum of figures is that of a figure of some edition', () => {
    const pointers = editions().flatMap(({ figures }) => [...figures.keys()]);
    const sums = common.flatMap(({ means = [] }) => means.flatMap((m: Json) => m.sums.flat()));
    expect(sums).not.to.deep.equal([]);
    for (const sum of sums)
      expect(
        pointers.some((p) => p === sum || p.startsWith(`${sum}/`)),
        sum,
      ).to.equal(true);
  });

  it('every group of words is used', () => {
    const groups = json('schemas/editions/word-groups.json');
    const written = JSON.stringify([groups, common]);
    const unused = Object.keys(groups).filter((name) => !written.includes(`{${name}}`));
    expect(unused).to.deep.equal([]);
  });

  it('every rule about numbers in sentences has examples', () => {
    for (const rule of common.filter(({ means }) => means))
      expect(rule.examples, rule.says[0]).to.have.keys('must', 'mustNot');
  });

  it('a rule about figures that a form does not have is left out', () => {
    const data = dataOf(second);
    const without = data.sections.filter((section: Json) => section.key !== 'disclosure');
    const rules = ['disclosure-in-text', 'none-in-text'];
    const edition = makeEdition({ ...data, sections: without, rules });
    expect(edition.rules.map((rule) => rule.id)).to.deep.equal(['none-in-text']);
  });

  it('a rule takes the figures that the form has', () => {
    const issued = (edition: Edition): unknown =>
      edition.rules.flatMap((rule) =>
        rule.kind === 'text' && rule.id === 'disclosure-in-text'
          ? [rule.means[0]?.sums[0]?.pointers]
          : [],
      )[0];
    expect(issued(first)).to.deep.equal(['/disclosure/rules/made']);
    expect(issued(second)).to.deep.equal(['/disclosure/rules/issued']);
  });

  it('the file of common rules is not taken for an edition', () =>
    expect(editionNames()).to.deep.equal(['2019', '2021']));
});
