import { type Attributes, attributesXml } from '../../xml.js';

/** Elements that have neither content nor an end tag (HTML Standard 13.1.2). */
const VOID_ELEMENTS = new Set(['br', 'col', 'meta']);

/** An element as text; its content is HTML already. */
export function html(name: string, attributes: Attributes = {}, content = ''): string {
  const start = `<${name}${attributesXml(attributes)}>`;
  return VOID_ELEMENTS.has(name) ? start : `${start}${content}</${name}>`;
}
