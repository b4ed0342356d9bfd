import { withoutBlanks } from '../blanks.js';
import type { SitePage } from '../extract/content.js';
import { type Finding, warning } from '../problem/finding.js';
import type { NameSource } from '../problem/messages/document-message-data.js';
import { isAgencyName } from './agency-name.js';
import type { FrontMatter } from './front-matter.js';
import type { FoundSignature } from './signature.js';
import { endsLikeTitle, readTitle } from './title.js';

/** The agency of a report, with a finding if its title does not name it. */
export interface NamedAgency {
  readonly agency: string;
  readonly findings: readonly Finding[];
}

/** What sites add to the name of their agency. */
const SITE_WORDS = /(?:政务|门户|官方)*(?:网站|网)$|(?:政府)?信息公开.*$/;

type Candidate = readonly [source: NameSource, names: readonly string[]];

/** The agency that a title names, else that of the signature, else one that the page names. */
export function findAgency(
  { title, agency, isNameDoubtful }: FrontMatter,
  signature: FoundSignature | undefined,
  page: SitePage | undefined,
): NamedAgency {
  if (agency) {
    const taken = { agency, source: 'line' } as const;
    return { agency, findings: isNameDoubtful ? [warning('agency-taken', '', taken)] : [] };
  }
  const taken = firstName([['signature', signature ? [signature.agency] : []], ...namesOn(page)]);
  if (!taken) return { agency: '', findings: [warning('no-agency', '', { found: title })] };
  return { agency: taken.agency, findings: [warning('agency-taken', '', taken)] };
}

/** The agency that a page names beside its text. */
export const agencyOfPage = (page: SitePage | undefined): string =>
  firstName(namesOn(page))?.agency ?? '';

const namesOn = (page: SitePage | undefined): readonly Candidate[] => [
  ['title', (page?.titles ?? []).filter(endsLikeTitle).map((t) => readTitle(t).agency)],
  ['source', page?.sources ?? []],
  ['site', (page?.sites ?? []).map((name) => withoutBlanks(name).replace(SITE_WORDS, ''))],
];

function firstName(
  candidates: readonly Candidate[],
): { readonly agency: string; readonly source: NameSource } | undefined {
  for (const [source, names] of candidates) {
    const agency = names.find(isAgencyName);
    if (agency) return { agency, source };
  }
  return undefined;
}
