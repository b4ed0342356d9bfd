import { readJson } from '#platform';
import { TODO_MARK } from '../todo-mark.js';
import type { Edition, Section } from './edition.js';
import { figureSchema } from './figure-schema.js';
import { closedObject, described, type JsonSchema, text } from './json-schema.js';
import { proseDefinitions, proseSchema } from './prose-schema.js';
import { reportYears } from './report-years.js';
import { tableSchema } from './table-schema.js';

const made = new WeakMap<Edition, JsonSchema>();

/** The JSON Schema (draft-07) of the report file that belongs to an edition. */
export function reportSchema(edition: Edition): JsonSchema {
  const schema = made.get(edition) ?? makeSchema(edition);
  made.set(edition, schema);
  return schema;
}

/**
 * The schema of one key of the report, without that of the others: a table's takes long to make.
 * Undefined if the report has no such key.
 */
export function schemaOfKey(edition: Edition, key: string): JsonSchema | undefined {
  const section = edition.sections.find((s) => s.key === key);
  if (section) return sectionSchema(edition, section);
  const others = { ...frontProperties(edition), ...backProperties(edition) };
  return others[key] as JsonSchema | undefined;
}

function makeSchema(edition: Edition): JsonSchema {
  const required = ['year', 'agency', ...edition.sections.map((section) => section.key)];
  const properties = {
    ...frontProperties(edition),
    ...Object.fromEntries(edition.sections.map((s) => [s.key, sectionSchema(edition, s)])),
    ...backProperties(edition),
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...described(
      '政府信息公开工作年度报告',
      `按《${edition.form}》（${edition.notice}）编制的年度报告`,
      closedObject(required, properties),
    ),
    definitions: {
      count: figureSchema('count'),
      change: figureSchema('change'),
      amount: figureSchema('amount'),
      ...proseDefinitions(),
    },
  };
}

/** What stands before the first section. */
function frontProperties(edition: Edition): JsonSchema {
  const { from, to } = edition.years;
  const years = to ? `${from}—${to}` : `${from} 年及以后`;
  const title = edition.title.replace('{agency}', '<机关名称>').replace('{year}', '<年度>');
  return {
    $schema: described('本文件的格式说明', '供编辑器补全和提示用', { type: 'string' }),
    edition: described(
      '格式版本',
      `《${edition.form}》（${edition.notice}）。可以不写，按报告年度确定；报告年度不在 ${years} 而仍用这一版本时必须写`,
      { const: edition.edition },
    ),
    year: described('报告年度', '报告所反映的年度，如 2025', {
      type: 'integer',
      minimum: reportYears.first,
      maximum: reportYears.last,
    }),
    agency: text('机关名称', '编制报告的行政机关全称或规范化简称'),
    title: text('标题', `不写时为“${title}”`),
    preface: proseSchema('前言', '第一部分之前的文字：编制依据、统计期限、联系方式等。可以不写'),
  };
}

const sectionSchema = (edition: Edition, section: Section): JsonSchema =>
  section.table ? tableSchema(edition, section) : proseSchema(section.heading, section.description);

/** What stands after the last section. */
const backProperties = (edition: Edition): JsonSchema => ({
  signature: signatureSchema(),
  waive: waiveSchema(edition),
});

const signatureSchema = (): JsonSchema =>
  described(
    '落款',
    '署名和成文日期。可以不写',
    closedObject(['date'], {
      agency: text('署名', '不写时与机关名称相同'),
      date: described(
        '成文日期',
        '如 "2026-01-23"，印作“2026年1月23日”；还没有定的写“【待撰写】”',
        {
          type: 'string',
          pattern: `^(?:\\d{4}-\\d{2}-\\d{2}|${TODO_MARK})$`,
        },
      ),
    }),
  );

const waiveSchema = (edition: Edition): JsonSchema =>
  described('不作提示的警告', '核对过、确认无误的警告，逐条写明理由；错误不能这样处理。可以不写', {
    type: 'array',
    items: described(
      '一条',
      '一个规则和理由',
      closedObject(['rule', 'reason'], {
        rule: described('规则', '警告的代号', { enum: warningsOf(edition) }),
        reason: text('理由', '为什么这样填没有错'),
      }),
    ),
  });

/** Codes of all warnings: of the edition's rules, and of what holds for every edition. */
function warningsOf(edition: Edition): string[] {
  const rules = edition.rules.filter((r) => r.severity === 'warning').map((r) => r.id);
  return [...new Set([...rules, ...generalWarnings()])].sort();
}

function generalWarnings(): string[] {
  const problems = readJson('schemas/problems.json') as {
    code: string;
    severity: string;
    of?: string;
  }[];
  return problems.filter((p) => p.severity === 'warning' && !p.of).map((p) => p.code);
}
