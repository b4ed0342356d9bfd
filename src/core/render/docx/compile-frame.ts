/*
 * The parts of a Word file, made by the docx package with places for the texts of a document. The
 * package makes an object for every element and attribute, ten times as slow as text, so it makes
 * once what all files have, and what a document says is put in as text.
 *
 * Private, and so only in this file: Packer.compiler, which makes the parts; and how docx writes
 * what is replaced in them. test/unit/render/word-frame.test.ts has a test for each.
 */
import { Packer, Paragraph, Document as WordFile } from 'docx';
import { SEALED_IN } from '../../docx-seal.js';
import { pageNumberFooter, sectionProperties } from './section.js';
import { editPart, type WordParts } from './word-parts.js';

/** What a document puts into the parts that all Word files have; all of it is XML. */
export interface WordTexts {
  readonly title: string;
  readonly creator: string;
  readonly description: string;
  /** ISO 8601, the only date in the file. */
  readonly date: string;
  /** Paragraphs and tables. */
  readonly body: string;
  /** The element that holds the seal. */
  readonly seal: string;
}

/** What stands for a text in the parts of the frame. */
const placeOf = (name: keyof WordTexts): string => `{{${name}}}`;
const place = /\{\{(\w+)\}\}/g;

/** Whether a part has a place for a text. */
export const hasPlaces = (xml: string): boolean => xml.search(place) >= 0;

/** Puts texts into their places. */
export const fillPlaces = (xml: string, texts: Partial<WordTexts>): string =>
  xml.replace(place, (_, name: keyof WordTexts) => texts[name] ?? '');

/** The version of Word whose behaviour is asked for: 15 is Word 2013 and later. */
const COMPATIBILITY_VERSION = 15;

/** The part of the docx package that makes the parts of a file. */
interface Compiler {
  compile(file: WordFile): Map<string, string | Uint8Array>;
}

/** The parts that the docx package makes, before they are edited. */
export function compileFrame(): WordParts {
  const file = new WordFile({
    title: placeOf('title'),
    creator: placeOf('creator'),
    lastModifiedBy: placeOf('creator'),
    description: placeOf('description'),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: COMPATIBILITY_VERSION },
    sections: [
      {
        properties: sectionProperties(),
        footers: { default: pageNumberFooter('right'), even: pageNumberFooter('left') },
        children: [new Paragraph({ style: 'body' })],
      },
    ],
  });
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  return new Map([...compiler.compile(file)].map(([path, part]) => [path, String(part)]));
}

const dates = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const coreEnd = '</cp:coreProperties>';
const body = '<w:p><w:pPr><w:pStyle w:val="body"/></w:pPr></w:p>';
const compatibility = '<w:compat>';
/** Marks beside marks give up the blank half between them. */
const compressMarks = '<w:characterSpacingControl w:val="compressPunctuation"/>';

/** The parts that all Word files have, by path; each file brings its own styles and font table. */
export function makeFrame(): WordParts {
  const parts = compileFrame();
  editPart(parts, SEALED_IN, dates, (_, start) => `${start}${placeOf('date')}`);
  editPart(parts, SEALED_IN, coreEnd, () => `${placeOf('seal')}${coreEnd}`);
  editPart(parts, 'word/document.xml', body, () => placeOf('body'));
  editPart(parts, 'word/settings.xml', compatibility, () => `${compressMarks}${compatibility}`);
  parts.delete('word/styles.xml');
  parts.delete('word/fontTable.xml');
  return parts;
}
