import type { Element } from '@xmldom/xmldom';
import type { NumberLook } from './sheet.js';
import { childOf, elements } from './xml-part.js';

/** The formats that no file writes out (ECMA-376 18.8.30), and those of Chinese programs. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id < 59);
const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10;

/** The look that each cell format of a workbook gives to numbers, by the format's number. */
export function numberLooks(styles: Element | undefined): NumberLook[] {
  if (!styles) return [];
  const codes = new Map(
    elements(childOf(styles, 'numFmts')).map((format) => [
      Number(format.getAttribute('numFmtId')),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  return elements(childOf(styles, 'cellXfs')).map((xf) => {
    const id = Number(xf.getAttribute('numFmtId'));
    return lookOf(id, codes.get(id) ?? '');
  });
}

function lookOf(id: number, code: string): NumberLook {
  // Without what is shown as it stands ("年", \年), colours and places ([Red], [$-804]).
  const marks = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (marks ? /[ymdhs]/i.test(marks) : isBuiltInDate(id)) return 'date';
  return (marks ? marks.includes('%') : isBuiltInPercent(id)) ? 'percent' : '';
}
