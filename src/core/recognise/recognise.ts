import type { Edition, Section } from '../edition/edition.js';
import { editions as shippedEditions } from '../edition/make-edition.js';
import {
  type Content,
  type ContentBlock,
  type ContentParagraph,
  paragraphsOf,
} from '../extract/content.js';
import { unreadable } from '../extract/read-error.js';
import type { Finding } from '../problem/finding.js';
import { readBesideTable } from './beside-table.js';
import { joinCutRows } from './cut-rows.js';
import { readFrontMatter, strayText } from './front-matter.js';
import { findHeadings } from './headings.js';
import { recogniseProse } from './prose.js';
import { takeSignature } from './signature.js';
import { recogniseTables } from './tables.js';

/** A report that was recognised in a document. */
export interface Recognised {
  /** The value of a report file, as far as the document shows one. */
  readonly report: Readonly<Record<string, unknown>>;
  /** What is doubtful about it, at its position in the document. */
  readonly findings: readonly Finding[];
}

/** The number at a page's foot, which a format without pages shows among the paragraphs. */
const PAGE_NUMBER = /^[—–-]\s*\d+\s*[—–-]$/;

/**
 * Makes a report of what a document shows, whatever its markup. Throws a ReadError if it shows no
 * such report.
 */
export function recognise(
  content: Content,
  editions: readonly Edition[] = shippedEditions(),
): Recognised {
  const blocks = content.blocks
    .filter((b) => b.type === 'table' || !PAGE_NUMBER.test(b.text))
    .map((b) => (b.type === 'table' ? joinCutRows(b, editions) : b));
  const tables = recogniseTables({ blocks }, editions);
  if (!tables) throw unreadable('not-report', {});
  const { edition } = tables;
  const headings = findHeadings(blocks, edition);
  const { front, sections } = splitAtHeadings(blocks, edition, headings.indexes);
  const { year, agency, title, preface, findings } = readFrontMatter(front, edition);
  const prose = recogniseProse(preface);
  const body = readSections(sections, tables.figures, agency);
  return {
    report: {
      ...(governs(edition, year) ? {} : { edition: edition.edition }),
      year,
      agency,
      ...(title ? { title } : {}),
      ...(preface.length ? { preface: prose.blocks } : {}),
      ...body.report,
    },
    findings: [
      ...tables.findings,
      ...headings.findings,
      ...findings,
      ...prose.findings,
      ...body.findings,
    ],
  };
}

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

/** The sections and the signature of a report file. */
function readSections(
  sections: readonly SectionContent[],
  figures: Readonly<Record<string, object>>,
  agency: string,
): Recognised {
  const report: Record<string, unknown> = {};
  const findings: Finding[] = [];
  let signature: object | undefined;
  sections.forEach(({ section: { key, table }, blocks }, i) => {
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
      return;
    }
    const paragraphs = paragraphsOf(blocks);
    const isLast = i === sections.length - 1;
    const signed = isLast ? takeSignature(paragraphs, agency) : { prose: paragraphs };
    const prose = recogniseProse(signed.prose);
    report[key] = prose.blocks;
    findings.push(...prose.findings);
    signature = signed.signature;
  });
  return { report: { ...report, ...(signature ? { signature } : {}) }, findings };
}
