/**
 * The types of an edition file as its JSON Schema states them; a test compares them with the
 * committed file.
 */
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { readJson } from '../src/platform/node.js';

/** Path of the generated file within the package. */
export const editionDataFile = 'src/core/edition/edition-data.ts';

const BANNER =
  '/** Made of schemas/edition.schema.json by `npm run types`: edit the schema, not this. */';

/** Source text of the generated file. */
export async function editionDataSource(): Promise<string> {
  const schema = withoutTitles(readJson('schemas/edition.schema.json')) as JSONSchema;
  const source = await compile(withRuleTypes(schema) as JSONSchema, 'EditionData', {
    additionalProperties: false,
    bannerComment: BANNER,
    customName: (_, definition) => definition && capitalised(definition),
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 100, bracketSpacing: true, trailingComma: 'all' },
  });
  return source.replace(/^( *)\/\*\*\n *\* (.*)\n *\*\/$/gm, '$1/** $2 */');
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Puts titles before the descriptions: the generator would make type names of the titles, which are
 * Chinese. Leaves out the least length of lists, which types do not state.
 */
function withoutTitles(value: unknown, isSchema = true): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutTitles(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, below]) => [
    key,
    withoutTitles(below, !isSchema || !['properties', 'definitions'].includes(key)),
  ]);
  const { title, description, minItems, ...rest } = Object.fromEntries(entries);
  if (!isSchema) return Object.fromEntries(entries);
  const lines = [title, description].filter((line) => typeof line === 'string');
  return lines.length ? { ...rest, description: lines.join('：') } : rest;
}

/**
 * Makes of a rule the union of its kinds, and of what all kinds share a type that each extends: the
 * schema states it for every kind, and once more for better error messages.
 */
function withRuleTypes(schema: JSONSchema): object {
  const { definitions = {} } = schema;
  const { oneOf = [], properties = {}, required } = definitions.ruleData ?? {};
  const { kind: _, ...shared } = properties;
  const isOwn = ([key]: [string, unknown]): boolean => !(key in shared);
  const kinds = oneOf.map(({ $ref }): [string, object] => {
    const name = $ref?.replace('#/definitions/', '') ?? '';
    const { properties: all = {}, ...rest } = definitions[name] ?? {};
    const own = Object.fromEntries(Object.entries(all).filter(isOwn));
    return [name, { ...rest, properties: own, extends: { $ref: '#/definitions/anyRule' } }];
  });
  const anyRule = { properties: shared, required, additionalProperties: false };
  return {
    ...schema,
    definitions: { ...definitions, ...Object.fromEntries(kinds), anyRule, ruleData: { oneOf } },
  };
}
