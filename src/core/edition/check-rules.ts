import type { Section } from './edition.js';
import { hasMeaning } from './expand-rules.js';
import type { Rule } from './rule.js';

/**
 * Checks what the schema cannot: every pattern is a regular expression, every section and
 * every figure exists.
 * Throws an Error that names the rule.
 */
export function checkRules(rules: readonly Rule[], sections: readonly Section[]): void {
  for (const rule of rules) {
    for (const pattern of patternsOf(rule)) checkPattern(pattern, rule.id);
    if (!hasMeaning(rule)) throw new Error(`rule ${rule.id}: no such figures`);
    if ('section' in rule && !sections.some((s) => s.key === rule.section))
      throw new Error(`rule ${rule.id}: no section ${rule.section}`);
  }
}

function checkPattern(pattern: string, rule: string): void {
  try {
    new RegExp(pattern);
  } catch (cause) {
    throw new Error(`rule ${rule}: pattern ${pattern}: ${(cause as Error).message}`, { cause });
  }
}

/** Regular expressions of a rule. */
function patternsOf(rule: Rule): string[] {
  switch (rule.kind) {
    case 'text':
    case 'percent':
      return [...rule.patterns, ...present(rule.given), ...Object.values(rule.unless).flat()];
    case 'leftOver':
    case 'ownYear':
      return [...rule.patterns, ...Object.values(rule.unless).flat()];
    case 'topics':
      return rule.topics.map((topic) => topic.pattern);
    case 'words':
      return rule.words.map((words) => words.pattern);
    case 'period':
      return [rule.pattern];
    case 'years':
      return [rule.except];
    case 'limit':
      return present(rule.agencies, rule.unless);
    case 'date':
      return [rule.isGovernment];
    case 'sum':
    case 'length':
      return [];
  }
}

const present = (...patterns: readonly (string | undefined)[]): string[] =>
  patterns.filter((pattern) => pattern !== undefined);
