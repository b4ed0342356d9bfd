import { expect } from 'chai';
import { addUp } from '../../../src/core/aggregate/add.js';
import { readFigures } from '../../../src/core/report/figures.js';
import type { Report } from '../../../src/core/report/report.js';
import { type Edition, editions, makeEdition } from '../../../src/index.js';
import { json } from '../../support/sample-reports.js';

const [, current] = editions() as [Edition, Edition];

describe('the addition of figures', () => {
  it('a table that only a new edition has is added up too', () => {
    const text = JSON.stringify({
      ...json('schemas/editions/2021.json'),
      edition: '2031',
      years: { from: 2031 },
    }).replaceAll('/disclosure/licences/', '/disclosure/permits/');
    const edition = makeEdition(JSON.parse(text));
    const parts = [3, 4].map((n): Report => {
      const input = { year: 2031, agency: `第${n}局`, disclosure: { permits: { decisions: n } } };
      return { file: `${n}.json`, edition, input, figures: readFigures(edition, input) };
    });
    expect(addUp(edition, parts).figures.get('/disclosure/permits/decisions')?.value).to.equal(7);
    expect(addUp(current, parts).incomparable.map(({ section }) => section.key)).to.deep.equal([
      'disclosure',
      'applications',
      'disputes',
    ]);
  });
});
