/*
 * The parts of a Word file, made by the docx package with places for the texts of a document. The
 * package makes an object for every element and attribute, ten times as slow as text, and takes
 * long to load, so it is not used where documents are made: `npm run schemas` writes what it makes
 * to schemas/word-frame.json.
 *
 * Private, and so only in this file: Packer.compiler, which makes the parts; and how docx writes
 * what is replaced in them. test/unit/render/word-frame.test.ts has a test for each.
 */
import { Packer, Paragraph, Document as WordFile } from 'docx';
import { placeOf } from '../src/core/render/docx/frame.js';
import { editPart, type WordParts } from '../src/core/render/docx/word-parts.js';
import { pageNumberFooter, sectionProperties } from './word-section.js';

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
const body = '<w:p><w:pPr><w:pStyle w:val="body"/></w:pPr></w:p>';
const compatibility = '<w:compat>';
/** Marks beside marks give up the blank half between them. */
const compressMarks = '<w:characterSpacingControl w:val="compressPunctuation"/>';

/** The parts that all Word files have, by path; each file brings its own styles and font table. */
export function makeFrame(): Record<string, string> {
  const parts = compileFrame();
  editPart(parts, 'docProps/core.xml', dates, (_, start) => `${start}${placeOf('date')}`);
  editPart(parts, 'word/document.xml', body, () => placeOf('body'));
  editPart(parts, 'word/settings.xml', compatibility, () => `${compressMarks}${compatibility}`);
  parts.delete('word/styles.xml');
  parts.delete('word/fontTable.xml');
  return Object.fromEntries(parts);
}
