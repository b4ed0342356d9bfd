import { childPointer } from '../../json-pointer.js';
import { type Finding, warning } from '../../problem/finding.js';
import type { Prose } from '../prose.js';
import type { ReportInput } from '../report.js';
import { sectionText } from '../rules/section-text.js';
import { readTypedDate } from '../typed-date.js';

const ABOUT_PROBLEMS = /问题|不足|改进/;
const ABOUT_OTHER_MATTERS = /处理费|没有其他/;

/** Sections five and six, each with what the other should have. */
export function checkExchanged(prose: readonly Prose[]): Finding[] {
  const isAboutProblems = prose.some(
    (p) => p.section === 'otherMatters' && p.isHeading && ABOUT_PROBLEMS.test(p.plain),
  );
  return isAboutProblems && ABOUT_OTHER_MATTERS.test(sectionText(prose, 'problems'))
    ? [warning('exchanged-sections', '/problems', {})]
    : [];
}

/** A last paragraph that is the agency or the date of the signature, printed below it again. */
export function checkTypedSignature({ agency, signature, otherMatters }: ReportInput): Finding[] {
  if (!signature || !Array.isArray(otherMatters) || otherMatters.length < 2) return [];
  const last: unknown = otherMatters.at(-1);
  if (typeof last !== 'string') return [];
  const isSignature = [agency, signature.agency].includes(last) || readTypedDate(last);
  const pointer = childPointer('/otherMatters', otherMatters.length - 1);
  return isSignature ? [warning('typed-signature', pointer, { found: last })] : [];
}
