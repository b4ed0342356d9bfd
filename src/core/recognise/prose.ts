import type { SeenParagraph } from '../extract/content.js';
import type { ReadFinding } from './recognise.js';

type Level = 2 | 3 | 4;
type Block = string | { heading: string; text?: string; content?: Block[] };

/** Numbers of 结构层次序数 (GB/T 9704-2012 7.3.3), as written with marks of either width. */
const numbers: readonly (readonly [Level, RegExp])[] = [
  [2, /^[（(][一二三四五六七八九十]+[）)]\s*/],
  [3, /^\d{1,2}[.．、]\s*(?!\d)/],
  [4, /^[（(]\d{1,2}[）)]\s*/],
];

/** Longest words that are taken for a heading where only its number tells. */
const longestHeading = 40;

interface Heading {
  readonly level: Level;
  readonly heading: string;
  readonly text: string;
}

/** The heading that a paragraph is or begins with: as the markup tells, else by its number. */
function headingOf({ text, level, runIn }: SeenParagraph): Heading | undefined {
  const number = numbers.find(([, pattern]) => pattern.test(text));
  const bare = (words: string, of: Level): string =>
    words.replace(numbers.find(([l]) => l === of)?.[1] as RegExp, '').trim();
  if (runIn)
    return {
      level: runIn.level,
      heading: bare(text.slice(0, runIn.length), runIn.level),
      text: text.slice(runIn.length).trim(),
    };
  if (level === 2 || level === 3 || level === 4)
    return { level, heading: bare(text, level), text: '' };
  if (!number) return undefined;
  const [own] = number;
  const words = bare(text, own);
  const end = words.indexOf('。') + 1;
  if (end > 0 && end < words.length)
    return end <= longestHeading
      ? { level: own, heading: words.slice(0, end), text: words.slice(end) }
      : undefined;
  return words.length <= longestHeading && !/[，；：]$/.test(words)
    ? { level: own, heading: words, text: '' }
    : undefined;
}

/** Paragraphs as blocks of a report file: what follows a heading is its content. */
export function recogniseProse(
  paragraphs: readonly SeenParagraph[],
  findings: ReadFinding[],
): Block[] {
  const top: Block[] = [];
  const open: { level: number; blocks: Block[] }[] = [{ level: 1, blocks: top }];
  for (const paragraph of paragraphs) {
    const found = headingOf(paragraph);
    if (!found) {
      if (numbers.some(([, pattern]) => pattern.test(paragraph.text)))
        findings.push({
          code: 'number-in-text',
          where: paragraph.place,
          found: paragraph.text.slice(0, 20),
        });
      open.at(-1)?.blocks.push(paragraph.text);
      continue;
    }
    while ((open.at(-1)?.level ?? 1) >= found.level) open.pop();
    // Levels of a report go down one at a time.
    const level = Math.min(found.level, (open.at(-1)?.level ?? 1) + 1);
    if (level !== found.level)
      findings.push({ code: 'level-skipped', where: paragraph.place, found: found.heading });
    const content: Block[] = [];
    open.at(-1)?.blocks.push({
      heading: found.heading,
      ...(found.text ? { text: found.text } : {}),
      content,
    });
    open.push({ level, blocks: content });
  }
  return top.map(settle);
}

/** Without content that is empty. */
function settle(block: Block): Block {
  if (typeof block === 'string') return block;
  const { content = [], ...rest } = block;
  return content.length ? { ...rest, content: content.map(settle) } : rest;
}
