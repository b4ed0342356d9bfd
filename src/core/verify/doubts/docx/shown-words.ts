import type { Element } from '@xmldom/xmldom';
import { nameOf, wordAttribute } from '../../../extract/word-xml.js';
import { elements } from '../../../extract/xml-part.js';

/** The field of a page number, in the number format of its paragraph. */
const PAGE_FIELD = /^\s*PAGE(?:\s+\\\* +(?:MERGEFORMAT|Arabic))*\s*$/i;

/**
 * The words of a part and the instructions of its fields. Results of fields are left out: programs
 * work them out again.
 */
export function shownWords(root: Element): string {
  let words = '';
  let isResult = false;
  const read = (element: Element): void => {
    const name = nameOf(element);
    if (name === 'w:fldChar') isResult = wordAttribute(element, 'fldCharType') === 'separate';
    const text = element.textContent ?? '';
    if (name === 'w:instrText') words += PAGE_FIELD.test(text) ? '{PAGE}' : `{${text}}`;
    else if (name === 'w:t') words += isResult ? '' : text;
    else for (const child of elements(element)) read(child);
  };
  read(root);
  return words;
}
