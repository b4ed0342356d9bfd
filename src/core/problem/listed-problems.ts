import { limits } from '../limits.js';
import { finding, warning } from './finding.js';
import type { Language } from './language.js';
import { fileStart } from './position.js';
import type { Problem } from './problem.js';
import { toProblem } from './to-problem.js';

/**
 * The problems of a file that are listed: no more than anybody reads, errors before warnings, in
 * their order; the last one then says how many others there are.
 */
export function listedProblems(
  problems: readonly Problem[],
  language: Language,
): readonly Problem[] {
  const listed = new Set<Problem>();
  let characters = 0;
  for (const problem of byImportance(problems).slice(0, limits.listedProblems)) {
    characters += JSON.stringify(problem).length;
    if (characters > limits.listedCharacters) break;
    listed.add(problem);
  }
  if (listed.size === problems.length) return problems;
  const others = problems.filter((problem) => !listed.has(problem));
  return [...problems.filter((problem) => listed.has(problem)), moreProblems(others, language)];
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

const byImportance = (problems: readonly Problem[]): readonly Problem[] => [
  ...problems.filter(isError),
  ...problems.filter((problem) => !isError(problem)),
];

/** Says how many problems are not listed. */
function moreProblems(others: readonly Problem[], language: Language): Problem {
  const errors = others.filter(isError).length;
  const data = { errors, warnings: others.length - errors };
  const found = (errors ? finding : warning)('more-problems', '', data);
  return toProblem(found, fileStart, '', language);
}
