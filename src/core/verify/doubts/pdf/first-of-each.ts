import type { Doubt } from '../doubt.js';

/** Places that are named of doubts of one kind: a file of another program has thousands. */
const MOST_PLACES = 3;
/** What the format calls them, of which so many are named for one place. */
const MOST_DETAILS = 3;
/** Characters of one of them: a file may give its parts names of any length and characters. */
const MOST_CHARACTERS = 60;
const UNPRINTABLE = /[^ -~…—]/g;

/** Doubts of one kind and weight are joined at each place, and of many places only some named. */
export function firstOfEach(doubts: readonly Doubt[]): Doubt[] {
  return groupsOf(doubts, ({ kind, weight }) => `${kind} ${weight}`).flatMap((group) => {
    const places = groupsOf(group, ({ at }) => JSON.stringify(at));
    const [first, rest] = [places.slice(0, MOST_PLACES), places.slice(MOST_PLACES).flat()];
    return [...first.map(joined), ...(rest.length > 0 ? [withoutPlace(joined(rest))] : [])];
  });
}

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string | undefined): T[][] {
  const groups = new Map<string | undefined, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** The first doubt, with the details of all: `TJ, Tj ×12`. */
function joined(group: readonly Doubt[]): Doubt {
  const details = [...new Set(group.map(({ detail }) => detail))];
  const shown = details.slice(0, MOST_DETAILS).map(printable).join(', ');
  const more = details.length > MOST_DETAILS ? ', …' : '';
  const count = group.length > 1 ? ` ×${group.length}` : '';
  return { ...(group[0] as Doubt), detail: `${shown}${more}${count}` };
}

const withoutPlace = ({ kind, weight, detail }: Doubt): Doubt => ({ kind, weight, detail });

function printable(detail: string): string {
  const text = detail.replace(UNPRINTABLE, '?');
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
