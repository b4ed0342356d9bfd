import type { Finding } from '../problem/finding.js';
import type { Language } from '../problem/language.js';
import { byPosition } from '../problem/position.js';
import type { Problem } from '../problem/problem.js';
import { checkBlanks } from './checks/blanks.js';
import { checkCopied } from './checks/copied-from-last-year.js';
import { checkHeadings } from './checks/headings.js';
import { checkLastYear } from './checks/last-year.js';
import { checkAgency, checkTitleYear } from './checks/names.js';
import { checkNoteMarks } from './checks/note-marks.js';
import { checkPastedProse } from './checks/pasted-prose.js';
import { checkExchanged, checkTypedSignature } from './checks/section-contents.js';
import { checkSignatureDate } from './checks/signature-date.js';
import { checkTypography } from './checks/typography.js';
import { checkUnwritten } from './checks/unwritten.js';
import { toProblems } from './locate.js';
import { isError, type Parsing, type ReportDraft } from './parse.js';
import { placeOf } from './place.js';
import { proseOf } from './prose.js';
import type { CheckedReport, Report } from './report.js';
import { runRules } from './rules/run-rules.js';
import { waive } from './waive.js';

export interface CheckOptions {
  /** Language of the messages; Chinese by default. */
  readonly language?: Language | undefined;
  /** Last year's report, to compare with. */
  readonly previous?: Report | undefined;
  /** Whether prose that is still to be written is a warning; no document is built from a draft. */
  readonly draft?: boolean | undefined;
  /** Further checks, for example against the sum of the departments' reports. */
  readonly checks?: readonly ((report: Report) => Finding[])[] | undefined;
}

/** What a check gave. */
export interface Checking {
  /** The errors of reading the file, then the others, each in the order of the file. */
  readonly problems: readonly Problem[];
  /** If no problem is an error. */
  readonly report?: CheckedReport;
}

/** Checks a report that was parsed: every problem at once, located and in words. */
export function checkParsed(parsing: Parsing, options: CheckOptions = {}): Checking {
  const { draft } = parsing;
  const found = draft ? checkDraft(draft, options) : [];
  const findings = [...parsing.findings, ...found];
  const problems = locate(findings, parsing, options.language);
  if (!draft || findings.some(isError)) return { problems };
  const { file, edition, input, figures } = draft;
  return { problems, report: { file, edition, input, figures } as CheckedReport };
}

/**
 * Puts findings about a parsed report into words: the errors of reading the file, then all others,
 * each in the order of the file. Marks the warnings that the report keeps.
 */
function locate(
  findings: readonly Finding[],
  { reading, edition, draft }: Parsing,
  language: Language | undefined,
): Problem[] {
  const location = { source: reading.source, edition, language };
  const unread = new Set(reading.findings.filter(isError));
  const problems = [
    ...toProblems(
      findings.filter((f) => unread.has(f)),
      location,
    ),
    ...toProblems(
      findings.filter((f) => !unread.has(f)),
      location,
    ),
  ];
  const canWaive = draft && !draft.isFaulty('/waive');
  return canWaive ? waive(problems, draft.input) : problems;
}

/** The problems of a report without errors, and findings about its document among them. */
export const withFindings = (
  problems: readonly Problem[],
  findings: readonly Finding[],
  parsing: Parsing,
  language: Language | undefined,
): Problem[] => [...problems, ...locate(findings, parsing, language)].sort(byPosition);

function checkDraft(draft: ReportDraft, options: CheckOptions): Finding[] {
  const { edition, input, figures, original, isFaulty, isCorrected } = draft;
  const prose = proseOf(edition, input, isFaulty);
  // Corrections are made in the text as it stands in the file.
  const fileProse = input === original ? prose : proseOf(edition, original, isFaulty);
  const lastYear = options.previous;
  const unless = (findings: readonly Finding[]): Finding[] =>
    findings.filter((f) => !isFaulty(f.pointer));
  const pasted = checkPastedProse(draft);
  // Without its number, the heading of a section would pass for one of this section.
  const strays = new Set(pasted.flatMap((f) => (f.code === 'section-heading' ? [f.pointer] : [])));
  const findings = [
    ...runRules({ edition, input, figures, prose, isFaulty, isCorrected, lastYear }),
    ...checkBlanks(edition, input, isFaulty),
    ...pasted,
    ...checkTypography(fileProse.filter((p) => !strays.has(p.pointer))),
    ...checkHeadings(prose),
    ...checkNoteMarks(edition, input),
    ...checkExchanged(prose),
    ...checkUnwritten(input, options.draft ?? false),
  ];
  if (!isFaulty('/agency')) findings.push(...checkAgency(input));
  if (!isFaulty('/title') && !isFaulty('/year')) findings.push(...checkTitleYear(input));
  if (!isFaulty('/signature')) findings.push(...checkSignatureDate(input));
  if (!isFaulty('/signature') && !isFaulty('/agency') && !isFaulty('/otherMatters'))
    findings.push(...checkTypedSignature(input));
  if (lastYear) {
    const placeLastYear = (pointer: string): string =>
      placeOf(lastYear.edition, pointer, options.language ?? 'zh');
    const lastYearProse = proseOf(lastYear.edition, lastYear.input);
    findings.push(
      ...unless(checkLastYear(draft, lastYear)),
      ...checkCopied(prose, lastYearProse, placeLastYear),
    );
  }
  for (const check of options.checks ?? []) findings.push(...unless(check(draft)));
  return findings;
}
