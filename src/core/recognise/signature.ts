import { withoutBlanks } from '../blanks.js';
import type { ContentParagraph } from '../extract/content.js';
import { isAgencyName, isName } from './agency-name.js';
import { foldDigits } from './dates.js';

/** A signature, where it stands and what stands before it in its first paragraph. */
export interface FoundSignature {
  /** Empty if there is none. */
  readonly agency: string;
  readonly date: string;
  /** Of its paragraphs: the first, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
}

/** Words before a date, the date and words after it. */
const DATE_LINE = /^(.*?)(20\d{2})年(\d{1,2})月(\d{1,2})日(.*)$/;
const DATE_LABEL = /^(?:日期|时间)[:：]/;
/** What stands at the place of a seal. */
const SEAL = /[（(](?:盖章|公章|印章|章|印|代章)[）)]/g;
/** Lines that a date, or a name, takes at most. */
const MAX_LINES = 3;

/**
 * The signature among paragraphs: the agency's own, else the last that names an agency. `agency`:
 * that of the title, if it names one.
 */
export function findSignature(
  paragraphs: readonly ContentParagraph[],
  agency: string,
): FoundSignature | undefined {
  const lines = paragraphs.map(lineOf);
  const found = lines.flatMap((_, i) => signatureAt(lines, i, agency) ?? []);
  return found.findLast((s) => s.agency === agency) ?? found.at(-1);
}

/** The agencies that sign anywhere among paragraphs, in order. */
export const signersIn = (paragraphs: readonly ContentParagraph[]): string[] => {
  const lines = paragraphs.map(lineOf);
  return lines.flatMap((_, i) => signatureAt(lines, i, '')?.agency ?? []);
};

/** A paragraph without blanks and the place of the seal. */
export const lineOf = ({ text }: ContentParagraph): string => withoutBlanks(text).replace(SEAL, '');

/** The signature whose date begins in a line. */
function signatureAt(
  lines: readonly string[],
  index: number,
  agency: string,
): FoundSignature | undefined {
  const found = dateAt(lines, index);
  if (!found) return undefined;
  const { date, words, after, end } = found;
  const isSigner = (name: string): boolean =>
    (name !== '' && name === agency) || isAgencyName(name);
  if (words && after) return undefined;
  if (words) {
    // Only the agency's own name is parted from the sentence before it.
    const sentence = words.slice(0, words.lastIndexOf('。') + 1);
    const name = words.slice(sentence.length);
    const isSigned = sentence ? name === agency : isSigner(name);
    return isSigned ? { agency: name, date, start: index, end, before: sentence } : undefined;
  }
  const one = { date, end, before: '' };
  if (after) return isSigner(after) ? { ...one, agency: after, start: index } : undefined;
  const above = nameAbove(lines, index, agency);
  if (above) return { ...one, ...above };
  const below = lines[end] ?? '';
  return isSigner(below) ? { ...one, agency: below, start: index, end: end + 1 } : undefined;
}

interface FoundDate {
  readonly date: string;
  /** Beside it on its lines. */
  readonly words: string;
  readonly after: string;
  /** The line after its last one. */
  readonly end: number;
}

/** The date that begins in a line and may go on below. */
function dateAt(lines: readonly string[], index: number): FoundDate | undefined {
  let text = '';
  for (let end = index + 1; end <= Math.min(lines.length, index + MAX_LINES); end++) {
    text += lines[end - 1];
    const found = DATE_LINE.exec(foldDigits(text).replace(DATE_LABEL, ''));
    if (found) {
      const [, words = '', year = '', month = '', day = '', after = ''] = found;
      return { date: isoDate(year, month, day), words, after, end };
    }
    if (!/[年月]$/.test(text)) return undefined;
  }
  return undefined;
}

/** A date as a report file has it. */
export const isoDate = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The name that ends above a line: the agency's on any number of lines, another on one. */
function nameAbove(
  lines: readonly string[],
  index: number,
  agency: string,
): Pick<FoundSignature, 'agency' | 'start'> | undefined {
  let name = '';
  for (let start = index - 1; start >= Math.max(0, index - MAX_LINES); start--) {
    name = lines[start] + name;
    if (name && name === agency) return { agency, start };
    if (!isName(name)) break;
  }
  const above = lines[index - 1] ?? '';
  return isAgencyName(above) ? { agency: above, start: index - 1 } : undefined;
}
