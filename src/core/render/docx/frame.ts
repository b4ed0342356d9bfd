import { readJson } from '#platform';
import { getOrThrow } from '../../at.js';
import { deflateEntry, type ZipEntry, zip } from '../../zip.js';
import { addEmbeddedPart } from './embed.js';
import type { WordParts } from './word-parts.js';

/** What a document puts into the parts that all Word files have; all of it is XML. */
export interface WordTexts {
  readonly title: string;
  readonly creator: string;
  readonly description: string;
  /** ISO 8601, the only date in the file. */
  readonly date: string;
  /** Paragraphs and tables. */
  readonly body: string;
}

/** What stands for a text in the parts of the frame. */
export const placeOf = (name: keyof WordTexts): string => `{{${name}}}`;
const place = /\{\{(\w+)\}\}/g;

/** The parts that all Word files have, made by scripts/word-frame.ts. */
const frame = Object.entries(readJson('schemas/word-frame.json') as Record<string, string>);
const templates = frame.filter(([, xml]) => xml.search(place) >= 0);

/** The part that names the kinds of all others; readers look for it first. */
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Puts a document's texts into the frame and zips it with the parts that are its own. The same
 * texts and parts give the same bytes.
 */
export function packWord(texts: WordTexts, ownParts: WordParts, embeds: boolean): Uint8Array {
  const filled = templates.map(([path, xml]): [string, string] => [
    path,
    xml.replace(place, (_, name: keyof WordTexts) => texts[name]),
  ]);
  const entries = new Map([...sharedEntries(embeds), ...deflateParts([...filled, ...ownParts])]);
  const paths = [...entries.keys()].filter((path) => path !== CONTENT_TYPES).sort();
  return zip([CONTENT_TYPES, ...paths].map((path) => [path, getOrThrow(entries, path)]));
}

const encoder = new TextEncoder();

const deflateParts = (parts: Iterable<readonly [string, string]>): Map<string, ZipEntry> =>
  new Map(Array.from(parts, ([path, xml]) => [path, deflateEntry(encoder.encode(xml))]));

/** The compressed parts of files with and without an embedded report, once they were needed. */
const compressed = new Map<boolean, ReadonlyMap<string, ZipEntry>>();

/** The parts that are the same in all files, compressed once for all documents. */
function sharedEntries(embeds: boolean): ReadonlyMap<string, ZipEntry> {
  const known = compressed.get(embeds);
  if (known) return known;
  const parts = new Map(frame.filter((part) => !templates.includes(part)));
  if (embeds) addEmbeddedPart(parts);
  const entries = deflateParts(parts);
  compressed.set(embeds, entries);
  return entries;
}
