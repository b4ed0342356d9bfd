import { innermostLabel } from '../../core/edition/labels.js';
import { parentPointer } from '../../core/json-pointer.js';
import type {
  ActData,
  CorrectionData,
  MessageData,
} from '../../core/problem/messages/message-data.js';
import { otherExplanations } from '../../core/problem/messages/zh-explanations.js';
import type { Problem } from '../../core/problem/problem.js';

/** The figures that explain failing sums; undefined for a problem of another kind. */
export const wrongFigureOf = ({ code, data }: Problem): MessageData['wrong-figure'] | undefined =>
  code === 'wrong-figure' ? (data as MessageData['wrong-figure']) : undefined;

/** Every figure that an explanation changes. */
export const correctionsOf = (acts: readonly ActData[]): readonly CorrectionData[] =>
  acts.flatMap((act) => act.corrections);

/** Short names of an explanation's figures: the column, with the row where there are several. */
export function shortPlaces(corrections: readonly CorrectionData[]): string[] {
  const rows = new Set(corrections.map(({ pointer }) => parentPointer(pointer)));
  return corrections.map(({ place }) => innermostLabel(place, rows.size > 1 ? 2 : 1));
}

/** The lines of a hint but for other explanations, which the page shows with their buttons. */
export function linesOfSums(
  hint: string,
  { alternatives }: MessageData['wrong-figure'],
): readonly string[] {
  const others = new Set(otherExplanations(alternatives));
  return hint.split('\n').filter((line) => !others.has(line));
}
