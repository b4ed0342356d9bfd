import type { ActData, CorrectionData } from './message-data.js';

/** One act, or all wrong figures together, in words. */
interface ActWords {
  readonly kind: ActData['kind'];
  /** How many figures are to be changed. */
  readonly count: number;
  readonly figures: string;
}

/**
 * The acts of an explanation with their figures in words, single wrong figures together. A figure
 * in the row of the one before it is named by its column alone; the first in the row of `ownPlace`
 * too, since a problem names its own place.
 */
export function explanationWords(
  acts: readonly ActData[],
  ownPlace: string | undefined,
  figure: (place: string, correction: CorrectionData) => string,
  separator: string,
): ActWords[] {
  const singles = acts.filter((act) => act.kind === 'figure');
  const together = { kind: 'figure', corrections: singles.flatMap((a) => a.corrections) } as const;
  const merged = [
    ...acts.filter((act) => act.kind !== 'figure'),
    ...(singles.length ? [together] : []),
  ];
  let row = ownPlace === undefined ? '' : rowOf(ownPlace);
  return merged.map(({ kind, corrections }) => {
    const words = corrections.map((correction) => {
      const isSameRow = rowOf(correction.place) === row;
      row = rowOf(correction.place);
      return figure(
        isSameRow ? correction.place.slice(row.length + 1) : correction.place,
        correction,
      );
    });
    return { kind, count: corrections.length, figures: words.join(separator) };
  });
}

/** The place without its column: 表三·（一）予以公开·自然人 is in 表三·（一）予以公开. */
const rowOf = (place: string): string => place.slice(0, Math.max(0, place.lastIndexOf('·')));
