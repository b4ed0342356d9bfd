import type { DoubtWeight } from '../doubt.js';
import { isLegible } from '../legible.js';

/** Declarations of CSS by property, as they are compared. */
export type Declarations = ReadonlyMap<string, string>;

/** Points that a CSS pixel measures. */
const POINTS_PER_PIXEL = 0.75;

/** What changes nothing that is said, by property: the values that it may have. */
const harmlessValues: Readonly<Record<string, RegExp>> = {
  'font-weight': /^(?:normal|bold|bolder|[3-9]00)$/,
  'font-style': /^(?:normal|italic)$/,
  'font-variant-ligatures': /^normal$/,
  'font-variant-caps': /^normal$/,
  'text-align': /^(?:left|right|center|justify|start|end)$/,
  'vertical-align': /^(?:baseline|top|middle|bottom)$/,
  'text-decoration': /^none$/,
  'text-transform': /^none$/,
  'background-color': /^(?:transparent|white|#fff(?:fff)?)$/,
  'letter-spacing': /^normal$/,
  'word-spacing': /^(?:normal|0)$/,
  'white-space': /^(?:normal|pre-wrap)$/,
  'text-wrap': /^(?:wrap|balance)$/,
  'overflow-wrap': /^(?:normal|anywhere|break-word)$/,
  visibility: /^visible$/,
  opacity: /^1$/,
  float: /^none$/,
  width: /^(?:auto|100%)$/,
  height: /^auto$/,
  'text-indent': /^(?:0|2em)$/,
  'line-height': /^(?:normal|[1-3](?:\.\d+)?)$/,
  'border-collapse': /^collapse$/,
  orphans: /^\d+$/,
  widows: /^\d+$/,
};

/** The declarations of a `style` attribute; the last of a property counts. */
export const declarationsOf = (style: string): Declarations =>
  new Map(
    (withoutComments(style).match(DECLARATION) ?? [])
      .filter((declaration) => declaration.trim() !== '')
      .map((declaration) => {
        const [property = '', ...value] = declaration.split(':');
        return [property.trim().toLowerCase(), normalValue(value.join(':'))];
      }),
  );

/** What stands between semicolons; those in brackets and strings part nothing. */
const DECLARATION = /(?:\([^)]*(?:\)|$)|"[^"]*(?:"|$)|'[^']*(?:'|$)|[^;("'])+/g;

/** Style text without comments; those within strings are none. */
export const withoutComments = (css: string): string =>
  css.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\\.|\/\*[\s\S]*?(?:\*\/|$)/g, (part) =>
    part.startsWith('/*') ? ' ' : part,
  );

/** A value as it is compared, however programs write blanks, noughts, quotes and colours. */
const normalValue = (value: string): string =>
  value
    .trim()
    .toLowerCase()
    .replace(/rgb\((\d+), ?(\d+), ?(\d+)\)/g, (_, ...channels: string[]) => hexOf(channels))
    .replace(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3(?![0-9a-f])/g, '#$1$2$3')
    .replace(/["']/g, '')
    .replace(/\b0(?:px|pt|em|%)/g, '0')
    .replace(/(^|[^\d])\.(\d)/g, '$10.$2')
    .replace(/\s+/g, ' ')
    .replace(/ ?([,()]) ?/g, '$1');

const hexOf = (channels: readonly string[]): string =>
  `#${channels
    .slice(0, 'rgb'.length)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;

/**
 * What a declaration that a document adds may do. `faces`: names of typefaces that the document
 * built again has.
 */
export function weightOfDeclaration(
  property: string,
  value: string,
  faces: ReadonlySet<string>,
): DoubtWeight {
  if (property === 'font-size') return isLegibleSize(value) ? 'harmless' : 'unvouched';
  if (property === 'font-family')
    return value.split(',').every((name) => faces.has(name)) ? 'harmless' : 'unvouched';
  return harmlessValues[property]?.test(value) ? 'harmless' : 'unvouched';
}

const NUMBER = /\d+(?:\.\d+)?/g;

/** Whether values differ in numbers alone, each at most twice the other; colours must be equal. */
export function areNear(a: string, b: string): boolean {
  if (a.includes('#') || a.replace(NUMBER, '') !== b.replace(NUMBER, '')) return false;
  const others = b.match(NUMBER) ?? [];
  return (a.match(NUMBER) ?? []).every((number, i) => {
    const [x, y] = [Number(number), Number(others[i])];
    return x <= 2 * y && y <= 2 * x;
  });
}

function isLegibleSize(value: string): boolean {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(pt|px)$/.exec(value) ?? [];
  return isLegible(Number(number) * (unit === 'px' ? POINTS_PER_PIXEL : 1));
}

/** Names of typefaces that style text gives. */
export const facesIn = (css: string): Set<string> =>
  new Set(
    [...css.matchAll(/font-family:([^;}"]+)/g)].flatMap(([, names = '']) =>
      normalValue(names).split(','),
    ),
  );
