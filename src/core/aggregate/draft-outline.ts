import type { Edition, Section } from '../edition/edition.js';
import { labelOf, pathLabel } from '../edition/labels.js';
import type { Figure } from '../report/figures.js';
import { blocksAt } from '../report/prose.js';
import type { Block, Report } from '../report/report.js';
import { TODO_MARK } from '../todo-mark.js';
import { exactSum } from './exact-sum.js';

/** Agencies that are named beside a heading; of more only the number is given. */
const MAX_NAMED_AGENCIES = 3;

/*
 * The outline is a part of the report, which is in Chinese whatever the language of messages is.
 */

/**
 * What a prose section of a government's report may be written from: the headings of the
 * departments' sections, the most frequent first, and in the first prose section the figures that
 * the form's rules look for in sentences. Every paragraph has the mark of what is to be written.
 */
export function outlineSection(
  section: Section,
  edition: Edition,
  parts: readonly Report[],
  figures: ReadonlyMap<string, Figure>,
): Block[] {
  const isFirst = edition.sections.find((s) => !s.table) === section;
  const blocks: Block[] = [`${TODO_MARK}${section.description}。`];
  if (isFirst) {
    const list = figuresToMention(edition, figures).join('；') || '无';
    blocks.push(`${TODO_MARK}可以写到的数据：${list}。`);
  }
  const headings = [...agenciesByHeading(section, parts)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  for (const [heading, agencies] of headings)
    blocks.push({ heading, content: [`${TODO_MARK}${nameAgencies(agencies)}写有这一节。`] });
  return blocks;
}

/** What is to be written in a text beside a table; nothing if no department has one. */
export function outlineBeside(pointer: string, name: string, parts: readonly Report[]): Block[] {
  const agencies = parts
    .filter(({ input }) => blocksAt(input, pointer).length)
    .map(({ input }) => input.agency);
  return agencies.length ? [`${TODO_MARK}${nameAgencies(agencies)}写有${name}。`] : [];
}

function agenciesByHeading(section: Section, parts: readonly Report[]): Map<string, string[]> {
  const agencies = new Map<string, string[]>();
  for (const { input } of parts)
    for (const heading of topHeadings((input[section.key] ?? []) as readonly Block[]))
      agencies.set(heading, [...(agencies.get(heading) ?? []), input.agency]);
  return agencies;
}

const nameAgencies = (agencies: readonly string[]): string =>
  agencies.length > MAX_NAMED_AGENCIES
    ? `${agencies.slice(0, MAX_NAMED_AGENCIES).join('、')}等${agencies.length}个单位`
    : agencies.join('、');

/** Different headings of the first level; one that runs into its paragraph ends in a full stop. */
const topHeadings = (blocks: readonly Block[]): Set<string> =>
  new Set(blocks.flatMap((b) => (typeof b === 'string' ? [] : [b.heading.replace(/。$/, '')])));

/** Figures other than 0 that a rule compares sentences with, by the form's words. */
function figuresToMention(edition: Edition, figures: ReadonlyMap<string, Figure>): string[] {
  const values = new Map<string, number>();
  for (const rule of edition.rules) {
    for (const { columns, sums } of rule.kind === 'text' ? rule.means : []) {
      const { pointers: [pointer, ...others] = [], cells = [] } = sums[0] ?? {};
      if (pointer === undefined || others.length || columns.length > 1) continue;
      const value = exactSum(cells.map((p) => figures.get(p)?.value ?? 0));
      if (value) values.set(rowAndColumn(edition, pointer, columns[0]), value);
    }
  }
  return [...values].map(([place, value]) => `${place} ${value}`);
}

/** The form's words for a row and, unless it is that of the total, its column. */
function rowAndColumn(edition: Edition, pointer: string, column: string | undefined): string {
  const row = pathLabel(edition, pointer);
  if (column === undefined || column === 'total') return row;
  return `${row}·${labelOf(edition, `${pointer}/${column}`)}`;
}
