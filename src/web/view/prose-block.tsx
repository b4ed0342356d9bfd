import type { Edition } from '../../core/edition/edition.js';
import { childPointer, isAtOrBelow, isBelow } from '../../core/json-pointer.js';
import { headingNumber } from '../../core/numbering.js';
import type { Problem } from '../../core/problem/problem.js';
import { placeOf } from '../../core/report/place.js';
import { deleteBlock } from '../edits/prose.js';
import {
  type BlockLevel,
  blockLevels,
  levelOf,
  moveBlock,
  setLevel,
} from '../edits/prose-level.js';
import { isHeading, type Part, type PlacedRow, textOf } from '../edits/prose-rows.js';
import type { ProblemsByField } from '../state/problem-fields.js';
import type { Change, ReportValue } from '../state/report-value.js';
import { ProseText } from './prose-text.js';

export interface ProseListProps {
  readonly edition: Edition;
  /** Pointer of the list. */
  readonly list: string;
  /** What people call it. */
  readonly name: string;
  readonly value: ReportValue;
  readonly problems: ProblemsByField;
  /** `typedAt`: pointer of the field in which a person types. */
  readonly onChange: (change: Change, typedAt?: string) => void;
}

interface ProseBlockProps extends ProseListProps {
  readonly row: PlacedRow;
  /** Whether it has the problems of the whole list too. */
  readonly isFirst: boolean;
}

/** A paragraph or heading: its level, its number, its texts, and what can be done with it. */
export function ProseBlock(props: ProseBlockProps) {
  const { edition, value, row, onChange } = props;
  const { pointer, number, depth } = row;
  const place = placeOf(edition, pointer, 'zh');
  const level = levelOf(row);
  return (
    <div class={`prose-row depth-${depth} ${isHeading(row) ? 'heading' : 'paragraph'}`}>
      <div class="prose-level">
        <span class="prose-number">{number}</span>
        <select
          aria-label={`层次：${place}`}
          value={level}
          onChange={({ currentTarget }) => {
            const chosen = blockLevels.find((l) => String(l) === currentTarget.value);
            // What the report does not become, the field does not show.
            currentTarget.value = String(level);
            if (chosen) onChange(setLevel(value, edition, pointer, chosen));
          }}
        >
          {blockLevels.map((l) => (
            <option value={l}>{levelName(l)}</option>
          ))}
          {level ? null : <option value="undefined">过深</option>}
        </select>
      </div>
      <div class="prose-texts">
        {partsOf(row).map(({ part, text, placeholder }, i) => (
          <ProseText
            edition={edition}
            value={value}
            onChange={onChange}
            pointer={`${pointer}${part}`}
            text={text}
            placeholder={placeholder}
            problems={problemsOf(props, part, i === 0)}
          />
        ))}
      </div>
      <div class="prose-acts">
        <Act
          name="上移"
          place={place}
          onClick={() => onChange(moveBlock(value, edition, pointer, -1))}
        />
        <Act
          name="下移"
          place={place}
          onClick={() => onChange(moveBlock(value, edition, pointer, 1))}
        />
        <Act
          name="删除"
          place={place}
          onClick={() => onChange(deleteBlock(value, edition, pointer))}
        />
      </div>
    </div>
  );
}

interface ActProps {
  readonly name: string;
  readonly place: string;
  readonly onClick: () => void;
}

/** A small button; which block it is for is part of its name. */
const Act = ({ name, place, onClick }: ActProps) => (
  <button type="button" aria-label={`${name}：${place}`} onClick={onClick}>
    {name}
  </button>
);

/** A level by the first number that it prints. */
const levelName = (level: BlockLevel): string =>
  level === 'paragraph' ? '段落' : headingNumber(level, 1);

/** The texts of a row. */
export const partsOf = (row: PlacedRow): { part: Part; text: string; placeholder: string }[] =>
  isHeading(row)
    ? [
        { part: '/heading', text: textOf(row, '/heading'), placeholder: '标题' },
        { part: '/text', text: textOf(row, '/text'), placeholder: '接在标题后面的文字，可以不写' },
      ]
    : [{ part: '', text: textOf(row, ''), placeholder: '文字' }];

/**
 * The problems of a text. The first text of a block has those of the whole block too, and the first
 * block those of the list.
 */
function problemsOf(props: ProseBlockProps, part: Part, isFirstPart: boolean): Problem[] {
  const { problems, list, row, isFirst } = props;
  const own = problems.get(`${row.pointer}${part}`) ?? [];
  if (!isFirstPart) return [...own];
  const text = childPointer(row.pointer, 'text');
  const content = childPointer(row.pointer, 'content');
  const block = [...problems].flatMap(([pointer, found]) =>
    isAtOrBelow(pointer, row.pointer) && pointer !== text && !isBelow(pointer, content)
      ? found
      : [],
  );
  const whole = isFirst ? (problems.get(list) ?? []) : [];
  return [...new Set([...whole, ...block, ...own])];
}
