import { readdirSync, readFileSync } from 'node:fs';

/** The package's folder; compiled tests live in dist/test. */
export const root = new URL('../../../', import.meta.url);

export const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: tests reach into plain JSON
export type Json = any;
export const json = (path: string): Json => JSON.parse(text(path));

/** Names of the good samples. */
export const sampleNames: readonly string[] = readdirSync(new URL('samples/', root)).filter(
  (name) => name.endsWith('.json'),
);

export const sample = (name: string): Json => json(`samples/${name}`);

/** A sample whose prose names no figure, so that changing one changes nothing else. */
export const withoutFiguresInText = (name: string): Json => ({
  ...sample(name),
  overview: ['主动公开、依申请公开、政府信息管理、公开平台建设和监督保障各项工作按要求开展。'],
});

/** A copy with another value at a JSON Pointer; `undefined` takes the value away. */
export function edited(value: Json, pointer: string, replacement: unknown): Json {
  const copy = structuredClone(value);
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() as string;
  const parent = steps.reduce((object, step) => object[step], copy);
  if (replacement === undefined) delete parent[last];
  else parent[last] = replacement;
  return copy;
}

/** A copy with other values at JSON Pointers. */
export const editAll = (report: Json, changes: Readonly<Record<string, unknown>>): Json =>
  Object.entries(changes).reduce((r, [pointer, value]) => edited(r, pointer, value), report);

export const at = (value: Json, pointer: string): Json =>
  pointer
    .split('/')
    .slice(1)
    .reduce((object, step) => object[step], value);

/** Where a problem is expected, set into the text of an edit. */
const marker = '‸';

/**
 * A text with words replaced, each of which it must hold once, and the line and column of the `‸`
 * in the replacements.
 */
export function markedEdit(
  original: string,
  edits: readonly (readonly [from: string, to: string])[],
): { text: string; line: number; column: number } {
  let marked = original;
  for (const [from, to] of edits) {
    const parts = marked.split(from);
    if (parts.length !== 2)
      throw new Error(`the text holds ${JSON.stringify(from)} ${parts.length - 1} times`);
    marked = parts.join(to);
  }
  return { text: marked.replace(marker, ''), ...positionIn(marked, marked.indexOf(marker)) };
}

/** Line and column (UTF-16 units) of an offset, both from 1. */
export function positionIn(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
