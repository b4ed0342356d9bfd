import { attributeOf, type HtmlElement } from '../../../extract/html-elements.js';
import { isReportLink } from '../../../extract/html-embedded-report.js';
import type { DoubtKind } from '../../../problem/messages/doubt-words.js';
import type { DoubtWeight, DoubtWithoutPlace } from '../doubt.js';
import { areNear, declarationsOf, weightOfDeclaration } from './declarations.js';

/** What the styles of the document built again name. */
export interface BuiltStyles {
  /** Names of typefaces. */
  readonly faces: ReadonlySet<string>;
  /** Names of classes. */
  readonly classes: ReadonlySet<string>;
}

/** Attributes that change nothing that is seen. */
const SILENT =
  /^(?:id|lang|xml:lang|title|name|scope|tabindex|abbr|summary|rel|target|download|data-.*)$/;

/** Attributes of looks alone, and the values with which they change nothing that is said. */
const harmlessValues: Readonly<Record<string, RegExp>> = {
  align: /^(?:left|center|right|justify)$/i,
  valign: /^(?:top|middle|bottom|baseline)$/i,
  border: /^\d$/,
  cellpadding: /^\d$/,
  cellspacing: /^\d$/,
  colspan: /^1$/,
  rowspan: /^1$/,
  width: /^(?:auto|100%)$/i,
};

/** What an element says in attributes and that in its place, if there is one, does not. */
export function additionsTo(
  element: HtmlElement,
  built: HtmlElement | undefined,
  styles: BuiltStyles,
): DoubtWithoutPlace[] {
  return element.attrs.flatMap(({ name, value }): DoubtWithoutPlace[] => {
    if (built?.attrs.some((a) => a.name === name && a.value === value)) return [];
    const other = (kind: DoubtKind, weight: DoubtWeight): DoubtWithoutPlace[] => [
      { kind, weight, detail: `${element.tagName} ${name}="${value}"` },
    ];
    if (SILENT.test(name)) return [];
    if (name === 'style') return styleAdditions(value, built, styles);
    if (name === 'class') return classAdditions(value, built, styles);
    if (name.startsWith('on')) return other('script', 'unvouched');
    if (harmlessValues[name]?.test(value)) return other('look', 'harmless');
    if (name !== 'href') return other('attribute', 'unvouched');
    if (/^\s*(?:javascript|vbscript):/i.test(value)) return other('script', 'unvouched');
    return isReportLink(element) ? [] : other('link', 'harmless');
  });
}

function styleAdditions(
  style: string,
  element: HtmlElement | undefined,
  { faces }: BuiltStyles,
): DoubtWithoutPlace[] {
  const expected = declarationsOf(element ? attributeOf(element, 'style') : '');
  return [...declarationsOf(style)].flatMap(([property, value]) => {
    const built = expected.get(property);
    if (built === value) return [];
    const isNear = built !== undefined && areNear(value, built);
    const weight = isNear ? 'harmless' : weightOfDeclaration(property, value, faces);
    const kind = weight === 'harmless' ? 'look' : 'inline-style';
    return [{ kind, weight, detail: `${property}:${value}` }];
  });
}

/** A class matters if styles of the document name it. */
function classAdditions(
  names: string,
  built: HtmlElement | undefined,
  { classes }: BuiltStyles,
): DoubtWithoutPlace[] {
  const expected = new Set(classNames(built ? attributeOf(built, 'class') : ''));
  return classNames(names)
    .filter((name) => classes.has(name) && !expected.has(name))
    .map((name) => ({ kind: 'attribute', weight: 'unvouched', detail: `class="${name}"` }));
}

const classNames = (value: string): string[] => value.split(/\s+/).filter(Boolean);

/** Looks that the built element has and the one in its place, if there is one, has not. */
export const lostLooks = (element: HtmlElement | undefined, built: HtmlElement): string[] =>
  built.attrs.flatMap(({ name, value }) => {
    const own = element ? attributeOf(element, name) : '';
    if (own === value) return [];
    if (name === 'class') return hasAll(own, classNames(value)) ? [] : [`class="${value}"`];
    if (name !== 'style') return [];
    const kept = declarationsOf(own);
    return [...declarationsOf(value).keys()].filter((property) => !kept.has(property));
  });

const hasAll = (value: string, names: readonly string[]): boolean => {
  const own = new Set(classNames(value));
  return names.every((name) => own.has(name));
};
