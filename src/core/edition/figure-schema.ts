import type { Edition, FigureCell, FigureKind } from './edition.js';
import { described, type JsonSchema, referenceTo, text } from './json-schema.js';
import { labelOf, pathLabel } from './labels.js';

/** Largest figure taken: whole numbers beyond it are no longer exact (IEEE 754). */
const MAX_FIGURE = Number.MAX_SAFE_INTEGER;

const kinds: Record<
  FigureKind,
  { title: string; description: string; type: 'integer' | 'number'; minimum: number }
> = {
  count: { title: '件数', description: '非负整数；没有的填 0', type: 'integer', minimum: 0 },
  change: {
    title: '增减数',
    description: '整数；减少用负数；没有增减的填 0',
    type: 'integer',
    minimum: -MAX_FIGURE,
  },
  amount: {
    title: '金额',
    description: '非负数，可带小数；没有的填 0',
    type: 'number',
    minimum: 0,
  },
};

/**
 * Definition of a kind of figure: a number, null (not filled), or an object with a remark or a
 * unit.
 */
export function figureSchema(kind: FigureKind): JsonSchema {
  const { title, description, type, minimum } = kinds[kind];
  const bounds = { minimum, maximum: MAX_FIGURE };
  return described(
    title,
    `${description}。未填写的写 null；带附注或单位的写成 {"value": 22, "note": "其中……"} 或 {"value": 251000, ` +
      `"unit": "元"}`,
    {
      type: [type, 'null', 'object'],
      ...bounds,
      required: ['value'],
      additionalProperties: false,
      properties: {
        value: described('数值', description, { type, ...bounds }),
        note: text('附注', '印在数值后的括号里，如“22（其中修订16件）”'),
        unit: text('单位', '印在数值后，如“251000元”'),
      },
    },
  );
}

/** One figure of the form: its label, where it stands, and its kind. */
export function figureProperty(edition: Edition, cell: FigureCell): JsonSchema {
  const { pointer, figure } = cell;
  const { title, description } = kinds[figure];
  const unit = cell.unit && `（${cell.unit}）`;
  const computed = edition.computedTotals.has(pointer) ? '；不写时自动合计' : '';
  return described(
    labelOf(edition, pointer),
    `${pathLabel(edition, pointer)}。${title}${unit}，${description}${computed}`,
    referenceTo(figure),
  );
}
