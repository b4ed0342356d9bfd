import { useEffect, useRef } from 'preact/hooks';
import type { Edition, FigureCell } from '../../core/edition/edition.js';
import { valueAt } from '../../core/json-pointer.js';
import { placeOf } from '../../core/report/place.js';
import { typeRemark } from '../edits/figures.js';
import type { Change, ReportValue } from '../state/report-value.js';
import { TextField } from './text-field.js';

interface RemarkEditorProps {
  readonly edition: Edition;
  readonly value: ReportValue;
  readonly cell: FigureCell;
  readonly onChange: (change: Change, typedAt?: string) => void;
  readonly onDone: () => void;
}

const remarks = [
  { key: 'note', name: '附注', example: '如：其中修订16件' },
  { key: 'unit', name: '单位', example: '如：万元' },
] as const;

/** Two fields for the note and the unit of a figure; Enter or Escape goes back to its cell. */
export function RemarkEditor(props: RemarkEditorProps) {
  const { edition, value, cell, onChange, onDone } = props;
  const { pointer } = cell;
  const place = placeOf(edition, pointer, 'zh');
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), [pointer]);
  return (
    <fieldset class="remark-editor" ref={box}>
      <legend>{place}：附注和单位</legend>
      {remarks.map(({ key, name, example }) => {
        const at = `${pointer}/${key}`;
        const text = valueAt(value, at);
        return (
          <div class="field">
            <label for={`remark-${key}`}>{name}</label>
            <TextField
              id={`remark-${key}`}
              value={typeof text === 'string' ? text : ''}
              placeholder={example}
              data-pointer={at}
              onInput={(typed) => onChange(typeRemark(value, edition, pointer, key, typed), at)}
              onKey={(event) => {
                if (event.key !== 'Enter' && event.key !== 'Escape') return;
                event.preventDefault();
                onDone();
              }}
            />
          </div>
        );
      })}
      <button type="button" onClick={onDone}>
        完成
      </button>
    </fieldset>
  );
}
