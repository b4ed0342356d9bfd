import type { ContentParagraph, RunInLevel } from '../extract/content.js';
import { type Finding, warning } from '../problem/finding.js';
import { BlockBuilder } from '../report/block-builder.js';
import type { Block } from '../report/report.js';
import { type HeadingWords, headingIn, typedNumberOf } from '../report/typed-number.js';

/** Characters of a paragraph that a finding quotes. */
const MAX_QUOTE = 20;

export interface RecognisedProse {
  /** As a report file has them. */
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** Makes blocks of paragraphs: what follows a heading is its content. */
export function recogniseProse(paragraphs: readonly ContentParagraph[]): RecognisedProse {
  const findings: Finding[] = [];
  const builder = new BlockBuilder();
  for (const paragraph of paragraphs) {
    const found = headingOf(paragraph);
    const place = { at: paragraph.position };
    if (found) {
      const { level } = builder.addHeading(found.level, found);
      if (level !== found.level)
        findings.push(warning('level-skipped', '', { found: found.heading }, place));
    } else {
      if (numberOf(paragraph.text)) {
        const quote = paragraph.text.slice(0, MAX_QUOTE);
        findings.push(warning('number-in-text', '', { found: quote }, place));
      }
      builder.addParagraph(paragraph.text);
    }
  }
  return { blocks: builder.blocks, findings };
}

interface FoundHeading extends HeadingWords {
  readonly level: RunInLevel;
}

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
  const number = numberOf(text);
  const words = number && headingIn(number);
  return words && { level: number.level, ...words };
}

/** A typed number below those of sections. */
function numberOf(text: string) {
  const number = typedNumberOf(text);
  return number && number.level !== 1 ? { ...number, level: number.level } : undefined;
}

function withoutNumber(text: string, level: RunInLevel): string {
  const number = typedNumberOf(text);
  return number?.level === level ? number.words : text.trim();
}
