import type { Edition, Section } from '../edition/edition.js';
import { editions as shippedEditions } from '../edition/make-edition.js';
import {
  type Content,
  type ContentBlock,
  type ContentParagraph,
  paragraphsOf,
} from '../extract/content.js';
import { type Finding, warning } from '../problem/finding.js';
import { agencyOfPage, findAgency } from './agency.js';
import { readBesideTable } from './beside-table.js';
import { joinBrokenLines } from './broken-lines.js';
import { readClosing } from './closing.js';
import { readFrontMatter } from './front-matter.js';
import { recogniseProse } from './prose.js';
import { quotingFinding } from './quoting-finding.js';
import { findReportText } from './report-text.js';
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
  const lastProse = sections.findLast((s) => !s.section.table && s.blocks.length);
  const last = paragraphsOf(lastProse?.blocks ?? []);
  const frontMatter = readFrontMatter(front, text, signersIn(last));
  const { title, year, preface } = frontMatter;
  const signer = frontMatter.agency || agencyOfPage(text.page);
  const closing = readClosing(last, signer, text.isAllText);
  const signature = closing.signature ?? frontMatter.signature;
  const unused = closing.signature ? frontMatter.signatureLines : [];
  const named = findAgency(frontMatter, signature, text.page);
  const { agency } = named;
  const proseOf = (s: SectionContent): readonly ContentParagraph[] =>
    s === lastProse ? closing.prose : paragraphsOf(s.blocks);
  const lines = joinBrokenLines([
    preface,
    ...sections.map((s) => (s.section.table ? [] : proseOf(s))),
  ]);
  const [joinedPreface = [], ...joinedSections] = lines.groups;
  const prose = recogniseProse(joinedPreface);
  const body = readSections(
    sections.map((s, i) => (s.section.table ? s : { ...s, blocks: joinedSections[i] ?? [] })),
    tables.figures,
  );
  return {
    report: {
      ...(governs(edition, year) ? {} : { edition: edition.edition }),
      year,
      agency,
      ...(title === usualTitle(edition, agency, year) ? {} : { title }),
      ...(preface.length ? { preface: prose.blocks } : {}),
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
      ...prose.findings,
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

/** A section of the form with what stands below its heading. */
interface SectionContent {
  readonly section: Section;
  readonly blocks: readonly ContentBlock[];
}

/** The paragraphs before the first heading, and what stands below each. */
function splitAtHeadings(
  blocks: readonly ContentBlock[],
  { sections }: Edition,
  indexes: readonly (number | undefined)[],
): { front: readonly ContentParagraph[]; sections: readonly SectionContent[] } {
  const firstFrom = (list: readonly (number | undefined)[]): number =>
    list.find((index) => index !== undefined) ?? blocks.length;
  return {
    front: paragraphsOf(blocks.slice(0, firstFrom(indexes))),
    sections: sections.map((section, i) => {
      const from = indexes[i];
      const to = firstFrom(indexes.slice(i + 1));
      return { section, blocks: from === undefined ? [] : blocks.slice(from + 1, to) };
    }),
  };
}

/** The sections of a report file. */
function readSections(
  sections: readonly SectionContent[],
  figures: Readonly<Record<string, object>>,
): Recognised {
  const report: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const { section, blocks } of sections) {
    const { key, table } = section;
    if (table) {
      const { before, note, after, stray } = readBesideTable(blocks, table);
      const above = recogniseProse(before);
      const below = recogniseProse(after);
      report[key] = {
        ...figures[key],
        ...(note ? { note } : {}),
        ...(before.length ? { before: above.blocks } : {}),
        ...(after.length ? { after: below.blocks } : {}),
      };
      findings.push(...above.findings, ...stray.map(strayText), ...below.findings);
    } else {
      const prose = recogniseProse(paragraphsOf(blocks));
      report[key] = prose.blocks;
      findings.push(...prose.findings);
    }
  }
  return { report, findings };
}

/** A paragraph that has no place in a report. */
const strayText = ({ text, position }: ContentParagraph): Finding =>
  warning('stray-text', '', { found: text }, { at: position });
