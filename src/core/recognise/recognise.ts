import type { Edition, Section, Table } from '../edition/edition.js';
import { editions as shippedEditions } from '../edition/make-edition.js';
import type { Content, ContentBlock, ContentParagraph } from '../extract/content.js';
import { unreadable } from '../extract/read-error.js';
import type { Finding } from '../problem/finding.js';
import { joinCutRows } from './cut-rows.js';
import { readFrontMatter, strayText } from './front-matter.js';
import { findHeadings } from './headings.js';
import { recogniseProse } from './prose.js';
import { takeSignature } from './signature.js';
import { normalise, similarity } from './similarity.js';
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
/** The mark before a note under a table. */
const NOTE_MARK = /^注[:：]\s*/;
/** Similarity from which a paragraph is a row of the table that a worksheet has in one cell. */
const MIN_ITEM_SIMILARITY = 0.6;

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

/** A section of the form with the paragraphs below its heading. */
interface SectionText {
  readonly section: Section;
  readonly paragraphs: readonly ContentParagraph[];
}

/** The paragraphs before the first heading, and those of each section; tables are left out. */
function splitAtHeadings(
  blocks: readonly ContentBlock[],
  { sections }: Edition,
  indexes: readonly (number | undefined)[],
): { front: readonly ContentParagraph[]; sections: readonly SectionText[] } {
  const paragraphs = (from: number, to: number): readonly ContentParagraph[] =>
    blocks.slice(from, to).filter((b) => b.type === 'paragraph');
  const firstFrom = (list: readonly (number | undefined)[]): number =>
    list.find((index) => index !== undefined) ?? blocks.length;
  return {
    front: paragraphs(0, firstFrom(indexes)),
    sections: sections.map((section, i) => {
      const from = indexes[i];
      const to = firstFrom(indexes.slice(i + 1));
      return { section, paragraphs: from === undefined ? [] : paragraphs(from + 1, to) };
    }),
  };
}

/** The sections and the signature of a report file. */
function readSections(
  sections: readonly SectionText[],
  figures: Readonly<Record<string, object>>,
  agency: string,
): Recognised {
  const report: Record<string, unknown> = {};
  const findings: Finding[] = [];
  let signature: object | undefined;
  sections.forEach(({ section: { key, table }, paragraphs }, i) => {
    if (table) {
      const { note, stray } = readBesideTable(paragraphs, table);
      report[key] = { ...figures[key], ...(note ? { note } : {}) };
      findings.push(...stray.map(strayText));
      return;
    }
    const isLast = i === sections.length - 1;
    const signed = isLast ? takeSignature(paragraphs, agency) : { prose: paragraphs };
    const prose = recogniseProse(signed.prose);
    report[key] = prose.blocks;
    findings.push(...prose.findings);
    signature = signed.signature;
  });
  return { report: { ...report, ...(signature ? { signature } : {}) }, findings };
}

/** The note of a table, and the paragraphs that belong neither to it nor to the table. */
function readBesideTable(
  paragraphs: readonly ContentParagraph[],
  table: Table,
): { note: string; stray: readonly ContentParagraph[] } {
  const isNote = ({ text }: ContentParagraph): boolean => NOTE_MARK.test(text);
  const notes = paragraphs.filter(isNote).map((p) => p.text.replace(NOTE_MARK, ''));
  const stray = paragraphs.filter((p) => !isNote(p) && !isItemOf(table, p));
  return { note: notes.join(''), stray };
}

/** Whether a paragraph is an item of the table: a row with nothing else in it. */
const isItemOf = ({ cells }: Table, { text }: ContentParagraph): boolean =>
  cells.some(
    (c) =>
      c.kind === 'item' && similarity(normalise(c.text), normalise(text)) > MIN_ITEM_SIMILARITY,
  );
