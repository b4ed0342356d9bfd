import type { Section } from './edition.js';
import type { RuleData } from './rule.js';

/**
 * Checks what the schema cannot: every pattern is a regular expression, every section exists.
 * Throws an Error that names the rule.
 */
export function checkRules(rules: readonly RuleData[], sections: readonly Section[]): void {
  for (const rule of rules) {
    for (const pattern of patternsOf(rule)) checkPattern(pattern, rule.id);
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
function patternsOf(rule: RuleData): string[] {
  switch (rule.kind) {
    case 'text':
    case 'percent':
    case 'leftOver':
      return present(rule.pattern, rule.unless);
    case 'topics':
      return rule.topics.map((topic) => topic.pattern);
    case 'words':
      return rule.words.map((words) => words.pattern);
    case 'period':
    case 'ownYear':
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
