import { brokenEquation, consequences } from './en-equations.js';
import { explanationWords } from './explanation-words.js';
import { MAX_ALTERNATIVES, MAX_SUMS, type Sentence } from './message.js';
import type { ActData, CorrectionData } from './message-data.js';

const kinds = {
  exchange: 'two figures stand in each other’s place',
  shift: 'a row is one column off',
  'row-exchange': 'two rows stand in each other’s place',
  omission: 'a row was left out',
} as const;

const figure = (place: string, { found, expected }: CorrectionData): string =>
  `${place} ${found ?? 'blank'} to be ${expected}`;

/** What was done wrong, with every figure that is to be changed. */
const explanation = (acts: readonly ActData[], ownPlace?: string): string =>
  explanationWords(acts, ownPlace, figure, ', ')
    .map(({ kind, count, figures }) => {
      if (kind !== 'figure') return `${kinds[kind]}: ${figures}`;
      return `${count > 1 ? `${count} figures are` : 'one figure is'} wrong: ${figures}`;
    })
    .join('; ');

/** Other explanations: the likeliest in words, and how many more. */
const otherExplanations = (alternatives: readonly (readonly ActData[])[]): string[] => {
  const more = alternatives.length - MAX_ALTERNATIVES;
  return [
    ...alternatives.slice(0, MAX_ALTERNATIVES).map((acts) => `or ${explanation(acts)}`),
    ...(more > 0 ? [`or one of ${more} more explanations`] : []),
  ];
};

/** Figures that explain why equations fail. */
export const wrongFigure: Sentence<'wrong-figure'> = (data) => {
  const { found, expected, isCertain, acts, alternatives, broken, follows } = data;
  const corrections = acts.flatMap((act) => act.corrections);
  const isSingle = corrections.length === 1;
  // Which figures are wrong may be certain; how they came to be so never is.
  const isLikely = !isCertain || acts.some((act) => act.kind !== 'figure');
  const totals = broken.length === 1 ? 'one total does' : `${broken.length} totals do`;
  const wrong = isSingle
    ? `found ${found ?? 'an empty cell'}; with ${expected}`
    : `${explanation(acts, corrections[0]?.place)}; with these`;
  return [
    `${isLikely ? 'it seems: ' : ''}${wrong} all totals concerned would be right`,
    [
      `because of ${isSingle ? 'it' : 'them'}, ${totals} not add up:`,
      ...broken.slice(0, MAX_SUMS).map(brokenEquation),
      ...(broken.length > MAX_SUMS ? [`${broken.length - MAX_SUMS} more`] : []),
      ...otherExplanations(alternatives),
      ...consequences(follows),
    ].join('\n'),
  ];
};
