import type { Block, Cell, Document, Table } from '../../document/document.js';
import { element } from '../../xml.js';
import { NAMESPACE_ATTRIBUTE, ofd, xmlPart } from './markup.js';
import type { ObjectReference } from './page-content.js';

/** Namespace of the tags that say what the text objects are. */
export const STRUCTURE_NAMESPACE = 'urn:nianbao:structure:1';

/** The text objects of a part of the document, in the order of drawing. */
type References = (part: Block | Cell) => readonly ObjectReference[];

/**
 * Structure.xml: the document's blocks in their order, each with the text objects that show it, as
 * custom tags (GB/T 33190-2016 16). OFD has no tags of its own.
 */
export function structureXml({ blocks }: Document, references: References): string {
  const attributes = { 'xmlns:n': STRUCTURE_NAMESPACE, ...NAMESPACE_ATTRIBUTE };
  const content = blocks.map((block) => blockXml(block, references)).join('');
  return xmlPart(element('n:Document', attributes, content));
}

function blockXml(block: Block, references: References): string {
  const objects = (): string => referencesXml(references(block));
  switch (block.type) {
    case 'title':
      return element('n:Title', {}, objects());
    case 'heading':
      return element('n:Heading', { Level: block.level }, objects());
    case 'paragraph':
      return element('n:Paragraph', {}, objects());
    case 'table':
      return tableXml(block, references);
    case 'signature':
      return element('n:Signature', {}, objects());
  }
}

function tableXml({ name, rowCount, cells }: Table, references: References): string {
  const rows = Array.from({ length: rowCount }, (_, row) =>
    element(
      'n:Row',
      {},
      cells
        .filter((cell) => cell.row === row)
        .map((cell) => cellXml(cell, references))
        .join(''),
    ),
  );
  return element('n:Table', { Name: name }, rows.join(''));
}

const cellXml = (cell: Cell, references: References): string =>
  element(
    'n:Cell',
    {
      Role: cell.role,
      RowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
      ColSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
    },
    referencesXml(references(cell)),
  );

const referencesXml = (references: readonly ObjectReference[]): string =>
  references
    .map(({ page, object }) => ofd('ObjectRef', { PageRef: page }, String(object)))
    .join('');
