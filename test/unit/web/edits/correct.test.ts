import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { limits } from '../../../../src/core/limits.js';
import { checkForPreview } from '../../../../src/core/preview.js';
import { isFixable } from '../../../../src/core/problem/fixable.js';
import { readJson } from '../../../../src/core/source/json.js';
import type { Reading } from '../../../../src/core/source/source.js';
import { correct, correctAll } from '../../../../src/web/edits/correct.js';
import { written } from '../../../../src/web/state/model.js';
import { root } from '../../../support/sample-reports.js';

const check = (reading: Reading) => checkForPreview(reading).problems;

/** The samples with a mistake that the page opens. */
const readings = readdirSync(new URL('samples/mistakes/', root))
  .filter((name) => name.endsWith('.json'))
  .map((name) => readJson(readFileSync(new URL(`samples/mistakes/${name}`, root)), name))
  .filter(({ source }) => source);

describe('a correction', () => {
  it('of one problem leaves fewer, and loses no key of the report', () => {
    let count = 0;
    for (const reading of readings)
      for (const problem of check(reading).filter(isFixable)) {
        count += 1;
        const { value, focus } = correct(reading, problem);
        expect(focus?.pointer).to.equal(problem.pointer);
        const left = check(written(value, reading.file)).length;
        expect(left, `${reading.file} ${problem.code}`).to.be.below(check(reading).length);
        const keys = Object.keys(reading.source?.value as object);
        expect(Object.keys(value), reading.file).to.have.length.at.least(keys.length);
      }
    expect(count).to.be.greaterThan(15);
  });

  it('of all leaves nothing that can be corrected, and says how many', () => {
    for (const reading of readings) {
      const { value, message } = correctAll(reading, check);
      const count = Number(/\d+/.exec(message ?? '')?.[0]);
      expect(check(written(value, reading.file)).filter(isFixable), reading.file).to.deep.equal([]);
      expect(count > 0, reading.file).to.equal(check(reading).some(isFixable));
    }
  });

  it('of all ends even if each brings another to light', () => {
    const [reading] = readings.filter((r) => check(r).some(isFixable));
    if (!reading) throw new Error('no sample can be corrected');
    const { message } = correctAll(reading, () => check(reading).filter(isFixable).slice(0, 1));
    expect(message).to.equal(`已更正 ${limits.fixRounds} 处。`);
  });
});
