import { checkForPreview } from '../../core/preview.js';
import type { Problem } from '../../core/problem/problem.js';
import type { Reading } from '../../core/source/source.js';
import { correct, correctAll } from '../edits/correct.js';
import { correctFigures } from '../edits/correct-figures.js';
import { deleteValue } from '../edits/delete-value.js';
import { keepWarning, stopKeeping } from '../edits/keep-warning.js';
import type { Model } from '../state/model.js';
import type { Change } from '../state/report-value.js';
import type { Checked } from '../use-checking.js';
import { ProblemList } from './problem-list.js';

interface ProblemsProps {
  readonly model: Model;
  readonly checked: Checked;
  readonly onChange: (change: Change) => void;
  readonly onGo: (problem: Problem) => void;
  readonly say: (message: string) => void;
}

/** The region of problems: what is done about each is a change of the report. */
export function Problems({ model, checked, onChange, onGo, say }: ProblemsProps) {
  const { value, reading } = model;
  const { edition, problems, revision } = checked;
  // A long report is checked late, and a correction is of the report as it was checked.
  const onceChecked = (makeChange: () => Change): void => {
    if (revision === model.revision) onChange(makeChange());
    else say('正在检查刚才的修改，请再点一次。');
  };
  return (
    <section class="problems" aria-label="问题" data-revision={revision}>
      <ProblemList
        problems={problems}
        onCorrectAll={() => onChange(correctAll(reading, check))}
        onGo={onGo}
        onCorrect={(problem) => onceChecked(() => correct(reading, problem))}
        onKeep={({ code }, reason) => onChange(keepWarning(value, edition, code, reason))}
        onStopKeeping={({ code }) => onChange(stopKeeping(value, code))}
        onCorrectFigures={(corrections) =>
          onceChecked(() => correctFigures(value, edition, corrections))
        }
        onDelete={({ pointer }) => onChange(deleteValue(value, pointer))}
      />
    </section>
  );
}

const check = (reading: Reading): readonly Problem[] => checkForPreview(reading).problems;
