import type { Edition, Section } from '../edition/edition.js';
import { type ContentBlock, type ContentParagraph, paragraphsAmong } from '../extract/content.js';
import { type Finding, warning } from '../problem/finding.js';
import { type BesideTable, readBesideTable } from './beside-table.js';
import { joinBrokenLines } from './broken-lines.js';
import { recogniseProse } from './prose.js';

/** A section of the form; if it has no table, all its paragraphs stand before. */
interface SectionText extends BesideTable {
  readonly section: Section;
}

/** The paragraphs before the first heading, and the text of each section. */
export function splitAtHeadings(
  blocks: readonly ContentBlock[],
  { sections }: Edition,
  indexes: readonly (number | undefined)[],
): { front: readonly ContentParagraph[]; sections: readonly SectionText[] } {
  const firstFrom = (list: readonly (number | undefined)[]): number =>
    list.find((index) => index !== undefined) ?? blocks.length;
  return {
    front: paragraphsAmong(blocks.slice(0, firstFrom(indexes))),
    sections: sections.map((section, i) => {
      const from = indexes[i];
      const to = firstFrom(indexes.slice(i + 1));
      return textOf(section, from === undefined ? [] : blocks.slice(from + 1, to));
    }),
  };
}

const textOf = (section: Section, blocks: readonly ContentBlock[]): SectionText => ({
  section,
  ...(section.table
    ? readBesideTable(blocks, section.table)
    : { before: paragraphsAmong(blocks), note: '', after: [], stray: [] }),
});

/** Joins the broken lines of the preface and the sections; see joinBrokenLines. */
export function joinLines(preface: readonly ContentParagraph[], sections: readonly SectionText[]) {
  const { groups, joined } = joinBrokenLines([
    preface,
    ...sections.flatMap(({ before, after }) => [before, after]),
  ]);
  const [joinedPreface = [], ...texts] = groups;
  return {
    preface: joinedPreface,
    sections: sections.map((section, i): SectionText => {
      const [before = [], after = []] = texts.slice(2 * i);
      return { ...section, before, after };
    }),
    joined,
  };
}

/** The sections of a report file. */
export function readSections(
  sections: readonly SectionText[],
  figures: Readonly<Record<string, object>>,
): { report: Readonly<Record<string, unknown>>; findings: readonly Finding[] } {
  const report: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const { section, before, note, after, stray } of sections) {
    const { key, table } = section;
    const above = recogniseProse(before);
    const below = recogniseProse(after);
    report[key] = table
      ? {
          ...figures[key],
          ...(note ? { note } : {}),
          ...(before.length ? { before: above.blocks } : {}),
          ...(after.length ? { after: below.blocks } : {}),
        }
      : above.blocks;
    findings.push(...above.findings, ...stray.map(strayText), ...below.findings);
  }
  return { report, findings };
}

/** A paragraph that has no place in a report. */
const strayText = ({ text, position }: ContentParagraph): Finding =>
  warning('stray-text', '', { found: text }, { at: position });
