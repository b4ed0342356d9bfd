import { getOrThrow } from '../../at.js';
import { SEALED_IN, sealOf, writeSeal } from '../../docx-seal.js';
import { deflateEntry, type ZipEntry, zip } from '../../zip.js';
import { fillPlaces, hasPlaces, makeFrame, type WordTexts } from './compile-frame.js';
import { addEmbeddedPart } from './embed.js';
import type { WordParts } from './word-parts.js';

/** The part that names the kinds of all others; readers look for it first. */
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Puts a document's texts into the frame and zips it with the parts that are its own. The same
 * texts and parts give the same bytes.
 */
export function packWord(
  texts: Omit<WordTexts, 'seal'>,
  ownParts: WordParts,
  embeds: boolean,
): Uint8Array {
  const frame = frameOf(embeds);
  const filled = frame.templates.map(([path, xml]) => [path, fillPlaces(xml, texts)] as const);
  const entries = new Map([...frame.entries, ...deflateParts([...filled, ...ownParts])]);
  const sealed = fillPlaces(frame.sealedPart, { ...texts, seal: writeSeal(sealOf(entries)) });
  entries.set(SEALED_IN, deflateEntry(encoder.encode(sealed)));
  const paths = [...entries.keys()].filter((path) => path !== CONTENT_TYPES).sort();
  return zip([CONTENT_TYPES, ...paths].map((path) => [path, getOrThrow(entries, path)]));
}

const encoder = new TextEncoder();

const deflateParts = (parts: Iterable<readonly [string, string]>): Map<string, ZipEntry> =>
  new Map(Array.from(parts, ([path, xml]) => [path, deflateEntry(encoder.encode(xml))]));

/** What all files of a kind have: parts with places for texts, and compressed parts without. */
interface Frame {
  readonly templates: readonly (readonly [path: string, xml: string])[];
  /** The part that is written last, with a seal on all others. */
  readonly sealedPart: string;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** The frames of files with and without an embedded report, once they were needed. */
const frames = new Map<boolean, Frame>();

function frameOf(embeds: boolean): Frame {
  const known = frames.get(embeds);
  if (known) return known;
  const parts = makeFrame();
  if (embeds) addEmbeddedPart(parts);
  const sealedPart = getOrThrow(parts, SEALED_IN);
  parts.delete(SEALED_IN);
  const templates = [...parts].filter(([, xml]) => hasPlaces(xml));
  const others = [...parts].filter(([, xml]) => !hasPlaces(xml));
  const frame = { templates, sealedPart, entries: deflateParts(others) };
  frames.set(embeds, frame);
  return frame;
}
