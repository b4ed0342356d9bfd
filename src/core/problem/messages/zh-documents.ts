import type { DocumentCode, NameSource } from './document-message-data.js';
import type { Sentences } from './message.js';
import { zhProofs } from './zh-proofs.js';
import { quoted, zhWorkbooks } from './zh-workbooks.js';

/** 多 3 or 少 3. */
export const excess = (n: number): string => (n > 0 ? `多 ${n}` : `少 ${-n}`);

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
  ...zhWorkbooks,
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
