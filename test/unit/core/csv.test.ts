import { expect } from 'chai';
import { writeCsv } from '../../../src/core/csv.js';

describe('CSV', () => {
  const csv = (...rows: (string | number | boolean | null)[][]): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows));

  it('begins with a byte order mark and ends every row with CR LF', () =>
    expect(csv(['a', 1], [true, null])).to.equal('\ufeffa,1\r\ntrue,\r\n'));

  it('quotes commas, quotes and line ends', () =>
    expect(csv(['a,b', 'a"b', 'a\nb'])).to.equal('\ufeff"a,b","a""b","a\nb"\r\n'));

  it('puts an apostrophe before text that a spreadsheet takes for a formula', () =>
    expect(csv(['=1+1', '+1', '-1', '@a', '\ta'])).to.equal("\ufeff'=1+1,'+1,'-1,'@a,'\ta\r\n"));

  it('leaves negative numbers as they are', () => expect(csv([-1])).to.equal('\ufeff-1\r\n'));
});
