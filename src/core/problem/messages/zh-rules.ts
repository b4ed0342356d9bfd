import type { RuleSentences, Sentence } from './message.js';
import { excess } from './zh-documents.js';

/** What is left of a template or of another program's markup. */
const remnant: Sentence<'old-words'> = ({ found }) => [
  `“${found}”像是模板里没有填的地方，或者网页、Markdown 的标记，会照样印出`,
  '填上内容，或者删去这些记号',
];

/** Sentences in Chinese for single rules of the editions. */
export const zhRules: RuleSentences = {
  sum: {
    'carry-over': ({ expected, found }) => [
      `上年报告的结转下年度是 ${expected}，本年填的上年结转是 ${found}`,
      '确有更正的，用 waive 写明理由',
    ],
  },
  identity: {
    'in-force': ({ expected, found }) => [
      `按上年现行有效数加本年制发数减本年废止数应为 ${expected}，填的是 ${found}，${excess(found - expected)}`,
      '经清理等原因有出入的，用 waive 写明理由',
    ],
  },
  topics: {
    'fee-statement': ({ topic }) => [`没有说明收取${topic}的情况`, '没有收取的也要写明；单位是元'],
  },
  'old-words': {
    remnant,
    'old-notice': ({ found, instead }) => [
      `“${found}”的格式已由“${instead}”的替换`,
      `改为“${instead}”`,
    ],
  },
  limit: {
    'rules-authority': ({ found, agency }) => [
      `填的是 ${found}，而${agency}没有制定规章的权限`,
      '规章由国务院部门、省级和设区的市级人民政府制定；是不是应填在下一行？',
    ],
    'unit-guess': ({ found }) => [
      `填的是 ${found} 万元，是不是把元当成了万元？`,
      `是元的，改为 {"value": ${found}, "unit": "元"}，或者折成万元：${found / 10000}`,
    ],
    'amount-decimals': ({ found }) => [`填的是 ${found}，小数超过六位`],
  },
};
