import type { Element } from '@xmldom/xmldom';
import { GridMap } from '../grid-map.js';
import { unreadable } from './read-error.js';
import type { Sheet, SheetCell } from './sheet.js';
import { hiddenFields, readSheetCells } from './xlsx-cells.js';
import { numberLooks } from './xlsx-formats.js';
import { richText } from './xlsx-text.js';
import { childOf, elements, parseXml } from './xml-part.js';
import type { ZipPackage } from './zip-package.js';

const WORKSHEET_PATH = /^xl\/worksheets\/[^/]+\.xml$/;

/** The sheets of a workbook, hidden ones too. Throws a ReadError if it cannot be read. */
export function readSheets(zip: ZipPackage): Sheet[] {
  const workbook = rootOf(zip, 'xl/workbook.xml');
  if (!workbook) throw unreadable('not-docx', {});
  const targets = new Map(
    elements(rootOf(zip, 'xl/_rels/workbook.xml.rels')).map((r) => [
      r.getAttribute('Id'),
      r.getAttribute('Target') ?? '',
    ]),
  );
  const strings = elements(rootOf(zip, 'xl/sharedStrings.xml')).map(richText);
  const looks = numberLooks(rootOf(zip, 'xl/styles.xml'));
  return elements(childOf(workbook, 'sheets') ?? workbook)
    .filter((sheet) => sheet.nodeName === 'sheet')
    .flatMap((sheet) => {
      const path = pathOf(targets.get(sheet.getAttribute('r:id')) ?? '');
      const root = WORKSHEET_PATH.test(path) ? rootOf(zip, path) : undefined;
      const name = sheet.getAttribute('name') ?? '';
      const isSheetHidden = !/^(visible)?$/.test(sheet.getAttribute('state') ?? '');
      if (!root) return [];
      const cells = readSheetCells(root, strings, looks, name);
      return [{ name, isSheetHidden, ...sheetOf(root, cells) }];
    });
}

/** Targets are relative to the workbook, or begin at the root of the package. */
const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target}`;

function rootOf(zip: ZipPackage, path: string): Element | undefined {
  const part = zip.part(path);
  return part && (parseXml(part).documentElement ?? undefined);
}

/** What a worksheet itself says, but for its name. */
function sheetOf(
  root: Element,
  cells: readonly SheetCell[],
): Omit<Sheet, 'name' | 'isSheetHidden'> {
  const grid = new GridMap<SheetCell>();
  for (const cell of cells) grid.set(cell.row, cell.column, cell);
  let covered: GridMap<SheetCell> | undefined;
  const cover = (): GridMap<SheetCell> => {
    const map = new GridMap<SheetCell>();
    for (const cell of cells) map.fill(cell, cell);
    return map;
  };
  return {
    cells,
    at: (row, column) => grid.get(row, column),
    covering: (row, column) => {
      covered ??= cover();
      return covered.get(row, column);
    },
    isHidden: hiddenFields(root),
  };
}
