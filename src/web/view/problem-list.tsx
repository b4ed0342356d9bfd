import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type FixableProblem, isFixable } from '../../core/problem/fixable.js';
import { pageHint } from '../../core/problem/form-hint.js';
import { listedProblems } from '../../core/problem/listed-problems.js';
import type { Problem } from '../../core/problem/problem.js';
import { correctionsOf, wrongFigureOf } from '../state/wrong-figure.js';
import type { CorrectFigures } from './corrections.js';
import { KEPT, KEPT_SIGN, severityNames, severitySigns } from './problem-note.js';
import { TextField } from './text-field.js';
import { WrongFigure } from './wrong-figure.js';

/** What can be done about a problem. */
export interface ProblemActs {
  readonly onGo: (problem: Problem) => void;
  readonly onCorrect: (problem: FixableProblem) => void;
  readonly onKeep: (problem: Problem, reason: string) => void;
  readonly onStopKeeping: (problem: Problem) => void;
  readonly onCorrectFigures: CorrectFigures;
  readonly onDelete: (problem: Problem) => void;
}

interface ProblemListProps extends ProblemActs {
  readonly problems: readonly Problem[];
  readonly onCorrectAll: () => void;
}

/** The problems of the report in their order, at most as many as anybody reads, with their acts. */
export function ProblemList({ problems, onCorrectAll, ...acts }: ProblemListProps) {
  const fixable = problems.filter(isFixable).length;
  if (!problems.length)
    return (
      <p class="all-right">
        <span class="sign" aria-hidden="true">
          ✓
        </span>
        没有发现问题，可以生成文件。
      </p>
    );
  return (
    <>
      <div class="problems-bar">
        <h2>问题</h2>
        <span class="hint">F8 到下一个</span>
        {fixable > 1 ? (
          <p class="for-all">
            <span class="hint">只改写法，不改数据和意思</span>
            <button type="button" onClick={onCorrectAll}>
              全部更正（{fixable} 处）
            </button>
          </p>
        ) : null}
      </div>
      <ol class="problem-list">
        {listedProblems(problems, 'zh').map((problem, i) =>
          // Nothing can be done about how many others there are.
          problem.code === 'more-problems' ? (
            <li key={problem.code}>{problem.message}</li>
          ) : (
            <ProblemItem
              key={`${problem.code} ${problem.pointer} ${i}`}
              problem={problem}
              {...acts}
            />
          ),
        )}
      </ol>
    </>
  );
}

/** Problems about what the form has no field for. */
const deletable: ReadonlySet<string> = new Set(['unknown-key', 'edition-year', 'unknown-edition']);

/**
 * The button that opens a form goes away with the cursor: it goes into the form's field, and when
 * the form is closed to the first button of the item.
 */
function useFocusWhenToggled(isOpen: boolean) {
  const item = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    item.current?.querySelector<HTMLElement>(isOpen ? 'input' : 'button')?.focus();
  }, [isOpen]);
  return item;
}

function ProblemItem({ problem, ...acts }: ProblemActs & { readonly problem: Problem }) {
  const { code, severity, pointer, place, message, hint, waived } = problem;
  const [isKeeping, setKeeping] = useState(false);
  const [reason, setReason] = useState('');
  const item = useFocusWhenToggled(isKeeping);
  const wrong = wrongFigureOf(problem);
  const [only, ...others] = wrong ? correctionsOf(wrong.acts) : [];
  const canKeep = severity === 'warning' && waived === undefined;
  return (
    <li
      ref={item}
      class={`problem ${waived === undefined ? severity : 'waived'}`}
      data-code={code}
      data-pointer={pointer}
      data-severity={severity}
      data-waived={waived}
    >
      <span class="sign" aria-hidden="true">
        {waived === undefined ? severitySigns[severity] : KEPT_SIGN}
      </span>
      <div class="acts">
        <button type="button" onClick={() => acts.onGo(problem)}>
          转到
        </button>
        {isFixable(problem) ? (
          <button type="button" onClick={() => acts.onCorrect(problem)}>
            更正
          </button>
        ) : null}
        {only && !others.length ? (
          <button type="button" onClick={() => acts.onCorrectFigures([only])}>
            改为 {only.expected}
          </button>
        ) : null}
        {deletable.has(code) ? (
          <button type="button" onClick={() => acts.onDelete(problem)}>
            删除
          </button>
        ) : null}
        {canKeep && !isKeeping ? (
          <button type="button" onClick={() => setKeeping(true)}>
            保留
          </button>
        ) : null}
        {waived === undefined ? null : (
          <button type="button" onClick={() => acts.onStopKeeping(problem)}>
            不再保留
          </button>
        )}
      </div>
      <div class="words">
        <p>
          <strong>{waived === undefined ? severityNames[severity] : KEPT}</strong>
          {place ? <span class="place">{place}</span> : null}
          <span class="what">{message}</span>
        </p>
        {wrong ? (
          <WrongFigure data={wrong} hint={hint ?? ''} onCorrect={acts.onCorrectFigures} />
        ) : null}
        {hint && !wrong ? <p class="hint">{pageHint(hint)}</p> : null}
        {waived === undefined ? null : <p class="hint">理由：{waived}</p>}
        {isKeeping ? (
          <form
            class="keep"
            onSubmit={(event) => {
              event.preventDefault();
              if (!reason.trim()) return;
              setKeeping(false);
              acts.onKeep(problem, reason.trim());
            }}
          >
            <TextField
              value={reason}
              onInput={setReason}
              aria-label="保留的理由"
              placeholder="为什么这样填没有错"
            />
            <button type="submit">确定</button>
            <button type="button" onClick={() => setKeeping(false)}>
              取消
            </button>
          </form>
        ) : null}
      </div>
    </li>
  );
}
