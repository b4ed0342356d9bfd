/** The words of a text that problems are about. */
import type { Problem } from '../../core/problem/problem.js';
import { worstOf } from './problem-note.js';

/** A stretch of a text, and the worst of the problems about it. */
export interface Marked {
  readonly text: string;
  readonly severity: 'error' | 'warning' | undefined;
}

/** Where problems quote what they found. */
const quotes = ['found', 'words', 'doubt', 'mark'];

/** A text in stretches; a problem that quotes nothing of it marks nothing. */
export function markedText(text: string, problems: readonly Problem[]): Marked[] {
  const spans = problems.flatMap((problem) =>
    quotesOf(problem)
      .flatMap((quote) => placesOf(text, quote))
      .map((span) => ({ ...span, problem })),
  );
  const cuts = [0, ...spans.flatMap(({ start, end }) => [start, end]), text.length];
  const ends = [...new Set(cuts)].sort((a, b) => a - b);
  return ends.slice(1).map((end, i) => {
    const start = ends[i] ?? 0;
    const about = spans.filter((span) => span.start <= start && span.end >= end);
    return { text: text.slice(start, end), severity: worstOf(about.map((s) => s.problem)) };
  });
}

const quotesOf = ({ data }: Problem): string[] =>
  quotes
    .map((key) => data[key])
    .filter((quote): quote is string => typeof quote === 'string' && quote.trim() !== '');

function placesOf(text: string, quote: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length))
    places.push({ start: at, end: at + quote.length });
  return places;
}
