import type { LengthRule, PeriodRule, TopicsRule, YearsRule } from '../../edition/rule.js';
import { plainText } from '../prose.js';
import type { Facts, Interpreter } from './rule.js';

const textOf = ({ prose }: Facts, section: string): string =>
  prose
    .filter((p) => p.section === section)
    .map((p) => plainText(p.text))
    .join('\n');

/** Topics that a section must touch on. */
export const checkTopics: Interpreter<TopicsRule> = ({ id, severity, section, topics }, facts) => {
  if (facts.isFaulty(`/${section}`)) return [];
  const text = textOf(facts, section);
  return topics
    .filter(({ pattern }) => !new RegExp(pattern).test(text))
    .map(({ name }) => ({
      code: id,
      sentence: 'topics',
      severity,
      pointer: `/${section}`,
      data: { topic: name },
    }));
};

/** Length of a section in characters, blanks not counted. */
export const checkLength: Interpreter<LengthRule> = (
  { id, severity, section, most, least },
  facts,
) => {
  if (facts.isFaulty(`/${section}`)) return [];
  const found = Array.from(textOf(facts, section).replace(/\n/g, '')).length;
  if (found <= (most ?? Number.POSITIVE_INFINITY) && found >= (least ?? 0)) return [];
  return [
    {
      code: id,
      sentence: most === undefined ? 'too-short' : 'too-long',
      severity,
      pointer: `/${section}`,
      data: { found, most: most ?? null, least: least ?? null },
    },
  ];
};

/** A statistical period that is stated must be the report year, whole. */
export const checkPeriod: Interpreter<PeriodRule> = (
  { id, severity, pattern, fromDay, toDay },
  { prose, input },
) =>
  prose
    .filter((p) => p.section === 'preface')
    .flatMap(({ pointer, text }) => {
      const match = new RegExp(pattern).exec(plainText(text));
      const { from, to = from, fromDay: first, toDay: last } = match?.groups ?? {};
      if (
        !match ||
        (Number(from) === input.year &&
          Number(to) === input.year &&
          first === fromDay &&
          last === toDay)
      )
        return [];
      return [
        {
          code: id,
          sentence: 'period',
          severity,
          pointer,
          data: { words: match[0], year: input.year, fromDay, toDay },
        },
      ];
    });

/** Years that are neither the report's nor its neighbours': left over from another year's text. */
export const checkYears: Interpreter<YearsRule> = (
  { id, severity, section, except },
  { prose, input },
) =>
  prose
    .filter((p) => p.section === section)
    .flatMap(({ pointer, text }) => {
      const strange = [
        ...plainText(text)
          .replace(new RegExp(except, 'g'), '')
          .matchAll(/(?<!\d)(?<year>(?:19|20)\d{2})年/g),
      ]
        .map((m) => Number(m.groups?.year))
        .filter((y) => Math.abs(y - input.year) > 1);
      return [...new Set(strange)].map((found) => ({
        code: id,
        sentence: 'years',
        severity,
        pointer,
        data: { found, year: input.year },
      }));
    });
