import { compileSchema, editionNames, readJson } from '#platform';
import { isBelow } from '../json-pointer.js';
import { checkRules } from './check-rules.js';
import type { Edition, EditionData, Equation, FigureOfTable, Section } from './edition.js';
import { expandEquations } from './equations.js';
import { expandRules } from './expand-rules.js';
import { layGrid } from './grid.js';
import { type Labels, makeLabels } from './labels.js';
import { withLazyParts } from './lazy-parts.js';

/**
 * Works an edition out of the data of its file. Rules that editions share are named by their ids.
 * Throws an Error with all faults of shape, or with the first cell, figure or rule that is wrong.
 */
export function makeEdition(data: unknown): Edition {
  const validate = compileSchema<EditionData>(readJson('schemas/edition.schema.json') as object, {
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  });
  if (validate(data)) {
    const edition = workOut(data);
    const { sections, figures: _, rules } = edition;
    checkRules(rules, sections);
    // Every part is worked out now, so that one that is wrong is found at once.
    return { ...edition };
  }
  const faults = (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
  throw new Error(`edition: ${faults.join('\n')}`);
}

let shipped: readonly Edition[] | undefined;

/**
 * The editions in schemas/editions, oldest first. A test checks their shape, so that nothing does
 * here.
 */
export function editions(): readonly Edition[] {
  shipped ??= editionNames().map((name) =>
    workOut(readJson(`schemas/editions/${name}.json`) as EditionData),
  );
  return shipped;
}

/** The edition that governs a report year, or undefined where no form existed. */
export const editionOfYear = (
  year: number,
  all: readonly Edition[] = editions(),
): Edition | undefined =>
  all.find(({ years }) => years.from <= year && year <= (years.to ?? Number.POSITIVE_INFINITY));

/** What an edition has beyond its data, or in another form. */
type Parts = Omit<Edition, Exclude<keyof EditionData, 'sections' | 'rules'>>;

/**
 * Grids, figures, rules, equations and labels of an edition, from data of the right shape. Each is
 * worked out when it is first asked for: few runs need them all, or those of every edition.
 */
function workOut(data: EditionData): Edition {
  let labels: Labels | undefined;
  const makeLabelsOnce = (): Labels => {
    labels ??= makeLabels(edition.sections);
    return labels;
  };
  const edition: Edition = withLazyParts<EditionData, Parts>(data, {
    sections: () => data.sections.map((section) => withGrid(section, data.series)),
    figures: () => figuresOf(edition.sections),
    rules: () => expandRules(data.rules, edition.figures),
    equations: () => expandEquations(edition.rules, data.series, edition.figures),
    computedTotals: () => computedTotalsOf(edition.equations),
    labels: () => makeLabelsOnce().labels,
    pathLabels: () => makeLabelsOnce().pathLabels,
  });
  return edition;
}

const withGrid = (
  { table, ...section }: EditionData['sections'][number],
  series: EditionData['series'],
): Section => (table ? { ...section, table: layGrid(table, series) } : section);

/** Figures of all tables by pointer. Throws if one is outside its section or stands twice. */
function figuresOf(sections: readonly Section[]): Map<string, FigureOfTable> {
  const figures = new Map<string, FigureOfTable>();
  for (const { key, table } of sections) {
    if (!table) continue;
    for (const cell of table.cells) {
      if (cell.kind !== 'figure') continue;
      if (!isBelow(cell.pointer, `/${key}`) || figures.has(cell.pointer))
        throw new Error(`edition: ${cell.pointer}: outside its section, or twice`);
      figures.set(cell.pointer, { ...cell, table });
    }
  }
  return figures;
}

/** The equation that fills each total in: the first of several. */
function computedTotalsOf(equations: readonly Equation[]): Map<string, Equation> {
  const totals = new Map<string, Equation>();
  for (const equation of equations)
    if (equation.fillsTotal && !totals.has(equation.total)) totals.set(equation.total, equation);
  return totals;
}
