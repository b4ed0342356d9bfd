import type { EditionData, FigureCell, Sum } from './edition.js';

/** Writes every rule of kind `sum` out as equations between single figures. */
export function expandSums(edition: EditionData, figures: ReadonlyMap<string, FigureCell>): Sum[] {
  const bases = new Set([...figures.keys()].map(parent));
  const columnsOf = (name: string): string[] => {
    const series = edition.series[name];
    if (!series) throw new Error(`no series ${name}`);
    return [...series.parts, series.total];
  };
  return edition.rules.flatMap(({ id, severity, series, each, total, parts }) => {
    const sum = { rule: id, severity };
    if (series) {
      const columns = columnsOf(series);
      const last = columns.at(-1);
      return [...bases]
        .filter((base) => columns.every((c) => figures.has(`${base}/${c}`)))
        .map((base) => ({ ...sum, total: `${base}/${last}`, parts: columns.slice(0, -1).map((c) => `${base}/${c}`) }));
    }
    if (!each || !total || !parts) return [];
    return columnsOf(each).map((column) => {
      const leaves = (part: string): string[] => {
        const found = [...figures.keys()].filter((p) => p.startsWith(`${part}/`) && p.endsWith(`/${column}`));
        if (!found.length) throw new Error(`rule ${id}: no figure for ${part}/${column}`);
        return found;
      };
      leaves(total);
      return { ...sum, total: `${total}/${column}`, parts: parts.flatMap(leaves) };
    });
  });
}

const parent = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));
