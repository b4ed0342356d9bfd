import type { Document } from '../../src/core/document/document.js';
import { textOf } from '../../src/core/document/text.js';
import { type Report, sampleReport } from './render-samples.js';

/** The numbers, words and addresses of a text, in their order. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[A-Za-z0-9](?:[!-~]*[A-Za-z0-9%])?/g) ?? [];

/** The words of a document's paragraphs, in their order. */
export const wordsOfProse = ({ blocks }: Document): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? wordsOf(textOf(block.runs)) : []));

/** The first of some words that does not stand whole, and after those before, in a text. */
export function tornWord(words: readonly string[], text: string): string | undefined {
  const found = wordsOf(text);
  let next = 0;
  return words.find((word) => {
    next = found.indexOf(word, next) + 1;
    return next === 0;
  });
}

const chinese = [
  '政府信息',
  '公开',
  '工作',
  '主动',
  '申请',
  '办理',
  '监督',
  '保障',
  '平台',
  '群众',
];
const marks = ['，', '、', '。', '；', '（一网通办）', '“政策文件库”', '《条例》', '——', '……'];
const words = [
  ...['2025年', '12月31日', '1,234.5万元', '49.4%', '〔2021〕30号', '12345民声在线', '8.6万次'],
  ...['3件', 'APP', 'DOCX、PDF', 'e-Government', 'GB/T 9704', 'gongkai@qingxi.example', 'A'],
  'www.qingxi.example/zwgk/2025/index.html',
];
/** Words do not touch each other: together they would be longer than a line, and broken. */
const pieces = [...chinese, ...marks, ...words.map((word) => `有${word}`)];

/** A report of so many paragraphs, of which many lines are set loosely; always the same one. */
export function looseReport(paragraphs: number): Report {
  const next = randomNumbers(20_250_101);
  const paragraph = (): string => {
    let text = '';
    for (let left = 10 + next(60); left > 0; left--) text += pieces[next(pieces.length)];
    return `${text}。`;
  };
  const report = sampleReport('county-2025');
  report.overview.push(...Array.from({ length: paragraphs }, paragraph));
  return report;
}

/** Numbers below a limit, as if by chance, from a seed on (mulberry32). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
