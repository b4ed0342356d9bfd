import { withoutBlanks } from '../../core/blanks.js';
import { addBlock } from '../edits/prose.js';
import { rowsOf } from '../edits/prose-rows.js';
import { ProseBlock, type ProseListProps, partsOf } from './prose-block.js';

/** A list of paragraphs and headings. */
export function ProseFields(props: ProseListProps) {
  const { edition, list, name, value, onChange } = props;
  const rows = rowsOf(value, list);
  const texts = rows.flatMap(partsOf).map(({ text }) => withoutBlanks(text));
  const count = [...texts.join('')].length;
  return (
    <div class="prose">
      {rows.map((row, i) => (
        <ProseBlock {...props} row={row} isFirst={i === 0} />
      ))}
      <div class="prose-end">
        <button
          type="button"
          aria-label={`加一段：${name}`}
          onClick={() => onChange(addBlock(value, edition, list, 'paragraph'))}
        >
          加一段
        </button>
        <button
          type="button"
          aria-label={`加标题：${name}`}
          onClick={() => onChange(addBlock(value, edition, list, 'heading'))}
        >
          加标题
        </button>
        <span class="prose-count">共 {count} 字</span>
      </div>
    </div>
  );
}
