import { groupBy } from '../../group-by.js';
import type { Doubt, DoubtWeight } from './doubt.js';

/** Places that are named of doubts of one kind: a file of another program has thousands. */
const MOST_PLACES = 3;
/** What the format calls them, of which so many are named for one place. */
const MOST_DETAILS = 3;
/** Characters of one of them: a file may give its parts names of any length and characters. */
const MOST_CHARACTERS = 60;
const UNPRINTABLE = /[\p{C}]/gu;

/** What may change what is seen comes first. */
const WEIGHTS: readonly DoubtWeight[] = ['unvouched', 'usual', 'harmless'];

/**
 * Doubts of one kind and weight are joined at each place, and of many places only some named; of
 * those that are harmless, none.
 */
export function firstOfEach(doubts: readonly Doubt[]): Doubt[] {
  const groups = groupBy(doubts, ({ kind, weight }) => `${kind} ${weight}`);
  const joined = [...groups.values()].flatMap(joinPlaces);
  return WEIGHTS.flatMap((weight) => joined.filter((doubt) => doubt.weight === weight));
}

function joinPlaces(group: readonly Doubt[]): Doubt[] {
  const places = [...groupBy(group, ({ at }) => JSON.stringify(at)).values()];
  const isHarmless = places.length > 1 && group[0]?.weight === 'harmless';
  const named = isHarmless ? 0 : MOST_PLACES;
  const rest = places.slice(named).flat();
  return [
    ...places.slice(0, named).map(join),
    ...(rest.length > 0 ? [withoutPlace(join(rest))] : []),
  ];
}

/** The first doubt, with the details of all: `TJ, Tj ×12`. */
function join(group: readonly Doubt[]): Doubt {
  const details = [...new Set(group.map(({ detail }) => detail))];
  const shown = details.slice(0, MOST_DETAILS).map(printable).join(', ');
  const more = details.length > MOST_DETAILS ? ', …' : '';
  const count = group.length > 1 ? ` ×${group.length}` : '';
  return { ...(group[0] as Doubt), detail: `${shown}${more}${count}` };
}

const withoutPlace = ({ kind, weight, detail }: Doubt): Doubt => ({ kind, weight, detail });

function printable(detail: string): string {
  const start = [...detail.slice(0, 2 * MOST_CHARACTERS).replace(UNPRINTABLE, '?')];
  const isShort = start.length <= MOST_CHARACTERS;
  return isShort ? start.join('') : `${start.slice(0, MOST_CHARACTERS).join('')}…`;
}
