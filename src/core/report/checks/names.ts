import { foldText } from '../../blanks.js';
import { type Finding, warning } from '../../problem/finding.js';
import type { ReportInput } from '../report.js';

const TITLE_WORDS = /(?:20\d{2}年?度?)?(?:政府信息公开)?(?:工作)?年度报告$/;
/** Blanks between the Chinese characters of a name. */
const INNER_BLANKS = /(?<=\p{Script=Han})[ \u00a0\u3000]+(?=\p{Script=Han})/gu;
const YEARS = /20\d{2}/g;

/** The words of the title in the agency's name, which the title has too, and blanks within it. */
export function checkAgency({ agency }: ReportInput): Finding[] {
  const corrected = agency.replace(INNER_BLANKS, '').replace(TITLE_WORDS, '');
  if (corrected === agency || !corrected) return [];
  const data = { found: agency, corrected };
  return [warning('agency-name', '/agency', data, { replacement: { value: corrected } })];
}

/** A title that names years, but not the report's. */
export function checkTitleYear({ title, year }: ReportInput): Finding[] {
  const years = (foldText(title ?? '').match(YEARS) ?? []).map(Number);
  const [found] = years;
  if (found === undefined || years.includes(year)) return [];
  return [warning('title-year', '/title', { found, year })];
}
