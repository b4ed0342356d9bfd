import { Paragraph, TextRun } from 'docx';
import { at } from '../../at.js';
import type { Block, Heading, Run, Signature } from '../../document/document.js';
import type { Layout, SpacingOverride } from '../../layout/layout.js';
import { grid } from '../../layout/style.js';
import { textsOf } from '../../layout/word-groups.js';
import { tablePlaceholder } from './docx-adapter.js';
import { ASIDE_STYLE_ID, runInStyleId } from './styles.js';
import { ambiguousMark, spacingTwips } from './tables.js';
import { twips } from './wordml.js';

/** The paragraphs of a document, with a placeholder for each table. */
export const drawBlocks = (blocks: readonly Block[], layout: Layout): Paragraph[] =>
  blocks.flatMap((block, i) => drawBlock(block, blocks[i + 1], layout));

function drawBlock(block: Block, next: Block | undefined, layout: Layout): Paragraph[] {
  switch (block.type) {
    case 'title':
      return [new Paragraph({ style: 'Title', children: brokenRuns(layout.titleLines) })];
    case 'heading':
      return [drawHeading(block, layout)];
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.style === 'body' ? {} : { style: 'TableNote' }),
          ...(next?.type === 'signature' ? { keepNext: true } : {}),
          children: drawRuns(block.runs, layout.spacingOverrides.get(block)),
        }),
      ];
    case 'table': {
      const index = [...layout.tables.keys()].indexOf(block);
      // A table at the end or before another needs a paragraph after it.
      const needsParagraph = !next || next.type === 'table';
      return [tablePlaceholder(index), ...(needsParagraph ? [new Paragraph({})] : [])];
    }
    case 'signature':
      return drawSignature(block, layout);
  }
}

function drawHeading(block: Heading, layout: Layout): Paragraph {
  const run: Run = { text: block.text, style: 'plain', pointer: block.pointer };
  return new Paragraph({
    style: `Heading${block.level}`,
    ...(layout.pageBreaks.has(block) ? { pageBreakBefore: true } : {}),
    children: drawRuns([run], layout.spacingOverrides.get(block)),
  });
}

function drawSignature({ date }: Signature, { signature }: Layout): Paragraph[] {
  if (!signature) throw new Error('the layout has no signature');
  const paragraph = (texts: readonly string[], right: number, before: number) =>
    new Paragraph({
      style: 'Signature',
      spacing: { before: twips(before) },
      indent: { right: twips(right), firstLine: 0 },
      keepNext: before > 0,
      children: brokenRuns(texts),
    });
  return [
    paragraph(textsOf(signature.agencyLines), signature.agencyRight, grid.pitch),
    paragraph([date], signature.dateRight, 0),
  ];
}

interface RunFormat {
  readonly style?: string | undefined;
  /** Added after every character, points. */
  readonly spacing?: number | undefined;
  readonly onNewLine?: boolean;
}

const textRun = (text: string, { style, spacing, onNewLine = false }: RunFormat): TextRun =>
  new TextRun({
    text,
    ...(onNewLine ? { break: 1 } : {}),
    ...(style ? { style } : {}),
    ...(ambiguousMark.test(text) ? { font: { hint: 'eastAsia' } } : {}),
    ...(spacing === undefined ? {} : { characterSpacing: spacingTwips(spacing) }),
  });

/** Texts on lines of their own in one paragraph. */
const brokenRuns = (texts: readonly string[]): TextRun[] =>
  texts.map((text, i) => textRun(text, { onNewLine: i > 0 }));

function styleOf(run: Run): string | undefined {
  if (run.style === 'heading') return runInStyleId(run.level);
  return run.style === 'aside' ? ASIDE_STYLE_ID : undefined;
}

/** A block's runs, cut where its spacing changes. */
function drawRuns(runs: readonly Run[], overrides: readonly SpacingOverride[] = []): TextRun[] {
  let end = 0;
  return runs.flatMap((run) => {
    const chars = Array.from(run.text);
    const start = end;
    end += chars.length;
    return stretchesOf(start, end, overrides).map(({ from, to, spacing }) =>
      textRun(chars.slice(from - start, to - start).join(''), { style: styleOf(run), spacing }),
    );
  });
}

/** The stretches of a run of one spacing each; undefined is the spacing of its style. */
function stretchesOf(
  start: number,
  end: number,
  overrides: readonly SpacingOverride[],
): { from: number; to: number; spacing: number | undefined }[] {
  const inside = overrides
    .flatMap(({ from, to }) => [from, to])
    .filter((cut) => start < cut && cut < end);
  const ends = [...inside, end];
  return [start, ...inside].flatMap((from, i) => {
    const to = at(ends, i);
    const override = overrides.find((o) => o.from <= from && to <= o.to);
    return to > from ? [{ from, to, spacing: override?.spacing }] : [];
  });
}
