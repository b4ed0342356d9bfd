import { compileSchema, editionNames, readJson } from '#platform';
import type { Edition, EditionData, Equation, FigureCell, Section, Table } from './edition.js';
import { expandEquations } from './equations.js';
import { layGrid } from './grid.js';
import { makeLabels } from './labels.js';

/** Works an edition file out: grids, places, equations. Throws with every fault of the file's shape. */
export function makeEdition(data: unknown): Edition {
  const validate = compileSchema<EditionData>(readJson('schemas/edition.schema.json') as object, {
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  });
  if (!validate(data))
    throw new Error(
      `edition: ${(validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`).join('\n')}`,
    );
  return workOut(data);
}

function workOut(data: EditionData): Edition {
  const sections: Section[] = data.sections.map(({ table, ...section }) =>
    table ? { ...section, table: layGrid(table, data.series) } : section,
  );
  const figures = new Map<string, FigureCell & { table: Table }>();
  for (const { key, table } of sections)
    for (const cell of table?.cells ?? []) {
      if (cell.kind !== 'figure') continue;
      if (!cell.pointer.startsWith(`/${key}/`) || figures.has(cell.pointer))
        throw new Error(`edition: ${cell.pointer}: outside its section, or twice`);
      figures.set(cell.pointer, { ...cell, table: table as Table });
    }
  const equations = expandEquations(data, figures);
  checkPatterns(data);
  return {
    ...data,
    sections,
    figures,
    equations,
    computedTotals: computedTotalsOf(equations),
    ...makeLabels(sections),
  };
}

/** Of several equations for a total the first. */
const computedTotalsOf = (equations: readonly Equation[]): Map<string, Equation> =>
  new Map(
    equations
      .filter((e) => e.fillsTotal)
      .toReversed()
      .map((e) => [e.total, e]),
  );

/** Every pattern is a regular expression, every section that a rule names is there. */
function checkPatterns({ rules, sections }: EditionData): void {
  for (const rule of rules) {
    const own = ['pattern', 'unless', 'except', 'agencies', 'isGovernment'].map(
      (key) => (rule as unknown as Record<string, string | undefined>)[key],
    );
    for (const pattern of [...own, ...('topics' in rule ? rule.topics.map((t) => t.pattern) : [])])
      new RegExp(pattern ?? '');
    if ('section' in rule && !sections.some((s) => s.key === rule.section))
      throw new Error(`rule ${rule.id}: no section ${rule.section}`);
  }
}

let shipped: readonly Edition[] | undefined;

/** The editions in schemas/editions, oldest first; their shape is held by the tests. */
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
