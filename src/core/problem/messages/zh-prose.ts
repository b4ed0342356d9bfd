import type { Sentences } from './message.js';
import type { CharacterKind } from './message-data.js';
import type { ProseCode, TypedHeadingObstacle } from './prose-message-data.js';

/** Sentences in Chinese about pasted prose and about what last year's text left over. */
export const zhProse: Sentences<ProseCode> = {
  'line-break': ({ paragraphs, doubt }) => {
    if (doubt)
      return [
        `文字里有换行，“${doubt}”是一句话的一部分，还是单独一段，看不出来`,
        '是一句话的，删去换行，接成一段；单独一段的，一段写一个字符串；--fix 不改',
      ];
    if (paragraphs === 1) return ['一句话中间有换行', '删去换行，接成一段；--fix 可以改'];
    return paragraphs
      ? [
          `文字里有换行，应分成 ${paragraphs} 段`,
          '一段写一个字符串；段首有序号的写成标题；--fix 可以分开',
        ]
      : ['文字里有换行，这里只能是一行', '删去换行；--fix 可以改'];
  },
  'outer-blanks': ({ before, after }) => [
    `${before ? '开头' : ''}${before && after ? '和' : ''}${after ? '末尾' : ''}有空格、制表符或换行，印出时去掉`,
    '段首空两格由排版自动处理；--fix 可以删去',
  ],
  'typed-heading': ({ found, heading, level, obstacle }) => [
    heading
      ? `段首写了序号“${found}”，应写成标题“${heading}”`
      : `段首写了序号“${found}”，后面却不像标题`,
    [
      `是标题的，写成 {"heading": "…", "text": "…"}（填报表里层次选“${level}”），序号自动生成`,
      obstacle ? `--fix 不改这一部分：${obstacleIn(obstacle)}` : '--fix 可以改',
    ].join('\n'),
  ],
  'repeated-heading': ({ heading }) => [
    `第一段就是这一部分的标题“${heading}”，会印两遍`,
    '删去这一段；--fix 可以删去',
  ],
  'section-heading': ({ found, section }) => [
    `“${found}”是一个部分的标题，不应写在“${section || '前言'}”里`,
    '把它后面的文字移到那一部分去，再删去这个标题',
  ],
  'note-marks': ({ found, corrected }) => [
    `“${found}”里有排版时自动加上的括号或“注：”，印出时去掉`,
    `改为“${corrected}”；--fix 可以改`,
  ],
  'agency-name': ({ found, corrected }) => [
    `机关名称“${found}”里有空格，或者有标题里已有的字，会照样印在标题里`,
    `改为“${corrected}”；--fix 可以改`,
  ],
  'title-year': ({ found, year }) => [
    `标题写的是 ${found} 年，而报告年度是 ${year}`,
    '如是上年的标题没有改过来，请改正；标题可以不写，自动生成',
  ],
  'typed-signature': ({ found }) => [
    `最后一段“${found}”是落款里的机关或日期，会印两遍`,
    '删去这一段；落款由 signature 生成',
  ],
  'exchanged-sections': () => [
    '第五部分写了收费等情况，第六部分写了问题和改进，像是写反了',
    '把 problems 和 otherMatters 的内容对调',
  ],
  'left-over': ({ words, year, place }) => [
    `说的是 ${year} 年，“${words}”却是本年的数据（${place}）`,
    '如是上年文字没有改过来，请改年份；上年恰好也是这个数的，用 waive 写明理由',
  ],
  'own-year': ({ found, year }) => [
    `只提到 ${found} 年，没有提到报告年度 ${year}`,
    '如是上年文字没有改过来，请改正',
  ],
  'old-words': ({ found, instead }) => [
    `“${found}”是上一版格式的说法${instead ? `，这一版是“${instead}”` : '，这一版没有这一项'}`,
    instead ? `改为“${instead}”，并核对数据` : '删去，或者改写',
  ],
};

/** How a character that cannot be printed is deleted. */
export const zhDeletion = (kind: CharacterKind): string =>
  kind === 'bullet' ? '删去；--fix 可以删去' : '删去这个字符';

function obstacleIn(obstacle: TypedHeadingObstacle): string {
  switch (obstacle.kind) {
    case 'number':
      return `写的是“${obstacle.found}”，生成的会是“${obstacle.printed}”，序号不连续或层次不对`;
    case 'depth':
      return `“${obstacle.found}”在第三层标题之下，不能再有标题`;
    case 'words':
      return `“${obstacle.found}”只是一句话，或者太长、没有写完，不像标题`;
    case 'section':
      return `里面有“${obstacle.found}”`;
  }
}
