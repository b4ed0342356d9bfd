import { type MemberNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { childPointer } from '../json-pointer.js';
import { limits, toMegabytes } from '../limits.js';
import { type Edit, type Finding, finding, type JsonValue } from '../problem/finding.js';
import type { Code, MessageData } from '../problem/messages/message-data.js';
import { fileStart, type TextPosition } from '../problem/position.js';
import { guessEncoding, seemsUtf16 } from './encoding.js';
import { scan } from './scan.js';
import { describe, type Reading, type Source, shorten } from './source.js';
import { explainSyntax } from './syntax/explain-syntax.js';
import type { RepairedText } from './syntax/repaired-text.js';
import { editString, keyOf, locate, positionOf, renameKey, replaceValue } from './syntax-tree.js';

/** Reads one JSON text (RFC 8259) of UTF-8 bytes; a byte order mark is allowed. */
export function readJson(bytes: Uint8Array, file: string): Reading {
  const fail = <C extends Code>(
    code: C,
    position: TextPosition,
    data: MessageData[C],
  ): Reading => ({
    file,
    bytes,
    findings: [finding(code, '', data, { at: position }) as Finding],
  });
  if (bytes.length > limits.reportBytes)
    return fail('file-size', fileStart, {
      megabytes: toMegabytes(bytes.length),
      most: toMegabytes(limits.reportBytes),
    });
  const text = decodeUtf8(bytes);
  if (text === undefined) return fail('encoding', fileStart, { looksLike: guessEncoding(bytes) });
  return { file, bytes, ...(readText(text) ?? readFaultyText(text)) };
}

type TextReading = Pick<Reading, 'findings'> & { readonly source?: TextSource };

/** Reads a text; undefined if it is no JSON. `placeOf`: where its findings are located. */
function readText(
  text: string,
  placeOf = (position: TextPosition): TextPosition => position,
): TextReading | undefined {
  const { excess, colons } = scan(text);
  if (excess) return { findings: [{ ...excess.found, at: placeOf(excess.at) }] };
  const parsed = parseJson(text);
  if (!parsed) return undefined;
  const object = toPlainObject(parsed.value, colons);
  if (object) return { findings: [], source: sourceOf(object, text) };
  const root = treeOf(text);
  const findings: Finding[] = [];
  const value = toValue(root, '', (member, earlier, pointer) => {
    const data = { key: keyOf(member), ...placeOf(positionOf(earlier.name)) };
    const details = { at: placeOf(positionOf(member.name)) };
    findings.push(finding('duplicate-key', pointer, data, details));
  });
  if (root.type === 'Object') return { findings, source: sourceOf(value, text) };
  const data = { found: describe(value) };
  return { findings: [finding('not-object', '', data, { at: placeOf(positionOf(root)) })] };
}

/** A bracket that a report has, however it was typed. */
const ANY_BRACKET = /[{[｛［【]/;

/**
 * Explains what keeps a text from being JSON. If everything can be corrected, the corrected text is
 * read too, so that what is wrong with the report is found in the same run.
 */
function readFaultyText(text: string): TextReading {
  const words = text.trim();
  if (words && !ANY_BRACKET.test(words)) {
    const [first = ''] = words.split(/[\r\n]/);
    const data = { cause: 'no-report', found: shorten(first), corrected: '', count: 1 } as const;
    return { findings: [finding('syntax', '', data, { at: fileStart })] };
  }
  const { findings, repaired, isWhole } = explainSyntax(text);
  const placeOf = (position: TextPosition): TextPosition => repaired.originalOf(position);
  const reading = readText(repaired.text, placeOf);
  if (!reading) {
    const isExplained = isWhole && findings.length > 0;
    return { findings: isExplained ? findings : [...findings, ...otherFault(repaired)] };
  }
  const { source } = reading;
  if (!source) return { findings: [...findings, ...reading.findings] };
  return {
    findings: [...findings, ...reading.findings],
    source: {
      value: source.value,
      locate: (pointer, atKey) => placeOf(source.locate(pointer, atKey)),
      // These corrections are made when the text is JSON.
      editString: () => [],
      replaceValue: () => [],
      renameKey: () => [],
    },
  };
}

/** Where the parser stopped in a text whose fault has no cause that is known. */
function otherFault(repaired: RepairedText): Finding[] {
  try {
    treeOf(repaired.text);
    return [];
  } catch (cause) {
    if (!(cause instanceof Error && 'line' in cause)) throw cause;
    const fault = cause as SyntaxFault;
    const data = { cause: 'other', found: foundBy(fault, repaired.text), corrected: '', count: 1 };
    const details = { at: repaired.originalOf(fault) };
    return [finding('syntax', '', data as MessageData['syntax'], details)];
  }
}

/** What momoa throws about a text that is no JSON. */
type SyntaxFault = Error & TextPosition & { readonly offset?: number };

/** A value as if it were read from a file that holds it as indented JSON. */
export function readValue(value: object, file: string): Reading {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const bytes = new TextEncoder().encode(text);
  return { file, bytes, findings: [], source: sourceOf(value, text) };
}

/** The source of a text, which has lines and columns. */
type TextSource = Source & { locate(pointer: string, atKey?: boolean): TextPosition };

/** The text is parsed with positions only if one is asked for. */
function sourceOf(value: unknown, text: string): TextSource {
  // One correction of a whole section is that of all that is wrong with it.
  let replaced: { readonly pointer: string; readonly by: JsonValue; edits: Edit[] } | undefined;
  let lineBreak: string | undefined;
  return {
    value,
    locate: (pointer, atKey = false) => locate(treeOf(text), pointer, atKey),
    editString: (pointer, edits) => editString(text, treeOf(text), pointer, edits),
    replaceValue: (pointer, by) => {
      if (replaced?.pointer === pointer && replaced.by === by) return replaced.edits;
      lineBreak ??= text.includes('\r\n') ? '\r\n' : '\n';
      const edits = replaceValue(text, treeOf(text), pointer, by, lineBreak);
      replaced = { pointer, by, edits };
      return edits;
    },
    renameKey: (pointer, key) => renameKey(treeOf(text), pointer, key),
  };
}

let latest: { readonly text: string; readonly root: ValueNode } | undefined;

/**
 * The syntax tree of a text. Only the latest is kept: it takes some 30 times the room of its text,
 * and a report's problems are located one after the other. Throws an error with its position.
 */
function treeOf(text: string): ValueNode {
  if (latest?.text !== text)
    latest = { text, root: parse(text, { mode: 'json', ranges: true }).body };
  return latest.root;
}

/** The value of a text that is JSON. */
function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/**
 * An object without prototypes; undefined if the value is none or had a key twice. `colons` is the
 * number of its members, as each has one colon: fewer are left if a key is repeated.
 */
function toPlainObject(value: unknown, colons: number): object | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  let members = 0;
  const copy = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(copy);
    const object: Record<string, unknown> = Object.create(null);
    for (const [key, child] of Object.entries(part)) {
      object[key] = copy(child);
      members += 1;
    }
    return object;
  };
  const object = copy(value) as object;
  return members === colons ? object : undefined;
}

/** The text of UTF-8 bytes, or undefined if they are something else. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Zero bytes are valid UTF-8, and UTF-16 without a mark has them between Latin letters.
    return seemsUtf16(bytes) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The token at which the parser stopped; empty if the file ends too early. */
function foundBy({ offset = 0 }: SyntaxFault, text: string): string {
  const token = /^(?:"[^"\n]{0,20}"?|[^\s,:[\]{}"]{1,20}|[\s\S])/u.exec(text.slice(offset));
  const found = token?.[0] ?? '';
  // Momoa names the last token of a file that ends too early: one that opens or continues a value
  // is not wrong itself.
  const isOpen = /^[[{,:"\d-]/.test(found);
  const isLast = !text.slice(offset + found.length).trim();
  return isOpen && isLast ? '' : found.trim();
}

/** Is called for every key that was there before. */
type OnRepeated = (member: MemberNode, earlier: MemberNode, pointer: string) => void;

/** Plain data of a syntax tree; objects have no prototype, so that no key is special. */
function toValue(node: ValueNode, pointer: string, onRepeated: OnRepeated): unknown {
  switch (node.type) {
    case 'Object':
      return toObject(node, pointer, onRepeated);
    case 'Array':
      return node.elements.map(({ value }, i) => toValue(value, `${pointer}/${i}`, onRepeated));
    case 'Null':
      return null;
    default:
      return 'value' in node ? node.value : Number.NaN;
  }
}

function toObject(node: ObjectNode, pointer: string, onRepeated: OnRepeated): object {
  const object: Record<string, unknown> = Object.create(null);
  const seen = new Map<string, MemberNode>();
  for (const member of node.members) {
    const key = keyOf(member);
    const child = childPointer(pointer, key);
    const earlier = seen.get(key);
    if (earlier) onRepeated(member, earlier, child);
    seen.set(key, member);
    object[key] = toValue(member.value, child, onRepeated);
  }
  return object;
}
