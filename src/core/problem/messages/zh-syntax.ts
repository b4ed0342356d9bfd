import type { Wording } from './message.js';
import type { MessageData, SyntaxCause } from './message-data.js';

type Data = MessageData['syntax'];

/** The hint where the correction is to put one thing in the place of another. */
const replace = ({ corrected }: Data): string => `改为 ${corrected}`;

const characters: Readonly<Record<string, string>> = { 'U+0009': '制表符' };

/** Why a text is no JSON, by its cause. */
const sentences: Readonly<Record<SyntaxCause, (data: Data) => Wording>> = {
  blank: () => ['这里的空白是全角空格或看不见的字符', '改为半角空格，或者删去'],
  bracket: (data) => [`括号用的是“${data.found}”`, `改为半角的 ${data.corrected}`],
  colon: ({ found }) => [`键和值之间用的是“${found}”`, '改为半角冒号 :'],
  comma: ({ found }) => [`两项之间用的是“${found}”`, '改为半角逗号 ,'],
  comment: ({ found }) => [
    `JSON 里不能有注释：${found}`,
    '删去；要留下的话，另外存放，或者写在 waive 的理由里',
  ],
  'comment-data': ({ found }) => [
    `注释里有像是数据的文字：${found}`,
    '数据要留下的，只删去注释的文字；不要的，连同注释一起删去',
  ],
  control: ({ found, corrected }) => [
    `文字里有${characters[found] ?? `控制字符 ${found}`}`,
    `删去，或者写成 ${corrected}`,
  ],
  escape: ({ corrected }) => [
    '反斜杠后面的字符不对',
    `文字里的反斜杠写成 ${corrected}，多余的删去`,
  ],
  'extra-bracket': ({ found }) => [`多了右括号 ${found}`, '删去'],
  'extra-comma': () => ['多了逗号：它后面没有下一项', '删去这个逗号'],
  'inner-quote': ({ found, corrected }) => [
    `文字里的英文引号没有转义：${found}`,
    `${corrected ? `改为 ${corrected}` : '引号不成对，改为成对的“”'}；` +
      '确要用英文引号的，在它前面加反斜杠：\\"',
  ],
  'key-quotes': (data) => [`键 ${data.found} 没有加好引号`, replace(data)],
  'line-break': ({ corrected }) => [
    '一段文字里换了行',
    `不另起一段的，删去换行；另起一段的，两段各写成一个字符串，中间用逗号隔开。先写成 ${corrected} 也可以`,
  ],
  'missing-bracket': ({ found, corrected }) => [
    `少了右括号 ${corrected}（左边的是 ${found}）`,
    `在这里补上 ${corrected}；文件没有写完或没有存好的，先找回完整的文件`,
  ],
  'missing-colon': ({ found }) => [`键 ${found} 后面少了冒号`, `写成 ${found}: 再写值`],
  'missing-comma': ({ found }) => ['这里少了逗号，后面还有一项', `在 ${found} 后面补上 ,`],
  'missing-value': ({ found }) => [
    `键 ${found} 没有值`,
    '没有的填 0，还不知道的写 null；文字写在引号里',
  ],
  'no-report': ({ found }) => [
    `这不是 JSON 报告，是文字或表格：${found}`,
    '报告写在 { } 里，如 { "year": 2025, … }：用 nianbao new 建一份空白的，把文字和数据填进去',
  ],
  number: (data) => [`数值写成了 ${data.found}`, replace(data)],
  'number-comma': ({ found }) => {
    const half = found.normalize('NFKC');
    return [
      `数值里有逗号：${found}`,
      `写成 ${half.replace(',', '')}（没有小数），或者 ${half.replace(',', '.')}（逗号是小数点）`,
    ];
  },
  'number-without-key': ({ found }) => [
    `${found} 前面少了键`,
    `写成 "键": ${found}；多余的数删去，是上一个数的一部分的，改上一个数`,
  ],
  'open-string': ({ found, corrected }) => [
    `文字没有写右引号：${found}`,
    `在文字末尾补上 ${corrected || '"'}`,
  ],
  other: ({ found }) => [
    found ? `不是有效的 JSON：此处不应出现 ${found}` : '不是有效的 JSON：文件没有写完',
    '检查此处前后的逗号、引号和括号；JSON 不允许注释和末尾的逗号',
  ],
  quotes: ({ found }) => [`引号用的是 ${found}`, '改为半角引号 "'],
  'second-report': () => [
    '一个文件里有两份报告：第二份从这里开始',
    '一个文件只写一份，另一份移到另一个文件；是多余的一份，核对后删去',
  ],
  'text-quotes': (data) => [`文字没有加引号：${data.found}`, replace(data)],
  word: ({ found, corrected }) => [
    `JSON 里没有 ${found} 这种写法`,
    corrected ? `改为 ${corrected}` : '数值直接写，如 0；还不知道的写 null；文字写在引号里',
  ],
  'wrong-bracket': (data) => [`右括号不对：${data.found}`, replace(data)],
};

/** The sentence of a syntax error, with the number of its places. */
export function zhSyntax(data: Data): Wording {
  const [message, hint] = sentences[data.cause](data);
  return [data.count > 1 ? `${message}（本行共 ${data.count} 处）` : message, hint];
}
