import type { CellStyle, WriteSheet } from 'hucre/xlsx';

/** Points of the letters of everything but the tables, which have sizes from the edition. */
export const FONT_SIZE = 10.5;

export const song = { name: '宋体', size: FONT_SIZE };
export const kai = { name: '楷体', size: FONT_SIZE };

export const ruled = {
  top: { style: 'thin' },
  right: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
} as const;

/** Lets clerks fill in a cell; all others are locked. */
export const unlocked = { locked: false };

const solid = (rgb: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } }) as const;

/** Background of what is not filled in by hand. */
export const grey = solid('F2F2F2');

/** Of cells whose figure is wrong. */
export const faultStyle = {
  font: { color: { rgb: '9C0006' }, bold: true },
  fill: solid('FFC7CE'),
} as const;

export const bigTitle: CellStyle = {
  font: { name: '方正小标宋简体', size: 18 },
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const sectionHeading: CellStyle = {
  font: { name: '黑体', size: 14 },
  alignment: { horizontal: 'left', vertical: 'center' },
};
export const question: CellStyle = {
  font: { ...song, bold: true },
  border: ruled,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  fill: grey,
};
export const answer: CellStyle = {
  font: song,
  border: ruled,
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  protection: unlocked,
};
export const longAnswer: CellStyle = {
  ...answer,
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
};
export const hint: CellStyle = {
  font: { ...kai, color: { rgb: '595959' } },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};
export const noteLabel: CellStyle = {
  font: song,
  alignment: { horizontal: 'center', vertical: 'top' },
  border: ruled,
};
export const noteText: CellStyle = {
  font: song,
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  protection: unlocked,
  border: ruled,
};

/** How every sheet is printed; margins in inches. */
export const page: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { top: 1, bottom: 1, left: 0.8, right: 0.8 },
};
