import type { ContentParagraph } from '../extract/content.js';
import { paragraphsOf } from '../report/wrapped-lines.js';

/** Paragraphs of which some were joined from several. */
export interface JoinedLines {
  /** In the same groups. */
  readonly groups: readonly (readonly ContentParagraph[])[];
  readonly joined: readonly ContentParagraph[];
}

/** Characters of the longest line of a printed page. */
const MAX_LINE = 60;
/** Share of the longest line from which a line counts as full. */
const FULL = 0.8;
/** Full lines in the middle of a sentence that show that each line is a paragraph. */
const MIN_BROKEN = 2;

/**
 * Joins lines that the markup has as paragraphs. A paragraph that ends with a comma goes on below;
 * a full line within a sentence does where no paragraph is longer than a line. Each group is
 * text that nothing parts: the prose of a section, or what stands on one side of its table.
 */
export function joinBrokenLines(groups: readonly (readonly ContentParagraph[])[]): JoinedLines {
  const all = groups.flat();
  const longest = all.reduce((most, p) => Math.max(most, p.text.length), 0);
  const isFull = ({ text }: ContentParagraph): boolean => text.length >= FULL * longest;
  const broken = groups.flatMap((group) =>
    group.filter((p, i) => isFull(p) && continuationOf(p, group[i + 1]) !== undefined),
  );
  const isPrinted = longest <= MAX_LINE && broken.length >= MIN_BROKEN;
  const goesOn = (p: ContentParagraph): boolean =>
    /[，、]$/.test(p.text) || (isPrinted && isFull(p));
  const joined: ContentParagraph[] = [];
  return {
    groups: groups.map((group) => {
      const paragraphs: ContentParagraph[] = [];
      group.forEach((next, i) => {
        const line = group[i - 1];
        const last = paragraphs.at(-1);
        const more = line && goesOn(line) ? continuationOf(line, next) : undefined;
        if (last && more !== undefined) {
          const whole = { ...last, text: last.text + more };
          paragraphs[paragraphs.length - 1] = whole;
          if (joined.at(-1)?.position === last.position) joined.pop();
          joined.push(whole);
        } else paragraphs.push(next);
      });
      return paragraphs;
    }),
    joined,
  };
}

/** What a line adds to the sentence of the line above it; undefined if it begins a paragraph. */
function continuationOf(
  line: ContentParagraph,
  next: ContentParagraph | undefined,
): string | undefined {
  if (!next || next.level !== undefined || next.runIn || line.level !== undefined) return undefined;
  const { paragraphs, doubt } = paragraphsOf(`${line.text}\n${next.text}`);
  const [whole] = paragraphs;
  return paragraphs.length === 1 && !doubt ? whole?.slice(line.text.length) : undefined;
}
