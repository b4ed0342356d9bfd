import { page } from './style.js';

/** A straight line, points from the sheet's top left. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Edges between cells of different owners, joined into whole lines. */
export function rulesOf(
  owner: readonly (readonly (object | undefined)[])[],
  edges: readonly number[],
  tops: readonly number[],
): Rule[] {
  const rules: Rule[] = [];
  const columns = edges.length - 1;
  const run = (
    length: number,
    isEdge: (i: number) => boolean,
    add: (from: number, to: number) => void,
  ): void => {
    for (let from = 0; from < length; from++) {
      if (!isEdge(from)) continue;
      let to = from;
      while (to < length && isEdge(to)) to += 1;
      add(from, to);
      from = to;
    }
  };
  for (let r = 0; r < tops.length; r++)
    run(
      columns,
      (c) => r === 0 || r === owner.length || owner[r - 1]?.[c] !== owner[r]?.[c],
      (from, to) =>
        rules.push({
          x1: page.left + (edges[from] as number),
          x2: page.left + (edges[to] as number),
          y1: tops[r] as number,
          y2: tops[r] as number,
        }),
    );
  for (let c = 0; c <= columns; c++)
    run(
      owner.length,
      (r) => c === 0 || c === columns || owner[r]?.[c - 1] !== owner[r]?.[c],
      (from, to) =>
        rules.push({
          x1: page.left + (edges[c] as number),
          x2: page.left + (edges[c] as number),
          y1: tops[from] as number,
          y2: tops[to] as number,
        }),
    );
  return rules;
}
