import type { MemberNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { at } from '../at.js';
import { stepsOf } from '../json-pointer.js';
import type { Edit, JsonValue } from '../problem/finding.js';
import type { TextPosition } from '../problem/position.js';

/** Where a node of the syntax tree begins. */
export const positionOf = (node: {
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
}): TextPosition => ({ line: node.loc.start.line, column: node.loc.start.column });

export const keyOf = (member: MemberNode): string =>
  member.name.type === 'String' ? member.name.value : member.name.name;

/** Position of the value at a pointer or of its key, else of the innermost value around it. */
export function locate(root: ValueNode, pointer: string, atKey: boolean): TextPosition {
  const { node, member, innermost } = find(root, pointer);
  if (!node) return positionOf(innermost);
  return positionOf(atKey && member ? member.name : node);
}

interface Found {
  readonly node?: ValueNode;
  /** The key that leads to the value; elements of arrays have none. */
  readonly member?: MemberNode | undefined;
  /** The value, or the innermost that there is on the way to it. */
  readonly innermost: ValueNode;
}

function find(root: ValueNode, pointer: string): Found {
  let node = root;
  let member: MemberNode | undefined;
  for (const step of stepsOf(pointer)) {
    member = node.type === 'Object' ? membersOf(node).get(step) : undefined;
    const next = node.type === 'Array' ? node.elements[Number(step)]?.value : member?.value;
    if (!next) return { innermost: node };
    node = next;
  }
  return { node, member, innermost: node };
}

const knownMembers = new WeakMap<ObjectNode, ReadonlyMap<string, MemberNode>>();

/** Members of an object by key; of those with one key, the last. An object may have thousands. */
function membersOf(node: ObjectNode): ReadonlyMap<string, MemberNode> {
  const members = knownMembers.get(node) ?? new Map(node.members.map((m) => [keyOf(m), m]));
  knownMembers.set(node, members);
  return members;
}

/** Edits of a file's text that make edits in the string at a pointer. */
export function editString(
  text: string,
  root: ValueNode,
  pointer: string,
  edits: readonly Edit[],
): Edit[] {
  const range = find(root, pointer).node?.range;
  if (!range) return [];
  const offsets = characterOffsets(text, range[0] + 1, range[1] - 1);
  return edits.map((edit) => ({
    start: at(offsets, edit.start),
    end: at(offsets, edit.end),
    text: JSON.stringify(edit.text).slice(1, -1),
  }));
}

/**
 * Edits of a file's text that put another value in place of the one at a pointer, indented by two
 * blanks below the line on which it begins, with `lineBreak` between its lines.
 */
export function replaceValue(
  text: string,
  root: ValueNode,
  pointer: string,
  value: JsonValue,
  lineBreak: string,
): Edit[] {
  const { node } = find(root, pointer);
  if (!node?.range) return [];
  const [start, end] = node.range;
  const lineStart = start - (positionOf(node).column - 1);
  const indent = /^[ \t]*/.exec(text.slice(lineStart, start))?.[0] ?? '';
  const lines = JSON.stringify(value, null, 2).replaceAll('\n', `${lineBreak}${indent}`);
  return [{ start, end, text: lines }];
}

/** Edits of a file's text that put another key in place of the one at a pointer. */
export function renameKey(root: ValueNode, pointer: string, key: string): Edit[] {
  const range = find(root, pointer).member?.name.range;
  return range ? [{ start: range[0], end: range[1], text: JSON.stringify(key) }] : [];
}

/** Where each UTF-16 unit of a JSON string stands in the text: an escape counts as one unit. */
function characterOffsets(text: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  const units = text.slice(start, end).matchAll(/\\u[0-9a-fA-F]{4}|\\.|[^\\]/gs);
  for (const { 0: unit, index } of units) {
    const length = unit.startsWith('\\') ? 1 : unit.length;
    for (let i = 0; i < length; i++) offsets.push(start + index + i);
  }
  return [...offsets, end];
}
