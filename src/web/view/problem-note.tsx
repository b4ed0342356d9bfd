import { pageHint } from '../../core/problem/form-hint.js';
import type { Problem } from '../../core/problem/problem.js';

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
  /** The field's `aria-describedby`. */
  readonly id: string;
  readonly problems: readonly Problem[];
}

/** The problems of a field in words, the description of that field. */
export function ProblemNote({ id, problems }: ProblemNoteProps) {
  return (
    <div class="problem-note" id={id}>
      {problems.map(({ severity, message, hint, waived }) => (
        <p class={waived === undefined ? severity : 'hint'}>
          <span class="sign" aria-hidden="true">
            {waived === undefined ? severitySigns[severity] : KEPT_SIGN}
          </span>
          {waived === undefined ? severityNames[severity] : KEPT}：{message}
          {hint ? <span class="hint">{pageHint(hint)}</span> : null}
        </p>
      ))}
    </div>
  );
}

/** An id for the description of a field. */
export const noteId = (pointer: string): string => `note${pointer.replaceAll('/', '-')}`;
