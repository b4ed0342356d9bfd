import { expect } from 'chai';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { ZipPackage } from '../../../src/core/extract/zip-package.js';
import { deflateEntry, zip } from '../../../src/core/zip.js';
import { readErrorOf } from '../../support/read-documents.js';

const entry = (text: string) => deflateEntry(strToU8(text));
const pack = (...parts: readonly (readonly [path: string, text: string])[]): Uint8Array =>
  zip(parts.map(([path, text]) => [path, entry(text)]));
const sound = (): Buffer => Buffer.from(pack(['a.xml', '<a>1</a>'], ['b.xml', '<b/>']));

/** Why a package or one of its parts is refused. */
const whyRefused = (bytes: Uint8Array): Promise<string> =>
  readErrorOf(() => {
    const found = new ZipPackage(bytes);
    for (const path of found.paths) found.part(path);
  });

/** A sound package with one number changed: `at` counts from the header of some part. */
function changed(signature: number, at: number): Buffer {
  const bytes = sound();
  const header = Buffer.alloc(4);
  header.writeUInt32LE(signature);
  const place = bytes.indexOf(header) + at;
  bytes.writeUInt8((bytes[place] as number) ^ 1, place);
  return bytes;
}
const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;

describe('a zip package', () => {
  it('gives its parts, whoever packed them', async () => {
    const others = [sound(), zipSync(unzipSync(sound()), { level: 0 })];
    for (const bytes of others) {
      const found = new ZipPackage(bytes);
      expect([...found.paths]).to.deep.equal(['a.xml', 'b.xml']);
      expect(found.part('a.xml')).to.deep.equal(strToU8('<a>1</a>'));
    }
  });

  it('is refused if two parts have one name, in upper or lower case', async () => {
    for (const twin of ['a.xml', 'A.xml'])
      expect(await whyRefused(pack(['a.xml', '<a/>'], [twin, '<b/>']))).to.equal('double-part');
  });

  it('is refused if the checksum or the size of a part is wrong', async () => {
    const bytes = zip([['a.xml', { ...entry('<a/>'), crc: 1 }]]);
    expect(await whyRefused(bytes)).to.equal('damaged-part');
    for (const size of [3, 5])
      expect(await whyRefused(zip([['a.xml', { ...entry('<a/>'), size }]]))).to.equal(
        'damaged-part',
      );
  });

  it('is refused if its two headers of a part differ', async () => {
    // The method, the checksum, both sizes and the name.
    for (const at of [8, 14, 18, 22, 30])
      expect(await whyRefused(changed(LOCAL, at)), String(at)).to.equal('damaged-part');
    for (const at of [10, 16, 24, 46])
      expect(await whyRefused(changed(DIRECTORY, at)), String(at)).to.equal('damaged-part');
  });

  it('is refused with anything between its parts, or if they share data', async () => {
    const bytes = sound();
    const header = Buffer.alloc(4);
    header.writeUInt32LE(DIRECTORY);
    const directory = bytes.indexOf(header);
    const gap = Buffer.concat([
      bytes.subarray(0, directory),
      Buffer.alloc(9),
      bytes.subarray(directory),
    ]);
    gap.writeUInt32LE(directory + 9, gap.length - 6);
    expect(await whyRefused(gap)).to.equal('not-zip');
    expect(await whyRefused(changed(DIRECTORY, 20))).to.equal('not-zip');
    expect(await whyRefused(Buffer.concat([bytes, Buffer.alloc(1)]))).to.equal('not-zip');
  });

  it('is read if the sizes of its parts follow their data, as in a stream', async () => {
    const bytes = sound();
    const second = bytes.indexOf('PK\u0003\u0004', 4, 'latin1');
    const sizes = Buffer.concat([Buffer.from('PK\u0007\u0008', 'latin1'), bytes.subarray(14, 26)]);
    const streamed = Buffer.concat([bytes.subarray(0, second), sizes, bytes.subarray(second)]);
    streamed.writeUInt16LE(8, 6);
    streamed.fill(0, 14, 26);
    const directory = streamed.indexOf('PK\u0001\u0002', 0, 'latin1');
    const next = streamed.indexOf('PK\u0001\u0002', directory + 4, 'latin1');
    streamed.writeUInt32LE(second + sizes.length, next + 42);
    streamed.writeUInt32LE(directory, streamed.length - 6);
    expect(new ZipPackage(streamed).part('b.xml')).to.deep.equal(strToU8('<b/>'));
  });
});
