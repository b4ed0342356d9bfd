import type { Edition } from '../edition/edition.js';
import { editions as shippedEditions } from '../edition/make-edition.js';
import type { Content } from '../extract/content.js';
import type { Finding } from '../problem/finding.js';
import { agencyOfPage, findAgency } from './agency.js';
import { readClosing } from './closing.js';
import { readFrontMatter } from './front-matter.js';
import { recogniseProse } from './prose.js';
import { quotingFinding } from './quoting-finding.js';
import { findReportText } from './report-text.js';
import { joinLines, readSections, splitAtHeadings } from './sections.js';
import { type FoundSignature, signersIn } from './signature.js';
import { usualTitle } from './title.js';

/** A report that was recognised in a document. */
export interface Recognised {
  /** The value of a report file, as far as the document shows one. */
  readonly report: Readonly<Record<string, unknown>>;
  /** What is doubtful about it, at its position in the document. */
  readonly findings: readonly Finding[];
}

/**
 * Makes a report of what a document shows, whatever its markup. Throws a ReadError if it shows no
 * such report.
 */
export function recognise(
  content: Content,
  editions: readonly Edition[] = shippedEditions(),
): Recognised {
  const text = findReportText(content, editions);
  const { tables, headings } = text;
  const { edition } = tables;
  const { front, sections } = splitAtHeadings(text.blocks, edition, headings.indexes);
  const lastProse = sections.findLast((s) => !s.section.table && s.before.length);
  const last = lastProse?.before ?? [];
  const frontMatter = readFrontMatter(front, text, signersIn(last));
  const { title, year } = frontMatter;
  const signer = frontMatter.agency || agencyOfPage(text.page);
  const closing = readClosing(last, signer, text.isAllText);
  const signature = closing.signature ?? frontMatter.signature;
  const unused = closing.signature ? frontMatter.signatureLines : [];
  const named = findAgency(frontMatter, signature, text.page);
  const { agency } = named;
  const lines = joinLines(
    frontMatter.preface,
    sections.map((s) => (s === lastProse ? { ...s, before: closing.prose } : s)),
  );
  const preface = recogniseProse(lines.preface);
  const body = readSections(lines.sections, tables.figures);
  return {
    report: {
      ...(governs(edition, year) ? {} : { edition: edition.edition }),
      year,
      agency,
      ...(title === usualTitle(edition, agency, year) ? {} : { title }),
      ...(preface.blocks.length ? { preface: preface.blocks } : {}),
      ...body.report,
      ...(signature ? { signature: signatureOf(signature, agency) } : {}),
    },
    findings: [
      ...tables.findings,
      ...headings.findings,
      ...named.findings,
      ...quotingFinding('left-out', [
        ...frontMatter.leftOut,
        ...unused,
        ...closing.leftOut,
        ...text.after,
      ]),
      ...quotingFinding('joined-lines', lines.joined),
      ...preface.findings,
      ...body.findings,
      ...quotingFinding('after-signature', closing.afterSignature),
    ],
  };
}

/** The signature of a report file; its agency only if it is not the report's. */
const signatureOf = (signature: FoundSignature, agency: string): object => ({
  ...(signature.agency === '' || signature.agency === agency ? {} : { agency: signature.agency }),
  date: signature.date,
});

const governs = ({ years }: Edition, year: number): boolean =>
  years.from <= year && (years.to === undefined || year <= years.to);
