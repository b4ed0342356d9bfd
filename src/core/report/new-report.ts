import type { Edition, Section } from '../edition/edition.js';
import { putAt } from '../json-pointer.js';
import { chineseNumber } from '../numbering.js';
import { TODO_MARK } from '../todo-mark.js';
import { moveYears } from './move-years.js';
import type { Block, Report } from './report.js';

export interface NewReportOptions {
  readonly year: number;
  readonly agency: string;
  /** Figures are 0 in place of not filled. */
  readonly hasZeros?: boolean | undefined;
  /** Last year's report, which names and headings are taken from. */
  readonly previous?: Report | undefined;
}

/**
 * A report of an edition to be filled in: every figure of the form but the totals that are
 * computed, and every text with the mark of what is still to be written. Of last year's report it
 * takes over the title, the preface with its years moved, the headings, the signature's agency and
 * what was carried forward; none of its other words.
 */
export function newReport(edition: Edition, options: NewReportOptions): Record<string, unknown> {
  const { year, agency, hasZeros = false, previous } = options;
  const title = previous?.input.title;
  const report: Record<string, unknown> = {
    year,
    agency,
    ...(title && previous ? { title: fromLastYear(title, edition, options, previous) } : {}),
    preface: prefaceOf(edition, options),
  };
  for (const section of edition.sections) {
    if (!section.table) report[section.key] = outlineOf(section, edition, options);
    for (const cell of section.table?.cells ?? [])
      if (cell.kind === 'figure' && !edition.computedTotals.has(cell.pointer))
        putAt(report, cell.pointer, hasZeros ? 0 : null);
  }
  for (const [pointer, value] of carriedFigures(edition, previous)) putAt(report, pointer, value);
  const signedBy = previous?.input.signature?.agency;
  report.signature = {
    ...(signedBy && previous ? { agency: fromLastYear(signedBy, edition, options, previous) } : {}),
    date: TODO_MARK,
  };
  return report;
}

/** The figures that are last year's by the form, as last year's report has them; no totals. */
export function carriedFigures(
  { equations, computedTotals }: Edition,
  previous: Report | undefined,
): Map<string, number> {
  const carried = new Map<string, number>();
  for (const { total, terms } of equations) {
    const [term, ...others] = terms;
    const isCarried = term?.previous && !others.length && !computedTotals.has(total);
    const value = isCarried ? previous?.figures.get(term.pointer)?.value : undefined;
    if (value != null) carried.set(total, value);
  }
  return carried;
}

/** A text of last year's report with this year's year, agency and notice. */
function fromLastYear(
  text: string,
  edition: Edition,
  { year, agency }: NewReportOptions,
  { input, edition: lastEdition }: Report,
): string {
  return moveYears(text, input.year, year)
    .replaceAll(input.agency, () => agency)
    .replaceAll(lastEdition.notice, () => edition.notice)
    .replaceAll(`《${lastEdition.form}》`, () => `《${edition.form}》`);
}

/** Last year's preface, or what a preface has to say by the form. */
function prefaceOf(edition: Edition, options: NewReportOptions): readonly Block[] {
  const { previous, year } = options;
  const blocks = previous?.input.preface;
  if (previous && blocks?.length)
    return blocks.map((block) =>
      mapTexts(block, (text) => fromLastYear(text, edition, options, previous)),
    );
  const headings = edition.sections.map(({ heading }) => heading.replace(/^.*?、/, ''));
  return [
    '根据《中华人民共和国政府信息公开条例》，' +
      `按照《${edition.form}》（${edition.notice}）的要求，编制本报告。` +
      `本报告由${headings.join('，')}${chineseNumber(headings.length)}个部分组成，` +
      `所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
  ];
}

const mapTexts = (block: Block, map: (text: string) => string): Block =>
  typeof block === 'string'
    ? map(block)
    : {
        heading: map(block.heading),
        ...(block.text === undefined ? {} : { text: map(block.text) }),
        ...(block.content ? { content: block.content.map((b) => mapTexts(b, map)) } : {}),
      };

/** The headings of a section, last year's or those of its topics, with nothing written yet. */
function outlineOf(section: Section, edition: Edition, options: NewReportOptions): Block[] {
  const { previous } = options;
  const blocks = previous?.input[section.key] as readonly Block[] | undefined;
  if (previous && blocks?.some((block) => typeof block !== 'string'))
    return withoutTexts(blocks, (heading) => fromLastYear(heading, edition, options, previous));
  const topics = edition.rules.flatMap((rule) =>
    rule.kind === 'topics' && rule.section === section.key ? rule.topics : [],
  );
  return topics.length > 1
    ? topics.map(({ name }) => ({ heading: name, content: [TODO_MARK] }))
    : [`${TODO_MARK}${section.description}。`];
}

/** Blocks with their headings alone; a mark stands for each run of paragraphs. */
function withoutTexts(blocks: readonly Block[], map: (heading: string) => string): Block[] {
  const outline: Block[] = [];
  for (const block of blocks) {
    if (typeof block === 'string') {
      if (outline.at(-1) !== TODO_MARK) outline.push(TODO_MARK);
      continue;
    }
    const { heading, text, content = [] } = block;
    outline.push({
      heading: map(heading),
      ...(text === undefined ? {} : { text: TODO_MARK }),
      ...(content.length ? { content: withoutTexts(content, map) } : {}),
    });
  }
  return outline;
}
