import { withoutBlanks } from '../blanks.js';
import type { ContentParagraph } from '../extract/content.js';

// What sites and offices print around a report. Sentences are none of it, whatever their words.

/** Words before a colon, of lines about the publication and of files and pages beside it. */
const LABELS = new RegExp(
  '^[【\\[（(]?(?:' +
    '(?:发布|发文|成文|公开|公布|更新|生成|录入|制发)(?:日期|时间|机构|机关|单位|人|部门)|' +
    '日期|时间|(?:信息|文章|稿件|内容)?来源|作者|(?:责任)?编辑|责编|供稿|字号|字体(?:大小)?|' +
    '(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?|视力保护色|索引号?|发文字号|文号|主题(?:词|分类)|' +
    '信息分类|关键[词字]|有效性|(?:当前|所在|您(?:现在|当前)?的?)(?:的?位置)|分享(?:到)?|' +
    '(?:相关)?附件(?:下载)?\\d*|相关(?:链接|阅读|文档|信息|新闻)|[上下]一[条篇页]|' +
    '主办(?:单位)?|承办(?:单位)?|主管(?:单位)?|技术支持|版权所有|网站标识码|友情链接' +
    ')[】\\]）)]?[:：]',
);
/** Buttons and links, one or several to a line. */
const BUTTONS = new RegExp(
  '^(?:目[录次]|首页|返回(?:顶部|首页|列表|上一页)?|关闭(?:窗口|本页|页面)?|打印(?:本页|此页|页面|正文)?|' +
    '收藏(?:本页)?|分享(?:到)?|微信|微博|网站地图|联系我们|关于我们|网站声明|隐私声明|友情链接|' +
    '无障碍(?:浏览|阅读)?|长者模式|适老化|繁体版?|简体版?|手机版|附件\\d*|字号|[大中小上下]|' +
    'A|[上下]一[条篇页]|保存|下载|纠错)+(?:扫.*)?$',
);
/** What shows anywhere in a line that it is no part of a report. */
const ANYWHERE =
  /ICP备|ICP证|公网安备|版权所有|copyright|©|网站标识码|(?:浏览|阅读|点击)(?:次数|量)|[>＞»›]|\|/i;
/** 此件公开发布 and the like, names of files, and a date of publication without a word. */
const REMARKS = [
  /^[（(]?此件/,
  /\.(?:docx?|xlsx?|wps|et|pdf|ofd|zip|rar)[）)]?$/,
  /^20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?$/,
];
/** Characters of the longest such line. */
const MAX_LINE = 120;

/** Whether a paragraph is prose by its look: it has a sentence's end. */
export const isSentence = ({ text }: ContentParagraph): boolean => /[。；！？][”）)]?$/.test(text);

/** Whether a paragraph is a line that sites print around reports, or offices with them. */
export function isOfSite(paragraph: ContentParagraph): boolean {
  const line = withoutBlanks(paragraph.text);
  if (line.length > MAX_LINE || isSentence(paragraph)) return false;
  return (
    paragraph.isLink === true ||
    LABELS.test(line) ||
    BUTTONS.test(line.replace(/[\p{P}\p{S}]/gu, '')) ||
    ANYWHERE.test(line) ||
    REMARKS.some((pattern) => pattern.test(line))
  );
}
