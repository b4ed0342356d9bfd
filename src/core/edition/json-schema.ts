/** Pieces of a JSON Schema (draft-07); titles and descriptions are what editors show on hover. */

export type JsonSchema = Record<string, unknown>;

export const described = (title: string, description: string, rest: JsonSchema): JsonSchema => ({
  title,
  description,
  ...rest,
});

/** A reference beside which a title and a description may stand. */
export const referenceTo = (definition: string): JsonSchema => ({
  allOf: [{ $ref: `#/definitions/${definition}` }],
});

/** Text that is not blank. */
export const text = (title: string, description: string): JsonSchema =>
  described(title, description, { type: 'string', pattern: '\\S' });

/** An object that may have these keys alone. */
export const closedObject = (required: readonly string[], properties: JsonSchema): JsonSchema => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});
