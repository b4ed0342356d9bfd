import type { Catalogue } from '../to-problem.js';

const signed = (n: number): string => (n > 0 ? `多 ${n}` : `少 ${-n}`);

/** Every sentence about a report, by problem code. */
export const zh = {
  encoding: ({ looksLike }: { looksLike: string }) => [
    `文件不是有效的 UTF-8 编码${looksLike ? `，看起来是 ${looksLike}` : ''}`,
    '在记事本或编辑器里“另存为”，编码选 UTF-8',
  ],
  'file-size': ({ megabytes, most }: { megabytes: number; most: number }) => [
    `文件有 ${megabytes} MB，超过一份报告的限度 ${most} MB`,
  ],
  invisible: ({ characters, count }: { characters: Kinds; count: number }) => [
    `有看不见的字符 ${characters.map((c) => c.codePoint).join('、')}，印出时去掉${count > 1 ? `（共 ${count} 处）` : ''}`,
    '可能是从网页或聊天软件里带来的；--fix 可以删去',
  ],
  lookalike: ({ characters, count }: { characters: Kinds; count: number }) => [
    `${characters.map((c) => `“${c.found}”（${c.codePoint}）按“${c.corrected}”`).join('、')}印出：是部首或兼容字，不是正字${count > 1 ? `（共 ${count} 处）` : ''}`,
    '可能是从 PDF 里带来的；--fix 可以改正',
  ],
  syntax: ({ found }: { found: string }) => [
    found ? `不是有效的 JSON：此处不应出现 ${found}` : '不是有效的 JSON：文件没有写完',
    '检查此处前后的逗号、引号和括号；JSON 不允许注释和末尾的逗号',
  ],
  nesting: ({ deepest }: { deepest: number }) => [`括号嵌套超过 ${deepest} 层，不是一份报告`],
  'not-object': ({ found }: { found: string }) => [
    `整个文件应是一个 JSON 对象 { … }，现在是${found}`,
  ],
  'duplicate-key': ({ key, line, column }: { key: string; line: number; column: number }) => [
    `键 "${key}" 重复，前一个在第 ${line} 行第 ${column} 列`,
    '删去其中一个；同一个键只能出现一次',
  ],
  'no-edition': ({ year, first }: { year: number; first: number }) => [
    `${year} 年还没有统一的报告格式，统一格式从 ${first} 年度起施行`,
    '检查 year；确需套用某一版格式时写明 edition',
  ],
  'unknown-edition': ({ found, known }: { found: string; known: string[] }) => [
    `没有 ${found} 这一格式版本，应为 ${known.map((k) => `"${k}"`).join(' 或 ')}`,
  ],
  'edition-year': ({
    year,
    edition,
    governing,
  }: {
    year: number;
    edition: string;
    governing: string;
  }) => [
    `${year} 年度${governing ? `应使用 ${governing} 版格式` : '没有统一的格式'}，本报告写明使用 ${edition} 版`,
    '如不是有意套用，请删去 edition',
  ],
  'missing-key': ({ key, expected }: { key: string; expected: string }) => [
    `缺少 "${key}"`,
    expected ? `应填：${expected}` : undefined,
  ],
  'unknown-key': ({ key, nearest, known }: { key: string; nearest: string; known: string[] }) => [
    `不认识的键 "${key}"`,
    nearest
      ? `是不是 "${nearest}"？`
      : known.length
        ? `这里还可以用的键：${known.join('、')}`
        : '删去这个键',
  ],
  'wrong-type': ({ found, expected }: { found: string; expected: string }) => [
    `填的是${found}，类型不对`,
    expected ? `应填：${expected}` : undefined,
  ],
  digits: ({ found, corrected }: { found: string; corrected: number }) => [
    `填的是文字 ${found}，应填数值`,
    `改为 ${corrected}（不加引号、空格和千位逗号，用半角数字）`,
  ],
  count: ({ found, signed }: { found: number; signed: boolean }) => [
    `填的是 ${found}，件数应为${signed ? '整数' : '非负整数'}`,
  ],
  amount: ({ found }: { found: number }) => [`填的是 ${found}，金额不能是负数`],
  'too-large': ({ found }: { found: string }) => [`填的是 ${found}，超出可以准确表示的范围`],
  'empty-text': () => ['文字是空的', '填写内容，或者删去这一项'],
  'empty-section': () => ['至少要有一段文字', '没有内容的写“无。”'],
  'empty-heading': () => ['标题下没有内容', '在 text 或 content 里写上内容，或者把它改为一个段落'],
  'heading-depth': () => [
    '标题层次太深：一个部分之内最多三层（（一）、1.、（1））',
    '把这一层改为段落',
  ],
  character: ({ codePoint, name }: { codePoint: string; name: string }) => [
    `文字中有不能印出的字符 ${codePoint}（${name}）`,
    '删去这个字符',
  ],
  date: ({ found }: { found: string }) => [`${found} 不是有效的日期`, '写成 "2026-01-23" 的形式'],
  'wrong-figure': ({ found, expected, broken, others, follows }: WrongFigure) => [
    `填的是 ${found ?? '空白'}，改为 ${expected} 则有关的合计都对得上`,
    [
      `它使 ${broken.length} 项合计不平：`,
      ...broken.map((b) => `${b.place}（${b.rule}）：${b.isIdentity ? identity(b) : sum(b)}`),
      ...others.map((o) => `也可能不是这里错，而是 ${o.place} 应为 ${o.expected}`),
      ...(follows ? [after({ follows }) ?? ''] : []),
    ].join('\n'),
  ],
  sum: (d: Sides) => [sum(d), after(d)],
  identity: (d: Sides) => [
    identity(d),
    ['表中注明：第一项加第二项之和，等于第三项加第四项之和', after(d)].filter(Boolean).join('\n'),
  ],
  'carry-over': ({ expected, found }: Sides) => [
    `上年报告的结转下年度是 ${expected}，本年填的上年结转是 ${found}`,
    '确有更正的，用 waive 写明理由',
  ],
  'in-force': ({ expected, found }: Sides) => [
    `按上年现行有效数加本年制发数减本年废止数应为 ${expected}，填的是 ${found}，${signed(found - expected)}`,
    '经清理等原因有出入的，用 waive 写明理由',
  ],
  'previous-year': ({ expected, found }: { expected: number; found: number }) => [
    `用来比较的上年报告是 ${found} 年度的，应是 ${expected} 年度的`,
  ],
  'previous-agency': ({ found }: { found: string }) => [`用来比较的上年报告是“${found}”的`],
  'edition-change': ({
    edition,
    previous,
    uncompared,
  }: {
    edition: string;
    previous: string;
    uncompared: string[];
  }) => [
    `上年报告是 ${previous} 版，本年是 ${edition} 版${uncompared.length ? `，以下各项口径不同，没有比较：${uncompared.join('、')}` : ''}`,
  ],
  'copied-text': ({ percent, previous }: { percent: number; previous: string }) => [
    `与上年报告的一段（${previous}）有 ${percent}% 相同`,
    '格式要求避免内容雷同，请按本年情况重写',
  ],
  text: inText,
  percent: ({ words, expected, cells }: { words: string; expected: string; cells: Cell[] }) => [
    `文中写的是“${words}”，按 ${cells[0]?.place}（${cells[0]?.value}）计算应为 ${expected}%`,
    '核对件数、总数和百分比',
  ],
  years: ({ found, year }: { found: number; year: number }) => [
    `文中提到 ${found} 年，而报告年度是 ${year}`,
    '如是上年文字没有改过来，请改正',
  ],
  topics: ({ topic }: { topic: string }) => [`没有提到${topic}的情况`],
  'too-long': ({ found, most }: { found: number; most: number }) => [
    `共 ${found} 字，一般不超过 ${most} 字`,
  ],
  'too-short': ({ found }: { found: number }) => [`只有 ${found} 个字，应写明存在的问题和改进情况`],
  'fee-statement': ({ topic }: { topic: string }) => [
    `没有说明收取${topic}的情况`,
    '没有收取的也要写明；单位是元',
  ],
  period: ({
    words,
    year,
    fromDay,
    toDay,
  }: {
    words: string;
    year: number;
    fromDay: string;
    toDay: string;
  }) => [`统计期限写的是“${words}”，应为 ${year}年${fromDay}至${toDay}`],
  'rules-authority': ({ found, agency }: { found: number; agency: string }) => [
    `填的是 ${found}，而${agency}没有制定规章的权限`,
    '规章由国务院部门、省级和设区的市级人民政府制定；是不是应填在下一行？',
  ],
  limit: ({ found }: { found: number }) => [`填的是 ${found}，超出通常的范围`],
  'unit-guess': ({ found }: { found: number }) => [`填的是 ${found} 万元，是不是把元当成了万元？`],
  'amount-decimals': ({ found }: { found: number }) => [`填的是 ${found}，小数超过六位`],
  'date-early': ({ found, first }: { found: string; first: string }) => [
    `成文日期 ${found} 早于 ${first}，报告年度还没有结束`,
  ],
  'date-late': ({ found, last }: { found: string; last: string }) => [
    `成文日期 ${found} 晚于 ${last} 的公布期限`,
  ],
  'typed-numbers': ({ found, corrected }: { found: string; corrected: string }) => [
    `标题里写了序号“${found}”，序号是自动生成的`,
    `改为“${corrected}”`,
  ],
  punctuation: ({
    found,
    corrected,
    count,
  }: {
    found: string;
    corrected: string;
    count: number;
  }) => [`“${found}”应为“${corrected}”：中文里用全角标点${count > 1 ? `（共 ${count} 处）` : ''}`],
  'text-digits': ({
    found,
    corrected,
    count,
  }: {
    found: string;
    corrected: string;
    count: number;
  }) => [
    `“${found}”应为“${corrected}”：数字用半角，不加千位逗号${count > 1 ? `（共 ${count} 处）` : ''}`,
  ],
  'not-waivable': ({ found, known }: { found: string; known: string[] }) => [
    `“${found}”不是可以写明理由后保留的警告`,
    `可以写的：${known.join('、')}`,
  ],
  unwritten: ({ mark }: { mark: string }) => [
    `这里还没有写（${mark}）`,
    '写好以后删去这个记号；在此之前不能生成文件',
  ],
  aggregate: ({
    expected,
    found,
    difference,
    parts,
  }: {
    expected: number;
    found: number;
    difference: number;
    parts: number;
  }) => [
    `${parts} 个部门的报告相加是 ${expected}，填的是 ${found}，${signed(difference)}`,
    '本机关自己的数据也要有一份报告一起相加；口径不同的，用 waive 写明理由',
  ],
  'form-table': ({ heading }: { heading: string }) => [
    `认不出“${heading}”这张表`,
    '表头和行名要照原样，可以用 nianbao init --format xlsx 重新做一份',
  ],
  'form-row': ({ name }: { name: string }) => [`找不到这一行：${name}`, '行名要照原样'],
  'form-extra-row': ({ found }: { found: string }) => [
    `格式里没有这一行，里面却有数据：“${found}”`,
    '并入相应的一行，再删去这一行',
  ],
  'form-label': ({ found, words }: { found: string; words: string }) => [
    `这里写的是“${found}”，当作“${words}”`,
    '改回原来的文字',
  ],
  'form-head': ({ words }: { words: string }) => [
    `“${words}”这一栏移到了别处，认不出各栏的数据`,
    '各栏的次序要照原样，不能插入或移动',
  ],
  'form-digits': ({ found, corrected }: { found: string; corrected: number }) => [
    `数字写成了文字“${found}”，当作 ${corrected}`,
    '改成数值，合计的公式才会算上它',
  ],
  'form-blank': ({ found }: { found: string }) => [`“${found}”当作没有填写`, '没有的填 0'],
  'form-figure': ({ found }: { found: string }) => [
    `“${found}”不是数据`,
    '填数值；附注和单位写在“附注”表里',
  ],
  'form-formula': ({ formula }: { formula: string }) => [
    `公式没有结果${formula ? `：=${formula}` : ''}`,
    '在表格软件里打开，改正后保存；或者直接填数值',
  ],
  'form-remark': ({ found }: { found: string }) => [
    `附注所指的“${found}”不是表中的数据`,
    '写成“三!D5”的样子，或者写明位置',
  ],
  'form-remark-blank': ({ place }: { place: string }) => [`有附注或单位，而数据没有填写：${place}`],
  'form-section': ({ found }: { found: string }) => [
    `${found ? `没有“${found}”这个部分` : '没有写明属于哪个部分'}`,
    '从列表里选',
  ],
  'form-level': ({ found }: { found: string }) => [
    `层次“${found}”用不上：上面没有它所属的标题，或者写法不对`,
    '从列表里选',
  ],
  'another-year': ({ found, expected }: { found: number; expected: number }) => [
    `是 ${found} 年度的报告，不计入 ${expected} 年度的汇总`,
  ],
  'another-edition': ({ found, expected }: { found: string; expected: string }) => [
    `用的是 ${found} 版格式，不计入按 ${expected} 版的汇总`,
    `两版可以折算的部分，用 --edition ${expected} 要求折算`,
  ],
  'section-apart': ({
    heading,
    found,
    expected,
  }: {
    heading: string;
    found: string;
    expected: string;
  }) => [`“${heading}”的 ${found} 版和 ${expected} 版口径不同，不能相加，汇总的这一部分全部留空`],
  'given-again': ({ agency, other }: { agency: string; other: string }) => [
    `${agency}的报告已有一份（${other}），数据相同，只计一次`,
  ],
  'given-twice': ({ agency, other }: { agency: string; other: string }) => [
    `${agency}的报告已有一份（${other}），数据不同`,
    '只留正确的一份',
  ],
  'mixed-units': ({ unit, units }: { unit: string; units: Units }) => [
    `单位是${unit ? `“${unit}”` : '表中的单位'}，与其他报告不同，不能相加：${units.map((u) => `${u.unit || '表中的单位'}（${u.agencies.join('、')}）`).join('；')}`,
    '换算成同一个单位',
  ],
  'not-given': ({ agency }: { agency: string }) => [`名单上的${agency}没有报告`],
  'not-on-roster': ({ agency }: { agency: string }) => [`${agency}不在名单上`],
  blank: ({ count }: { count: number }) => [
    `自此处起，本表有 ${count} 个数据没有填写，按 0 计算、印为空白`,
    '格式要求没有的填 0',
  ],
  'blank-total': ({ count }: { count: number }) => [
    `自此处起，本表有 ${count} 个合计没有填写，已自动算出`,
  ],
  'small-table': ({ size, usual }: { size: number; usual: number }) => [
    `数据在格内放不下，本表字号由 ${usual} 磅减为 ${size} 磅`,
    '核对数据；附注可以缩短，移到表注里',
  ],
  'long-remark': ({ lines }: { lines: number }) => [
    `附注太长，在格内占 ${lines} 行`,
    '可以缩短，或者移到表注里',
  ],
  glyph: ({ character, codePoint }: { character: string; codePoint: string }) => [
    `字库里没有“${character}”（${codePoint}）这个字`,
    '用 --font 指定含有这个字的字体文件，或者换一个字',
  ],
} satisfies Catalogue;

export interface Sides {
  readonly expected: number;
  readonly found: number;
  readonly left: number;
  readonly right: number;
  /** What fails only because this does. */
  readonly follows?: readonly { readonly place: string }[];
}
export interface WrongFigure {
  readonly found: number | null;
  readonly expected: number;
  readonly broken: readonly (Sides & {
    readonly rule: string;
    readonly place: string;
    readonly isIdentity: boolean;
  })[];
  readonly others: readonly { readonly place: string; readonly expected: number }[];
  readonly follows?: Sides['follows'];
}
type Kinds = readonly {
  readonly found: string;
  readonly codePoint: string;
  readonly corrected: string;
}[];
type Units = readonly { readonly unit: string; readonly agencies: readonly string[] }[];
export interface Cell {
  readonly place: string;
  readonly value: number;
}
export interface InText {
  readonly words: string;
  readonly found: number;
  readonly isNone: boolean;
  readonly cells: readonly Cell[];
}

const sum = ({ expected, found }: Sides): string =>
  `应为 ${expected}（各项之和），填的是 ${found}，${signed(found - expected)}`;

/** Totals that fail after something else. */
const after = ({ follows }: Pick<Sides, 'follows'>): string | undefined =>
  follows && `${follows.map((f) => f.place).join('、')}因此也不平`;

const identity = ({ left, right }: Sides): string =>
  `第一项加第二项是 ${left}，第三项加第四项是 ${right}，差 ${Math.abs(left - right)}`;

function inText({ words, cells }: InText): [string, string] {
  return [
    `文中写的是“${words}”，表中${cells.map((c) => `${c.place}是 ${c.value}`).join('，')}`,
    '如所指范围不同，可不改；用 waive 写明理由',
  ];
}
