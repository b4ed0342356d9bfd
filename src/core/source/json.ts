import { type DocumentNode, type MemberNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import type { Edit, Finding, Position } from '../problem/problem.js';

/** A report file that could be read: its value, and where each part of it stands. */
export interface Source {
  readonly file: string;
  readonly value: unknown;
  /** Position of the value at a JSON Pointer, or of its key; for a missing one, of the nearest object above. */
  readonly locate: (pointer: string, atKey?: boolean) => Position;
  /** Edits of the text that make edits in the string at a pointer, or put another value in the place of the one there. */
  readonly toTextEdits: (
    pointer: string,
    edits: readonly Edit[] | undefined,
    replacement?: unknown,
  ) => Edit[];
}
export interface Reading {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly source?: Source;
  readonly findings: readonly Finding[];
}

const error = (code: string, at: Position, data: Finding['data'] = {}, pointer = ''): Finding => ({
  code,
  severity: 'error',
  pointer,
  at,
  data,
});
const start: Position = { line: 1, column: 1 };

/** Levels of objects and arrays that are read; a report has no more than a dozen. */
const deepest = 100;

/** Bytes of a report file that are read: of real ones the longest has some hundred thousand. */
const mostMegabytes = 16;

/** Where brackets nest deeper than a parser can follow, if they do. */
function findNesting(text: string): Position | undefined {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i += 1;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '[' || c === '{') depth += 1;
    else if (c === ']' || c === '}') depth -= 1;
    if (depth > deepest) {
      const before = text.slice(0, i).split(/\r\n|\r|\n/);
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    }
  }
  return undefined;
}

/** What bytes that are not UTF-8 look like: UTF-16 by its mark or its zero bytes, GBK by being valid and Chinese; empty where neither. */
function guessEncoding(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4096);
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff))
    return 'UTF-16';
  if (start.filter((b) => b === 0).length > start.length / 8) return 'UTF-16';
  try {
    return /\p{Script=Han}{2}/u.test(new TextDecoder('gb18030', { fatal: true }).decode(bytes))
      ? 'GBK（GB18030）'
      : '';
  } catch {
    return '';
  }
}

/** Reads one JSON text (RFC 8259) of UTF-8 bytes; a byte order mark is allowed. */
export function readJson(bytes: Uint8Array, file: string): Reading {
  if (bytes.length > mostMegabytes << 20)
    return {
      file,
      bytes,
      findings: [
        error('file-size', start, {
          megabytes: Math.ceil(bytes.length / 1048576),
          most: mostMegabytes,
        }),
      ],
    };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      file,
      bytes,
      findings: [error('encoding', start, { looksLike: guessEncoding(bytes) })],
    };
  }
  // Zero bytes are valid UTF-8, and what UTF-16 without a mark has for Latin letters.
  if (guessEncoding(bytes) === 'UTF-16')
    return { file, bytes, findings: [error('encoding', start, { looksLike: 'UTF-16' })] };
  const tooDeep = text.length > deepest ? findNesting(text) : undefined;
  if (tooDeep) return { file, bytes, findings: [error('nesting', tooDeep, { deepest })] };
  let tree: DocumentNode;
  try {
    tree = parse(text, { mode: 'json', ranges: true });
  } catch (cause) {
    return { file, bytes, findings: [syntaxError(cause, text)] };
  }
  const duplicates: Finding[] = [];
  const value = toValue(tree.body, '', duplicates);
  if (tree.body.type !== 'Object')
    return {
      file,
      bytes,
      findings: [error('not-object', positionOf(tree.body), { found: describe(value) })],
    };
  return {
    file,
    bytes,
    findings: duplicates,
    source: {
      file,
      value,
      locate: (pointer, atKey = false) => locate(tree.body, pointer, atKey),
      toTextEdits: (pointer, edits, replacement) =>
        toTextEdits(text, tree.body, pointer, edits, replacement),
    },
  };
}

/** Escapes one step of a JSON Pointer (RFC 6901). */
export const pointerStep = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** A value in few words, for messages. */
export function describe(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

function syntaxError(cause: unknown, text: string): Finding {
  const { line, column, offset } = cause as { line?: number; column?: number; offset?: number };
  if (line === undefined || column === undefined) throw cause;
  const found =
    text.slice(offset).match(/^(?:"[^"\n]{0,20}"?|[^\s,:[\]{}"]{1,20}|[\s\S])/u)?.[0] ?? '';
  // Momoa names the last token of a file that ends too early; what opens or goes on is not at fault itself.
  const cutOff = /^[[{,:"\d-]/.test(found) && !text.slice((offset ?? 0) + found.length).trim();
  return error('syntax', { line, column }, { found: cutOff ? '' : found.trim() });
}

const positionOf = (node: { loc: { start: { line: number; column: number } } }): Position => ({
  line: node.loc.start.line,
  column: node.loc.start.column,
});

const nameOf = (member: MemberNode): string =>
  member.name.type === 'String' ? member.name.value : member.name.name;

/** Plain data of a syntax tree; objects have no prototype, so that no key is special. */
function toValue(node: ValueNode, pointer: string, findings: Finding[]): unknown {
  switch (node.type) {
    case 'Object': {
      const object: Record<string, unknown> = Object.create(null);
      const seen = new Map<string, MemberNode>();
      for (const member of node.members) {
        const key = nameOf(member);
        const at = `${pointer}/${pointerStep(key)}`;
        const earlier = seen.get(key);
        if (earlier)
          findings.push(
            error(
              'duplicate-key',
              positionOf(member.name),
              { key, ...positionOf(earlier.name) },
              at,
            ),
          );
        seen.set(key, member);
        object[key] = toValue(member.value, at, findings);
      }
      return object;
    }
    case 'Array':
      return node.elements.map((element, i) => toValue(element.value, `${pointer}/${i}`, findings));
    case 'Null':
      return null;
    default:
      return 'value' in node ? node.value : Number.NaN;
  }
}

function toTextEdits(
  text: string,
  root: ValueNode,
  pointer: string,
  edits: readonly Edit[] | undefined,
  replacement: unknown,
): Edit[] {
  const range = find(root, pointer).node?.range;
  if (!range) return [];
  const [start, end] = range;
  if (!edits) return [{ start, end, text: JSON.stringify(replacement) }];
  // Where each character of the string stands in the file: an escape is one character.
  const offsets: number[] = [];
  for (const { 0: unit, index } of text
    .slice(start + 1, end - 1)
    .matchAll(/\\u[0-9a-fA-F]{4}|\\.|[^\\]/gs))
    for (let i = 0; i < (unit.startsWith('\\') ? 1 : unit.length); i++)
      offsets.push(start + 1 + index + i);
  offsets.push(end - 1);
  return edits.map((edit) => ({
    start: offsets[edit.start] as number,
    end: offsets[edit.end] as number,
    text: JSON.stringify(edit.text).slice(1, -1),
  }));
}

function locate(root: ValueNode, pointer: string, atKey: boolean): Position {
  const { node, key, nearest } = find(root, pointer);
  return positionOf(node ? (atKey && key ? key.name : node) : nearest);
}

/** The value at a pointer and its key, and the innermost value that there is on the way to it. */
function find(
  root: ValueNode,
  pointer: string,
): { node?: ValueNode; key?: MemberNode; nearest: ValueNode } {
  let node = root;
  let key: MemberNode | undefined;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    key = node.type === 'Object' ? node.members.findLast((m) => nameOf(m) === name) : undefined;
    const next = node.type === 'Array' ? node.elements[Number(name)]?.value : key?.value;
    if (!next) return { nearest: node };
    node = next;
  }
  return { node, nearest: node, ...(key ? { key } : {}) };
}
