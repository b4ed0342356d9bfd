import { crc32, inflateSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import * as browser from '../../../src/platform/browser.js';
import * as node from '../../../src/platform/node.js';
import { runs } from '../../support/runs.js';

/** The levels that the core uses. */
const levels = [4, 6] as const;

/** Sizes about those of zlib's blocks, windows and output chunks, and of what documents hold. */
const sizes = [0, 1, 2, 3, 258, 259, 16_383, 16_384, 16_385, 32_768, 32_769, 65_535, 65_537];
const sizeOf = fc.oneof(fc.constantFrom(...sizes), fc.nat(2000), fc.nat(200_000));

/** Bytes by kind: noise, few values, one value, repeated stretches, and counting up in words. */
const kinds: Readonly<
  Record<string, (random: () => number, at: number, bytes: Uint8Array) => number>
> = {
  noise: (random) => random() * 256,
  few: (random) => random() * 4,
  one: () => 65,
  repeats: (random, at, bytes) =>
    random() < 0.02 ? random() * 256 : (bytes[at - 1 - Math.floor(random() * 300)] ?? 0),
  words: (_, at) => (at % 4 === 3 ? at >> 2 : at >> 10),
};

function bytesOf(kind: string, size: number, seed: number): Uint8Array {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++) bytes[i] = kinds[kind]?.(random, i, bytes) ?? 0;
  return bytes;
}

describe('deflate', () => {
  for (const level of levels)
    it(`at level ${level} gives the same bytes in a browser as on Node`, () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...Object.keys(kinds)),
          sizeOf,
          fc.nat(),
          (kind, size, seed) => {
            const bytes = bytesOf(kind, size, seed);
            const deflated = node.deflate(bytes, level);
            expect(Buffer.compare(deflated, browser.deflate(bytes, level))).to.equal(0);
            expect(Buffer.compare(inflateSync(deflated), bytes)).to.equal(0);
          },
        ),
        { ...runs(200), seed: 20261127 },
      );
    }).timeout(60_000);
});

describe('crc32', () => {
  it('is that of zlib in a browser too', () => {
    for (const size of sizes) {
      const bytes = bytesOf('noise', size, size);
      expect(node.crc32(bytes)).to.equal(crc32(bytes));
      expect(browser.crc32(bytes)).to.equal(crc32(bytes));
    }
  });
});
