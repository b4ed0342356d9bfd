import { areEqualBytes } from '../../../equal-bytes.js';
import type { Box } from '../../../extract/drawn/geometry.js';
import type { DoubtKind } from '../../../problem/messages/doubt-words.js';
import type { DoubtWithoutPlace } from '../doubt.js';
import { annotationDoubts } from './annotations.js';
import { compareMarks } from './compare-marks.js';
import type { ObjectComparison } from './object-comparison.js';
import { otherPageBox, turnOf } from './page-box.js';
import { type PdfPage, resourcesOf } from './pages.js';
import { readMarks } from './read-marks.js';
import { isSeal } from './seal-place.js';

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
): DoubtWithoutPlace[] {
  return [
    ...boxDoubts(page, expected),
    ...fontDoubts(page, expected, comparison),
    ...colourSpaceDoubts(page, expected),
    ...markDoubts(page, expected, comparison, sealPlace),
    ...annotationDoubts(page, sealPlace),
    ...[...page.entries.keys()]
      .filter((key) => !otherEntries.has(key))
      .map(
        (key): DoubtWithoutPlace => ({
          kind: 'other-part',
          weight: 'unvouched',
          detail: `/${key}`,
        }),
      ),
  ];
}

function boxDoubts(page: PdfPage, expected: PdfPage): DoubtWithoutPlace[] {
  const [box, turn] = [otherPageBox(page, expected), turnOf(page, expected)];
  const weight = turn % RIGHT_ANGLE === 0 ? 'harmless' : 'unvouched';
  return [
    ...(box ? [{ kind: 'page-box', weight: 'unvouched', detail: box } as const] : []),
    ...(turn === 0 ? [] : [{ kind: 'page-turned', weight, detail: `/Rotate ${turn}` } as const]),
  ];
}

/** Of fonts with the same name, all is compared: outlines, widths, codes and their characters. */
function fontDoubts(
  page: PdfPage,
  expected: PdfPage,
  comparison: ObjectComparison,
): DoubtWithoutPlace[] {
  const fonts = resourcesOf(page, 'Font');
  return [...resourcesOf(expected, 'Font')].flatMap(([name, font]) => {
    const [path] = comparison.differences(fonts.get(name), font);
    return path === undefined
      ? []
      : [{ kind: 'font', weight: 'unvouched', detail: `/${name}${path}` }];
  });
}

/** Spaces of these names change the colours of all operators that name no space. */
const colourSpaceDoubts = (page: PdfPage, expected: PdfPage): DoubtWithoutPlace[] =>
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
): DoubtWithoutPlace[] {
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
  const marks = readMarks(expected);
  const doubts = compareMarks(readMarks(page), marks).map(
    ({ added, ...doubt }): DoubtWithoutPlace => {
      const isPicture = added?.type === 'picture' || added?.type === 'form-object';
      return isPicture && isSeal(added.points, sealPlace) ? { ...doubt, weight: 'usual' } : doubt;
    },
  );
  return isRedrawn(doubts, marks.length) ? summarized(doubts) : doubts;
}

/** What differs all over a page that another program has drawn. */
const ordinaryKinds: readonly DoubtKind[] = [
  'text',
  'line',
  'shape',
  'missing',
  'place',
  'size',
  'font',
  'clip',
  'line-style',
];

/** Whether most of what a page should have is drawn in another way. */
const isRedrawn = (doubts: readonly DoubtWithoutPlace[], expected: number): boolean =>
  doubts.filter(({ kind }) => kind === 'missing').length > expected / 2;

/** One doubt for all that says no more than that the page was drawn by another program. */
function summarized(doubts: readonly DoubtWithoutPlace[]): DoubtWithoutPlace[] {
  const isOrdinary = ({ kind }: DoubtWithoutPlace): boolean => ordinaryKinds.includes(kind);
  return [
    { kind: 'redrawn', weight: 'unvouched', detail: '/Contents' },
    ...doubts.filter((doubt) => !isOrdinary(doubt)),
  ];
}
