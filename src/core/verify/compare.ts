import { withoutBlanks } from '../blanks.js';
import type { Block, Document } from '../document/document.js';
import { textOf } from '../document/text.js';
import type { Content, ContentParagraph } from '../extract/content.js';
import { finding } from '../problem/finding.js';
import { compareTable } from './compare-table.js';
import { compareText } from './compare-text.js';
import { type Difference, difference, type ExpectedText } from './difference.js';

/** Compares what a finished document shows with what it should: by paragraph and by cell. */
export function compare(document: Document, content: Content): Difference[] {
  const expected = splitAtTables(document.blocks);
  const shown = splitAtTables(content.blocks);
  const differences = expected.flatMap(({ before, table }, i) => {
    const part = shown[i];
    const text = compareText(before.flatMap(expectedTexts), part?.before ?? []);
    if (!table) return text;
    if (part?.table) return [...text, ...compareTable(table, part.table)];
    const data = { expected: table.description, found: '' };
    return [...text, difference(finding('shown-missing', '', data), { table: table.name })];
  });
  const tables = shown.slice(expected.length - 1).flatMap(({ table }) => (table ? [table] : []));
  const paragraphs = shown.slice(expected.length).flatMap(({ before }) => before);
  return [
    ...differences,
    ...tables.map(({ cells, position }) => {
      const found = cells.map((c) => withoutBlanks(c.text)).join(' ');
      return difference(finding('shown-extra', '', { expected: '', found }, { at: position }));
    }),
    ...paragraphs.map(extraParagraph),
  ];
}

const extraParagraph = ({ text, position }: ContentParagraph): Difference =>
  difference(finding('shown-extra', '', { expected: '', found: text }, { at: position }));

/** What stands before a table, and the table; the last part has none. */
interface Part<B extends { readonly type: string }> {
  readonly before: readonly Exclude<B, { readonly type: 'table' }>[];
  readonly table?: Extract<B, { readonly type: 'table' }>;
}

/** Blocks in parts that each end with a table, but for the last one. */
function splitAtTables<B extends { readonly type: string }>(blocks: readonly B[]): Part<B>[] {
  const parts: Part<B>[] = [];
  let before: Exclude<B, { readonly type: 'table' }>[] = [];
  for (const block of blocks)
    if (isTable(block)) {
      parts.push({ before, table: block });
      before = [];
    } else before.push(block as Exclude<B, { readonly type: 'table' }>);
  return [...parts, { before }];
}

const isTable = <B extends { readonly type: string }>(
  block: B,
): block is Extract<B, { readonly type: 'table' }> => block.type === 'table';

/** The paragraphs that a block should show. */
function expectedTexts(block: Exclude<Block, { type: 'table' }>): ExpectedText[] {
  switch (block.type) {
    case 'title':
      return [{ text: withoutBlanks(block.groups.join('')), pointer: block.pointer }];
    case 'heading':
      return [{ text: withoutBlanks(block.text), pointer: block.pointer }];
    case 'paragraph': {
      const text = withoutBlanks(textOf(block.runs));
      return [{ text, pointer: block.runs.at(-1)?.pointer ?? '' }];
    }
    case 'signature':
      return [
        { text: withoutBlanks(block.agency), pointer: block.pointer },
        { text: withoutBlanks(block.date), pointer: '/signature/date' },
      ];
  }
}
