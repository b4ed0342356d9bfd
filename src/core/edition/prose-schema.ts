import { described, type JsonSchema, referenceTo, text } from './json-schema.js';

/** 结构层次序数 go three levels below a section: （一）, 1., （1） (GB/T 9704-2012 7.3.3). */
const numberSamples = ['（一）', '1.', '（1）'];

const definitionOf = (level: number): string => `block${level}`;

/** Prose: at least so many paragraphs, and headings of the first level below a section. */
export const proseSchema = (title: string, description: string, minItems = 1): JsonSchema =>
  described(title, description, {
    type: 'array',
    minItems,
    items: referenceTo(definitionOf(1)),
  });

/** Definitions that {@link proseSchema} refers to. */
export const proseDefinitions = (): Record<string, JsonSchema> => ({
  paragraph: text('段落', '一个字符串是一段'),
  ...Object.fromEntries(
    numberSamples.map((sample, i) => [definitionOf(i + 1), blockSchema(i + 1, sample)]),
  ),
});

function blockSchema(level: number, numberSample: string): JsonSchema {
  return described(
    `段落或带“${numberSample}”序号的标题`,
    '一个字符串是一段；带标题的写成 {"heading": "标题。", "text": "紧接标题的文字"} 或 {"heading": "标题", "content": [……]}，' +
      '序号自动生成',
    {
      type: ['string', 'object'],
      pattern: '\\S',
      required: ['heading'],
      additionalProperties: false,
      properties: {
        heading: text('标题', '不写序号'),
        text: text('紧接标题的文字', '与标题在同一段'),
        content: contentSchema(level),
      },
    },
  );
}

/** What may stand under a heading. */
function contentSchema(level: number): JsonSchema {
  const isLowest = level === numberSamples.length;
  return described(
    '下属内容',
    isLowest
      ? '标题独占一行，其下的段落；不能再有下一级标题'
      : '标题独占一行，其下的段落和下一级标题',
    {
      type: 'array',
      minItems: 1,
      items: referenceTo(isLowest ? 'paragraph' : definitionOf(level + 1)),
    },
  );
}
