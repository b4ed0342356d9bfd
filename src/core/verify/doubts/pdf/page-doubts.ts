import { areEqualBytes } from '../../../equal-bytes.js';
import type { Box } from '../../../extract/drawn/geometry.js';
import type { Doubt } from '../doubt.js';
import { annotationDoubts } from './annotations.js';
import { compareMarks } from './compare-marks.js';
import type { ObjectComparison } from './differences.js';
import { otherPageBox, turnOf } from './page-box.js';
import { type PdfPage, resourcesOf } from './pages.js';
import { readMarks } from './read-marks.js';
import { isSeal } from './seal-place.js';

/** A doubt about a page that is known. */
export type PageDoubt = Omit<Doubt, 'at'>;

const RIGHT_ANGLE = 90;

/** Entries of a page that change nothing on it, or are compared on their own. */
const otherEntries = new Set([
  ...['Type', 'Parent', 'Contents', 'Resources', 'MediaBox', 'CropBox', 'UserUnit', 'Rotate'],
  ...['Annots', 'TrimBox', 'BleedBox', 'ArtBox', 'StructParents', 'Tabs', 'LastModified'],
  ...['Thumb', 'PieceInfo', 'Metadata', 'ID', 'B', 'Dur', 'Trans'],
]);

/** The doubts about a page by the one that it should be; a seal may stand at `sealPlace`. */
export function pageDoubts(
  page: PdfPage,
  expected: PdfPage,
  comparison: ObjectComparison,
  sealPlace: Box | undefined,
): PageDoubt[] {
  return [
    ...boxDoubts(page, expected),
    ...fontDoubts(page, expected, comparison),
    ...colourSpaceDoubts(page, expected),
    ...markDoubts(page, expected, comparison, sealPlace),
    ...annotationDoubts(page, sealPlace),
    ...[...page.entries.keys()]
      .filter((key) => !otherEntries.has(key))
      .map((key): PageDoubt => ({ kind: 'other-part', weight: 'unvouched', detail: `/${key}` })),
  ];
}

function boxDoubts(page: PdfPage, expected: PdfPage): PageDoubt[] {
  const [box, turn] = [otherPageBox(page, expected), turnOf(page, expected)];
  const weight = turn % RIGHT_ANGLE === 0 ? 'harmless' : 'unvouched';
  return [
    ...(box ? [{ kind: 'page-box', weight: 'unvouched', detail: box } as const] : []),
    ...(turn === 0 ? [] : [{ kind: 'page-turned', weight, detail: `/Rotate ${turn}` } as const]),
  ];
}

/** Of fonts with the same name, all is compared: outlines, widths, codes and their characters. */
function fontDoubts(page: PdfPage, expected: PdfPage, comparison: ObjectComparison): PageDoubt[] {
  const fonts = resourcesOf(page, 'Font');
  return [...resourcesOf(expected, 'Font')].flatMap(([name, font]) => {
    const other = fonts.get(name);
    // What is drawn with another font has that among its looks.
    if (other === undefined) return [];
    const [path] = comparison.differences(other, font);
    return path === undefined
      ? []
      : [{ kind: 'font', weight: 'unvouched', detail: `/${name}${path}` }];
  });
}

/** Spaces of these names change the colours of all operators that name no space. */
const colourSpaceDoubts = (page: PdfPage, expected: PdfPage): PageDoubt[] =>
  ['DefaultGray', 'DefaultRGB', 'DefaultCMYK']
    .filter((name) => resourcesOf(page, 'ColorSpace').has(name))
    .filter((name) => !resourcesOf(expected, 'ColorSpace').has(name))
    .map((name) => ({ kind: 'colour', weight: 'unvouched', detail: `/${name}` }));

/** Only where the operators or what they name are not the same, all that they draw is compared. */
function markDoubts(
  page: PdfPage,
  expected: PdfPage,
  comparison: ObjectComparison,
  sealPlace: Box | undefined,
): PageDoubt[] {
  const { content } = page;
  if (!content) return [{ kind: 'structure', weight: 'unvouched', detail: '/Filter' }];
  const isSame =
    expected.content &&
    areEqualBytes(content, expected.content) &&
    ['ExtGState', 'XObject', 'Properties'].every((category) =>
      [...resourcesOf(expected, category)].every(([name, value]) =>
        comparison.areEqual(resourcesOf(page, category).get(name), value),
      ),
    );
  if (isSame) return [];
  return compareMarks(readMarks(page), readMarks(expected)).map((difference): PageDoubt => {
    const { added, ...doubt } = difference;
    const isPicture = added?.type === 'picture' || added?.type === 'form-object';
    return isPicture && isSeal(added.points, sealPlace) ? { ...doubt, weight: 'usual' } : doubt;
  });
}
