import type { Element } from '@xmldom/xmldom';
import type { HeadingLevel, RunInLevel } from './content.js';
import { nameOf, wordAttribute, wordChild, wordValue } from './word-xml.js';

/** Styles that are based on one another beyond this are a circle. */
const MAX_BASED_ON = 20;
/** Levels of headings, and of those that run into their paragraph; a report has no deeper ones. */
const HEADING_LEVELS = [1, 2, 3, 4] as const;
const RUN_IN_LEVELS = [2, 3, 4] as const;

const TITLE_NAME = /^(title|标题)$/i;
const HEADING_NAME = /^(?:heading|标题) ?([1-4])$/i;
const RUN_IN_NAME = /^Heading ([2-4]) Run-in$/;

/** Paragraph and character styles by id, as far as they mark headings. */
export class DocxStyles {
  readonly #styles: ReadonlyMap<string, Element>;
  readonly #levels = new Map<string, HeadingLevel | undefined>();

  constructor(definitions: readonly Element[]) {
    const styles = definitions.filter((s) => nameOf(s) === 'w:style');
    this.#styles = new Map(styles.map((s) => [wordAttribute(s, 'styleId') ?? '', s]));
  }

  /** Level of a paragraph style: by its name or outline level, or by the style it is based on. */
  headingLevel(id: string | undefined, depth = 0): HeadingLevel | undefined {
    const style = id ? this.#styles.get(id) : undefined;
    if (!id || !style || depth > MAX_BASED_ON) return undefined;
    if (!this.#levels.has(id)) {
      const level =
        levelOf(style) ?? this.headingLevel(wordValue(wordChild(style, 'w:basedOn')), depth + 1);
      this.#levels.set(id, level);
    }
    return this.#levels.get(id);
  }

  /** Level of a character style for headings that run into their paragraph. */
  runInLevel(id: string | undefined): RunInLevel | undefined {
    const style = id ? this.#styles.get(id) : undefined;
    const digit = RUN_IN_NAME.exec(wordValue(wordChild(style, 'w:name')) ?? '')?.[1];
    return RUN_IN_LEVELS.find((level) => String(level) === digit);
  }
}

function levelOf(style: Element): HeadingLevel | undefined {
  const name = wordValue(wordChild(style, 'w:name')) ?? '';
  if (TITLE_NAME.test(name)) return 0;
  const digit = HEADING_NAME.exec(name)?.[1];
  const named = HEADING_LEVELS.find((level) => String(level) === digit);
  return named ?? outlineLevel(wordChild(style, 'w:pPr'));
}

/** The level that the properties of a paragraph or a style name themselves. */
export function outlineLevel(properties: Element | undefined): HeadingLevel | undefined {
  const outline = wordValue(wordChild(properties, 'w:outlineLvl'));
  // Outline levels count from 0.
  return HEADING_LEVELS.find((level) => String(level - 1) === outline);
}
