/** Changes of a web page that the words and cells that it shows do not give away. */

export type Alteration = (html: string) => string;

/** Replaces what the page holds; a page without it is a defect of the alteration. */
export const replace =
  (from: string | RegExp, to: string): Alteration =>
  (html) => {
    const altered = html.replace(from, to);
    if (altered === html) throw new Error(`nothing like ${from}`);
    return altered;
  };

/** The start tag of a paragraph, and of a figure's cell, whatever they say of their look. */
const PARAGRAPH = /<p((?: [^>]*)?)>(?=[^<]{20})/;
const CELL = /<td((?: [^>]*)?)>(?=\d)/;
const END = /(<\/table>)(?![\s\S]*<\/table>)/;

/** Adds to the style of the first such element, or gives it one. */
const style =
  (tag: RegExp, declarations: string): Alteration =>
  (html) => {
    const [start = ''] = tag.exec(html) ?? [];
    const styled = start.includes('style="')
      ? start.replace(/">$/, `;${declarations}">`)
      : start.replace(/>$/, ` style="${declarations}">`);
    return replace(start, styled)(html);
  };

const inCell = (before: string, after = ''): Alteration =>
  replace(/(<td(?: [^>]*)?>)(\d+)/, `$1${before}$2${after}`);
const afterTables = (markup: string): Alteration => replace(END, `$1${markup}`);

/** Each changes what a reader may see. */
export const alterations: Readonly<Record<string, Alteration>> = {
  'digits in white': style(CELL, 'color:#fff'),
  'digits of no size': style(CELL, 'font-size:0'),
  'digits too small': style(CELL, 'font-size:4pt'),
  'a cell that cannot be seen through': style(CELL, 'opacity:0'),
  'a clipped cell': style(CELL, 'clip-path:inset(50%)'),
  'digits moved off the page': style(CELL, 'text-indent:-9999px'),
  'a paragraph moved': style(PARAGRAPH, 'position:relative;left:-9999px'),
  'a turned paragraph': style(PARAGRAPH, 'transform:scaleX(-1)'),
  'digits from right to left': style(CELL, 'direction:rtl;unicode-bidi:bidi-override'),
  'digits as dots': style(CELL, '-webkit-text-security:disc'),
  'digits in a face of symbols': style(CELL, 'font-family:Wingdings'),
  'a property of another name': style(CELL, '--x:1'),
  'an escaped property': style(CELL, '\\63olor:#fff'),
  'digits struck through': inCell('<s>', '</s>'),
  'digits raised': inCell('<sup>', '</sup>'),
  'digits in font elements': inCell('<font color="white">', '</font>'),
  'digits turned by an element': inCell('<bdo dir="rtl">', '</bdo>'),
  'a number of a list before digits': inCell('<ol start="9"><li>', '</li></ol>'),
  'a reading over digits': inCell('<ruby>', '<rt></rt></ruby>'),
  'a picture in a cell': inCell('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
  'a drawing in a cell': inCell('<svg><text y="9">9</text></svg>'),
  'a field over digits': inCell('<input value="999">'),
  'closed details': inCell('<details open><summary></summary>', '</details>'),
  'a quotation that adds marks': inCell('<q>', '</q>'),
  'a shadow root': inCell('<template shadowrootmode="open">9</template>'),
  'an element of a script': inCell('<x-9></x-9>'),
  'hidden text': inCell('<span hidden>9</span>'),
  'hidden digits before digits': inCell('<span style="display: none">9</span>'),
  'a box over the page': afterTables(
    '<div style="position:fixed;top:0;left:0;width:100%;height:9em;background:#fff"></div>',
  ),
  'a line': afterTables('<hr>'),
  'a page within the page': afterTables('<iframe srcdoc="9"></iframe>'),
  'an object': afterTables('<object data="9.svg"></object>'),
  'a canvas': afterTables('<canvas></canvas>'),
  'a script': afterTables('<script>document.title="9"</script>'),
  'a handler': replace(CELL, '<td$1 onmouseover="this.textContent=9">'),
  'a style sheet': afterTables('<style>td:nth-child(3)::before{content:"9"}</style>'),
  'a linked style sheet': afterTables('<link rel="stylesheet" href="9.css">'),
  'another page at once': (html) => `<meta http-equiv="refresh" content="0;url=9.html">${html}`,
  'another base': (html) => `<base href="https://example.com/">${html}`,
  'text for screen readers': replace(CELL, '<td$1 aria-label="999">'),
  'a cell kept from screen readers': replace(CELL, '<td$1 aria-hidden="true">'),
  'a cell in colour': replace(CELL, '<td$1 bgcolor="black">'),
  'a conditional comment': afterTables('<!--[if IE]><p>9</p><![endif]-->'),
  'a number in two lines': replace(/(<td(?: [^>]*)?>\d)(\d)/, '$1<br>$2'),
  'a number in two parts': replace(/(<td(?: [^>]*)?>\d)(\d)/, '$1 $2'),
};

/** Each changes the style sheet of a whole page, or what it does. */
export const styleAlterations: Readonly<Record<string, Alteration>> = {
  'a figure of a class that is hidden': replace('<td class="cell"', '<td class="caption"'),
  'a rule that hides': replace('</style>', 'td{visibility:hidden}</style>'),
  'a rule that says more': replace('</style>', 'td:nth-child(2)::after{content:"0"}</style>'),
  'a rule between comments': replace('</style>', '.a{content:"/*"}td{color:#fff}/*"*/</style>'),
  'a declaration more': replace('.cell{', '.cell{color:transparent;'),
  'another value': replace('--ink:#111', '--ink:#fff'),
  'a font of its own': replace('</style>', '@font-face{font-family:宋体;src:url(9.ttf)}</style>'),
  'rules imported': replace('<style>', '<style>@import "9.css";'),
  'rules in another order': (html) =>
    html.replace(/(@media print\{\n)([\s\S]*?)(<\/style>)/, '$3').replace('<style>', (tag) => {
      const print = /@media print\{\n[\s\S]*?(?=<\/style>)/.exec(html)?.[0] ?? '';
      return `${tag}\n${print}`;
    }),
};

/** Each changes nothing that is said. */
export const harmless: Readonly<Record<string, Alteration>> = {
  'other blanks between elements': (html) => html.replace(/(<\/(?:p|tr|h\d)>)/g, '$1\n\n  '),
  'other line ends': (html) => html.replace(/\n/g, '\r\n'),
  'attributes in capitals and single quotes': replace(/ colspan="(\d)"/g, " COLSPAN='$1'"),
  'attributes in another order': replace(/(<t[dh]) (\S+="[^"]*") (\S+="[^"]*")/g, '$1 $3 $2'),
  'figures in bold': inCell('<strong>', '</strong>'),
  'a paragraph in italics': style(PARAGRAPH, 'font-style:italic'),
  'a legible size': style(PARAGRAPH, 'font-size:14pt'),
  'a little more room': replace(/padding:3px 4px/, 'padding:5px 6px'),
  'another alignment': style(CELL, 'text-align: right'),
  'a comment': afterTables('<!-- 正文结束 -->'),
  'saved by a browser': (html) =>
    `<!-- saved from url=(0014)about:internet -->\n${html.replace(
      '<meta charset="utf-8">',
      '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">',
    )}`,
  'a doctype more, or one less': (html) =>
    html.startsWith('<!doctype') ? html.replace(/<!doctype html>/, '') : `<!DOCTYPE html>${html}`,
  'a title of the page': (html) => `<title>政府信息公开年报</title>${html}`,
  'another language': (html) =>
    html.includes('<html lang') ? html.replace('zh-CN', 'zh') : `<html lang="zh">${html}`,
  'a link': replace(/(<p(?: [^>]*)?>)([^<]{20,}?)(?=<)/, '$1<a href="https://example.com/">$2</a>'),
  'an empty paragraph': afterTables('<p>&nbsp;</p>'),
  'an element around': replace(/(<table[\s\S]*?<\/table>)/, '<div>$1</div>'),
  'captions and columns lost': (html) =>
    html.replace(/<caption[\s\S]*?<\/caption>|<colgroup[\s\S]*?<\/colgroup>/g, ''),
  'looks lost': (html) => html.replace(/ style="[^"]*"/g, ''),
  'spans of one written': replace(/<td/g, '<td colspan="1" rowspan="1" width="auto"'),
};
