import { getOrThrow } from '../../at.js';
import type { Block, Heading, Run, Signature } from '../../document/document.js';
import type { Layout } from '../../layout/layout.js';
import type { SpacingOverride } from '../../layout/spacing-overrides.js';
import { grid } from '../../layout/style.js';
import { textsOf } from '../../layout/word-groups.js';
import { element } from '../../xml.js';
import { cutRuns, runXml } from './runs.js';
import { ASIDE_STYLE_ID, runInStyleId } from './styles.js';
import { tableXml } from './tables.js';
import { twips, valueElement } from './wordml.js';

/** The blocks of a document as WordprocessingML. */
export const blocksXml = (blocks: readonly Block[], layout: Layout): string =>
  blocks.map((block, i) => blockXml(block, blocks[i + 1], layout)).join('');

function blockXml(block: Block, next: Block | undefined, layout: Layout): string {
  switch (block.type) {
    case 'title':
      return paragraphXml(valueElement('pStyle', 'Title'), linesXml(layout.titleLines));
    case 'heading':
      return headingXml(block, next, layout);
    case 'paragraph':
      return paragraphXml(
        [
          block.style === 'body' ? '' : valueElement('pStyle', 'TableNote'),
          next?.type === 'signature' ? '<w:keepNext/>' : '',
          roomXml(block, next, layout),
        ].join(''),
        runsXml(block.runs, layout.spacingOverrides.get(block)),
      );
    case 'table': {
      const xml = tableXml(
        block,
        getOrThrow(layout.tables, block),
        getOrThrow(layout.flow.keepWithNext, block),
      );
      // A table at the end or before another needs a paragraph after it.
      return !next || next.type === 'table' ? `${xml}<w:p/>` : xml;
    }
    case 'signature':
      return signatureXml(block, layout);
  }
}

/** A paragraph (ISO/IEC 29500-1 17.3.1) of properties and runs. */
const paragraphXml = (properties: string, runs: string): string =>
  element('w:p', {}, `${properties ? element('w:pPr', {}, properties) : ''}${runs}`);

function headingXml(block: Heading, next: Block | undefined, layout: Layout): string {
  const run: Run = { text: block.text, style: 'plain', pointer: block.pointer };
  const properties = [
    valueElement('pStyle', `Heading${block.level}`),
    layout.flow.pageBreaks.has(block) ? '<w:pageBreakBefore/>' : '',
    roomXml(block, next, layout),
  ];
  return paragraphXml(properties.join(''), runsXml([run], layout.spacingOverrides.get(block)));
}

/** The room between a paragraph and the tables beside it. */
function roomXml(block: Block, next: Block | undefined, { flow }: Layout): string {
  const before = flow.roomAbove.get(block);
  const after = next?.type === 'table' ? flow.roomAbove.get(next) : undefined;
  if (before === undefined && after === undefined) return '';
  return element('w:spacing', {
    'w:before': before && twips(before),
    'w:after': after && twips(after),
  });
}

function signatureXml({ date }: Signature, { signature }: Layout): string {
  if (!signature) throw new Error('the layout has no signature');
  const paragraph = (texts: readonly string[], right: number, before: number) =>
    paragraphXml(
      [
        valueElement('pStyle', 'Signature'),
        before > 0 ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>',
        element('w:spacing', { 'w:before': twips(before) }),
        element('w:ind', { 'w:right': twips(right), 'w:firstLine': 0 }),
      ].join(''),
      linesXml(texts),
    );
  return [
    paragraph(textsOf(signature.agencyLines), signature.agencyRight, grid.pitch),
    paragraph([date], signature.dateRight, 0),
  ].join('');
}

/** Texts on lines of their own in one paragraph. */
const linesXml = (texts: readonly string[]): string =>
  texts.map((text, i) => runXml({ text, onNewLine: i > 0 })).join('');

function styleOf(run: Run): string | undefined {
  if (run.style === 'heading') return runInStyleId(run.level);
  return run.style === 'aside' ? ASIDE_STYLE_ID : undefined;
}

/** A block's runs, cut where its spacing changes. */
function runsXml(runs: readonly Run[], overrides: readonly SpacingOverride[] = []): string {
  const cuts = overrides.flatMap(({ from, to }) => [from, to]);
  return cutRuns(runs, cuts)
    .map(({ run, text, from, to }) => {
      const override = overrides.find((o) => o.from <= from && to <= o.to);
      return runXml({ text, style: styleOf(run), spacing: override?.spacing });
    })
    .join('');
}
