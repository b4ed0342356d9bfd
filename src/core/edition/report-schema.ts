import { readJson } from '#platform';
import type { Edition, FigureCell, FigureKind } from './edition.js';
import { labelOf, pathLabel } from './labels.js';

type Schema = Record<string, unknown>;

/** Largest figure taken: whole numbers beyond it are no longer exact (IEEE 754). */
const largest = Number.MAX_SAFE_INTEGER;

const figureWords: Record<FigureKind, { title: string; description: string }> = {
  count: { title: '件数', description: '非负整数；没有的填 0' },
  change: { title: '增减数', description: '整数；减少用负数；没有增减的填 0' },
  amount: { title: '金额', description: '非负数，可带小数；没有的填 0' },
};

const described = (title: string, description: string, rest: Schema): Schema => ({
  title,
  description,
  ...rest,
});
const ref = (name: string): Schema => ({ allOf: [{ $ref: `#/definitions/${name}` }] });

/** A figure is a number, null (not filled), or an object with a remark or a unit (spec of the report file, “Figure”). */
function figureSchema(kind: FigureKind): Schema {
  const { title, description } = figureWords[kind];
  const number = {
    type: kind === 'amount' ? 'number' : 'integer',
    minimum: kind === 'change' ? -largest : 0,
    maximum: largest,
  };
  return described(
    title,
    `${description}。未填写的写 null；带附注或单位的写成 {"value": 22, "note": "其中……"} 或 {"value": 251000, "unit": "元"}`,
    {
      ...number,
      type: [number.type, 'null', 'object'],
      required: ['value'],
      additionalProperties: false,
      properties: {
        value: described('数值', description, number),
        note: described('附注', '印在数值后的括号里，如“22（其中修订16件）”', {
          type: 'string',
          pattern: '\\S',
        }),
        unit: described('单位', '印在数值后，如“251000元”', { type: 'string', pattern: '\\S' }),
      },
    },
  );
}

/** 结构层次序数 go three levels below a section: （一）, 1., （1） (GB/T 9704-2012 7.3.3). */
const levels = ['（一）', '1.', '（1）'];

function blockSchema(level: number): Schema {
  const content =
    level < levels.length
      ? described('下属内容', '标题独占一行，其下的段落和下一级标题', {
          type: 'array',
          minItems: 1,
          items: ref(`block${level + 1}`),
        })
      : described('下属内容', '标题独占一行，其下的段落；不能再有下一级标题', {
          type: 'array',
          minItems: 1,
          items: ref('paragraph'),
        });
  return described(
    `段落或带“${levels[level - 1]}”序号的标题`,
    '一个字符串是一段；带标题的写成 {"heading": "标题。", "text": "紧接标题的文字"} 或 {"heading": "标题", "content": [……]}，序号自动生成',
    {
      type: ['string', 'object'],
      pattern: '\\S',
      required: ['heading'],
      additionalProperties: false,
      properties: {
        heading: described('标题', '不写序号', { type: 'string', pattern: '\\S' }),
        text: described('紧接标题的文字', '与标题在同一段', { type: 'string', pattern: '\\S' }),
        content,
      },
    },
  );
}

/** Warnings that do not come from an edition's rules. */
const generalWarnings = (
  readJson('schemas/problems.json') as { code: string; severity: string; of?: string }[]
)
  .filter((p) => p.severity === 'warning' && !p.of)
  .map((p) => p.code);

const prose = (title: string, description: string): Schema =>
  described(title, description, { type: 'array', minItems: 1, items: ref('block1') });

const made = new WeakMap<Edition, Schema>();

/** The JSON Schema (draft-07) of the report file that belongs to an edition. */
export function reportSchema(edition: Edition): Schema {
  const schema = made.get(edition) ?? makeSchema(edition);
  made.set(edition, schema);
  return schema;
}

function makeSchema(edition: Edition): Schema {
  const { from, to } = edition.years;
  const properties: Schema = {
    $schema: described('本文件的格式说明', '供编辑器补全和提示用', { type: 'string' }),
    edition: described(
      '格式版本',
      `《${edition.form}》（${edition.notice}）。可以不写，按报告年度确定；报告年度不在 ${to ? `${from}—${to}` : `${from} 年及以后`} 而仍用这一版本时必须写`,
      { const: edition.edition },
    ),
    year: described('报告年度', '报告所反映的年度，如 2025', {
      type: 'integer',
      minimum: 1,
      maximum: 9999,
    }),
    agency: described('机关名称', '编制报告的行政机关全称或规范化简称', {
      type: 'string',
      pattern: '\\S',
    }),
    title: described(
      '标题',
      `不写时为“${edition.title.replace('{agency}', '<机关名称>').replace('{year}', '<年度>')}”`,
      { type: 'string', pattern: '\\S' },
    ),
    preface: prose('前言', '第一部分之前的文字：编制依据、统计期限、联系方式等。可以不写'),
  };
  for (const { key, heading, description, table } of edition.sections)
    properties[key] = table ? tableSchema(edition, key) : prose(heading, description);
  properties.signature = described('落款', '署名和成文日期。可以不写', {
    type: 'object',
    required: ['date'],
    additionalProperties: false,
    properties: {
      agency: described('署名', '不写时与机关名称相同', { type: 'string', pattern: '\\S' }),
      date: described('成文日期', '如 "2026-01-23"，印作“2026年1月23日”', {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      }),
    },
  });
  const rules = [
    ...new Set([
      ...edition.rules.filter((r) => r.severity === 'warning').map((r) => r.id),
      ...generalWarnings,
    ]),
  ].sort();
  properties.waive = described(
    '不作提示的警告',
    '核对过、确认无误的警告，逐条写明理由；错误不能这样处理。可以不写',
    {
      type: 'array',
      items: described('一条', '一个规则和理由', {
        type: 'object',
        required: ['rule', 'reason'],
        additionalProperties: false,
        properties: {
          rule: described('规则', '警告的代号', { enum: rules }),
          reason: described('理由', '为什么这样填没有错', { type: 'string', pattern: '\\S' }),
        },
      }),
    },
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...described(
      '政府信息公开工作年度报告',
      `按《${edition.form}》（${edition.notice}）编制的年度报告`,
      {
        type: 'object',
        required: ['year', 'agency', ...edition.sections.map((s) => s.key)],
        additionalProperties: false,
        properties,
        definitions: {
          count: figureSchema('count'),
          change: figureSchema('change'),
          amount: figureSchema('amount'),
          paragraph: described('段落', '一个字符串是一段', { type: 'string', pattern: '\\S' }),
          ...Object.fromEntries(levels.map((_, i) => [`block${i + 1}`, blockSchema(i + 1)])),
        },
      },
    ),
  };
}

/** The figures of one section as nested objects, following their pointers. */
function tableSchema(edition: Edition, key: string): Schema {
  const { computedTotals } = edition;
  const figures = [...edition.figures.values()].filter((f) => f.pointer.startsWith(`/${key}/`));
  const group = (pointer: string): Schema => {
    const below = figures.filter((f) => f.pointer.startsWith(`${pointer}/`));
    const names = [
      ...new Set(below.map((f) => f.pointer.slice(pointer.length + 1).split('/')[0] as string)),
    ];
    const properties: Schema = {};
    const required: string[] = [];
    for (const name of names) {
      const child = `${pointer}/${name}`;
      const figure = edition.figures.get(child);
      properties[name] = figure
        ? described(
            labelOf(edition, child),
            figureDescription(edition, figure, computedTotals.has(child)),
            ref(figure.figure),
          )
        : group(child);
      if (
        below.some(
          (f) =>
            (f.pointer === child || f.pointer.startsWith(`${child}/`)) &&
            !computedTotals.has(f.pointer),
        )
      )
        required.push(name);
    }
    const isSection = pointer === `/${key}`;
    if (isSection)
      properties.note = described('表注', '印在表下：“注：……”。可以不写', {
        type: 'string',
        pattern: '\\S',
      });
    const description = isSection
      ? (edition.sections.find((s) => s.key === key)?.description ?? '')
      : pathLabel(edition, pointer);
    return described(labelOf(edition, pointer), description, {
      type: 'object',
      required,
      additionalProperties: false,
      properties,
    });
  };
  return group(`/${key}`);
}

function figureDescription(
  edition: Edition,
  { pointer, figure, unit }: FigureCell,
  isComputed: boolean,
): string {
  const { title, description } = figureWords[figure];
  return `${pathLabel(edition, pointer)}。${title}${unit ? `（${unit}）` : ''}，${description}${isComputed ? '；不写时自动合计' : ''}`;
}
