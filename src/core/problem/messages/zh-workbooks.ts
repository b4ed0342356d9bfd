import type { WorkbookMessages } from './document-message-data.js';
import type { Sentences } from './message.js';

/** A text in quotation marks; one that is empty has none. */
export const quoted = (text: string): string => (text ? `“${text}”` : '空白');

/** Sentences in Chinese about a workbook that a clerk has filled. */
export const zhWorkbooks: Sentences<keyof WorkbookMessages> = {
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
};
