/** The parts of a Word file by path, all of them XML. */
export type WordParts = Map<string, string>;

/** Replaces text in a part. Throws an Error if the part has no such text. */
export function editPart(
  parts: WordParts,
  path: string,
  from: string | RegExp,
  to: (match: string, group: string) => string,
): void {
  const text = parts.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  const isThere = typeof from === 'string' ? text.includes(from) : text.search(from) >= 0;
  if (!isThere) throw new Error(`there is no ${from} in ${path}`);
  parts.set(path, text.replace(from, to));
}
