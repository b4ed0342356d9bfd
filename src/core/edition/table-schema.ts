import { childPointer, isAtOrBelow, isBelow, stepsOf } from '../json-pointer.js';
import type { Edition, Section } from './edition.js';
import { figureProperty } from './figure-schema.js';
import { closedObject, described, type JsonSchema, text } from './json-schema.js';
import { labelOf, pathLabel } from './labels.js';
import { besideTable } from './prose-lists.js';
import { proseSchema } from './prose-schema.js';

/**
 * The figures of a section as nested objects, as their pointers say, a note under the table, and
 * the text before and after it.
 */
export function tableSchema(edition: Edition, { key, description }: Section): JsonSchema {
  const pointer = `/${key}`;
  const { properties, required } = childrenOf(edition, pointer);
  const note = text('表注', '印在表下：“注：……”。可以不写');
  const before = proseSchema(besideTable.before, '印在标题和表之间。可以不写', 0);
  const after = proseSchema(
    besideTable.after,
    '印在表和表注之后，标题的序号接着表前文字编。可以不写',
    0,
  );
  return described(
    labelOf(edition, pointer),
    description,
    closedObject(required, { ...properties, note, before, after }),
  );
}

function groupSchema(edition: Edition, pointer: string): JsonSchema {
  const { properties, required } = childrenOf(edition, pointer);
  return described(
    labelOf(edition, pointer),
    pathLabel(edition, pointer),
    closedObject(required, properties),
  );
}

/** Figures and groups below a pointer; required if not everything in them is computed. */
function childrenOf(
  edition: Edition,
  pointer: string,
): { properties: JsonSchema; required: string[] } {
  const below = [...edition.figures.keys()].filter((figure) => isBelow(figure, pointer));
  const depth = stepsOf(pointer).length;
  const properties: JsonSchema = {};
  const required: string[] = [];
  for (const name of new Set(below.flatMap((figure) => stepsOf(figure).slice(depth, depth + 1)))) {
    const child = childPointer(pointer, name);
    const figure = edition.figures.get(child);
    properties[name] = figure ? figureProperty(edition, figure) : groupSchema(edition, child);
    const figures = below.filter((p) => isAtOrBelow(p, child));
    if (figures.some((p) => !edition.computedTotals.has(p))) required.push(name);
  }
  return { properties, required };
}
