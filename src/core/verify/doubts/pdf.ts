import { areEqualBytes } from '../../equal-bytes.js';
import type { Doubt, FindDoubts } from './doubt.js';
import { fileDoubts } from './pdf/file-doubts.js';
import { ObjectComparison } from './pdf/object-comparison.js';
import { pageDoubts } from './pdf/page-doubts.js';
import { type PdfPage, readPages } from './pdf/pages.js';
import { PdfObjects } from './pdf/pdf-objects.js';
import { readMarks } from './pdf/read-marks.js';
import { signaturePlace } from './pdf/seal-place.js';
import { OddPdf } from './pdf/value.js';

/**
 * Compares two PDF files object by object and, where the operators of a page are not the same, mark
 * by mark. Whatever the built one does not have is a doubt.
 */
export const pdfDoubts: FindDoubts = async (found, built) => {
  try {
    return compareFiles(new PdfObjects(found), new PdfObjects(built));
  } catch (cause) {
    if (!(cause instanceof OddPdf)) throw cause;
    return [{ kind: 'structure', weight: 'unvouched', detail: cause.message }];
  }
};

function compareFiles(found: PdfObjects, built: PdfObjects): Doubt[] {
  if (found.xref.trailer.has('Encrypt'))
    return [{ kind: 'encrypted', weight: 'unvouched', detail: '/Encrypt' }];
  const comparison = new ObjectComparison(found, built);
  return [...fileDoubts(comparison), ...allPageDoubts(comparison)];
}

function allPageDoubts(comparison: ObjectComparison): Doubt[] {
  const [pages, expected] = [readPages(comparison.found), readPages(comparison.built)];
  const last = expected.at(-1);
  const sealPlace = last && signaturePlace(readMarks(last));
  const doubts = pages.flatMap((page): Doubt[] => {
    const at = { part: 'page', number: page.number } as const;
    const same = expected[page.number - 1];
    const other = [same, ...expected].find((p) => p && isSamePage(page, p)) ?? same;
    if (!other) return [{ kind: 'page', weight: 'unvouched', detail: '/Page', at }];
    const isMoved = other.number !== page.number;
    return [
      ...(isMoved
        ? [{ kind: 'page-order', weight: 'unvouched', detail: `${other.number}`, at } as const]
        : []),
      ...pageDoubts(page, other, comparison, other === last ? sealPlace : undefined).map(
        (doubt) => ({ ...doubt, at }),
      ),
    ];
  });
  const [count, expectedCount] = [pages.length, expected.length];
  if (count >= expectedCount) return doubts;
  const detail = `${count} / ${expectedCount}`;
  return [{ kind: 'page', weight: 'unvouched', detail }, ...doubts];
}

/** Pages with the same operators are one page, wherever it was moved. */
const isSamePage = (a: PdfPage, b: PdfPage): boolean =>
  a.content !== undefined && b.content !== undefined && areEqualBytes(a.content, b.content);
