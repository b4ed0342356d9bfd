import type { CorrectionData } from '../../core/problem/messages/message-data.js';
import { shortPlaces } from '../state/wrong-figure.js';

/** Changes figures to what is expected, as one step. */
export type CorrectFigures = (corrections: readonly CorrectionData[]) => void;

interface CorrectionsProps {
  /** What one explanation changes. */
  readonly corrections: readonly CorrectionData[];
  readonly onCorrect: CorrectFigures;
}

/** The figures of a row of table three: the buttons of more would flood the list of problems. */
const MAX_SHOWN = 7;

/** A button for each figure of an explanation, and one for all of them. */
export function Corrections({ corrections, onCorrect }: CorrectionsProps) {
  const places = shortPlaces(corrections);
  const each = corrections.map((correction, i) => (
    <button
      type="button"
      aria-label={`${correction.place} 改为 ${correction.expected}`}
      onClick={() => onCorrect([correction])}
    >
      {places[i]} 改为 {correction.expected}
    </button>
  ));
  return (
    <div class="corrections">
      {each.length > 1 ? (
        <button type="button" class="all" onClick={() => onCorrect(corrections)}>
          全部改正
        </button>
      ) : null}
      {each.length > MAX_SHOWN ? (
        <details>
          <summary>逐格改正（{each.length} 格）</summary>
          <div class="corrections">{each}</div>
        </details>
      ) : (
        each
      )}
    </div>
  );
}
