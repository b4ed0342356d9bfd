import { en } from './messages/en.js';
import { zh } from './messages/zh.js';
import type { Finding, Language, Position, Problem } from './problem.js';

/** Sentence and, where there is a next step to name, hint. */
export type Wording = readonly [message: string, hint?: string | undefined];
export type Catalogue = Readonly<Record<string, (data: never) => Wording>>;

const catalogues: Record<Language, Catalogue> = { zh, en };

/** Codes that have a sentence. */
export const codes: readonly string[] = Object.keys(zh);

/** Puts a finding into words and gives it its place. */
export function toProblem(
  finding: Finding,
  position: Position,
  place: string,
  language: Language,
): Problem {
  const { code, severity, pointer, data } = finding;
  const wording = (catalogues[language][code] ?? catalogues[language][finding.sentence ?? '']) as
    | ((data: unknown) => Wording)
    | undefined;
  if (!wording) throw new Error(`no sentence for ${code}`);
  const [message, hint] = wording(data);
  return { code, severity, pointer, ...position, place, message, ...(hint ? { hint } : {}), data };
}
