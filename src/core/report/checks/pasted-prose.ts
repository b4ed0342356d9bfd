import { hasLineBreak } from '../../blanks.js';
import type { Edition } from '../../edition/edition.js';
import { proseLists } from '../../edition/prose-lists.js';
import { isAtOrBelow, lastStep, stepsOf } from '../../json-pointer.js';
import { headingNumber } from '../../numbering.js';
import {
  type Edit,
  type Finding,
  type FindingDetails,
  finding,
  type JsonValue,
  warning,
} from '../../problem/finding.js';
import { type PastedProse, readPastedProse } from '../pasted-prose.js';
import { blocksAt, headingCount, listAbove } from '../prose.js';
import type { Block, ReportInput } from '../report.js';
import { paragraphsOf } from '../wrapped-lines.js';
import { isFigureText } from './figure-text.js';
import { replacementBetween } from './inner-blanks.js';
import { checkStrings } from './text-walk.js';

/** A report's texts, where their shape is right, and as they stand in the file. */
interface Texts {
  readonly edition: Edition;
  readonly input: ReportInput;
  readonly original: ReportInput;
  readonly isFaulty: (pointer: string) => boolean;
}

/**
 * What prose has when it is pasted as a whole: paragraphs in one string, typed numbers, headings of
 * sections. Each section has one correction for all of it.
 */
export function checkPastedProse({ edition, input, original, isFaulty }: Texts): Finding[] {
  const headings = edition.sections.map((s) => s.heading);
  const lists = proseLists(edition);
  const pasted = new Map<string, PastedProse>();
  for (const { pointer, section } of lists) {
    if (isFaulty(pointer)) continue;
    const heading = edition.sections.find((s) => s.key === section)?.heading ?? '';
    // Headings that are still to be made of the text above count too.
    const above = headingCount(pasted.get(listAbove(pointer))?.blocks);
    const blocks = blocksAt(input, pointer);
    pasted.set(pointer, readPastedProse(blocks, pointer, heading, headings, above));
  }
  const waived = isFaulty('/waive') ? [] : (input.waive ?? []).map((w) => w.rule);
  // A correction of one of them corrects the other too.
  const mayStand = waived.includes('typed-heading') || waived.includes('repeated-heading');
  const lineBreaks = checkStrings(original, (text, pointer) => {
    if (!hasLineBreak(text) || isFigureText(edition, pointer)) return [];
    const list = lists.find((l) => isAtOrBelow(pointer, l.pointer))?.pointer;
    if (list === undefined || lastStep(pointer) === 'heading')
      return [
        finding('line-break', pointer, { paragraphs: 0, doubt: '' }, { edits: joinLines(text) }),
      ];
    const prose = pasted.get(list);
    const blocks = mayStand ? prose?.paragraphs : prose?.blocks;
    const { paragraphs, doubt } = paragraphsOf(text);
    const correction = blocks && !doubt ? correctionOf(list, blocks) : {};
    return [finding('line-break', pointer, { paragraphs: paragraphs.length, doubt }, correction)];
  });
  return [
    ...lineBreaks,
    ...[...pasted].flatMap(([list, prose]) =>
      findingsOf(prose, edition, mayStand ? {} : correctionOf(list, prose.blocks)),
    ),
  ];
}

/** Blocks are plain JSON. */
const correctionOf = (pointer: string, blocks: readonly Block[]): FindingDetails => ({
  replacement: { pointer, value: blocks as JsonValue },
});

function findingsOf(prose: PastedProse, edition: Edition, correction: FindingDetails): Finding[] {
  const { typed, obstacle, ownHeading, sectionHeadings } = prose;
  const typedHeadings = typed.map(({ pointer, number, heading }) => {
    const level = headingNumber(number.level === 1 ? 2 : number.level, 1);
    const data = { found: number.number, heading, level, obstacle: obstacle ?? null };
    return warning('typed-heading', pointer, data, obstacle ? {} : correction);
  });
  const sectionOf = (pointer: string): string =>
    edition.sections.find((s) => s.key === stepsOf(pointer)[0])?.heading ?? '';
  const repeated = ownHeading === undefined ? [] : [ownHeading];
  return [
    ...repeated.map((pointer) =>
      warning('repeated-heading', pointer, { heading: sectionOf(pointer) }, correction),
    ),
    ...sectionHeadings.map(({ pointer, found }) =>
      finding('section-heading', pointer, { found, section: sectionOf(pointer) }),
    ),
    ...typedHeadings,
  ];
}

/** Edits that put everything on one line. */
const joinLines = (text: string): Edit[] =>
  [...text.matchAll(/(?<=\S)\s*[\n\r\v\f\u2028\u2029]\s*(?=\S)/g)].map(({ 0: found, index }) => {
    const end = index + found.length;
    return { start: index, end, text: replacementBetween(text, index, end) };
  });
