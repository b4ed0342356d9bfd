/** Characters by which texts are found again after a difference. */
const GRAM = 8;

/**
 * For each character of a text that of another that it stands for, or -1. After a difference the
 * texts go on together where the next few characters of one are in the other.
 */
export function alignTexts(found: string, built: string): Int32Array {
  const places = new Int32Array(found.length).fill(-1);
  const grams = gramsOf(built);
  let to = 0;
  for (let from = 0; from < found.length; ) {
    if (to < built.length && found[from] === built[to]) {
      places[from] = to;
      from += 1;
      to += 1;
      continue;
    }
    const next = firstFrom(grams.get(found.slice(from, from + GRAM)), to);
    if (next === undefined) from += 1;
    else to = next;
  }
  alignEnds(places, found, built, to);
  return places;
}

/** Aligns the ends of texts backwards: too few characters may follow the last difference. */
function alignEnds(places: Int32Array, found: string, built: string, least: number): void {
  let [from, to] = [found.length - 1, built.length - 1];
  while (from >= 0 && to >= least && places[from] === -1 && found[from] === built[to]) {
    places[from] = to;
    from -= 1;
    to -= 1;
  }
}

/** Where each few characters of a text stand, in order. */
function gramsOf(text: string): Map<string, number[]> {
  const grams = new Map<string, number[]>();
  for (let i = 0; i + GRAM <= text.length; i++) {
    const gram = text.slice(i, i + GRAM);
    const places = grams.get(gram);
    if (places) places.push(i);
    else grams.set(gram, [i]);
  }
  return grams;
}

/** The first of numbers in order that is not below another; by halves, as they may be many. */
function firstFrom(places: readonly number[] = [], least: number): number | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return places[low];
}
