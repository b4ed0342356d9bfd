import { withoutComments } from './declarations.js';

/** Parts of style text: a string, a mark that ends or begins something, or what is between. */
const PARTS = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\\.|[{};]|[^{};"'\\]+|["'\\]/g;

/**
 * The declarations of a style sheet, each with all that it stands in: `@media print tr{top:0}`.
 * What differs in blanks and comments alone is the same.
 */
export function styleRules(css: string): string[] {
  const rules: string[] = [];
  const around: string[] = [];
  let text = '';
  const end = (): void => {
    const written = normalBlanks(text);
    if (written) rules.push([...around, written].join('{'));
    text = '';
  };
  for (const [part] of withoutComments(css).matchAll(PARTS)) {
    if (part === '{') {
      around.push(normalBlanks(text));
      text = '';
    } else if (part === '}') {
      end();
      around.pop();
    } else if (part === ';') end();
    else text += part;
  }
  end();
  return rules;
}

const normalBlanks = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?, ?/g, ',')
    .replace(/^([\w-]+) ?: /, '$1:');

/** Rules that a style sheet has more than another, or in another order. */
export function addedRules(found: readonly string[], built: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const rule of built) left.set(rule, (left.get(rule) ?? 0) + 1);
  const added = found.filter((rule) => {
    const count = left.get(rule) ?? 0;
    left.set(rule, count - 1);
    return count < 1;
  });
  if (added.length) return added;
  const kept = new Set(found);
  const expected = built.filter((rule) => kept.has(rule));
  return found.filter((rule, i) => rule !== expected[i]).slice(0, 1);
}
