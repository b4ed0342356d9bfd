import type { Language } from './language.js';

/** Phrases of hints about JSON and the command line, and what a form has in their place. */
const phrases: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  zh: [
    [/(?:^|[；\n])--fix .*/, ''],
    [/写成 \{"heading".*?\}（填报表里(层次选“.*?”)）/, '$1，标题写在“标题”一栏'],
    [/在 text 或 content 里写上内容/, '在“文字”一栏写上内容'],
    [/一段写一个字符串/, '一段占一行'],
    [/用 waive 写明理由/, '在“封面”的“不作提示的警告”里写明理由'],
  ],
  en: [
    [/(?:^|[;\n] ?)--fix .*/, ''],
    [/(give the reason|say so) with waive/, '$1 at the end of the cover'],
  ],
};

/** The same for the page, on which a button keeps a warning and an empty field is blank. */
const pagePhrases: readonly (readonly [RegExp, string])[] = [
  [/用 waive 写明理由/, '点“保留”写明理由'],
  [/未填写的写 null；带附注或单位的写成 \{.*\}/, '没有填的留空；附注和单位按 F4 填'],
  [/还不知道的写 null(?:（都不加引号）)?/, '还不知道的留空'],
  [/在 text 或 content 里写上内容/, '写上标题后面的文字，或者在下面加一段'],
  [/填写内容，或者删去这一项/, '填写内容'],
  [/(?:^|[；\n])--fix .*/, ''],
  [/用 (--font \S+) 指明/, '网页版里没有这个字体，请用命令行 nianbao verify $1 核对'],
];

/** A hint for those who fill a report in on the page. */
export const pageHint = (hint: string): string =>
  pagePhrases.reduce((text, [phrase, instead]) => text.replace(phrase, instead), hint);

/** A hint for those who fill in a workbook, and have neither JSON nor the command line. */
export const formHint = (hint: string, language: Language): string =>
  phrases[language].reduce((text, [phrase, instead]) => text.replace(phrase, instead), hint);
