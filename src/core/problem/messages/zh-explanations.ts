import { explanationWords } from './explanation-words.js';
import { MAX_ALTERNATIVES, MAX_SUMS, type Sentence } from './message.js';
import type { ActData, CorrectionData } from './message-data.js';
import { brokenEquation, consequences } from './zh-equations.js';

const kinds = {
  exchange: '两格填反了',
  shift: '整行错了一栏',
  'row-exchange': '两行填反了',
  omission: '漏填了一行',
} as const;

const figure = (place: string, { found, expected }: CorrectionData): string =>
  `${place} ${found ?? '空白'} 改为 ${expected}`;

/** What was done wrong, with every figure that is to be changed. */
export const explanation = (acts: readonly ActData[], ownPlace?: string): string =>
  explanationWords(acts, ownPlace, figure, '，')
    .map(({ kind, count, figures }) => {
      if (kind !== 'figure') return `${kinds[kind]}：${figures}`;
      return `${count > 1 ? `有 ${count} 格` : '一格'}填错了：${figures}`;
    })
    .join('；');

/** Other explanations: the likeliest in words, and how many more. */
export const otherExplanations = (
  alternatives: readonly (readonly ActData[])[],
): readonly string[] => {
  const more = alternatives.length - MAX_ALTERNATIVES;
  return [
    ...alternatives.slice(0, MAX_ALTERNATIVES).map((acts) => `也可能是${explanation(acts)}`),
    ...(more > 0 ? [`另有 ${more} 种可能`] : []),
  ];
};

/** Figures that explain why equations fail. */
export const wrongFigure: Sentence<'wrong-figure'> = (data) => {
  const { found, expected, isCertain, acts, alternatives, broken, follows } = data;
  const corrections = acts.flatMap((act) => act.corrections);
  const [own] = corrections;
  const isSingle = corrections.length === 1;
  // Which figures are wrong may be certain; how they came to be so never is.
  const isLikely = !isCertain || acts.some((act) => act.kind !== 'figure');
  const message = isSingle
    ? `${isLikely ? '像是填错了：' : ''}填的是 ${found ?? '空白'}，改为 ${expected}`
    : `${isLikely ? '像是' : ''}${explanation(acts, own?.place)}`;
  return [
    `${message}${isSingle ? ' ' : '，'}则有关的合计都对得上`,
    [
      `${isSingle ? '它' : '它们'}使 ${broken.length} 项合计不平：`,
      ...broken.slice(0, MAX_SUMS).map(brokenEquation),
      ...(broken.length > MAX_SUMS ? [`另有 ${broken.length - MAX_SUMS} 项`] : []),
      ...otherExplanations(alternatives),
      ...consequences(follows),
    ].join('\n'),
  ];
};
