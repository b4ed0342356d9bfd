import type { Edition } from '../../core/edition/edition.js';
import type { Problem } from '../../core/problem/problem.js';
import { placeOf } from '../../core/report/place.js';
import { setText } from '../edits/prose.js';
import { pasteProse } from '../edits/prose-paste.js';
import type { Change, ReportValue } from '../state/report-value.js';
import { noteId, ProblemNote, worstOf } from './problem-note.js';
import { proseKey } from './prose-keys.js';
import { markedText } from './prose-marks.js';
import { TextField } from './text-field.js';

interface ProseTextProps {
  readonly edition: Edition;
  readonly value: ReportValue;
  readonly pointer: string;
  readonly text: string;
  readonly placeholder: string;
  readonly problems: readonly Problem[];
  readonly onChange: (change: Change, typedAt?: string) => void;
}

/** A text that grows with its words; those that problems are about are marked behind it. */
export function ProseText(props: ProseTextProps) {
  const { edition, value, pointer, text, placeholder, problems, onChange } = props;
  const worst = worstOf(problems);
  const onKey = (event: KeyboardEvent, field: HTMLInputElement | HTMLTextAreaElement) => {
    const [start, end] = selectionOf(field);
    const change = proseKey(event, { report: value, edition, pointer, start, end });
    if (!change) return;
    event.preventDefault();
    onChange(change);
  };
  const onInput = (typed: string) =>
    // Lines can be dropped there too: they are paragraphs as pasted ones are.
    typed.includes('\n') && !text.includes('\n')
      ? onChange(pasteProse(value, edition, pointer, [0, text.length], typed))
      : onChange(setText(value, edition, pointer, typed), pointer);
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    const selection = selectionOf(event.currentTarget as HTMLTextAreaElement);
    onChange(pasteProse(value, edition, pointer, selection, pasted));
  };
  return (
    <>
      <div class={`prose-field ${worst ?? ''}`}>
        <TextField
          multiline
          rows={1}
          value={text}
          placeholder={placeholder}
          data-pointer={pointer}
          aria-label={placeOf(edition, pointer, 'zh')}
          aria-invalid={worst === 'error' ? 'true' : undefined}
          aria-describedby={problems.length ? noteId(pointer) : undefined}
          onInput={onInput}
          onKey={onKey}
          onPaste={onPaste}
        />
        <div class="prose-marks" aria-hidden="true">
          {markedText(text, problems).map(({ text: words, severity }) =>
            severity ? <mark class={severity}>{words}</mark> : words,
          )}
          {/* A last line that is empty is as high as any. */}
          {'\u200b'}
        </div>
      </div>
      {problems.length ? <ProblemNote pointer={pointer} problems={problems} /> : null}
    </>
  );
}

const selectionOf = (field: HTMLInputElement | HTMLTextAreaElement): [number, number] => [
  field.selectionStart ?? 0,
  field.selectionEnd ?? 0,
];
