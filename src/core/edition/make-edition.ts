import { compileSchema, editionNames, readJson } from '#platform';
import { isBelow } from '../json-pointer.js';
import { checkRules } from './check-rules.js';
import type { Edition, EditionData, Equation, FigureOfTable, Section } from './edition.js';
import { expandEquations } from './equations.js';
import { expandRules } from './expand-rules.js';
import { layGrid } from './grid.js';
import { makeLabels } from './labels.js';

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
  if (validate(data)) return workOut(data);
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

/** Grids, figures, labels, rules and equations of an edition, from data of the right shape. */
function workOut(data: EditionData): Edition {
  const sections = data.sections.map(({ table, ...section }) =>
    table ? { ...section, table: layGrid(table, data.series) } : section,
  );
  const figures = figuresOf(sections);
  const rules = expandRules(data.rules);
  checkRules(rules, sections);
  const equations = expandEquations(rules, data.series, figures);
  return {
    ...data,
    sections,
    figures,
    rules,
    equations,
    computedTotals: computedTotalsOf(equations),
    ...makeLabels(sections),
  };
}

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
