import type { DocumentCode, NameSource } from './document-message-data.js';
import type { Sentences } from './message.js';
import { zhProofs } from './zh-proofs.js';

/** 多 3 or 少 3. */
export const excess = (n: number): string => (n > 0 ? `多 ${n}` : `少 ${-n}`);

const quoted = (text: string): string => (text ? `“${text}”` : '空白');

/** The beginnings of some paragraphs of `count`. */
const quotedList = (quotes: readonly string[], count: number): string =>
  quotes.map((quote) => `“${quote}”`).join('、') + (quotes.length < count ? '等' : '');

const nameSources: Readonly<Record<NameSource, string>> = {
  line: '标题上面的一行',
  signature: '落款',
  title: '网页的标题',
  source: '网页所记的来源',
  site: '网站名称',
};

/** Sentences in Chinese about departments' reports, workbooks and finished documents. */
export const zhDocuments: Sentences<DocumentCode> = {
  aggregate: ({ expected, found, difference, parts }) => [
    `${parts} 个部门的报告相加是 ${expected}，填的是 ${found}，${excess(difference)}`,
    '本机关自己的数据也要有一份报告一起相加；口径不同的，用 waive 写明理由',
  ],
  'another-year': ({ found, expected }) => [
    `是 ${found} 年度的报告，不计入 ${expected} 年度的汇总`,
  ],
  'another-edition': ({ found, expected }) => [
    `用的是 ${found} 版格式，不计入按 ${expected} 版的汇总`,
    `两版可以折算的部分，用 --edition ${expected} 要求折算`,
  ],
  'section-apart': ({ heading, found, expected }) => [
    `“${heading}”的 ${found} 版和 ${expected} 版口径不同，不能相加，汇总的这一部分全部留空`,
  ],
  'given-again': ({ agency, other }) => [`${agency}的报告已有一份（${other}），数据相同，只计一次`],
  'given-twice': ({ agency, other }) => [
    `${agency}的报告已有一份（${other}），数据不同`,
    '只留正确的一份',
  ],
  'mixed-units': ({ unit, units }) => {
    const named = units.map(({ unit: name, agencies, count }) => {
      const others = count > agencies.length ? `等 ${count} 个机关` : '';
      return `${name || '表中的单位'}（${agencies.join('、')}${others}）`;
    });
    return [
      `单位是${unit ? `“${unit}”` : '表中的单位'}，与其他报告不同，不能相加：${named.join('；')}`,
      '换算成同一个单位',
    ];
  },
  'own-sum': ({ agency }) => [
    `是${agency}自己的报告，当作以前的汇总，不计入`,
    `是本级数据、要一起相加的，把它的机关名称写成“${agency}（本级）”`,
  ],
  'not-given': ({ agency }) => [`名单上的${agency}没有报告`],
  'not-on-roster': ({ agency }) => [`${agency}不在名单上`],
  'no-report-file': ({ extension }) => [
    `${extension ? `${extension} ` : '没有扩展名，'}不是能读出报告的文件，没有读`,
    '不是报告的不必理会；是报告的，另存为 .docx、.xlsx 或 PDF',
  ],

  'form-table': ({ heading, missing }) => [
    missing ? `填报表缺少“${missing}”这张工作表（${heading}）` : '认不出这张表',
    '表头和行名要照原样，可以用 nianbao init --format xlsx 重新做一份',
  ],
  'form-hidden-sheet': ({ name }) => [
    `工作表“${name}”是隐藏的，照样读入`,
    '取消隐藏，核对里面的内容',
  ],
  'form-row': () => ['找不到这一行', '行名要照原样'],
  'form-extra-row': ({ found }) => [
    `格式里没有这一行，里面却有数据：“${found}”`,
    '并入相应的一行，再删去这一行',
  ],
  'form-extra-figure': ({ found }) => [
    `格式里没有这一格，里面却有数据：“${found}”`,
    '填到这一行相应的格里，再清空这一格',
  ],
  'form-label': ({ found, words }) => [
    `这里写的是${quoted(found)}，当作“${words}”`,
    '改回原来的文字',
  ],
  'form-head': ({ words }) => [
    `找不到“${words}”这一栏，或者它移到了别处，认不出各栏的数据`,
    '各栏的次序要照原样，不能插入或移动',
  ],
  'form-place': ({ found, words, isRow }) => [
    `这里应是“${words}”，写的却是“${found}”，分不清${isRow ? '这一行' : '各栏'}的数据是哪一项的`,
    `把${isRow ? '行名' : '表头'}改回原样，再核对数据`,
  ],
  'form-moved': ({ words, isRow }) => [
    isRow
      ? `“${words}”不在原来的位置，这一行的数据按行名读入`
      : `“${words}”不在原来的位置，这一栏的数据按表头读入`,
    '核对数据，次序改回原样',
  ],
  'form-twice': ({ cells }) => [
    `同样的行有 ${cells.length} 行（${cells.join('、')}），分不清用哪一行`,
    '只留一行，别的行改回原来的行名',
  ],
  'form-merged': ({ with: cell }) => [
    `这一格和 ${cell} 合并了，分不清是哪一格的数据`,
    '取消合并，每一格分别填写',
  ],
  'form-date': ({ found }) => [
    `填的内容被表格软件当成了日期（${found}）`,
    '把单元格格式改成“常规”，重新填数值',
  ],
  'form-hidden': ({ count }) => [
    `有 ${count} 格内容在隐藏的行或栏里，照样读入`,
    '取消隐藏和筛选，核对这些内容',
  ],
  'form-stray': ({ found }) => [
    `这里的内容没有读入：“${found}”`,
    '数据填在表里，表的说明写在“注：”右边；不要的删去',
  ],
  'form-sheet': ({ name }) => [
    `没有读工作表“${name}”，里面却有内容`,
    '数据要填在原来的工作表里；不要的删去',
  ],
  'form-digits': ({ found, corrected, note }) => [
    `数字写成了文字“${found}”，当作 ${corrected}${note ? `（${note}）` : ''}`,
    `改成数值，合计的公式才会算上它${note ? '；附注写在“附注”表里' : ''}`,
  ],
  'form-blank': ({ found }) => [`“${found}”当作没有填写`, '没有的填 0'],
  'form-figure': ({ found }) => [`“${found}”不是数据`, '填数值；附注和单位写在“附注”表里'],
  'form-formula': ({ formula }) => [
    `公式没有结果${formula ? `：=${formula}` : ''}`,
    '在表格软件里打开，改正后保存；或者直接填数值',
  ],
  'form-remark': ({ found }) => [
    `附注所指的“${found}”不是表中的数据`,
    '写成“三!D5”的样子，或者写明位置',
  ],
  'form-remark-blank': () => ['有附注或单位，而数据没有填写', '填上数据，或者删去这一行'],
  'form-remark-place': ({ label, cell }) => [
    `位置“${label}”和单元格“${cell}”不是同一个数据`,
    '两栏只留正确的一个，或者改成一致',
  ],
  'form-remark-twice': () => ['附注或单位写了两次', '并成一行'],
  'form-section': ({ found }) => [
    found ? `没有“${found}”这个部分` : '没有写明属于哪个部分',
    '从列表里选',
  ],
  'form-section-taken': ({ section }) => [`“部分”是空的，当作上一行的“${section}”`, '从列表里选明'],
  'form-paragraphs': ({ count }) => [
    `这一格里有换行，当作 ${count} 段`,
    '一段占一行；段首有序号的，层次选这种序号，标题写在“标题”一栏',
  ],
  'form-level': ({ found }) => [
    `层次“${found}”用不上：上面没有它所属的标题，或者写法不对`,
    '从列表里选',
  ],
  'form-level-taken': ({ found, level, isText }) => [
    isText
      ? `层次是“${found}”，而“标题”不是空的，当作“${level}”的标题`
      : `${found ? `层次“${found}”` : '层次是空的，'}当作“${level}”`,
    isText
      ? `是标题的，层次选“${level}”；不是的，移到“文字”一栏`
      : `层次写“${level}”即可，序号自动生成`,
  ],
  'form-heading': ({ level, hasHeading }) => [
    `层次是“${level}”，而“标题”${hasHeading ? '不' : ''}是空的`,
    hasHeading
      ? '接着上一格的文字没有标题：清空“标题”，或者改选层次'
      : '标题写在“标题”一栏；不是标题的，层次选“正文”',
  ],
  'form-doubled': ({ cell }) => [`这一行和 ${cell} 那一行完全一样，会印两遍`, '删去一行'],
  'form-list-head': ({ head, heads, isTwice }) => [
    isTwice ? `“${head}”这一栏有两个，分不清用哪一个` : `找不到“${head}”这一栏`,
    `表头改回原样，依次是：${heads.join('、')}`,
  ],

  'other-heading': ({ found, heading }) => [`标题“${found}”当作“${heading}”`],
  'no-heading': ({ heading }) => [`没有找到标题“${heading}”`],
  'no-agency': ({ found }) => [`标题“${found}”里没有机关名称，请补上`],
  'agency-taken': ({ agency, source }) => [
    `标题里没有机关名称，取自${nameSources[source]}：“${agency}”，请核对`,
  ],
  'stray-text': ({ found }) => [`有一段不属于报告格式的文字没有读入：“${found}”`],
  'left-out': ({ count, quotes }) => [
    `有 ${count} 段不属于报告的文字没有读入：${quotedList(quotes, count)}`,
    '是报告内容的，请补上',
  ],
  'after-signature': ({ count, quotes }) => [
    `落款后面还有 ${count} 段文字，读在最后一部分的末尾：${quotedList(quotes, count)}`,
  ],
  'joined-lines': ({ count, quotes }) => [
    `句子中间断开的行已接成 ${count} 段，请核对分段：${quotedList(quotes, count)}`,
  ],
  'missing-row': ({ name }) => [`没有找到这一行：${name}，按没有填写处理`],
  'extra-row': ({ found }) => [`格式里没有这一行，没有读入：“${found}”`],
  'merged-rows': ({ found, name }) => [`“${found}”只有一行，数据记在“${name}”，其余各行记 0`],
  'blank-mark': ({ found }) => [`“${found.trim()}”当作没有填写`],
  'no-figure': ({ found }) => [`“${found.trim()}”不是数据，按没有填写处理`],
  'number-in-text': ({ found }) => [`“${found}”开头像序号，但不是标题，照原样读入`],
  'level-skipped': ({ found }) => [`标题“${found}”跳了层次，已提上来`],
  'shown-text': ({ expected, found }) => [`应为“${expected}”，成品上是“${found}”`],
  'shown-cell': ({ expected, found }) => [`应为${quoted(expected)}，成品上是${quoted(found)}`],
  'shown-missing': ({ expected }) => [`成品上没有${expected ? `“${expected}”` : '这一格'}`],
  'shown-extra': ({ found }) => [`成品上多出${found ? `“${found}”` : '一格'}`],
  'shown-shape': ({ expected, found }) => [`单元格应占 ${expected}（行×列），成品上占 ${found}`],
  'carried-other': () => ['成品所带的报告文件与这一份不同'],
  'carried-digest': () => ['成品所带的报告文件与生成时的内容不符（或由别的版本生成）'],
  ...zhProofs,

  'document-too-large': ({ part }) => [`文件太大，或解开后太大${part ? `（${part}）` : ''}`],
  'not-zip': () => ['不是完整的 .docx、.ofd 或 .xlsx 文件'],
  'double-part': ({ part }) => [`里面有两个 ${part}，分不清用哪一个`],
  'damaged-part': ({ part }) => [`里面的 ${part} 损坏，或者记载前后不一`],
  'not-docx': () => ['里面没有 Word 正文或工作表'],
  'not-pdf': () => ['不是完整的 PDF 文件'],
  'not-ofd': ({ part }) => [`OFD 文件不完整，缺少 ${part}`],
  encrypted: () => ['文件加了密码'],
  'no-text': () => ['里面没有文字（可能是扫描件）'],
  'open-table': ({ page }) => [`表格的线框不全，读不出单元格（第 ${page} 页）`],
  'unplaced-text': ({ page }) => [`有旋转、竖排或嵌在图形里的文字，定不了位置（第 ${page} 页）`],
  doctype: () => ['含有 DOCTYPE 或实体定义，不读'],
  'broken-xml': () => ['里面的 XML 不完整'],
  'empty-file': () => ['文件是空的，请换成填好的报告'],
  'not-utf8': () => ['不是 UTF-8 编码'],
  'old-excel': () => ['是旧版 Excel（.xls）或 WPS 表格（.et）文件，请打开后另存为 .xlsx'],
  'old-word': () => ['是旧版 Word（.doc）或 WPS 文字（.wps）文件，请打开后另存为 .docx'],
  'old-text': ({ format }) => [`是 .${format} 文件，请在 Word 或 WPS 里打开，另存为 .docx`],
  'open-document': ({ save }) => [
    `是 OpenDocument（.ods、.odt）文件，请在 WPS 或 LibreOffice 里打开，另存为 .${save}`,
  ],
  archive: () => ['是压缩包，请先解压，再给出里面的报告文件'],
  image: () => ['是图片，读不出数据；请用 Word、PDF 或表格的原文件'],
  'finished-document': ({ format, file, report }) => [
    `是成品（.${format}），不是报告文件；先读成报告：nianbao read ${file} -o ${report}`,
  ],
  'unknown-format': () => ['不是 .docx、.pdf、.ofd、.xlsx 或 .html 文件'],
  'not-report': () => ['里面没有年度报告的三张表'],
  'not-workbook': () => [
    '不是 nianbao 的填报表（封面、文字和三张表）；别的文件先用 nianbao read 读成报告',
  ],
  'missing-sheet': ({ name }) => [
    `填报表缺少“${name}”这张工作表；从原来的填报表里复制过来，或者用 nianbao init --format xlsx 重新做一份`,
  ],
  'no-title': () => ['没有找到写明年度的报告标题'],
  'no-embedded-report': () => ['成品没有带报告文件，请用 --against 指明'],
  'broken-embedded-report': () => ['网页里“下载数据”的内容损坏'],
  'faulty-report': () => ['用来核对的报告文件有错误'],
  'font-kind': ({ role, path, format }) => [
    `字体 ${role}（${path}）不是完整的 TrueType 字体，不能放进 .${format} 文件`,
    `换一个 .ttf 文件（不是 .otf），或者不生成 .${format}`,
  ],
};
