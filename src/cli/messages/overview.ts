import type { Language } from '../../core/problem/language.js';

const zh = {
  title: (agency: string, year: number) => `${agency}${year}年政府信息公开工作情况`,
  counted: (count: number) => `据 ${count} 个单位的年度报告汇总。`,
  missing: (agencies: readonly string[]) =>
    `没有报告的（${agencies.length}）：${agencies.join('、')}。`,
  notCounted: (agency: string, f: string, place: string, why: string, more: number) =>
    `没有计入：${agency ? `${agency}（${f}）` : f}，${place ? `${place}，` : ''}${why}` +
    `${more ? `，另有 ${more} 处错误` : ''}。`,
  agency: '单位',
  department: '个单位',
  total: '合计',
  previousYear: '上年',
  change: '增减',
  share: '占比',
  note: '注',
};

const en: typeof zh = {
  title: (agency, year) => `Information disclosure ${year}: ${agency}`,
  counted: (count) => `From the annual reports of ${count} agencies.`,
  missing: (agencies) => `No report from (${agencies.length}): ${agencies.join(', ')}.`,
  notCounted: (agency, f, place, why, more) =>
    `Not counted: ${agency ? `${agency} (${f})` : f}, ${place ? `${place}, ` : ''}${why}` +
    `${more ? `, and ${more} other error(s)` : ''}.`,
  agency: 'agency',
  department: 'agencies',
  total: 'total',
  previousYear: 'last year',
  change: 'change',
  share: 'share',
  note: 'note',
};

/** The words of the page of `--overview`. */
export const overview: Readonly<Record<Language, typeof zh>> = { zh, en };
