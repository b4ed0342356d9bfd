import { useMemo } from 'preact/hooks';
import type { Edition, Section } from '../../core/edition/edition.js';
import { valueAt } from '../../core/json-pointer.js';
import { coverFields } from '../edits/cover.js';
import { shownFigures } from '../edits/figures.js';
import { keyOrderOf } from '../state/key-order.js';
import type { ProblemsByField } from '../state/problem-fields.js';
import { type Change, type ReportValue, withoutValue, withValue } from '../state/report-value.js';
import { CoverInput } from './cover.js';
import { type Comparison, FigureTable } from './figure-table.js';
import { noteId, ProblemNote, worstOf } from './problem-note.js';
import { ProseFields } from './prose.js';
import { TextBesideTable } from './text-beside-table.js';
import { TextField } from './text-field.js';

export interface ReportFormProps {
  readonly edition: Edition;
  readonly value: ReportValue;
  /** The title that the report has if it states none. */
  readonly defaultTitle: string;
  readonly problems: ProblemsByField;
  readonly carried: ReadonlySet<string>;
  readonly comparison: Comparison | undefined;
  /** `typedAt`: pointer of the field in which a person types. */
  readonly onChange: (change: Change, typedAt?: string) => void;
  readonly onFocus: (pointer: string) => void;
}

/** The whole report as the form has it, one long page. */
export function ReportForm(props: ReportFormProps) {
  const { edition, value, defaultTitle, problems, carried, onChange } = props;
  const shown = useMemo(() => shownFigures(edition, value), [edition, value]);
  const agency = typeof value.agency === 'string' ? value.agency : '';
  const cover = (field: (typeof coverFields)[keyof typeof coverFields], placeholder: string) => (
    <CoverInput
      field={field}
      edition={edition}
      value={value}
      problems={problems.get(field.pointer) ?? []}
      isCarried={carried.has(field.pointer)}
      placeholder={placeholder}
      onChange={onChange}
    />
  );
  const prose = (key: string, name: string) => (
    <ProseFields
      edition={edition}
      list={`/${key}`}
      name={name}
      value={value}
      problems={problems}
      onChange={onChange}
    />
  );
  return (
    <>
      <section id="section-cover" class="cover" aria-label="封面和落款">
        <h2>封面和落款</h2>
        <div class="cover-fields">
          {cover(coverFields.year, '如 2025')}
          {cover(coverFields.agency, '全称或规范化简称')}
          <div class="whole-row">{cover(coverFields.title, defaultTitle)}</div>
          {cover(coverFields.signedBy, agency || '与机关名称相同')}
          {cover(coverFields.date, '如 2026-01-28')}
        </div>
        <p class="edition">
          格式：《{edition.form}》（{edition.notice}）
        </p>
      </section>
      <section id="section-preface" aria-label="前言">
        <h2>前言</h2>
        {prose('preface', '前言')}
      </section>
      {edition.sections.map((section) => (
        <section id={`section-${section.key}`} aria-label={section.heading}>
          <h2>{section.heading}</h2>
          {section.table ? (
            <>
              <TextBesideTable {...props} section={section} side="before" />
              <FigureTable {...props} shown={shown} section={section} table={section.table} />
              <TableNote {...props} section={section} />
              <TextBesideTable {...props} section={section} side="after" />
            </>
          ) : (
            prose(section.key, section.heading)
          )}
        </section>
      ))}
    </>
  );
}

/** The note that is printed under a table. */
function TableNote(props: ReportFormProps & { readonly section: Section }) {
  const { edition, value, problems, onChange, section } = props;
  const pointer = `/${section.key}/note`;
  const found = problems.get(pointer) ?? [];
  const text = valueAt(value, pointer);
  const id = `table-note-${section.key}`;
  return (
    <div class={`field table-note ${worstOf(found) ?? ''}`}>
      <label for={id}>表注（印在表下，可以不写）</label>
      <TextField
        multiline
        id={id}
        rows={1}
        value={typeof text === 'string' ? text : ''}
        data-pointer={pointer}
        aria-invalid={worstOf(found) === 'error' ? 'true' : undefined}
        aria-describedby={found.length ? noteId(pointer) : undefined}
        onInput={(typed) =>
          onChange(
            {
              value: typed
                ? withValue(value, pointer, typed, keyOrderOf(edition))
                : withoutValue(value, pointer),
            },
            pointer,
          )
        }
      />
      {found.length ? <ProblemNote pointer={pointer} problems={found} /> : null}
    </div>
  );
}
