import type { Problem } from '../../core/problem/problem.js';

interface DoubtsProps {
  readonly doubts: readonly Problem[];
  readonly onGo: (pointer: string) => void;
  readonly onDone: () => void;
}

/** What is doubtful about a report that was read from what a document shows. */
export function Doubts({ doubts, onGo, onDone }: DoubtsProps) {
  if (!doubts.length) return null;
  return (
    <aside class="doubts" aria-label="读回时的疑点">
      <h2>读回时有 {doubts.length} 处拿不准，请对照原文</h2>
      <ol>
        {doubts.map(({ pointer, place, message, hint }) => (
          <li>
            <span>
              {place ? <span class="place">{place}</span> : null}
              {message}
              {hint ? <span class="hint">{hint}</span> : null}
            </span>
            <button type="button" onClick={() => onGo(pointer)}>
              去看
            </button>
          </li>
        ))}
      </ol>
      <button type="button" onClick={onDone}>
        都看过了
      </button>
    </aside>
  );
}
