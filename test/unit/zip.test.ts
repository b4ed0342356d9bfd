import { expect } from 'chai';
import { strToU8, unzipSync } from 'fflate';
import { deflateEntry, zip } from '../../src/core/zip.js';

const pack = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zip(Object.entries(parts).map(([path, text]) => [path, deflateEntry(strToU8(text))]));

describe('a zip file', () => {
  const parts = { 'b.xml': '<b/>'.repeat(1000), 'word/a.xml': '', 'a.xml': '<a/>' };

  it('gives back its parts in their order', () => {
    const found = unzipSync(pack(parts));
    expect(Object.keys(found)).to.deep.equal(Object.keys(parts));
    expect(Object.values(found)).to.deep.equal(Object.values(parts).map((text) => strToU8(text)));
  });
  it('names the first part at once, as programs that tell the kinds of files expect', () => {
    expect(Buffer.from(pack(parts)).toString('latin1', 30, 35)).to.equal('b.xml');
  });
  it('has one fixed time', () => {
    const file = Buffer.from(pack({ 'a.xml': '<a/>' }));
    // Noon of 1 January 1980 in the format of MS-DOS.
    expect(file.readUInt32LE(10)).to.equal((1 << 21) | (1 << 16) | (12 << 11));
  });
  it('gives the sizes of a part before it, as some readers insist on', () => {
    const file = Buffer.from(pack({ 'a.xml': '<a/>' }));
    expect(file.readUInt16LE(6)).to.equal(0);
    expect(file.readUInt32LE(18)).to.equal(deflateEntry(strToU8('<a/>')).data.length);
    expect(file.readUInt32LE(22)).to.equal(4);
  });
  it('is compressed', () => {
    expect(pack(parts).length).to.be.lessThan(1000);
  });
});
