import { type Attributes, escapeHtml } from '../../xml.js';

/** Elements that have neither content nor an end tag (HTML Standard 13.1.2). */
const VOID_ELEMENTS = new Set(['br', 'col', 'meta']);

/** An element as text; its content is HTML already. Attributes that are undefined are left out. */
export function html(name: string, attributes: Attributes = {}, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join('');
  return VOID_ELEMENTS.has(name)
    ? `<${name}${written}>`
    : `<${name}${written}>${content}</${name}>`;
}
