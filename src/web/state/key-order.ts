import type { Edition } from '../../core/edition/edition.js';
import { reportSchema } from '../../core/edition/report-schema.js';
import { stepsOf } from '../../core/json-pointer.js';
import type { KeyOrder } from './report-value.js';

/** The part of a JSON Schema that names keys. */
interface KeyedSchema {
  readonly properties?: Readonly<Record<string, KeyedSchema>>;
}

/** The keys of each object of a report in the order of its edition's schema. */
export function keyOrderOf(edition: Edition): KeyOrder {
  const root = reportSchema(edition) as KeyedSchema;
  return (pointer) => {
    let schema: KeyedSchema | undefined = root;
    for (const step of stepsOf(pointer)) schema = schema?.properties?.[step];
    return Object.keys(schema?.properties ?? {});
  };
}
