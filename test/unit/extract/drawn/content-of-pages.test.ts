import { expect } from 'chai';
import { contentOfPages } from '../../../../src/core/extract/drawn/content-of-pages.js';
import type { DrawnPage } from '../../../../src/core/extract/drawn/drawn-page.js';
import { boxAround } from '../../../../src/core/extract/drawn/geometry.js';
import { limits } from '../../../../src/core/limits.js';
import { readErrorOf } from '../../../support/read-documents.js';

/** Numbers from 0 to below `count`. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const page = (texts: number, lines: DrawnPage['lines'] = []): DrawnPage => ({
  number: 1,
  height: 842,
  texts: upTo(texts).map((i) => ({ text: '政', left: 80, baseline: i, width: 16, size: 16 })),
  lines,
});

describe('pages that are drawn', () => {
  it('are refused with more texts and lines than the pages of any report have', async () => {
    const most = limits.pageObjects;
    expect(await readErrorOf(() => contentOfPages([page(most)]))).to.equal('was read');
    expect(await readErrorOf(() => contentOfPages([page(1), page(most + 1)]))).to.equal(
      'document-too-large',
    );
  });

  it('are refused with a table of more fields than any report has', async () => {
    const size = 101;
    const lines = upTo(size + 1).flatMap((i) => [
      { left: 0, right: 5 * size, top: 5 * i, bottom: 5 * i },
      { left: 5 * i, right: 5 * i, top: 0, bottom: 5 * size },
    ]);
    expect(await readErrorOf(() => contentOfPages([page(1, lines)]))).to.equal(
      'document-too-large',
    );
  });
});

describe('the box around points', () => {
  it('is found for more points than a function takes arguments', () =>
    expect(boxAround(upTo(300_000).map((i) => ({ x: i, y: i + 1 })))).to.deep.equal({
      left: 0,
      top: 1,
      right: 299_999,
      bottom: 300_000,
    }));
});
