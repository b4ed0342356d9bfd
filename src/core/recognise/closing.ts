import type { ContentParagraph } from '../extract/content.js';
import { type FoundSignature, findSignature } from './signature.js';
import { isOfSite, isSentence } from './surroundings.js';

/** The last section: its prose, the signature, and what belongs to neither. */
export interface Closing {
  readonly prose: readonly ContentParagraph[];
  readonly signature: FoundSignature | undefined;
  /** Those of the prose that stand after the signature. */
  readonly afterSignature: readonly ContentParagraph[];
  readonly leftOut: readonly ContentParagraph[];
}

/**
 * Parts the last section. `isAllText`: no site's words follow it, so that sentences after the
 * signature are the report's. Else it ends with the signature, or before the first line of the
 * site.
 */
export function readClosing(
  paragraphs: readonly ContentParagraph[],
  agency: string,
  isAllText: boolean,
): Closing {
  const firstOfSite = isAllText ? -1 : paragraphs.findIndex(isOfSite);
  const textEnd = firstOfSite < 0 ? paragraphs.length : firstOfSite;
  const signature = signatureIn(paragraphs, agency, textEnd);
  const end = isAllText ? paragraphs.length : (signature?.end ?? textEnd);
  const prose: ContentParagraph[] = [];
  const afterSignature: ContentParagraph[] = [];
  const leftOut: ContentParagraph[] = [];
  paragraphs.forEach((paragraph, i) => {
    const isAfter = signature !== undefined && i >= signature.end;
    if (signature && !isAfter && i >= signature.start) {
      if (i === signature.start && signature.before)
        prose.push({ ...paragraph, text: signature.before });
    } else if (i >= end || isOfSite(paragraph) || (isAfter && !isSentence(paragraph)))
      leftOut.push(paragraph);
    else (isAfter ? afterSignature : prose).push(paragraph);
  });
  return { prose: [...prose, ...afterSignature], signature, afterSignature, leftOut };
}

/** The agency's own signature wherever it stands; another's only before the words of a site. */
function signatureIn(
  paragraphs: readonly ContentParagraph[],
  agency: string,
  textEnd: number,
): FoundSignature | undefined {
  const found = findSignature(paragraphs, agency);
  return found && found.agency !== agency && found.end > textEnd
    ? findSignature(paragraphs.slice(0, textEnd), agency)
    : found;
}
