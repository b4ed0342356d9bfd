/** Something that a page takes whole: a line of text or a table row. */
export interface Atom {
  /** Points. */
  readonly height: number;
  /** Takes its page with the next atom. */
  readonly keepWithNext: boolean;
  /** Dropped at the top of a page (a blank line before something). */
  readonly blank?: boolean;
  /** Set again at the top of a page that begins with this atom (header rows). */
  readonly repeat?: readonly Atom[];
}

/** Fills pages from the top; a run of atoms that keep together moves to the next page as one, unless it is longer than a page. */
export function fillPages<A extends Atom>(atoms: readonly A[], depth: number): A[][] {
  const pages: A[][] = [];
  let from = 0;
  while (from < atoms.length) {
    const first = atoms[from] as A;
    const repeated = (first.repeat ?? []) as readonly A[];
    let used = repeated.reduce((sum, a) => sum + a.height, 0);
    let to = from;
    while (to < atoms.length && used + (atoms[to] as A).height <= depth + 0.01)
      used += (atoms[to++] as A).height;
    let end = to;
    if (to < atoms.length) {
      while (end > from && atoms[end - 1]?.keepWithNext) end -= 1;
      if (end === from) end = Math.max(to, from + 1);
    }
    pages.push([...repeated, ...atoms.slice(from, end)]);
    from = end;
    while (atoms[from]?.blank) from += 1;
  }
  return pages;
}
