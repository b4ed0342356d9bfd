import { type MemberNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { at } from '../at.js';
import { childPointer } from '../json-pointer.js';
import { limits, toMegabytes } from '../limits.js';
import { type Finding, finding } from '../problem/finding.js';
import type { Code, MessageData } from '../problem/messages/message-data.js';
import { fileStart, type TextPosition } from '../problem/position.js';
import { guessEncoding, seemsUtf16 } from './encoding.js';
import { describe, type Reading, type Source } from './source.js';
import { editString, keyOf, locate, positionOf, replaceValue } from './syntax-tree.js';

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
  const { tooDeep, colons } = scan(text);
  if (tooDeep) return fail('nesting', tooDeep, { deepest: limits.reportDepth });
  const object = parseObject(text, colons);
  if (object) return { file, bytes, findings: [], source: sourceOf(object, text) };
  let root: ValueNode;
  try {
    root = treeOf(text);
  } catch (cause) {
    const { position, found } = syntaxError(cause, text);
    return fail('syntax', position, { found });
  }
  const findings: Finding[] = [];
  const value = toValue(root, '', findings);
  if (root.type !== 'Object')
    return fail('not-object', positionOf(root), { found: describe(value) });
  return { file, bytes, findings, source: sourceOf(value, text) };
}

/** A value as if it were read from a file that holds it as indented JSON. */
export function readValue(value: object, file: string): Reading {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const bytes = new TextEncoder().encode(text);
  return { file, bytes, findings: [], source: sourceOf(value, text) };
}

/** The text is parsed with positions only if one is asked for. */
const sourceOf = (value: unknown, text: string): Source => ({
  value,
  locate: (pointer, atKey = false) => locate(treeOf(text), pointer, atKey),
  editString: (pointer, edits) => editString(text, treeOf(text), pointer, edits),
  replaceValue: (pointer, value) => replaceValue(text, treeOf(text), pointer, value),
});

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

/**
 * The object that a text holds; undefined if it holds none or has a key twice. `colons` is the
 * number of its members, as each has one colon: fewer are left if a key is repeated.
 */
function parseObject(text: string, colons: number): object | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
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

/** Where brackets nest deeper than a parser can follow, if they do; how many colons there are. */
function scan(text: string): { readonly tooDeep?: TextPosition; readonly colons: number } {
  let depth = 0;
  let colons = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') i = endOfString(text, i);
    else if (c === ':') colons += 1;
    else if (c === '[' || c === '{') depth += 1;
    else if (c === ']' || c === '}') depth -= 1;
    if (depth > limits.reportDepth) {
      const lines = text.slice(0, i).split(/\r\n|\r|\n/);
      return { tooDeep: { line: lines.length, column: at(lines, -1).length + 1 }, colons };
    }
  }
  return { colons };
}

/** Index of the quotation mark that closes a string, or of the text's end. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '"') return i;
  }
  return text.length;
}

/** Position and token of a syntax error; the token is empty if the file ends too early. */
function syntaxError(cause: unknown, text: string): { position: TextPosition; found: string } {
  const {
    line,
    column,
    offset = 0,
  } = cause as {
    line?: number;
    column?: number;
    offset?: number;
  };
  if (line === undefined || column === undefined) throw cause;
  const token = /^(?:"[^"\n]{0,20}"?|[^\s,:[\]{}"]{1,20}|[\s\S])/u.exec(text.slice(offset));
  const found = token?.[0] ?? '';
  // Momoa names the last token of a file that ends too early: one that opens or continues a value
  // is not wrong itself.
  const isOpen = /^[[{,:"\d-]/.test(found);
  const isLast = !text.slice(offset + found.length).trim();
  return { position: { line, column }, found: isOpen && isLast ? '' : found.trim() };
}

/** Plain data of a syntax tree; objects have no prototype, so that no key is special. */
function toValue(node: ValueNode, pointer: string, findings: Finding[]): unknown {
  switch (node.type) {
    case 'Object':
      return toObject(node, pointer, findings);
    case 'Array':
      return node.elements.map(({ value }, i) => toValue(value, `${pointer}/${i}`, findings));
    case 'Null':
      return null;
    default:
      return 'value' in node ? node.value : Number.NaN;
  }
}

function toObject(node: ObjectNode, pointer: string, findings: Finding[]): object {
  const object: Record<string, unknown> = Object.create(null);
  const seen = new Map<string, MemberNode>();
  for (const member of node.members) {
    const key = keyOf(member);
    const child = childPointer(pointer, key);
    const earlier = seen.get(key);
    if (earlier) {
      const data = { key, ...positionOf(earlier.name) };
      findings.push(finding('duplicate-key', child, data, { at: positionOf(member.name) }));
    }
    seen.set(key, member);
    object[key] = toValue(member.value, child, findings);
  }
  return object;
}
