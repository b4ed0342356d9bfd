import { concatenate } from '../../../concatenate.js';
import { limits } from '../../../limits.js';
import type { PdfObjects } from './pdf-objects.js';
import { OddPdf, type PdfDictionary, PdfStream, type PdfValue } from './value.js';

/** A page with the entries that it has from the nodes of the tree above it. */
export interface PdfPage {
  readonly file: PdfObjects;
  /** Its number, from 1. */
  readonly number: number;
  readonly entries: PdfDictionary;
  /** Its operators; undefined if they are packed in a way that is not known here. */
  readonly content: Uint8Array | undefined;
}

/** What a page has from the nodes above it (ISO 32000-1 7.7.3.4). */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
/** Nodes of the tree above a page. */
const MOST_LEVELS = 50;
const LINE_END = Uint8Array.of(10);

/** The pages of a file in their order. Throws an OddPdf if the tree is not as it should be. */
export function readPages(file: PdfObjects): PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<PdfDictionary>();
  const visit = (node: PdfDictionary, above: PdfDictionary, level: number): void => {
    const isTooMany = level > MOST_LEVELS || pages.length > limits.drawnPages;
    if (isTooMany || seen.has(node)) throw new OddPdf('Pages');
    seen.add(node);
    const own = inherited.flatMap((key): [string, PdfValue][] => {
      const value = node.get(key) ?? above.get(key);
      return value === undefined ? [] : [[key, value]];
    });
    const from = new Map(own);
    if (node.get('Type') === '/Pages') {
      for (const kid of file.items(node.get('Kids'))) visit(file.entries(kid), from, level + 1);
      return;
    }
    if (node.get('Type') !== '/Page') throw new OddPdf('Page');
    const content = contentOf(node.get('Contents'), file);
    pages.push({ file, number: pages.length + 1, entries: new Map([...node, ...from]), content });
  };
  visit(file.entries(file.catalog.get('Pages')), new Map(), 0);
  return pages;
}

/** An entry of a page, or the object that it refers to. */
export const entryOf = ({ file, entries }: PdfPage, key: string): PdfValue =>
  file.resolve(entries.get(key));

/** Resources of a page of one category, by the names that operators give. */
export const resourcesOf = (page: PdfPage, category: string): PdfDictionary =>
  page.file.entries(page.file.entries(page.entries.get('Resources')).get(category));

/** The streams of a page are one; each begins with a new word. */
function contentOf(contents: PdfValue | undefined, file: PdfObjects): Uint8Array | undefined {
  const resolved = file.resolve(contents);
  const streams = Array.isArray(resolved) ? resolved.map((s) => file.resolve(s)) : [resolved];
  const parts: Uint8Array[] = [];
  for (const stream of streams) {
    if (stream === null) continue;
    if (!(stream instanceof PdfStream)) throw new OddPdf('Contents');
    const bytes = file.unpack(stream);
    if (!bytes) return undefined;
    parts.push(bytes, LINE_END);
  }
  return concatenate(parts);
}
