import type { Edition, Section } from '../../core/edition/edition.js';
import { besideTable } from '../../core/edition/prose-lists.js';
import { valueAt } from '../../core/json-pointer.js';
import { placeOf } from '../../core/report/place.js';
import { addBlock } from '../edits/prose.js';
import type { ProblemsByField } from '../state/problem-fields.js';
import type { Change, ReportValue } from '../state/report-value.js';
import { ProseFields } from './prose.js';

interface TextBesideTableProps {
  readonly edition: Edition;
  readonly section: Section;
  readonly side: keyof typeof besideTable;
  readonly value: ReportValue;
  readonly problems: ProblemsByField;
  readonly onChange: (change: Change, typedAt?: string) => void;
}

/** The text before or after a table; where there is none, a button that begins one. */
export function TextBesideTable(props: TextBesideTableProps) {
  const { edition, section, side, value, problems, onChange } = props;
  const list = `/${section.key}/${side}`;
  if (valueAt(value, list) === undefined)
    return (
      <div class="text-beside prose-end">
        <button
          type="button"
          aria-label={`加${besideTable[side]}：${section.heading}`}
          onClick={() => onChange(addBlock(value, edition, list, 'paragraph'))}
        >
          加{besideTable[side]}
        </button>
      </div>
    );
  return (
    <div class="text-beside">
      <h3>{besideTable[side]}</h3>
      <ProseFields
        edition={edition}
        list={list}
        name={placeOf(edition, list, 'zh')}
        value={value}
        problems={problems}
        onChange={onChange}
      />
    </div>
  );
}
