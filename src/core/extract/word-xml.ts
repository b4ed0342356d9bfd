import type { Attr, Element, Node } from '@xmldom/xmldom';
import { elements } from './xml-part.js';

/** The prefix that programs usually write for a namespace; any other may stand in a file. */
const PREFIXES: ReadonlyMap<string | null, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  // The same elements in the strict form of ISO/IEC 29500.
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/2000/xmlns/', 'xmlns'],
]);

/**
 * The name of an element or attribute with the usual prefix of its namespace, whatever prefix the
 * file has. Namespaces that are not listed stand in braces.
 */
export function nameOf({ namespaceURI, localName }: Element | Attr): string {
  if (!namespaceURI) return localName ?? '';
  const prefix = PREFIXES.get(namespaceURI);
  return prefix ? `${prefix}:${localName}` : `{${namespaceURI}}${localName}`;
}

/** The first element of a name directly below a node. */
export const wordChild = (node: Node | undefined, name: string): Element | undefined =>
  elements(node).find((e) => nameOf(e) === name);

/** An attribute of WordprocessingML of an element of it. */
export const wordAttribute = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttributeNS(element.namespaceURI, name) ?? undefined;

/** The value of an element of WordprocessingML: its attribute `w:val`. */
export const wordValue = (element: Element | undefined): string | undefined =>
  wordAttribute(element, 'val');
