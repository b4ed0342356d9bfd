import { pageHint } from '../../core/problem/form-hint.js';
import type { MessageData } from '../../core/problem/messages/message-data.js';
import { explanation } from '../../core/problem/messages/zh-explanations.js';
import { correctionsOf, linesOfSums } from '../state/wrong-figure.js';
import { type CorrectFigures, Corrections } from './corrections.js';

interface WrongFigureProps {
  readonly data: MessageData['wrong-figure'];
  readonly hint: string;
  readonly onCorrect: CorrectFigures;
}

/** More sums that fail than these are folded away. */
const MAX_SUMS = 3;

/** What can be done about figures that explain failing sums, other explanations, and the sums. */
export function WrongFigure({ data, hint, onCorrect }: WrongFigureProps) {
  const { acts, alternatives } = data;
  const corrections = correctionsOf(acts);
  const [heading, ...sums] = linesOfSums(pageHint(hint), data);
  return (
    <>
      {corrections.length > 1 ? (
        <Corrections corrections={corrections} onCorrect={onCorrect} />
      ) : null}
      {alternatives.length ? (
        <details>
          <summary>也可能是……（{alternatives.length} 种）</summary>
          {alternatives.map((other) => (
            <div class="alternative">
              <p>{explanation(other)}</p>
              <Corrections corrections={correctionsOf(other)} onCorrect={onCorrect} />
            </div>
          ))}
        </details>
      ) : null}
      {sums.length > MAX_SUMS ? (
        <details class="hint">
          <summary>{heading}</summary>
          {sums.join('\n')}
        </details>
      ) : (
        <p class="hint">{[heading, ...sums].join('\n')}</p>
      )}
    </>
  );
}
