import type { Sentences } from './message.js';

/** JSON types as people call them. */
const typeNames: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'text in quotes',
  array: 'a list […]',
  object: 'an object {…}',
  boolean: 'true or false',
  null: 'null',
};

const typeName = (type: string): string => typeNames[type] ?? type;

/** a, b or c. */
const alternatives = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ');

const expectedTypes = (types: readonly string[]): string | undefined =>
  types.length ? `expected ${alternatives(types.map(typeName))}` : undefined;

/** A value with its type in words, as its JSON shows it. */
function kindOf(found: string): string {
  const kinds: Readonly<Record<string, string>> = {
    '"': 'the text',
    '[': 'the list',
    '{': 'the object',
  };
  const kind = kinds[found.charAt(0)];
  return kind ? `${kind} ${found}` : found;
}

/** The object to which these keys lead. */
const objectAt = (keys: readonly string[]): string =>
  keys.length
    ? keys
        .map((key) => `"${key}"`)
        .toReversed()
        .join(' in ')
    : 'the whole report';

/** Sentences in English about keys and values that the report's schema refuses. */
export const enShape: Sentences<'missing-key' | 'unknown-key' | 'wrong-type'> = {
  'missing-key': ({ key, types, corrected }) => [
    `"${key}" is missing`,
    corrected ? `add "${key}": ${corrected}, then its figures` : expectedTypes(types),
  ],
  'unknown-key': ({ key, nearest, known, into, hasFigure }) => {
    const message = `unknown key "${key}"`;
    if (nearest) return [message, `did you mean "${nearest}"?`];
    if (into) return [message, `move it, with its data, into the { } of ${objectAt(into)}`];
    const hints = known.length ? [`other keys allowed here: ${known.join(', ')}`] : [];
    if (hasFigure) hints.push('add its figures to those where they belong, then delete it');
    return [message, hints.length ? hints.join('; ') : 'delete this key'];
  },
  'wrong-type': ({ found, types, corrected }) => [
    `found ${kindOf(found)}, which is the wrong type`,
    corrected ? `change it to ${corrected}` : expectedTypes(types),
  ],
};
