import type { PublishedReport } from './published-reports.js';
import { bodyOf } from './render-html.js';

const lines = (texts: readonly string[], style = ''): string =>
  texts.map((text) => `<p${style && ` style="${style}"`}>${text}</p>`).join('\n');

const textOf = ({ title, blocks, signature }: PublishedReport): string =>
  [
    lines(title, 'text-align: center'),
    bodyOf(blocks, 'plain'),
    lines(signature, 'text-align: right'),
  ].join('\n');

const headOf = ({ name, agency }: PublishedReport, site = `${agency}门户网站`): string =>
  `<head><meta charset="utf-8"><title>${name}_${site}</title>` +
  `<meta name="SiteName" content="${site}"><meta name="ArticleTitle" content="${name}">` +
  `<meta name="PubDate" content="2026-02-03"><meta name="ContentSource" content="${agency}">` +
  '<style>p{text-indent:2em}</style></head>';

const MENU_WORDS = ['首页', '政务公开', '政府信息公开年报', '办事服务', '互动交流', '走进本地'];
const items = MENU_WORDS.map((word) => `<li><a href="/x/">${word}</a></li>`);
const menu = `<ul class="menu">${items.join('')}</ul>`;
const crumbs = ({ name }: PublishedReport): string =>
  `<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; ${name}</div>`;
const foot = ({ agency }: PublishedReport): string =>
  `<div class="foot"><p>主办单位：${agency}办公室　承办：某大数据中心</p>` +
  '<p>网站标识码：3200000001　<a href="#">苏ICP备00000001号-1</a> 苏公网安备 32000002000001号</p>' +
  `<p>版权所有：${agency} 2026年</p><p><a href="#">网站地图</a> | <a href="#">联系我们</a></p></div>`;
const buttons = '<div>【<a href="#">打印本页</a>】【<a href="#">关闭窗口</a>】</div>';
const related =
  '<div><p>上一篇：<a href="1.html">关于开展年度培训的通知</a></p>' +
  '<p>下一篇：<a href="2.html">某局2024年政府信息公开工作年度报告</a></p></div>';
const meta = ({ agency }: PublishedReport): string =>
  `<div class="info"><span>发布日期：2026-02-03 09:10</span><span>来源：${agency}</span>` +
  '<span>浏览次数：<i>128</i></span><span>字号：[<a>大</a> <a>中</a> <a>小</a>]</span></div>';

const page = (parts: PublishedReport, body: string): string =>
  `<!DOCTYPE html>\n<html>${headOf(parts)}<body>${body}</body></html>`;

/** Pages in the manner of the content management systems of government sites. */
export const frames: Readonly<Record<string, (parts: PublishedReport) => string>> = {
  ucapcontent: (p) =>
    page(
      p,
      `${menu}${crumbs(p)}<div class="article"><h1>${p.name}</h1>${meta(p)}` +
        `<div id="UCAP-CONTENT"><ucapcontent>${textOf(p)}</ucapcontent></div>` +
        `${buttons}${related}</div>${foot(p)}`,
    ),
  TRS_Editor: (p) =>
    page(
      p,
      `${menu}${crumbs(p)}<div class="bt">${p.name}</div>${meta(p)}<div class="view TRS_UEDITOR ` +
        `trs_paper_default"><div class="TRS_Editor">${textOf(p)}</div></div>${buttons}${foot(p)}`,
    ),
  v_news_content: (p) =>
    page(
      p,
      `${menu}<form name="_newscontent_fromname"><h1>${p.name}</h1>${meta(p)}` +
        `<div class="v_news_content">${textOf(p)}</div><p>附件【<a href="/x.docx">${p.name}.docx` +
        `</a>】已下载<span>12</span>次</p></form>${related}${foot(p)}`,
    ),
  'ContentStart comments': (p) =>
    page(
      p,
      `${menu}${crumbs(p)}<table><tr><td><table><tr><td>${p.name}</td></tr>` +
        `<tr><td>${meta(p)}</td></tr><tr><td>` +
        `<!--ContentStart-->${textOf(p)}<!--ContentEnd--></td></tr>` +
        `</table>${buttons}</td></tr></table>${foot(p)}`,
    ),
  'ContentStart elements': (p) =>
    page(
      p,
      `${menu}<h2>${p.name}</h2>${meta(p)}<meta name="ContentStart">${textOf(p)}` +
        `<meta name="ContentEnd">${related}${foot(p)}`,
    ),
  ZJEG_RSS: (p) =>
    page(
      p,
      `${crumbs(p)}<!--ZJEG_RSS.title.begin--><p>${p.name}</p><!--ZJEG_RSS.title.end-->` +
        `${meta(p)}<!--ZJEG_RSS.content.begin--><div>${textOf(p)}</div>` +
        `<!--ZJEG_RSS.content.end-->${buttons}${foot(p)}`,
    ),
  zoom: (p) =>
    page(
      p,
      `${menu}<div class="tit">${p.name}</div>${meta(p)}<div id="zoom">${textOf(p)}</div>` +
        `<div>扫一扫在手机打开当前页</div>${buttons}${foot(p)}`,
    ),
  article: (p) =>
    page(
      p,
      `${menu}<article><h1>${p.name}</h1><p>2026-02-03</p><p>${p.agency}</p>` +
        `${textOf(p)}<p>责任编辑：某某</p>${buttons}` +
        `</article><aside><ul><li><a>某局2023年年报</a></li></ul></aside>${foot(p)}`,
    ),
  'no container': (p) =>
    page(
      p,
      `${menu}${crumbs(p)}<div class="box"><h1>${p.name}</h1>${meta(p)}<div class="txt">` +
        `${textOf(p)}</div>${related}${buttons}</div>${foot(p)}`,
    ),
  'no container, attachments': (p) =>
    page(
      p,
      `${menu}<div>${textOf(p)}<p>附件：</p><p><a href="/1.docx">1.${p.name}.docx</a></p>` +
        `<p>分享到：<a>微信</a><a>微博</a></p></div>${foot(p)}`,
    ),
  'no container, catalogue of disclosure': (p) =>
    page(
      p,
      '<table class="xxgk"><tr><td>索引号：</td><td>014000000/2026-00012</td><td>主题分类：</td>' +
        `<td>其他</td></tr><tr><td>发布机构：</td><td>${p.agency}</td><td>发布日期：</td>` +
        `<td>2026-02-03</td></tr></table>${textOf(p)}${buttons}${foot(p)}`,
    ),
  'layout tables': (p) =>
    page(
      p,
      `<table width="1000"><tr><td>${menu}</td></tr><tr><td><table><tr><td>${crumbs(p)}</td></tr>` +
        `<tr><td><font size="5">${p.name}</font></td></tr><tr><td>${meta(p)}</td></tr><tr><td>` +
        `${textOf(p)}</td></tr><tr><td>${buttons}</td></tr></table></td></tr></table>${foot(p)}`,
    ),
  'article below its date': (p) =>
    page(
      p,
      `<div><h1>${p.name}</h1><p>2026-02-03 09:10:22</p><p>${p.agency}</p><p>【字体：<a>大</a> ` +
        `<a>中</a> <a>小</a>】</p>${textOf(p)}<p>（此件公开发布）</p></div>${foot(p)}`,
    ),
  'the text alone': (p) => `<meta charset="utf-8">${textOf(p)}`,
};
