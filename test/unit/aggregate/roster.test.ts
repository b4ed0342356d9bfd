import { expect } from 'chai';
import { parseRoster } from '../../../src/core/aggregate/roster.js';
import { ReadError } from '../../../src/core/extract/read-error.js';

describe('a roster', () => {
  const parse = (text: string) => parseRoster(new TextEncoder().encode(text));

  it('has an agency on each line, without comments and blank lines', () =>
    expect(parse('# 名单\r\n甲局\r\n\r\n 乙局 \n')).to.deep.equal([
      { name: '甲局', line: 2 },
      { name: '乙局', line: 4 },
    ]));

  it('may begin with a byte order mark', () =>
    expect(parse('\ufeff甲局')).to.deep.equal([{ name: '甲局', line: 1 }]));

  it('must be UTF-8', () =>
    expect(() => parseRoster(Uint8Array.of(0xbc, 0xd7))).to.throw(ReadError, 'not-utf8'));
});
