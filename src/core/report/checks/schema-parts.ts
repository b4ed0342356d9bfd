import type { ErrorObject } from 'ajv';
import type { Edition } from '../../edition/edition.js';
import { reportSchema } from '../../edition/report-schema.js';

/** The parts of a JSON Schema that messages are made of. */
export interface ReportSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, ReportSchema>>;
  readonly items?: ReportSchema;
  readonly allOf?: readonly { readonly $ref: string }[];
}

export const schemaOf = ({ parentSchema }: ErrorObject): ReportSchema =>
  parentSchema as ReportSchema;

export const typesOf = (schema: ReportSchema | undefined): string[] =>
  schema?.type === undefined ? [] : [schema.type].flat();

/** Keys of a row of a table; none if the schema is of something else. */
export function figureKeysOf({ properties = {} }: ReportSchema): string[] {
  const keys = Object.keys(properties);
  return keys.every((key) => FIGURES.includes(nameOfDefinition(properties[key]) ?? '')) ? keys : [];
}

/** The definition of the report schema that a property refers to. */
export function definitionOf(
  edition: Edition,
  property: ReportSchema | undefined,
): ReportSchema | undefined {
  const name = nameOfDefinition(property);
  const { definitions } = reportSchema(edition) as {
    readonly definitions: Readonly<Record<string, ReportSchema>>;
  };
  return name === undefined ? undefined : definitions[name];
}

const FIGURES = ['count', 'change', 'amount'];

const nameOfDefinition = (property: ReportSchema | undefined): string | undefined =>
  property?.allOf?.[0]?.$ref.split('/').at(-1);
