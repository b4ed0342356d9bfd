import { expect } from 'chai';
import fc from 'fast-check';
import { decodeBase64, encodeBase64 } from '../../src/core/base64.js';

describe('base64', () => {
  it('of any bytes is what Buffer writes, and is read back as these bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).to.equal(Buffer.from(bytes).toString('base64'));
        expect([...decodeBase64(text)]).to.deep.equal([...bytes]);
      }),
    );
  });
  it('of more bytes than are encoded at a time has no padding within', () => {
    for (const length of [24_575, 24_576, 24_577, 100_001]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) % 256);
      expect(encodeBase64(bytes), String(length)).to.equal(Buffer.from(bytes).toString('base64'));
    }
  });
  it('is read with line breaks in it', () => {
    expect([...decodeBase64('AQ\nID\r\nBA==\n')]).to.deep.equal([1, 2, 3, 4]);
  });
  it('of other characters throws an Error', () => {
    expect(() => decodeBase64('中文')).to.throw(Error);
  });
});
