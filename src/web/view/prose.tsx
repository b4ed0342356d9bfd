import { withoutBlanks } from '../../core/blanks.js';
import { addBlock } from '../edits/prose.js';
import { rowsOf } from '../edits/prose-rows.js';
import { ProseBlock, type ProseSectionProps, partsOf } from './prose-block.js';

/** The paragraphs and headings of a section without a table. */
export function ProseSection(props: ProseSectionProps) {
  const { edition, section, heading, value, onChange } = props;
  const rows = rowsOf(value, section);
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
          aria-label={`加一段：${heading}`}
          onClick={() => onChange(addBlock(value, edition, section, 'paragraph'))}
        >
          加一段
        </button>
        <button
          type="button"
          aria-label={`加标题：${heading}`}
          onClick={() => onChange(addBlock(value, edition, section, 'heading'))}
        >
          加标题
        </button>
        <span class="prose-count">共 {count} 字</span>
      </div>
    </div>
  );
}
