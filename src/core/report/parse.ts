import type { Edition } from '../edition/edition.js';
import { editions as shippedEditions } from '../edition/make-edition.js';
import { selfAndAncestors, siblingPointer } from '../json-pointer.js';
import type { Finding } from '../problem/finding.js';
import type { TypedFigure } from '../problem/messages/message-data.js';
import type { Reading } from '../source/source.js';
import { checkForbiddenCharacters } from './checks/forbidden-characters.js';
import { checkLookalikes, withoutLookalikes } from './checks/lookalikes.js';
import { checkOuterBlanks } from './checks/outer-blanks.js';
import { checkShape } from './checks/shape.js';
import { changeStrings } from './checks/text-walk.js';
import { chooseEdition } from './choose-edition.js';
import { type FigureInput, readFigures } from './figures.js';
import type { Report, ReportInput } from './report.js';

/** A report whose edition is known, though parts of it may have the wrong shape. */
export interface ReportDraft extends Report {
  /**
   * Whether an error of reading or a finding about the shape lies at the pointer, around it or
   * below it: such parts are not checked any further.
   */
  readonly isFaulty: (pointer: string) => boolean;
  /** Whether the figure at the pointer is faulty and `figures` has the corrected one. */
  readonly isCorrected: (pointer: string) => boolean;
  /** The file's value as it stands, for corrections of its text. */
  readonly original: ReportInput;
}

/** What parsing a report file gave. */
export interface Parsing {
  readonly reading: Reading;
  /** The report's edition; if it has none, the newest, for the places of findings. */
  readonly edition: Edition | undefined;
  readonly findings: readonly Finding[];
  /** Unless the file cannot be read or no edition existed in the report's year. */
  readonly draft?: ReportDraft;
  /** If the shape is right. */
  readonly report?: Report;
  /** The errors that keep the shape from being right; empty if there is a report. */
  readonly obstacles: readonly Finding[];
}

/**
 * Makes a report of what was read: chooses its edition, cleans its text, holds its shape to the
 * edition's JSON Schema and reads its figures.
 */
export function parseReport(
  reading: Reading,
  editions: readonly Edition[] = shippedEditions(),
): Parsing {
  const { source, file } = reading;
  const chosen = source && chooseEdition(source.value as Partial<ReportInput>, editions);
  if (!source || !chosen?.edition) {
    const findings = [...reading.findings, ...(chosen?.findings ?? [])];
    return { reading, edition: editions.at(-1), findings, obstacles: findings.filter(isError) };
  }
  const { edition } = chosen;
  const original = source.value as ReportInput;
  const cleaned = [...checkLookalikes(original), ...checkOuterBlanks(edition, original)];
  const input = cleaned.length ? (changeStrings(original, cleanText) as ReportInput) : original;
  const wrongEdition = chosen.findings.find(isError)?.pointer;
  const shape = checkShape(edition, input).filter((f) => f.pointer !== wrongEdition);
  const corrected = correctedFigures(edition, shape);
  const figures = readFigures(edition, input, corrected);
  const report: Report = { file, edition, input, figures };
  // Errors without a pointer are about no part; of a key that is there twice one value is read.
  const unread = reading.findings.filter(
    (f) => isError(f) && f.pointer && f.code !== 'duplicate-key',
  );
  const obstacles = [...reading.findings, ...chosen.findings, ...shape].filter(isError);
  return {
    reading,
    edition,
    findings: [
      ...reading.findings,
      ...chosen.findings,
      ...checkForbiddenCharacters(edition, original),
      ...cleaned,
      ...shape,
    ],
    draft: {
      ...report,
      original,
      isFaulty: faultTest([...unread, ...shape]),
      isCorrected: (pointer) => corrected.has(pointer),
    },
    ...(obstacles.length ? {} : { report }),
    obstacles,
  };
}

/** A text as documents show it. */
const cleanText = (text: string): string => withoutLookalikes(text).trim();

export const isError = ({ severity }: { readonly severity: string }): boolean =>
  severity === 'error';

/** Counts that are written as text, with what they are corrected to; 0 where nothing is written. */
function correctedFigures(
  edition: Edition,
  shape: readonly Finding[],
): ReadonlyMap<string, FigureInput> {
  return new Map(
    shape.flatMap((f): [string, FigureInput][] => {
      if (f.code !== 'digits' && f.code !== 'empty-figure') return [];
      const value = f.code === 'digits' ? numberOf(f.data.corrected) : 0;
      const pointer = f.pointer.replace(/\/value$/, '');
      const isCount = edition.figures.has(pointer) && Number.isSafeInteger(value) && value >= 0;
      return isCount ? [[pointer, value]] : [];
    }),
  );
}

const numberOf = (figure: TypedFigure): number =>
  typeof figure === 'number' ? figure : figure.value;

function faultTest(errors: readonly Finding[]): (pointer: string) => boolean {
  const faults = errors.flatMap((f) => {
    // A misspelt key is also missing under its right name.
    const isMisspelt = f.code === 'unknown-key' && f.data.nearest;
    return isMisspelt ? [f.pointer, siblingPointer(f.pointer, f.data.nearest)] : [f.pointer];
  });
  const faulty = new Set(faults);
  const around = new Set(faults.flatMap((fault) => [...selfAndAncestors(fault)]));
  return (pointer) =>
    around.has(pointer) || [...selfAndAncestors(pointer)].some((p) => faulty.has(p));
}
