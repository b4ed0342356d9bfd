import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** Why a document cannot be read; `code` is a key of the words of reading. */
export class ReadError extends Error {
  readonly code: string;
  constructor(code: string, detail = '') {
    super(detail);
    this.code = code;
  }
}

/** Bytes that a package may come to when unpacked, all parts together, and a part by itself: a report takes some hundred thousand. */
const mostInAll = 64 << 20;
const mostInPart = 24 << 20;

/** The parts of a zip package whose paths are asked for. Refuses what would unpack to more than any report is. */
export function unpack(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Map<string, Uint8Array> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        if (originalSize > mostInPart || total > mostInAll) throw new ReadError('too-large', name);
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (cause) {
    throw cause instanceof ReadError ? cause : new ReadError('not-zip');
  }
}

/** Levels of elements that are read; those of a document are some dozens. */
const deepest = 500;

/** Refuses markup whose elements nest deeper than any document's: parsers take long over it, or cannot follow. `counts`: elements that are closed where they are opened. */
export function refuseNesting(text: string, counts: (name: string) => boolean): void {
  let depth = 0;
  for (const [, slash, name = '', end] of text.matchAll(/<(\/?)([A-Za-z][^\s/>]*)[^>]*?(\/?)>/g)) {
    if (end || !counts(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) throw new ReadError('too-large');
  }
}

/** Parses a part. Document types are refused: entities could grow without bound or fetch. */
export function parseXml(part: Uint8Array): Document {
  const text = strFromU8(part);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new ReadError('doctype');
  refuseNesting(text, () => true);
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch {
    throw new ReadError('xml');
  }
}

/** Elements below a node, in order. */
export function elements(node: Node): Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) found.push(child as Element);
  return found;
}

export const childOf = (node: Node | undefined, name: string): Element | undefined =>
  node ? elements(node).find((e) => e.nodeName === name) : undefined;

export const value = (element: Element | undefined): string | undefined =>
  element?.getAttribute('w:val') ?? undefined;
