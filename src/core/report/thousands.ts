import type { Edit } from '../problem/finding.js';

/** What a number counts or measures: without it, digits with commas are codes or a list. */
const UNIT =
  '[万亿余多元件个人次份条项起宗户部名篇期场家本册批页字例座处辆套台亩吨米]|公里|平方|小时|天';
/**
 * Digits in groups of three, a unit after them. Not the end of something longer: of another number,
 * a range, a list, a code or a decimal.
 */
const GROUPS = new RegExp(
  '(?<![\\d０-９A-Za-z.．])(?<![\\d０-９][-—－–~～/:：,，、至到])' +
    `[1-9]\\d{0,2}(?:,\\d{3})+(?=(?:[.．]\\d+)?\\s?(?:${UNIT}))`,
  'gu',
);
/** Words before several numbers: 分别为12,345件 may be 12 and 345. */
const LISTING = /(?:分别|依次)[^，。；：！？]*$/;
/** Before a number that counts nothing: 第1,234条, 《条例》20,210条, 会议室1,203人. */
const ORDINAL = /[第》号码室]\s*$/;
/** Before one number, and hardly ever before a list: a total, or what a table counts. */
const TOTAL = /(?:[共计达约近逾]|超过|许可|处罚|强制|申请|信息)\s*$/;
/** Characters before a number that are looked at. */
const MOST_BEFORE = 40;

/**
 * Whether groups of three digits are one number. In a list, 120,130,140件, every group is a number:
 * none begins with a zero, and it is not likely that only the first is shorter.
 */
function isOneNumber(groups: string, before: string): boolean {
  if (LISTING.test(before) || ORDINAL.test(before)) return false;
  const [first = '', ...others] = groups.split(',');
  const isTotal = others.length === 1 && TOTAL.test(before);
  return first.length < 3 || isTotal || others.some((group) => group.startsWith('0'));
}

/** Edits that take the commas out of thousands; what may be several numbers is left alone. */
export const thousandsEdits = (text: string): Edit[] =>
  [...text.matchAll(GROUPS)]
    .filter(({ 0: groups, index }) =>
      isOneNumber(groups, text.slice(Math.max(0, index - MOST_BEFORE), index)),
    )
    .map(({ 0: groups, index }) => ({
      start: index,
      end: index + groups.length,
      text: groups.replaceAll(',', ''),
    }));
