import type { Edition } from '../../core/edition/edition.js';
import { stepsOf } from '../../core/json-pointer.js';
import type { Problem } from '../../core/problem/problem.js';
import { problemCounts } from '../state/problem-fields.js';

interface OutlineProps {
  readonly edition: Edition;
  readonly problems: readonly Problem[];
  /** Pointer of the field that has the cursor. */
  readonly active: string | undefined;
  readonly onGo: (section: string) => void;
}

/** The cover's fields by the first step of their pointers. */
const coverKeys = ['', 'edition', 'year', 'agency', 'title', 'signature', 'waive'];

/** The parts of the report, each with the number of its problems. */
export function Outline({ edition, problems, active, onGo }: OutlineProps) {
  const counts = problemCounts(problems);
  const here = active === undefined ? undefined : stepsOf(active)[0];
  const parts = [
    { id: 'cover', name: '封面和落款', keys: coverKeys },
    { id: 'preface', name: '前言', keys: ['preface'] },
    ...edition.sections.map(({ key, heading }) => ({ id: key, name: heading, keys: [key] })),
  ];
  return (
    <nav class="outline" aria-label="各部分">
      <ol>
        {parts.map(({ id, name, keys }) => {
          const found = keys.map((key) => counts.get(key));
          const errors = found.reduce((sum, count) => sum + (count?.errors ?? 0), 0);
          const warnings = found.reduce((sum, count) => sum + (count?.warnings ?? 0), 0);
          return (
            <li>
              <button
                type="button"
                aria-current={here !== undefined && keys.includes(here) ? 'true' : undefined}
                onClick={() => onGo(id)}
              >
                <span class="name">{name}</span>
                {errors ? <span class="count error">✕ {errors} 错误</span> : null}
                {warnings ? <span class="count warning">! {warnings} 警告</span> : null}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
