import type { Catalogue } from './message.js';
import type { CharacterKind } from './message-data.js';
import { zhDocuments } from './zh-documents.js';
import { consequences, identity, sum } from './zh-equations.js';
import { wrongFigure } from './zh-explanations.js';
import { zhDeletion, zhProse } from './zh-prose.js';
import { zhRules } from './zh-rules.js';
import { zhShape } from './zh-shape.js';
import { zhSyntax } from './zh-syntax.js';

const places = (count: number): string => (count > 1 ? `（共 ${count} 处）` : '');

const characterKinds: Readonly<Record<CharacterKind, string>> = {
  surrogate: '残缺的代理项',
  tab: '制表符',
  noncharacter: '非字符',
  control: '控制字符',
  bullet: 'Word 的项目符号',
};

/** Every sentence in Chinese. */
export const zh: Catalogue = {
  severities: { error: '错误', warning: '警告' },
  colon: '：',
  waived: '已写明理由：',
  keys: {},
  paragraph: (n) => `第${n}段`,
  waiver: (n) => `第${n}条`,
  cell: (row, column) => `${row} 行 ${column} 列`,
  position: (position) => {
    if (position.part === 'sheet') return `工作表“${position.name}”`;
    const words = { page: '页', paragraph: '段', table: '张表' };
    return `第 ${position.number} ${words[position.part]}`;
  },
  onDocument: (where) => `（成品${where}）`,
  sentences: {
    ...zhDocuments,
    ...zhProse,
    ...zhShape,
    encoding: ({ looksLike }) => [
      `文件不是有效的 UTF-8 编码${looksLike ? `，看起来是 ${looksLike}` : ''}`,
      '在记事本或编辑器里“另存为”，编码选 UTF-8',
    ],
    'file-size': ({ megabytes, most }) => [`文件有 ${megabytes} MB，超过一份报告的限度 ${most} MB`],
    syntax: zhSyntax,
    nesting: ({ deepest }) => [`括号嵌套超过 ${deepest} 层，不是一份报告`],
    'too-many-values': ({ most }) => [
      `段落、标题、数据一共超过 ${most} 项，不是一份报告`,
      '看看是不是选错了文件，或者同一内容重复了许多遍',
    ],
    'too-long-text': ({ most }) => [
      `一段文字超过 ${most} 个字符，不是一份报告的内容`,
      '分成几段；看看是不是粘贴了别的内容',
    ],
    'not-object': ({ found }) => [`整个文件应是一个 JSON 对象 { … }，现在是${found}`],
    'duplicate-key': ({ key, line, column }) => [
      `键 "${key}" 重复，前一个在第 ${line} 行第 ${column} 列`,
      '删去其中一个；同一个键只能出现一次',
    ],
    'more-problems': ({ errors, warnings }) => [
      `还有 ${errors} 处错误、${warnings} 处警告没有列出`,
      '先改正列出的，再查一遍',
    ],
    'could-not-run': ({ reason }) => [reason],
    'no-edition': ({ year, first }) => [
      `${year} 年还没有统一的报告格式，统一格式从 ${first} 年度起施行`,
      '检查 year；确需套用某一版格式时写明 edition',
    ],
    'unknown-edition': ({ found, known }) => [
      `没有 ${found} 这一格式版本，应为 ${known.map((k) => `"${k}"`).join(' 或 ')}`,
    ],
    'edition-year': ({ year, edition, governing }) => [
      `${year} 年度${governing ? `应使用 ${governing} 版格式` : '没有统一的格式'}，本报告写明使用 ${edition} 版`,
      '如不是有意套用，请删去 edition',
    ],
    year: ({ found, first, last }) => [
      `${found} 不是报告年度，应在 ${first} 到 ${last} 之间`,
      '报告年度是报告所反映的年度，如 2025',
    ],
    digits: ({ found, corrected }) => [
      `填的是文字 ${found}，应填数值`,
      typeof corrected === 'number'
        ? `改为 ${corrected}（不加引号、空格和千位逗号，用半角数字）`
        : `改为 ${JSON.stringify(corrected)}`,
    ],
    'empty-figure': () => ['数据没有填写', '没有的填 0，还不知道的写 null（都不加引号）'],
    count: ({ found, signed }) => [`填的是 ${found}，件数应为${signed ? '整数' : '非负整数'}`],
    amount: ({ found }) => [`填的是 ${found}，金额不能是负数`],
    'too-large': ({ found }) => [`填的是 ${found}，超出可以准确表示的范围`],
    'empty-text': () => ['文字是空的', '填写内容，或者删去这一项'],
    'empty-section': () => ['至少要有一段文字', '没有内容的写“无。”'],
    'heading-depth': () => [
      '标题层次太深：一个部分之内最多三层（（一）、1.、（1））',
      '把这一层改为段落',
    ],
    date: ({ found, corrected }) => [
      `${found} 不是${corrected ? '规定的写法' : '有效的日期'}`,
      corrected ? `改为 "${corrected}"` : '写成 "2026-01-23" 的形式',
    ],
    'not-waivable': ({ found, known }) => [
      `“${found}”不是可以写明理由后保留的警告`,
      `可以写的：${known.join('、')}`,
    ],
    character: ({ codePoint, kind }) => [
      `文字中有不能印出的字符 ${codePoint}（${characterKinds[kind]}）`,
      kind === 'tab' ? '删去，或者改为空格；--fix 可以改' : zhDeletion(kind),
    ],
    invisible: ({ characters, count }) => [
      `有看不见的字符 ${characters.map((c) => c.codePoint).join('、')}，印出时去掉${places(count)}`,
      '可能是从网页或聊天软件里带来的；--fix 可以删去',
    ],
    lookalike: ({ characters, count }) => {
      const kinds = characters.map((c) => `“${c.found}”（${c.codePoint}）按“${c.corrected}”`);
      return [
        `${kinds.join('、')}印出：是部首或兼容字，不是正字${places(count)}`,
        '可能是从 PDF 里带来的；--fix 可以改正',
      ];
    },
    'typed-numbers': ({ found, corrected }) =>
      corrected
        ? [`标题里写了序号“${found}”，序号是自动生成的`, `改为“${corrected}”`]
        : [
            `标题开头的“${found}”像是序号，后面又是数字，不能确定`,
            '是序号的，请删去（序号是自动生成的）；不是的，不必改',
          ],
    punctuation: ({ found, corrected, whole, count }) => [
      `“${found}”应为“${corrected}”：中文里用全角标点${places(count)}`,
      `改为：“${whole}”`,
    ],
    'text-digits': ({ found, corrected, whole, count }) => [
      `“${found}”应为“${corrected}”：数字用半角，不加千位逗号${places(count)}`,
      `改为：“${whole}”`,
    ],
    'empty-heading': () => [
      '标题下没有内容',
      '在 text 或 content 里写上内容，或者把它改为一个段落',
    ],
    unwritten: ({ mark }) => [
      `这里还没有写（${mark}）`,
      '写好以后删去这个记号；在此之前不能生成文件',
    ],
    blank: ({ count }) => [
      `自此处起，本表有 ${count} 个数据没有填写，按 0 计算、印为空白`,
      '格式要求没有的填 0',
    ],
    'blank-total': ({ count }) => [`自此处起，本表有 ${count} 个合计没有填写，已自动算出`],
    'wrong-figure': wrongFigure,
    sum: (data) => [sum(data), consequences(data.follows)[0]],
    identity: (data) => [
      identity(data),
      ['表中注明：第一项加第二项之和，等于第三项加第四项之和', ...consequences(data.follows)].join(
        '\n',
      ),
    ],
    text: ({ words, cells }) => [
      `文中写的是“${words}”，表中${cells.map((c) => `${c.place}是 ${c.value}`).join('，')}`,
      '如所指范围不同，可不改；用 waive 写明理由',
    ],
    percent: ({ words, expected, cells }) => [
      `文中写的是“${words}”，按 ${cells[0]?.place}（${cells[0]?.value}）计算应为 ${expected}%`,
      '核对件数、总数和百分比',
    ],
    years: ({ found, year }) => [
      `文中提到 ${found} 年，而报告年度是 ${year}`,
      '如是上年文字没有改过来，请改正',
    ],
    topics: ({ topic }) => [`没有提到${topic}的情况`],
    'too-long': ({ found, most }) => [`共 ${found} 字，一般不超过 ${most} 字`],
    'too-short': ({ found }) => [`只有 ${found} 个字，应写明存在的问题和改进情况`],
    period: ({ words, year, fromDay, toDay }) => [
      `统计期限写的是“${words}”，应为 ${year}年${fromDay}至${toDay}`,
    ],
    limit: ({ found }) => [`填的是 ${found}，超出通常的范围`],
    'date-early': ({ found, first }) => [`成文日期 ${found} 早于 ${first}，报告年度还没有结束`],
    'date-late': ({ found, last }) => [`成文日期 ${found} 晚于 ${last} 的公布期限`],
    'previous-year': ({ expected, found }) => [
      `用来比较的上年报告是 ${found} 年度的，应是 ${expected} 年度的`,
    ],
    'previous-agency': ({ found }) => [`用来比较的上年报告是“${found}”的`],
    'edition-change': ({ edition, previous, uncompared }) => {
      const rest = uncompared.length
        ? `，以下各项口径不同，没有比较：${uncompared.join('、')}`
        : '';
      return [`上年报告是 ${previous} 版，本年是 ${edition} 版${rest}`];
    },
    'not-compared': () => ['段落太多，从这一段起没有与上年报告比较是否雷同'],
    'copied-text': ({ percent, previous }) => [
      `与上年报告的一段（${previous}）有 ${percent}% 相同`,
      '格式要求避免内容雷同，请按本年情况重写',
    ],
    'small-table': ({ size, usual }) => [
      `数据在格内放不下，本表字号由 ${usual} 磅减为 ${size} 磅`,
      '核对数据；附注可以缩短，移到表注里',
    ],
    'long-remark': ({ lines }) => [`附注太长，在格内占 ${lines} 行`, '可以缩短，或者移到表注里'],
    glyph: ({ character, codePoint }) => [
      `字库里没有“${character}”（${codePoint}）这个字`,
      /\p{Emoji_Presentation}/u.test(character)
        ? '换一个字，或者删去'
        : '用 --font 指定含有这个字的字体文件，或者换一个字',
    ],
  },
  ruleSentences: zhRules,
};
