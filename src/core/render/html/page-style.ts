import { faces } from '../../fonts/faces.js';
import { dashHeight, footer, footerBelow, grid, page, styles } from '../../layout/style.js';
import { fontFamily, looksOf } from './looks.js';
import { LEAST_WIDTH } from './table.js';

/** Draws letters and digits only, so that marks stay those of the Chinese face. */
const LATIN = 'nianbao-latin';

const latinFont = `@font-face{font-family:${LATIN};src:local('Times New Roman'),\
local('Liberation Serif');unicode-range:U+20-7E,U+A0-24F}`;

/** Sizes follow that of the body, which is smaller on a narrow screen. */
const sizeOf = (points: number): string => `${points / styles.body.size}em`;

const family = (face: string): string => {
  const { word, latinWord } = faces[face] ?? {};
  return fontFamily(face, word === latinWord ? [] : [LATIN]);
};

const looks = Object.entries(looksOf(sizeOf, family)).map(
  ([part, declarations]) => `.${part}{${declarations}}`,
);

/** The size of type in tables, 10.5 pt beside 16 pt; no smaller than this on a screen. */
const TABLE_SIZE = '.65625em';
const LEAST_TABLE_SIZE = '14px';

/** The sheet's margins: top, right, bottom, left. */
const margins = [page.top, page.right, page.bottom, page.left]
  .map((points) => `${points.toFixed(2)}pt`)
  .join(' ');

/** The share of a line of no leading that is above the baseline. */
const ASCENT_SHARE = 0.88;

/** Page numbers (GB/T 9704-2012 7.5): one character from the edge, below the type area. */
const pageNumber = (side: 'left' | 'right'): string => {
  const { face, size } = styles.pageNumber;
  const top = footerBelow + dashHeight(size) - ASCENT_SHARE * size;
  return (
    `@bottom-${side}{content:"${footer.before}" counter(page) "${footer.after}";` +
    `font:${size}pt/1 ${fontFamily(face)};vertical-align:top;padding-top:${top.toFixed(2)}pt;` +
    `padding-${side}:${footer.indent}pt}`
  );
};

/**
 * How the page looks: on a screen as wide as the lines of the sheet, on a narrow one, in the dark,
 * and on A4, where no row is cut and a table that fits a page stays whole.
 */
export const pageStyle = `
${latinFont}
:root{color-scheme:light dark;--ink:#111;--paper:#fff;--link:#0b57a4;-webkit-text-size-adjust:100%;\
text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font-size:${styles.body.size}pt}
main{position:relative;max-width:${grid.characters}em;margin:0 auto;padding:2.5em 1.2em}
${looks.join('\n')}
.table{min-width:${LEAST_WIDTH}px;font-size:max(${TABLE_SIZE},${LEAST_TABLE_SIZE})}
p{text-align:justify}
.cell,.leftCell{border-color:currentColor}
.scroll:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
footer{max-width:${grid.characters}em;margin:0 auto;padding:0 1.2em 2.5em;\
font:max(.75em,15px) sans-serif}
a{color:var(--link)}
@media (max-width:640px){body{font-size:18px}main{padding:1.5em 1em}\
p{text-align:left}.title{font-size:1.3em}\
.agency,.date{margin-right:1em}}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e3;--paper:#16181b;--link:#8ab8f0}}
@page{size:A4;margin:${margins}}
@page :right{${pageNumber('right')}}
@page :left{${pageNumber('left')}}
@media print{
:root{color-scheme:light;--ink:#000;--paper:#fff}
body{font-size:${styles.body.size}pt}main{max-width:none;padding:0}footer{display:none}
.scroll{overflow:visible}.table{min-width:0;font-size:${TABLE_SIZE};line-height:1.2}
.cell,.leftCell{padding:1.2pt 2pt}
.table,tr,.agency{break-inside:avoid}.agency,h1,h2,h3,h4,h5{break-after:avoid}
}
`;
