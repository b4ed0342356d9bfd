import type { Catalogue } from './catalogue.js';

const signed = (n: number): string => (n > 0 ? `多 ${n}` : `少 ${-n}`);

/** Every sentence about a report, by problem code. */
export const zh = {
  encoding: () => ['文件不是有效的 UTF-8 编码', '请在编辑器里“另存为”UTF-8 编码'],
  syntax: ({ found }: { found: string }) => [
    found ? `不是有效的 JSON：此处不应出现 ${found}` : '不是有效的 JSON：文件没有写完',
    '检查此处前后的逗号、引号和括号；JSON 不允许注释和末尾的逗号',
  ],
  nesting: ({ deepest }: { deepest: number }) => [`括号嵌套超过 ${deepest} 层，不是一份报告`],
  'not-object': ({ found }: { found: string }) => [`整个文件应是一个 JSON 对象 { … }，现在是${found}`],
  'duplicate-key': ({ key, line, column }: { key: string; line: number; column: number }) => [
    `键 "${key}" 重复，前一个在第 ${line} 行第 ${column} 列`,
    '删去其中一个；同一个键只能出现一次',
  ],
  'no-edition': ({ year, first }: { year: number; first: number }) => [
    `${year} 年还没有统一的报告格式，统一格式从 ${first} 年度起施行`,
    '检查 year；确需套用某一版格式时写明 edition',
  ],
  'unknown-edition': ({ found, known }: { found: string; known: string[] }) => [`没有 ${found} 这一格式版本，应为 ${known.map((k) => `"${k}"`).join(' 或 ')}`],
  'edition-year': ({ year, edition, governing }: { year: number; edition: string; governing: string }) => [
    `${year} 年度${governing ? `应使用 ${governing} 版格式` : '没有统一的格式'}，本报告写明使用 ${edition} 版`,
    '如不是有意套用，请删去 edition',
  ],
  'missing-key': ({ key, expected }: { key: string; expected: string }) => [`缺少 "${key}"`, expected ? `应填：${expected}` : undefined],
  'unknown-key': ({ key, nearest, known }: { key: string; nearest: string; known: string[] }) => [
    `不认识的键 "${key}"`,
    nearest ? `是不是 "${nearest}"？` : known.length ? `这里还可以用的键：${known.join('、')}` : '删去这个键',
  ],
  'wrong-type': ({ found, expected }: { found: string; expected: string }) => [`填的是${found}，类型不对`, expected ? `应填：${expected}` : undefined],
  digits: ({ found, corrected }: { found: string; corrected: number }) => [`填的是文字 ${found}，应填数值`, `改为 ${corrected}（不加引号、空格和千位逗号，用半角数字）`],
  count: ({ found, signed }: { found: number; signed: boolean }) => [`填的是 ${found}，件数应为${signed ? '整数' : '非负整数'}`],
  amount: ({ found }: { found: number }) => [`填的是 ${found}，金额不能是负数`],
  'too-large': ({ found }: { found: string }) => [`填的是 ${found}，超出可以准确表示的范围`],
  'empty-text': () => ['文字是空的', '填写内容，或者删去这一项'],
  'empty-section': () => ['至少要有一段文字', '没有内容的写“无。”'],
  'empty-heading': () => ['标题下没有内容', '在 text 或 content 里写上内容，或者把它改为一个段落'],
  'heading-depth': () => ['标题层次太深：一个部分之内最多三层（（一）、1.、（1））', '把这一层改为段落'],
  character: ({ codePoint, name }: { codePoint: string; name: string }) => [`文字中有不能印出的字符 ${codePoint}（${name}）`, '删去这个字符'],
  date: ({ found }: { found: string }) => [`${found} 不是有效的日期`, '写成 "2026-01-23" 的形式'],
  sum: sumSentence,
  blank: ({ count }: { count: number }) => [`自此处起，本表有 ${count} 个数据没有填写，按 0 计算、印为空白`, '格式要求没有的填 0'],
  'blank-total': ({ count }: { count: number }) => [`自此处起，本表有 ${count} 个合计没有填写，已自动算出`],
  glyph: ({ character, codePoint }: { character: string; codePoint: string }) => [
    `字库里没有“${character}”（${codePoint}）这个字`,
    '用 --font 指定含有这个字的字体文件，或者换一个字',
  ],
} satisfies Catalogue;

function sumSentence({ expected, found }: { expected: number; found: number }): [string] {
  return [`应为 ${expected}（各项之和），填的是 ${found}，${signed(found - expected)}`];
}
