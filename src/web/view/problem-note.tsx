import { pageHint } from '../../core/problem/form-hint.js';
import type { Problem } from '../../core/problem/problem.js';
import { correctionsOf, wrongFigureOf } from '../state/wrong-figure.js';

/** What a severity is called, and the sign that stands for it. */
export const severityNames = { error: '错误', warning: '警告' } as const;
export const severitySigns = { error: '✕', warning: '!' } as const;
/** The same for a warning that is kept. */
export const KEPT = '已保留';
export const KEPT_SIGN = '–';

/** The worst of some problems that are not kept; undefined if there is none. */
export function worstOf(problems: readonly Problem[] = []): 'error' | 'warning' | undefined {
  const open = problems.filter((p) => p.waived === undefined);
  if (open.some((p) => p.severity === 'error')) return 'error';
  return open.length ? 'warning' : undefined;
}

interface ProblemNoteProps {
  readonly pointer: string;
  readonly problems: readonly Problem[];
}

/** The problems of a field in words, the description of that field. */
export function ProblemNote({ pointer, problems }: ProblemNoteProps) {
  return (
    <div class="problem-note" id={noteId(pointer)}>
      {problems.map((problem) => {
        const { severity, message, waived } = problem;
        const hint = noteHint(problem);
        return (
          <p class={waived === undefined ? severity : 'hint'}>
            <span class="sign" aria-hidden="true">
              {waived === undefined ? severitySigns[severity] : KEPT_SIGN}
            </span>
            {waived === undefined ? severityNames[severity] : KEPT}：
            {isOfSeveral(problem) && problem.pointer !== pointer ? `${problem.place}：` : ''}
            {message}
            {hint ? <span class="hint">{hint}</span> : null}
          </p>
        );
      })}
    </div>
  );
}

/** Whether a problem is about several figures that are wrong together; its words need its place. */
const isOfSeveral = (problem: Problem): boolean =>
  correctionsOf(wrongFigureOf(problem)?.acts ?? []).length > 1;

/** The sums that fail would hide the table from each of several figures; the list shows them. */
const noteHint = (problem: Problem): string =>
  isOfSeveral(problem) ? '' : pageHint(problem.hint ?? '');

/** An id for the description of a field. */
export const noteId = (pointer: string): string => `note${pointer.replaceAll('/', '-')}`;
