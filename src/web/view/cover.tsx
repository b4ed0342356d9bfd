import type { Edition } from '../../core/edition/edition.js';
import type { Problem } from '../../core/problem/problem.js';
import { type CoverField, isSameCover, shownCover, typeCover } from '../edits/cover.js';
import type { Change, ReportValue } from '../state/report-value.js';
import { noteId, ProblemNote, worstOf } from './problem-note.js';
import { TextField } from './text-field.js';

interface CoverInputProps {
  readonly field: CoverField;
  readonly edition: Edition;
  readonly value: ReportValue;
  readonly problems: readonly Problem[];
  readonly isCarried: boolean;
  /** What stands in the document if the field is empty, or an example. */
  readonly placeholder: string;
  readonly onChange: (change: Change, typedAt?: string) => void;
}

/** A field of the cover with its name above it, and its problems below. */
export function CoverInput(props: CoverInputProps) {
  const { field, edition, value, problems, isCarried, placeholder, onChange } = props;
  const { pointer, name } = field;
  const worst = worstOf(problems);
  const id = `cover${pointer.replaceAll('/', '-')}`;
  return (
    <div class={`field ${worst ?? ''} ${isCarried ? 'carried' : ''}`}>
      <label for={id}>{name}</label>
      <TextField
        id={id}
        value={shownCover(value, field)}
        isSame={(typed) => isSameCover(typed, shownCover(value, field), field)}
        placeholder={placeholder}
        autocomplete="off"
        data-pointer={pointer}
        aria-invalid={worst === 'error' ? 'true' : undefined}
        aria-describedby={problems.length ? noteId(pointer) : undefined}
        onInput={(text) => onChange(typeCover(value, edition, field, text), pointer)}
      />
      {isCarried ? <span class="mark">带入</span> : null}
      {problems.length ? <ProblemNote pointer={pointer} problems={problems} /> : null}
    </div>
  );
}
