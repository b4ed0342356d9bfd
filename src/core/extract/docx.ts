import type { Element } from '@xmldom/xmldom';
import {
  type Content,
  type ContentBlock,
  type ContentParagraph,
  type ContentTable,
  type RunIn,
  type RunInLevel,
  textOfBlocks,
} from './content.js';
import type { DocumentReader } from './document-reader.js';
import { embeddedInDocx } from './docx-embedded-report.js';
import { inContainers } from './docx-markup.js';
import { DocxStyles, outlineLevel } from './docx-styles.js';
import { readTableGrid } from './docx-table.js';
import { unreadable } from './read-error.js';
import { childOf, elements, parseXml, wordValue } from './xml-part.js';
import { ZipPackage } from './zip-package.js';

/** Opens a Word file. Throws a ReadError if it is not a zip file. */
export function openDocx(bytes: Uint8Array): DocumentReader {
  const zip = new ZipPackage(bytes);
  return {
    content: async () => extractDocx(zip),
    embeddedReport: async () => embeddedInDocx(zip),
  };
}

/**
 * What a Word file shows, whoever made it: hidden and deleted words are left out, fields show their
 * results.
 */
function extractDocx(zip: ZipPackage): Content {
  const document = zip.part('word/document.xml');
  const body = document && childOf(parseXml(document).documentElement ?? undefined, 'w:body');
  if (!body) throw unreadable('not-docx', {});
  const styles = zip.part('word/styles.xml');
  const definitions = styles ? elements(parseXml(styles).documentElement ?? undefined) : [];
  return { blocks: new BodyReader(new DocxStyles(definitions)).read(body) };
}

/** A run of a paragraph as it is shown. */
interface TextRun {
  readonly text: string;
  /** Of a heading that runs into the paragraph. */
  readonly level: RunInLevel | undefined;
}

/** Reads the paragraphs and tables of a body and counts them. */
class BodyReader {
  readonly #styles: DocxStyles;
  #paragraphs = 0;
  #tables = 0;

  constructor(styles: DocxStyles) {
    this.#styles = styles;
  }

  read(body: Element): ContentBlock[] {
    return this.#blocks(body, true);
  }

  #blocks(parent: Element, isOutsideTables: boolean): ContentBlock[] {
    return inContainers(parent, ['w:p', 'w:tbl']).flatMap((element): ContentBlock[] =>
      element.nodeName === 'w:tbl'
        ? this.#table(element)
        : this.#paragraph(element, isOutsideTables),
    );
  }

  /** Paragraphs outside tables are counted, as people count them. */
  #paragraph(element: Element, isOutsideTables: boolean): ContentParagraph[] {
    const runs = this.#runs(element);
    const text = runs
      .map((r) => r.text)
      .join('')
      .trim();
    if (!text) return [];
    if (isOutsideTables) this.#paragraphs += 1;
    const properties = childOf(element, 'w:pPr');
    const level =
      outlineLevel(properties) ??
      this.#styles.headingLevel(wordValue(childOf(properties, 'w:pStyle')));
    const runIn = runInOf(runs);
    return [
      {
        type: 'paragraph',
        text,
        ...(level === undefined ? {} : { level }),
        ...(runIn ? { runIn } : {}),
        position: { part: 'paragraph', number: this.#paragraphs },
      },
    ];
  }

  #runs(paragraph: Element): TextRun[] {
    return inContainers(paragraph, ['w:r']).flatMap((run) => {
      const properties = childOf(run, 'w:rPr');
      if (isSwitchedOn(childOf(properties, 'w:vanish'))) return [];
      const level = this.#styles.runInLevel(wordValue(childOf(properties, 'w:rStyle')));
      return [{ text: elements(run).map(textOf).join(''), level }];
    });
  }

  /** Tables within cells follow their table. */
  #table(element: Element): ContentTable[] {
    this.#tables += 1;
    const number = this.#tables;
    const nested: ContentTable[] = [];
    const grid = readTableGrid(element, (cell) => {
      const blocks = this.#blocks(cell, false);
      nested.push(...blocks.filter((b) => b.type === 'table'));
      return textOfBlocks(blocks);
    });
    return [{ type: 'table', ...grid, position: { part: 'table', number } }, ...nested];
  }
}

/** The runs at the start of a paragraph that have the style of a heading. */
function runInOf(runs: readonly TextRun[]): RunIn | undefined {
  const level = runs[0]?.level;
  if (level === undefined) return undefined;
  const end = runs.findIndex((r) => r.level === undefined);
  const heading = end < 0 ? runs : runs.slice(0, end);
  return { length: heading.reduce((length, r) => length + r.text.length, 0), level };
}

/** Whether a toggle property is set (ECMA-376 part 1, 17.17.4). */
const isSwitchedOn = (property: Element | undefined): boolean =>
  property !== undefined && !/^(0|false|off)$/.test(wordValue(property) ?? '');

function textOf(element: Element): string {
  switch (element.nodeName) {
    case 'w:t':
      return element.textContent ?? '';
    case 'w:tab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return element.getAttribute('w:type') === 'page' ? '' : '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return String.fromCodePoint(Number.parseInt(element.getAttribute('w:char') ?? '20', 16));
    default:
      return '';
  }
}
