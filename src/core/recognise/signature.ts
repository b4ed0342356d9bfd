import { withoutBlanks } from '../blanks.js';
import type { ContentParagraph } from '../extract/content.js';

/** The signature of a report file. */
export interface RecognisedSignature {
  /** Only if it is not the agency of the title. */
  readonly agency?: string;
  readonly date: string;
}

/** The paragraphs of the last section, and the signature after them if there is one. */
export interface SignedProse {
  readonly prose: readonly ContentParagraph[];
  readonly signature?: RecognisedSignature;
}

/** A date at the end of a line, perhaps after the agency. */
const DATE_LINE = /^(.*?)(20\d{2})年(\d{1,2})月(\d{1,2})日$/;
/** Characters of a line with the agency. */
const MAX_NAME = 60;

/** Separates the agency and the date at the very end from the prose. */
export function takeSignature(
  paragraphs: readonly ContentParagraph[],
  agency: string,
): SignedProse {
  const lines = paragraphs.slice(-3).reverse();
  const [last, above = '', twoAbove = ''] = lines.map(({ text }) => withoutBlanks(text));
  const found = DATE_LINE.exec(last?.normalize('NFKC') ?? '');
  if (!found) return { prose: paragraphs };
  const [, sameLine = '', year, month = '', day = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const signedBy = (name: string, lines: number): SignedProse => ({
    prose: paragraphs.slice(0, -lines),
    signature: { ...(name === agency ? {} : { agency: name }), date },
  });
  if (sameLine) return signedBy(sameLine, 1);
  if (!isName(above)) return { prose: paragraphs };
  // A long name takes two lines.
  const isTwoLines = above !== agency && twoAbove + above === agency;
  return isTwoLines ? signedBy(agency, 3) : signedBy(above, 2);
}

const isName = (text: string): boolean =>
  text !== '' && text.length < MAX_NAME && !/[。；：！？]/.test(text);
