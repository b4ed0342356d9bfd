import type { Part } from '../aggregate/add.js';
import { checkAggregate } from '../aggregate/check-parts.js';
import type { Edition } from '../edition/edition.js';
import { pathLabel } from '../edition/labels.js';
import { editionOfYear, editions } from '../edition/make-edition.js';
import { byPosition, type Finding, type Language, type Problem } from '../problem/problem.js';
import { toProblem } from '../problem/to-problem.js';
import { describe, type Reading, type Source } from '../source/json.js';
import { checkBlanks } from './checks/blanks.js';
import { checkCopied } from './checks/copied-from-last-year.js';
import { checkText } from './checks/forbidden-characters.js';
import { checkCharacters, clean } from './checks/lookalikes.js';
import { checkShape } from './checks/shape.js';
import { checkTypography } from './checks/typography.js';
import { type Figure, readFigures } from './figures.js';
import { placeOf } from './place.js';
import { checkHeadings, checkUnwritten, proseOf } from './prose.js';
import { checkRules } from './rules/run-rules.js';
import { isDate } from './rules/values.js';
import { waive } from './waive.js';

/** A paragraph, or a numbered heading with text that runs on and blocks below (spec of the report file, “Block”). */
export type Block =
  | string
  | { readonly heading: string; readonly text?: string; readonly content?: readonly Block[] };

/** The fields of a report file that do not depend on the edition. */
export interface ReportInput {
  readonly edition?: string;
  readonly year: number;
  readonly agency: string;
  readonly title?: string;
  readonly preface?: readonly Block[];
  readonly signature?: { readonly agency?: string; readonly date: string };
  /** Warnings that may stand, each with the reason. */
  readonly waive?: readonly { readonly rule: string; readonly reason: string }[];
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
  /** Last year's report, to compare with. */
  readonly previous?: PreviousReport;
  /** The reports that this one should be the sum of. */
  readonly parts?: readonly Part[];
  /** What is marked as still to be written is a warning; no document can be built of it. */
  readonly draft?: boolean;
}
/** A report of last year: of the right shape, whatever its sums. */
export interface PreviousReport {
  readonly edition: Edition;
  readonly input: ReportInput;
  readonly figures: ReadonlyMap<string, Figure>;
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
  let waivable = false;
  if (source && chosen) {
    findings.push(...chosen.findings);
    const { edition } = chosen;
    if (edition) {
      const characters = checkCharacters(source.value);
      findings.push(...checkText(source.value), ...characters);
      const cleaned = characters.length ? clean(source.value) : source.value;
      const shape = checkShape(edition, cleaned).filter(
        (f) => !chosen.findings.some((c) => c.severity === 'error' && c.pointer === f.pointer),
      );
      findings.push(...shape);
      // What a fault of shape is about is not held against the rules; the rest is.
      const input = cleaned as ReportInput;
      // A misspelt key is also missing under its right name.
      const faulty = shape.flatMap(({ pointer, data }) => [
        pointer,
        ...(data.nearest ? [pointer.replace(/[^/]*$/, String(data.nearest))] : []),
      ]);
      const isFaulty = (pointer: string): boolean =>
        faulty.some((f) => `${f}/`.startsWith(`${pointer}/`) || `${pointer}/`.startsWith(`${f}/`));
      const figures = readFigures(edition, input);
      const prose = proseOf(edition, input, isFaulty);
      waivable = !isFaulty('/waive');
      const { previous } = options;
      findings.push(
        ...checkRules({
          edition,
          input,
          figures,
          prose,
          isFaulty,
          ...(previous ? { previous } : {}),
        }),
        ...checkBlanks(edition, input),
        // Corrections are of the text as it stands in the file.
        ...checkTypography(
          cleaned === source.value
            ? prose
            : proseOf(edition, source.value as ReportInput, isFaulty),
        ),
        ...checkHeadings(prose),
        ...checkUnwritten(prose, options.draft ?? false),
      );
      if (!isFaulty('/signature')) findings.push(...checkDate(input));
      if (previous)
        findings.push(
          ...checkPrevious(edition, input, previous).filter((f) => !isFaulty(f.pointer)),
          ...checkCopied(prose, proseOf(previous.edition, previous.input), (p) =>
            placeOf(previous.edition, p),
          ),
        );
      if (options.parts)
        findings.push(
          ...checkAggregate(edition, figures, options.parts).filter((f) => !isFaulty(f.pointer)),
        );
      if (!findings.some((f) => f.severity === 'error'))
        report = { edition, input, figures } as unknown as CheckedReport;
    }
  }
  const located = locateFindings(findings, source, chosen?.edition ?? all.at(-1), options.language);
  const problems = source && waivable ? waive(located, source.value as ReportInput) : located;
  return report ? { problems, report } : { problems };
}

/** Gives findings their positions, places and words, in the order of the file. */
export function locateFindings(
  findings: readonly Finding[],
  source: Source | undefined,
  edition: Edition | undefined,
  language: Language = 'zh',
): Problem[] {
  return findings
    .map((f) => {
      const problem = toProblem(
        f,
        f.at ?? source?.locate(f.pointer, f.atKey) ?? { line: 1, column: 1 },
        edition ? placeOf(edition, f.pointer) : '',
        language,
      );
      const fix =
        source && (f.edits || f.replacement !== undefined)
          ? source.toTextEdits(f.pointer, f.edits, f.replacement)
          : [];
      return fix.length ? { ...problem, fix } : problem;
    })
    .sort(byPosition);
}

function chooseEdition(
  input: Partial<ReportInput>,
  all: readonly Edition[],
): { edition?: Edition; findings: Finding[] } {
  const { year, edition: named } = input;
  const hasYear = typeof year === 'number' && Number.isInteger(year);
  const governing = hasYear ? editionOfYear(year, all) : undefined;
  const newest = all.at(-1) as Edition;
  if (named !== undefined) {
    const edition = all.find((e) => e.edition === named);
    if (!edition)
      return {
        edition: governing ?? newest,
        findings: [
          {
            code: 'unknown-edition',
            severity: 'error',
            pointer: '/edition',
            data: { found: describe(named), known: all.map((e) => e.edition) },
          },
        ],
      };
    if (!hasYear || governing === edition) return { edition, findings: [] };
    return {
      edition,
      findings: [
        {
          code: 'edition-year',
          severity: 'warning',
          pointer: '/edition',
          data: { year, edition: edition.edition, governing: governing?.edition ?? '' },
        },
      ],
    };
  }
  if (governing || !hasYear) return { edition: governing ?? newest, findings: [] };
  return {
    findings: [
      {
        code: 'no-edition',
        severity: 'error',
        pointer: '/year',
        data: { year, first: Math.min(...all.map((e) => e.years.from)) },
      },
    ],
  };
}

/** Reads last year's report for comparison; undefined, with what is wrong, where its shape does not allow that. */
export function readPrevious(
  reading: Reading,
  options: Pick<CheckOptions, 'editions' | 'language'> = {},
): { readonly previous?: PreviousReport; readonly problems: readonly Problem[] } {
  const all = options.editions ?? editions();
  const { source } = reading;
  const chosen = source && chooseEdition(source.value as Partial<ReportInput>, all);
  const cleaned = source && clean(source.value);
  const findings = [
    ...reading.findings,
    ...(chosen?.findings ?? []),
    ...(chosen?.edition ? checkShape(chosen.edition, cleaned) : []),
  ].filter((f) => f.severity === 'error');
  const problems = locateFindings(
    findings,
    source,
    chosen?.edition ?? all.at(-1),
    options.language,
  );
  if (problems.length || !source || !chosen?.edition) return { problems };
  const input = cleaned as ReportInput;
  return {
    problems,
    previous: { edition: chosen.edition, input, figures: readFigures(chosen.edition, input) },
  };
}

/** Whether the report given as last year's is just that, and what a change of edition leaves uncompared. */
function checkPrevious(
  edition: Edition,
  { year, agency }: ReportInput,
  previous: PreviousReport,
): Finding[] {
  const warn = (code: string, pointer: string, data: Finding['data']): Finding => ({
    code,
    severity: 'warning',
    pointer,
    data,
  });
  const uncompared = edition.equations
    .filter((s) => s.terms.some((t) => t.previous && !previous.figures.has(t.pointer)))
    .map((s) => pathLabel(edition, s.total));
  return [
    ...(previous.input.year === year - 1
      ? []
      : [warn('previous-year', '/year', { expected: year - 1, found: previous.input.year })]),
    ...(previous.input.agency === agency
      ? []
      : [warn('previous-agency', '/agency', { found: previous.input.agency })]),
    ...(previous.edition.edition === edition.edition
      ? []
      : [
          warn('edition-change', '/year', {
            edition: edition.edition,
            previous: previous.edition.edition,
            uncompared,
          }),
        ]),
  ];
}

function checkDate({ signature }: ReportInput): Finding[] {
  if (!signature || isDate(signature.date)) return [];
  return [
    {
      code: 'date',
      severity: 'error',
      pointer: '/signature/date',
      data: { found: describe(signature.date) },
    },
  ];
}
