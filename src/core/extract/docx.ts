import type { Element } from '@xmldom/xmldom';
import type { DocumentPosition } from '../problem/position.js';
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
import { fieldCounter } from './field-counter.js';
import { unreadable } from './read-error.js';
import { mainPartOf, relationshipsOf } from './relationships.js';
import { nameOf, wordAttribute, wordChild, wordValue } from './word-xml.js';
import { elements, parseXml } from './xml-part.js';
import { ZipPackage } from './zip-package.js';

/** The number of the last character of Unicode. */
const LAST_CHARACTER = 0x10ffff;

/** Opens a Word file. Throws a ReadError if it is not a zip file. */
export function openDocx(bytes: Uint8Array): DocumentReader {
  const zip = new ZipPackage(bytes);
  return {
    content: async () => extractDocx(zip),
    embeddedReport: async () => embeddedInDocx(zip),
  };
}

function extractDocx(zip: ZipPackage): Content {
  const path = mainPartOf(zip);
  const styles = relationshipsOf(zip, path).find((r) => r.type === 'styles')?.target;
  const rootOf = (part: Uint8Array | undefined): Element | undefined =>
    part && (parseXml(part).documentElement ?? undefined);
  const { blocks } = readWordBody(
    rootOf(zip.part(path)),
    styles === undefined ? undefined : rootOf(zip.part(styles)),
  );
  return { blocks };
}

/** The body of a Word file, read. */
export interface WordBody extends Content {
  readonly element: Element;
  /** The places of the paragraphs and tables that are counted. */
  readonly places: ReadonlyMap<Element, DocumentPosition>;
}

/**
 * What a Word file shows, whoever made it: hidden and deleted words are left out, fields show their
 * results. Throws a ReadError if the document has no body.
 */
export function readWordBody(document: Element | undefined, styles: Element | undefined): WordBody {
  const body = wordChild(document, 'w:body');
  if (!body) throw unreadable('not-docx', {});
  return new BodyReader(new DocxStyles(elements(styles))).read(body);
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
  readonly #places = new Map<Element, DocumentPosition>();
  readonly #countFields = fieldCounter();
  #paragraphs = 0;
  #tables = 0;

  constructor(styles: DocxStyles) {
    this.#styles = styles;
  }

  read(body: Element): WordBody {
    return { element: body, blocks: this.#blocks(body, true), places: this.#places };
  }

  #blocks(parent: Element, isOutsideTables: boolean): ContentBlock[] {
    return inContainers(parent, ['w:p', 'w:tbl']).flatMap((element): ContentBlock[] =>
      nameOf(element) === 'w:tbl'
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
    const position = { part: 'paragraph', number: this.#paragraphs } as const;
    if (isOutsideTables) this.#places.set(element, position);
    const properties = wordChild(element, 'w:pPr');
    const level =
      outlineLevel(properties) ??
      this.#styles.headingLevel(wordValue(wordChild(properties, 'w:pStyle')));
    const runIn = runInOf(runs);
    return [
      {
        type: 'paragraph',
        text,
        ...(level === undefined ? {} : { level }),
        ...(runIn ? { runIn } : {}),
        position,
      },
    ];
  }

  #runs(paragraph: Element): TextRun[] {
    return inContainers(paragraph, ['w:r']).flatMap((run) => {
      const properties = wordChild(run, 'w:rPr');
      if (isSwitchedOn(wordChild(properties, 'w:vanish'))) return [];
      const level = this.#styles.runInLevel(wordValue(wordChild(properties, 'w:rStyle')));
      return [{ text: elements(run).map(textOf).join(''), level }];
    });
  }

  /** Tables within cells follow their table. */
  #table(element: Element): ContentTable[] {
    this.#tables += 1;
    const position = { part: 'table', number: this.#tables } as const;
    this.#places.set(element, position);
    const nested: ContentTable[] = [];
    const readCell = (cell: Element): string => {
      const blocks = this.#blocks(cell, false);
      nested.push(...blocks.filter((b) => b.type === 'table'));
      return textOfBlocks(blocks);
    };
    const grid = readTableGrid(element, readCell, this.#countFields);
    return [{ type: 'table', ...grid, position }, ...nested];
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
  switch (nameOf(element)) {
    case 'w:t':
      return element.textContent ?? '';
    case 'w:tab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return wordAttribute(element, 'type') === 'page' ? '' : '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolOf(wordAttribute(element, 'char') ?? '');
    default:
      return '';
  }
}

/** The character of a symbol; nothing if its number is none of a character. */
function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code >= 0 && code <= LAST_CHARACTER ? String.fromCodePoint(code) : '';
}
