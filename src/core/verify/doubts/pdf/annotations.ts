import type { Box, Point } from '../../../extract/drawn/geometry.js';
import type { DoubtWithoutPlace } from '../doubt.js';
import type { PdfPage } from './pages.js';
import type { PdfObjects } from './pdf-objects.js';
import { isSeal } from './seal-place.js';
import { numbersOf, type PdfDictionary, type PdfValue } from './value.js';

/** Fields within each other. */
const MOST_LEVELS = 20;
/** What offices seal with: a stamp, or a field with an electronic signature. */
const seals = ['/Stamp', '/Sig'];

/** What lies on a page and is not drawn by its operators: comments, stamps, fields, links. */
export const annotationDoubts = (
  { file, entries }: PdfPage,
  sealPlace: Box | undefined,
): DoubtWithoutPlace[] =>
  file.items(entries.get('Annots')).map((item): DoubtWithoutPlace => {
    const annotation = file.entries(item);
    const isField = annotation.get('Subtype') === '/Widget';
    const type = String(isField ? fieldType(file, annotation) : annotation.get('Subtype'));
    const corners = cornersOf(file.resolve(annotation.get('Rect')));
    return {
      kind: isField ? 'form-field' : 'annotation',
      weight: seals.includes(type) && isSeal(corners, sealPlace) ? 'usual' : 'unvouched',
      detail: type,
    };
  });

/** The type of a field, which it may have from one above it. */
export function fieldType(file: PdfObjects, field: PdfDictionary, level = 0): PdfValue {
  const own = file.resolve(field.get('FT'));
  if (own !== null || !field.has('Parent') || level > MOST_LEVELS) return own;
  return fieldType(file, file.entries(field.get('Parent')), level + 1);
}

function cornersOf(rectangle: PdfValue): Point[] {
  const [x = 0, y = 0, otherX = 0, otherY = 0] = numbersOf(rectangle) ?? [];
  return [
    { x, y },
    { x: otherX, y: otherY },
  ];
}
