import type { Element } from '@xmldom/xmldom';
import { elements } from './xml-part.js';

/** Text of a string item, plain or in runs, without the readings for pronunciation. */
export const richText = (item: Element): string =>
  elements(item)
    .map((e) => {
      if (e.nodeName === 't') return unescapeText(e.textContent ?? '');
      return e.nodeName === 'r' ? richText(e) : '';
    })
    .join('');

/** `_x000D_` stands for a character that XML would not keep (ECMA-376 22.9.2.19). */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
