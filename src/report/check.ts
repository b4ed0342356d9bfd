import type { Edition } from '../edition/edition.js';
import { editionOfYear, editions } from '../edition/load.js';
import { toProblem } from '../problem/catalogue.js';
import type { Finding, Language, Problem } from '../problem/problem.js';
import { describe, type Reading, type Source } from '../source/json.js';
import { checkBlanks, checkSums } from './arithmetic.js';
import { type Figure, readFigures } from './figure.js';
import { placeOf } from './place.js';
import { checkShape } from './shape.js';
import { checkText } from './text.js';

/** A paragraph, or a numbered heading with text that runs on and blocks below (spec of the report file, “Block”). */
export type Block = string | { readonly heading: string; readonly text?: string; readonly content?: readonly Block[] };

/** The fields of a report file that do not depend on the edition. */
export interface ReportInput {
  readonly edition?: string;
  readonly year: number;
  readonly agency: string;
  readonly title?: string;
  readonly preface?: readonly Block[];
  readonly signature?: { readonly agency?: string; readonly date: string };
  readonly [section: string]: unknown;
}

declare const checked: unique symbol;
/** A report without errors; only {@link checkReport} makes one. */
export interface CheckedReport {
  readonly [checked]: true;
  readonly edition: Edition;
  readonly input: ReportInput;
  /** By pointer, in the form's order, totals computed. */
  readonly figures: ReadonlyMap<string, Figure>;
}

export interface CheckOptions {
  readonly language?: Language;
  /** Editions to choose from; those shipped unless given. */
  readonly editions?: readonly Edition[];
}
export interface Checking {
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** Only where no problem is an error. */
  readonly report?: CheckedReport;
}

/** Checks a report that was read: shape, characters, arithmetic. Returns every problem, located and in words. */
export function checkReport(reading: Reading, options: CheckOptions = {}): Checking {
  const all = options.editions ?? editions();
  const { source } = reading;
  const findings = [...reading.findings];
  const chosen = source && chooseEdition(source.value as Partial<ReportInput>, all);
  let report: CheckedReport | undefined;
  if (source && chosen) {
    findings.push(...chosen.findings);
    const { edition } = chosen;
    if (edition) {
      findings.push(...checkText(source.value));
      const shape = checkShape(edition, source.value).filter((f) => !chosen.findings.some((c) => c.severity === 'error' && c.pointer === f.pointer));
      findings.push(...shape);
      const input = source.value as ReportInput;
      const faulty = shape.map((f) => f.pointer);
      const figures = readFigures(edition, input);
      findings.push(...checkSums(edition, input, figures, faulty), ...checkBlanks(edition, input));
      if (!faulty.some((p) => p.startsWith('/signature'))) findings.push(...checkDate(input));
      if (!shape.length) {
        if (!findings.some((f) => f.severity === 'error')) report = { edition, input, figures } as unknown as CheckedReport;
      }
    }
  }
  const problems = locateFindings(findings, source, chosen?.edition ?? all.at(-1), options.language);
  return report ? { problems, report } : { problems };
}

/** Gives findings their positions, places and words, in the order of the file. */
export function locateFindings(findings: readonly Finding[], source: Source | undefined, edition: Edition | undefined, language: Language = 'zh'): Problem[] {
  return findings
    .map((f) => toProblem(f, f.at ?? source?.locate(f.pointer, f.atKey) ?? { line: 1, column: 1 }, edition ? placeOf(edition, f.pointer) : '', language))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function chooseEdition(input: Partial<ReportInput>, all: readonly Edition[]): { edition?: Edition; findings: Finding[] } {
  const { year, edition: named } = input;
  const hasYear = typeof year === 'number' && Number.isInteger(year);
  const governing = hasYear ? editionOfYear(year, all) : undefined;
  const newest = all.at(-1) as Edition;
  if (named !== undefined) {
    const edition = all.find((e) => e.edition === named);
    if (!edition)
      return {
        edition: governing ?? newest,
        findings: [{ code: 'unknown-edition', severity: 'error', pointer: '/edition', data: { found: describe(named), known: all.map((e) => e.edition) } }],
      };
    if (!hasYear || governing === edition) return { edition, findings: [] };
    return {
      edition,
      findings: [{ code: 'edition-year', severity: 'warning', pointer: '/edition', data: { year, edition: edition.edition, governing: governing?.edition ?? '' } }],
    };
  }
  if (governing || !hasYear) return { edition: governing ?? newest, findings: [] };
  return { findings: [{ code: 'no-edition', severity: 'error', pointer: '/year', data: { year, first: Math.min(...all.map((e) => e.years.from)) } }] };
}

function checkDate({ signature }: ReportInput): Finding[] {
  if (!signature || new Date(`${signature.date}T00:00:00Z`).toJSON()?.startsWith(signature.date)) return [];
  return [{ code: 'date', severity: 'error', pointer: '/signature/date', data: { found: describe(signature.date) } }];
}
