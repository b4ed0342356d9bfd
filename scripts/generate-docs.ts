/**
 * Run by `npm run docs`, after a rule, a limit, an edition or the sample has changed: rewrites what
 * the pages under docs/ show of them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Edition } from '../src/core/edition/edition.js';
import { labelOf, pathLabel } from '../src/core/edition/labels.js';
import { editions } from '../src/core/edition/make-edition.js';
import type { Rule } from '../src/core/edition/rule.js';
import { limits, toMegabytes } from '../src/core/limits.js';
import { readJson, shippedFile } from '../src/platform/node.js';

interface ListedCode {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly title: string;
}

const severityWords = { error: '错误', warning: '警告' } as const;

/** Which editions have a rule but do not check it, and who asks for what it says. */
function offWords({ id, source }: Rule): string {
  const isOff = (rule: Rule): boolean => rule.id === id && rule.enabled === false;
  const off = editions().filter(({ rules }) => rules.some(isOff));
  if (!off.length) return '';
  const all = off.length === editions().length;
  const which = all ? '' : `${off.map(({ edition }) => edition).join('、')} 版`;
  return `（${which}默认不查；有这个要求的是${source}）`;
}

/** Rules of all editions, each code once, then what is checked for every edition. */
function rulesTable(): string {
  const ofEveryEdition = readJson('schemas/problems.json') as ListedCode[];
  const general = new Set(ofEveryEdition.map((rule) => rule.code));
  const ofEditions = new Map<string, ListedCode>();
  for (const rule of editions().flatMap((edition) => edition.rules)) {
    const { id, severity, title } = rule;
    const words = `${title}${offWords(rule)}`;
    if (!general.has(id)) ofEditions.set(id, { code: id, severity, title: words });
  }
  const rows = [...ofEditions.values(), ...ofEveryEdition].map(
    ({ code, severity, title }) => `| \`${code}\` | ${severityWords[severity]} | ${title} |`,
  );
  return ['| 代号 | | 含义 |', '|---|---|---|', ...rows].join('\n');
}

/** Title and unit of every limit; a limit in bytes is printed in megabytes. */
const limitWords: Record<keyof typeof limits, readonly [title: string, unit: string]> = {
  inputBytes: ['读入的任何文件、标准输入', 'MB'],
  reportBytes: ['报告文件', 'MB'],
  reportDepth: ['报告文件的嵌套', '层'],
  reportValues: ['报告文件里的内容（每段、每个标题、每个数据各算一项）', '项'],
  textCharacters: ['其中一段文字', '个字符'],
  htmlBytes: ['读回的网页', 'MB'],
  htmlDepth: ['网页中元素的嵌套', '层'],
  htmlElements: ['网页中的元素', '个'],
  tagAttributes: ['XML、HTML 一个元素的属性', '个'],
  packageBytes: ['.docx、.ofd、.xlsx 解开后', 'MB'],
  partBytes: ['其中每个部分', 'MB'],
  markupDepth: ['XML、HTML 标记的嵌套', '层'],
  drawnPages: ['读回的 PDF、OFD', '页'],
  pageObjects: ['其中一页上的文字和直线', '个'],
  drawnOperators: ['PDF 各页绘图的指令', '条'],
  drawnDepth: ['其中图形状态的嵌套', '层'],
  ruledFields: ['其中一个表格的行乘列', '格'],
  tableFields: ['网页、Word 文件里所有表格的行乘列', '格'],
  listedProblems: ['一份文件列出的问题（其余只给出件数，--fix 照样都改）', '处'],
  listedCharacters: ['列出的问题一共', '个字符'],
  fixRounds: ['--fix 一次运行反复更正', '遍'],
  sheetRows: ['工作表的行', '行'],
  sheetColumns: ['工作表的列', '列'],
};

function limitsTable(): string {
  const keys = Object.keys(limits) as (keyof typeof limits)[];
  const rows = keys.map((key) => {
    const [title, unit] = limitWords[key];
    const value = unit === 'MB' ? toMegabytes(limits[key]) : limits[key];
    return `| ${title} | ${value} ${unit} |`;
  });
  return ['| 限度 | |', '|---|---|', ...rows].join('\n');
}

/** The keys of an edition's figures with the form's words, a row for each object of figures. */
function keysTable(edition: Edition): string {
  const figures = new Map<string, string[]>();
  for (const pointer of edition.figures.keys()) {
    const end = pointer.lastIndexOf('/');
    const words = `\`${pointer.slice(end + 1)}\` ${labelOf(edition, pointer)}`;
    figures.set(pointer.slice(0, end), [...(figures.get(pointer.slice(0, end)) ?? []), words]);
  }
  const rows = [...figures].map(([parent, words], i, all) => {
    const isAsAbove = all[i - 1]?.[1].join() === words.join();
    const path = parent.slice(1).replaceAll('/', '.');
    const columns = isAsAbove ? '同上' : words.join('，');
    return `| \`${path}\` | ${pathLabel(edition, parent)} | ${columns} |`;
  });
  return ['| 键 | 表里的行 | 其中的数据 |', '|---|---|---|', ...rows].join('\n');
}

/** A whole report, as the sample has it. */
const example = (): string =>
  `\`\`\`json\n${readFileSync(shippedFile('samples/county-2025.json'), 'utf8')}\`\`\``;

/** Puts a text between the comments `<!-- name… -->` and `<!-- /name -->` of a page. */
function fillIn(page: string, name: string, text: string): void {
  const path = shippedFile(page);
  const between = new RegExp(`(<!-- ${name}[^>]*-->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(between, (_, open, close) => `${open}\n${text}\n\n${close}`),
  );
}

fillIn('docs/rules.md', 'rules', rulesTable());
fillIn('docs/limits.md', 'limits', limitsTable());
for (const edition of editions())
  fillIn('docs/report-file.md', `keys-${edition.edition}`, keysTable(edition));
fillIn('docs/report-file.md', 'example', example());
