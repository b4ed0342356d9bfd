/** Changes of a workbook's XML, as other programs and clerks make them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Changes the XML of a sheet. */
export type Change = (xml: string) => string;

/** A workbook with the XML of one sheet changed, as another program or a clerk would. */
export function changed(workbook: Uint8Array, sheet: number, change: Change): Uint8Array {
  const parts = unzipSync(workbook);
  const path = `xl/worksheets/sheet${sheet}.xml`;
  const xml = strFromU8(parts[path] as Uint8Array);
  const after = change(xml);
  if (after === xml) throw new Error('nothing was changed');
  parts[path] = strToU8(after);
  return zipSync(parts);
}
/** Replaces the content of a cell. */
export const put =
  (cell: string, content: string, type = '') =>
  (xml: string) =>
    xml.replace(
      new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`),
      (_, style = '') => `<c r="${cell}"${style}${type && ` t="${type}"`}>${content}</c>`,
    );
/** Replaces the content of a cell by words. */
export const text = (cell: string, words: string) =>
  put(cell, `<is><t>${words}</t></is>`, 'inlineStr');
/** Inserts a row as spreadsheets do: everything below moves, with merges and formulas. */
export const insertRow =
  (before: number, content = '') =>
  (xml: string) => {
    const move = (reference: string): string =>
      reference.replace(
        /([A-Z]+)(\d+)/g,
        (_, c, r) => `${c}${Number(r) >= before ? Number(r) + 1 : r}`,
      );
    const moveCells = (cells: string): string =>
      cells.replace(/ r="([A-Z]+\d+)"/g, (_, ref) => ` r="${move(ref)}"`);
    return xml
      .replace(
        /<row r="(\d+)"([^>]*)>(.*?)<\/row>/g,
        (_, r, more, cells) =>
          `<row r="${move(`A${r}`).slice(1)}"${more}>` + `${moveCells(cells)}</row>`,
      )
      .replace(/<f>(.*?)<\/f>/g, (_, f) => `<f>${move(f)}</f>`)
      .replace(/ref="([A-Z]+\d+:[A-Z]+\d+)"/g, (_, ref) => `ref="${move(ref)}"`)
      .replace(new RegExp(`(<row r="${before + 1}")`), `<row r="${before}">${content}</row>$1`);
  };

/** Puts a number, or nothing, into a cell. */
export const figure = (cell: string, value: number | ''): Change =>
  put(cell, value === '' ? '' : `<v>${value}</v>`);

const rowXml = (xml: string, row: number): string => {
  const found = new RegExp(`<row r="${row}".*?</row>`, 's').exec(xml)?.[0];
  if (!found) throw new Error(`no row ${row}`);
  return found;
};
const renumbered = (row: string, from: number, to: number): string =>
  row
    .replace(`<row r="${from}"`, `<row r="${to}"`)
    .replace(/ r="([A-Z]+)\d+"/g, (all, column) =>
      all.startsWith(' r="') ? ` r="${column}${to}"` : all,
    );

/** The row of some number with the cells of another one. */
const asRow = (xml: string, from: number, to: number): string =>
  renumbered(rowXml(xml, from), from, to);

/** Exchanges two rows with all that stands in them; merged cells stay. */
export const swapRows =
  (a: number, b: number): Change =>
  (xml) => {
    const [first, second] = [asRow(xml, b, a), asRow(xml, a, b)];
    return xml.replace(rowXml(xml, a), '\0').replace(rowXml(xml, b), second).replace('\0', first);
  };

/** Puts a copy of a row in place of another one. */
export const copyRow =
  (from: number, to: number): Change =>
  (xml) =>
    xml.replace(rowXml(xml, to), asRow(xml, from, to));

export const deleteRow =
  (row: number): Change =>
  (xml) =>
    xml.replace(rowXml(xml, row), '');

/** Exchanges two columns in some rows. */
export const swapColumns =
  (a: string, b: string, from: number, to: number): Change =>
  (xml) =>
    xml.replace(/<c r="([A-Z]+)(\d+)"/g, (all, column, row) => {
      if (row < from || row > to) return all;
      if (column === a) return `<c r="${b}${row}"`;
      return column === b ? `<c r="${a}${row}"` : all;
    });

export const unmerge =
  (range?: string): Change =>
  (xml) =>
    range
      ? xml.replace(`<mergeCell ref="${range}"/>`, '')
      : xml.replace(/<mergeCells.*?<\/mergeCells>/s, '');

export const merge =
  (range: string): Change =>
  (xml) =>
    xml.replace('</mergeCells>', `<mergeCell ref="${range}"/></mergeCells>`);

export const hideRow =
  (row: number): Change =>
  (xml) =>
    xml.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`);
