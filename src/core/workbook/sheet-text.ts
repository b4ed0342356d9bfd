import type { Edition } from '../edition/edition.js';

/*
 * The Chinese words on the sheets. They are content of the workbook, which clerks in China fill
 * in, so they are the same in every language of the command line. What the form itself says
 * comes from the edition.
 */

export const sheetNames = { cover: '封面', prose: '文字', remarks: '附注' } as const;

export const coverText = {
  title: '政府信息公开工作年度报告填报表',
  hint: ({ form, notice }: Edition): string =>
    `按《${form}》（${notice}）。白色格子可以填写，灰色的合计自动算出，变红的格子有错；标题、署名不填时用机关名称。`,
  year: '报告年度',
  agency: '机关名称',
  edition: '格式版本',
  reportTitle: '标题',
  signatureAgency: '署名',
  signatureDate: '成文日期',
  waivers: '不作提示的警告',
  waiverReason: '理由',
} as const;

export const proseText = {
  section: '部分',
  level: '层次',
  heading: '标题',
  text: '文字',
} as const;

/** Levels of the headings, outermost first. */
export const headingLevels: readonly string[] = ['（一）', '1.', '（1）'];
/** Levels of text, by how many headings it is below. */
export const textLevels: readonly string[] = ['部分正文', '（一）正文', '1.正文', '（1）正文'];
/** The level of text below the nearest heading above. */
export const TEXT_BELOW_HEADING = '正文';
/** The level of text that continues the row above, which is too long for one cell. */
export const TEXT_CONTINUES = '接上';
/** What the column of levels offers. */
export const allLevels: readonly string[] = [
  TEXT_BELOW_HEADING,
  ...headingLevels,
  ...textLevels,
  TEXT_CONTINUES,
];

export const remarkText = {
  label: '位置',
  cell: '单元格',
  unit: '单位',
  note: '附注',
} as const;

export const tableText = { note: '注：' } as const;

/** What a spreadsheet program says about a wrong entry. */
export const entryErrors = {
  title: '填写有误',
  count: '这里填不小于 0 的整数；没有的填 0。附注写在“附注”表里',
  change: '这里填整数；没有的填 0。附注写在“附注”表里',
  amount: '这里填金额，不能是负数；没有的填 0。单位和附注写在“附注”表里',
  list: '请从列表里选',
} as const;
