import { expect } from 'chai';
import fc from 'fast-check';
import { at } from '../../../../src/core/at.js';
import { editions } from '../../../../src/index.js';
import { keyOrderOf } from '../../../../src/web/state/key-order.js';
import { replacing, withoutValue, withValue } from '../../../../src/web/state/report-value.js';
import { runs } from '../../../support/runs.js';
import { edited, sample, at as valueIn } from '../../../support/sample-reports.js';

const edition = at(editions(), -1);
const report = sample('county-2025.json');
const figures = fc.constantFrom(...edition.figures.keys());

/** Keys of a value in their order, those of the objects within it too. */
const keysOf = (value: unknown): string[] => {
  const keys: string[] = [];
  JSON.stringify(value, (key, child) => {
    keys.push(key);
    return child;
  });
  return keys;
};

describe('a report with another value', () => {
  it('has it at the pointer alone, shares all else, and keeps the order of its keys', () =>
    fc.assert(
      fc.property(figures, fc.integer(), (pointer, figure) => {
        const before = structuredClone(report);
        const next = withValue(report, pointer, figure);
        expect(report).to.deep.equal(before);
        expect(next).to.deep.equal(edited(report, pointer, figure));
        expect(keysOf(next)).to.deep.equal(keysOf(edited(report, pointer, figure)));
        const [, key = ''] = pointer.split('/');
        for (const other of Object.keys(report))
          if (other !== key) expect(next[other]).to.equal(report[other]);
      }),
      runs(30),
    ));

  it('is the same report if the value is there already, so that nothing counts as changed', () => {
    expect(withValue(report, '/year', 2025)).to.equal(report);
    const pointer = [...edition.figures.keys()][0] as string;
    expect(withValue(report, pointer, valueIn(report, pointer))).to.equal(report);
  });

  it('has a key that was missing where the form has it, behind $schema and unknown keys', () =>
    fc.assert(
      fc.property(figures, (pointer) => {
        const value = valueIn(report, pointer);
        const next = withValue(withoutValue(report, pointer), pointer, value, keyOrderOf(edition));
        expect(JSON.stringify(next)).to.equal(JSON.stringify(report));
      }),
      runs(30),
    ));

  it('has a new year behind $schema, and an unknown key at the end', () => {
    const value = { $schema: 'a', 备注: 'b', agency: 'c' };
    expect(Object.keys(withValue(value, '/year', 2025, keyOrderOf(edition)))).to.deep.equal([
      '$schema',
      'year',
      '备注',
      'agency',
    ]);
    expect(Object.keys(withValue(value, '/x', 1, keyOrderOf(edition))).pop()).to.equal('x');
  });

  it('has objects in place of a list or a text that stands in the way, and says so', () => {
    for (const wrong of [['甲'], '见附件', 5]) {
      const value = { applications: wrong };
      const next = withValue(value, '/applications/received/total', 1);
      expect(next).to.deep.equal({ applications: { received: { total: 1 } } });
      const { message } = replacing(value, '/applications/received/total', next);
      expect(message).to.include(JSON.stringify(wrong));
    }
    for (const empty of [undefined, null, '', {}])
      expect(replacing({ applications: empty }, '/applications/a', {})).to.deep.equal({
        value: {},
      });
  });
});

describe('a report without a value', () => {
  it('is the same report if there was none', () => {
    for (const pointer of ['/nothing', '/agency/name', '/overview/9'])
      expect(withoutValue(report, pointer)).to.equal(report);
    expect(withoutValue({ a: { b: 1, c: 2 } }, '/a/b')).to.deep.equal({ a: { c: 2 } });
  });
});
