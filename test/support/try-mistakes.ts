/** Mistakes of one kind in the samples, and how well their explanations name them. */
import { checkReport, type Problem, readReport } from '../../src/index.js';
import {
  type Mistake,
  makeMistake,
  mistakeKinds,
  numberAt,
  seeded,
  wrongFigures,
} from './figure-mistakes.js';
import { at, editAll, type Json, sample } from './sample-reports.js';
import { check, columns, forms, listExplanations } from './sound-report.js';

/** How many mistakes were named. */
export interface Tried {
  readonly tried: number;
  /** Every wrong figure is in the first explanation with its right value. */
  readonly first: number;
  /** Or in the second or third. */
  readonly firstThree: number;
  /** Seeds at which a figure that is right was said to be wrong for certain. */
  readonly falselyCertain: readonly string[];
}

/** Samples with every total of tables three and four written out. */
const reports: readonly Json[] = ['county-2025.json', 'city-office-2019.json'].map((name) => {
  const report = sample(name);
  const { figures } = checkReport(readReport(report)).report ?? { figures: new Map() };
  const rows = formOf(report).rows.flatMap((row) => columns.map((column) => `${row}/${column}`));
  return editAll(report, Object.fromEntries(rows.map((p) => [p, figures.get(p)?.value ?? 0])));
});

function formOf({ year }: Json): (typeof forms)[string] & object {
  const form = forms[year < 2021 ? '2019' : '2021'];
  if (!form) throw new Error('no form');
  return form;
}

/** Tries as many mistakes of a kind that the check can see. */
export function tryMistakes(kind: string, count: number, firstSeed = 1): Tried {
  const make = mistakeKinds[kind];
  if (!make) throw new Error(`no kind ${kind}`);
  const result = { tried: 0, first: 0, firstThree: 0, falselyCertain: [] as string[] };
  for (let seed = firstSeed; result.tried < count; seed++) {
    const report = at(reports as Json, `/${seed % reports.length}`);
    const mistake = make({ report, rows: formOf(report).rows, random: seeded(seed) });
    const problems = check(makeMistake(mistake, report)).filter((p) => p.severity === 'error');
    if (!problems.length) continue;
    const named = rankOf(mistake, report, problems);
    result.tried++;
    if (named === 0) result.first++;
    if (named < 3) result.firstThree++;
    if (isFalselyCertain(mistake, report, problems)) result.falselyCertain.push(`${kind} ${seed}`);
  }
  return result;
}

/** The place of the explanation that has every wrong figure, from 0; 3 if none of three has. */
function rankOf(mistake: Mistake, report: Json, problems: readonly Problem[]): number {
  const explanations = explained(problems).map(listExplanations);
  for (let rank = 0; rank < 3; rank++) {
    const figures = Object.assign({}, ...explanations.map((e) => e[rank] ?? e[0]));
    const isNamed = wrongFigures(mistake, report).every((p) => figures[p] === numberAt(report, p));
    if (isNamed) return rank;
  }
  return 3;
}

const isFalselyCertain = (mistake: Mistake, report: Json, problems: readonly Problem[]): boolean =>
  explained(problems)
    .filter((p) => p.data.isCertain)
    .flatMap((p) => Object.keys(listExplanations(p)[0] ?? {}))
    .some((pointer) => !wrongFigures(mistake, report).includes(pointer));

const explained = (problems: readonly Problem[]): Problem[] =>
  problems.filter((p) => p.code === 'wrong-figure');
