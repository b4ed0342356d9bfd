import type { Edition, Section } from '../edition/edition.js';
import { labelOf, pathLabel } from '../edition/labels.js';
import type { Block } from '../report/check.js';
import type { Figure } from '../report/figures.js';
import { unwritten } from '../report/prose.js';
import { figuresUnder } from '../report/rules/rule.js';
import { exactSum, type Part } from './add.js';

/** How many agencies are named beside a heading of theirs. */
const mostNamed = 3;

/**
 * What a prose section of a government's report may be written from: the headings of its departments' sections, the most frequent
 * first, and the figures that the form's rules look for in sentences. Every paragraph bears the mark of what is to be written.
 */
export function outline(
  section: Section,
  edition: Edition,
  parts: readonly Part[],
  figures: ReadonlyMap<string, Figure>,
): Block[] {
  const used = new Map<string, string[]>();
  for (const part of parts)
    for (const heading of headingsOf(part.input[section.key] as readonly Block[] | undefined))
      used.set(heading, [...(used.get(heading) ?? []), part.input.agency]);
  const headings = [...used].sort(([, a], [, b]) => b.length - a.length);
  const isFirst = edition.sections.find((s) => !s.table) === section;
  return [
    `${unwritten}${section.description}。`,
    ...(isFirst
      ? [`${unwritten}可以写到的数据：${figuresToTalkAbout(edition, figures).join('；') || '无'}。`]
      : []),
    ...headings.map(
      ([heading, agencies]): Block => ({
        heading,
        content: [`${unwritten}${named(agencies)}写有这一节。`],
      }),
    ),
  ];
}

const named = (agencies: readonly string[]): string =>
  agencies.length > mostNamed
    ? `${agencies.slice(0, mostNamed).join('、')}等${agencies.length}个单位`
    : agencies.join('、');

/** Headings of the first level, once each, whether text ran on after them or not. */
const headingsOf = (blocks: readonly Block[] | undefined): string[] => [
  ...new Set(
    (blocks ?? []).flatMap((b) => (typeof b === 'string' ? [] : [b.heading.replace(/。$/, '')])),
  ),
];

/** The figures that a rule compares sentences with, by the form's own words, where there are any. */
function figuresToTalkAbout(edition: Edition, figures: ReadonlyMap<string, Figure>): string[] {
  const told = new Map<string, number>();
  for (const rule of edition.rules) {
    if (rule.kind !== 'text') continue;
    const columns = rule.columns ?? (rule.column ? [rule.column] : []);
    for (const pointer of (rule.sums[0] ?? []).filter(() => rule.sums[0]?.length === 1)) {
      const value = exactSum(
        figuresUnder(edition, pointer, columns).map((p) => figures.get(p)?.value ?? 0),
      );
      const column =
        columns.length === 1 && columns[0] !== 'total'
          ? `·${labelOf(edition, `${pointer}/${columns[0]}`)}`
          : '';
      if (value && columns.length < 2) told.set(`${pathLabel(edition, pointer)}${column}`, value);
    }
  }
  return [...told].map(([place, value]) => `${place} ${value}`);
}
