import { at, getOrThrow } from '../at.js';
import type { ContentParagraph, RunInLevel } from '../extract/content.js';
import { type Finding, warning } from '../problem/finding.js';
import type { Block } from '../report/report.js';

/** Numbers of 结构层次序数 (GB/T 9704-2012 7.3.3) by level, with marks of either width. */
const NUMBERS: ReadonlyMap<RunInLevel, RegExp> = new Map([
  [2, /^[（(][一二三四五六七八九十]+[）)]\s*/],
  [3, /^\d{1,2}[.．、]\s*(?!\d)/],
  [4, /^[（(]\d{1,2}[）)]\s*/],
]);

/** Characters of the longest heading that only its number marks. */
const MAX_HEADING = 40;
/** Characters of a paragraph that a finding quotes. */
const MAX_QUOTE = 20;

export interface RecognisedProse {
  /** As a report file has them. */
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** A heading of a report file while its content is gathered. */
interface OpenHeading {
  readonly level: number;
  readonly heading: string;
  readonly text: string;
  readonly content: (string | OpenHeading)[];
}

/** Makes blocks of paragraphs: what follows a heading is its content. */
export function recogniseProse(paragraphs: readonly ContentParagraph[]): RecognisedProse {
  const findings: Finding[] = [];
  const section: OpenHeading = { level: 1, heading: '', text: '', content: [] };
  const open = [section];
  for (const paragraph of paragraphs) {
    const found = headingOf(paragraph);
    const place = { at: paragraph.position };
    if (!found) {
      if (levelByNumber(paragraph.text) !== undefined) {
        const quote = paragraph.text.slice(0, MAX_QUOTE);
        findings.push(warning('number-in-text', '', { found: quote }, place));
      }
      at(open, -1).content.push(paragraph.text);
      continue;
    }
    while (open.length > 1 && at(open, -1).level >= found.level) open.pop();
    const parent = at(open, -1);
    // In a report file, a heading is one level below its parent.
    const level = Math.min(found.level, parent.level + 1);
    if (level !== found.level)
      findings.push(warning('level-skipped', '', { found: found.heading }, place));
    const heading: OpenHeading = { ...found, level, content: [] };
    parent.content.push(heading);
    open.push(heading);
  }
  return { blocks: section.content.map(toBlock), findings };
}

/** Without text and content that are empty. */
function toBlock(block: string | OpenHeading): Block {
  if (typeof block === 'string') return block;
  const { heading, text, content } = block;
  return {
    heading,
    ...(text ? { text } : {}),
    ...(content.length ? { content: content.map(toBlock) } : {}),
  };
}

type FoundHeading = Pick<OpenHeading, 'heading' | 'text'> & { readonly level: RunInLevel };

/** The heading that a paragraph is or begins with: by the markup, else by its number. */
function headingOf({ text, level, runIn }: ContentParagraph): FoundHeading | undefined {
  if (runIn)
    return {
      level: runIn.level,
      heading: withoutNumber(text.slice(0, runIn.length), runIn.level),
      text: text.slice(runIn.length).trim(),
    };
  if (level === 2 || level === 3 || level === 4)
    return { level, heading: withoutNumber(text, level), text: '' };
  const numbered = levelByNumber(text);
  return numbered === undefined ? undefined : numberedHeading(text, numbered);
}

/** A numbered sentence before others is a heading, and so is a short text that no mark ends. */
function numberedHeading(text: string, level: RunInLevel): FoundHeading | undefined {
  const words = withoutNumber(text, level);
  const end = words.indexOf('。') + 1;
  const hasTextAfter = end > 0 && end < words.length;
  const heading = hasTextAfter ? words.slice(0, end) : words;
  const isUnfinished = !hasTextAfter && /[，；：]$/.test(words);
  if (heading.length > MAX_HEADING || isUnfinished) return undefined;
  return { level, heading, text: words.slice(heading.length) };
}

const levelByNumber = (text: string): RunInLevel | undefined =>
  [...NUMBERS].find(([, pattern]) => pattern.test(text))?.[0];

const withoutNumber = (text: string, level: RunInLevel): string =>
  text.replace(getOrThrow(NUMBERS, level), '').trim();
