import type { Attr, Element } from '@xmldom/xmldom';
import { nameOf, wordValue } from '../../../extract/word-xml.js';
import type { DoubtKind } from '../../../problem/messages/doubt-words.js';
import { attributesOf, keyOf } from './written-markup.js';

/** Elements that hold properties and say nothing themselves. */
const containers = new Set([
  'w:p>w:pPr',
  'w:r>w:rPr',
  'w:pPr>w:rPr',
  'w:tr>w:trPr',
  'w:tc>w:tcPr',
  'w:styles>w:style',
  'w:style>w:pPr',
  'w:style>w:rPr',
  'w:style>w:tblPr',
]);

export const isContainer = (element: Element): boolean => containers.has(keyOf(element));

/** Elements that change nothing that is said, by what they are to the reader. */
const harmless: Readonly<Partial<Record<DoubtKind, readonly string[]>>> = {
  bold: ['w:rPr>w:b', 'w:rPr>w:bCs'],
  'editing-marks': [
    'w:r>w:lastRenderedPageBreak',
    'w:rPr>w:lang',
    'w:rPr>w:noProof',
    'w:rPr>w:kern',
    'w:rPr>w:snapToGrid',
  ],
  layout: [
    ...['keepNext', 'keepLines', 'pageBreakBefore', 'widowControl', 'contextualSpacing'],
    ...['snapToGrid', 'adjustRightInd', 'kinsoku', 'wordWrap', 'overflowPunct', 'topLinePunct'],
    ...['autoSpaceDE', 'autoSpaceDN'],
  ].map((name) => `w:pPr>w:${name}`),
  // What a style does is looked at where it is defined.
  style: ['w:pPr>w:pStyle', 'w:rPr>w:rStyle', 'w:tblPr>w:tblStyle', 'w:tblPr>w:tblLook'],
};

const harmlessKeys: ReadonlyMap<string, DoubtKind> = new Map(
  Object.entries(harmless).flatMap(([kind, keys]) =>
    keys.map((key) => [key, kind as DoubtKind] as const),
  ),
);
/** Elements that are harmless wherever they stand. */
const harmlessNames: ReadonlyMap<string, DoubtKind> = new Map([
  ['w:bookmarkStart', 'bookmarks'],
  ['w:bookmarkEnd', 'bookmarks'],
  ['w:proofErr', 'editing-marks'],
]);

/** Elements that are harmless with some values; the value of one without any is ''. */
const harmlessValues: ReadonlyMap<string, readonly [values: RegExp, kind: DoubtKind]> = new Map([
  ['w:pPr>w:jc', [/^(?:left|start|center|right|end|both|distribute)$/, 'layout']],
  ['w:trPr>w:cantSplit', [/^/, 'layout']],
  ['w:trPr>w:tblHeader', [/^/, 'layout']],
  ['w:tcPr>w:vAlign', [/^(?:top|center|bottom|both)$/, 'layout']],
  ['w:tcPr>w:vMerge', [/^(?:continue|restart)?$/, 'layout']],
]);
/** Properties of text that may be switched off, and those that may have the usual value. */
const switches = namesOfText(
  ...['i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline', 'shadow', 'emboss'],
  ...['imprint', 'vanish', 'webHidden', 'rtl', 'cs'],
);
const measures = namesOfText('u', 'highlight', 'em', 'effect', 'vertAlign', 'position', 'spacing');
const off = /^(?:0|false|off)$/;
const usual = /^(?:0|none|baseline)$/;

function namesOfText(...names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => `w:rPr>w:${name}`));
}

/** What an empty element that our writer does not use so is to the reader, if it is harmless. */
export function harmlessKind(element: Element): DoubtKind | undefined {
  const key = keyOf(element);
  const value = wordValue(element) ?? '';
  const valued = harmlessValues.get(key);
  if (valued) return valued[0].test(value) ? valued[1] : undefined;
  if (key === 'w:trPr>w:trHeight')
    return isAttribute(element, 'hRule', 'exact') ? undefined : 'layout';
  if (key === 'w:r>w:br') return isAttribute(element, 'type', 'column') ? undefined : 'layout';
  if (key === 'w:sectPr>w:cols') return isOneColumn(element) ? 'layout' : undefined;
  if (key === 'w:rPr>w:color') return isBlack(element) ? 'colour' : undefined;
  const isUnset =
    (switches.has(key) && off.test(value)) || (measures.has(key) && usual.test(value));
  if (isUnset) return 'editing-marks';
  return harmlessKeys.get(key) ?? harmlessNames.get(nameOf(element));
}

const isAttribute = (element: Element, name: string, value: string): boolean =>
  attributesOf(element).some((a) => a.localName === name && a.value === value);

const isOneColumn = (columns: Element): boolean =>
  attributesOf(columns).every((a) => a.localName === 'space' || a.value === '1');

/** Black or the usual colour, and none of the theme's. */
const isBlack = (colour: Element): boolean =>
  /^(?:auto|0{6})$/.test(wordValue(colour) ?? '') && attributesOf(colour).length === 1;

/** Whether an attribute only numbers paragraphs and revisions for the editing program. */
export const isEditingMark = (attribute: Attr): boolean =>
  /^(?:w:rsid\w*|w14:(?:paraId|textId)|xml:space|mc:Ignorable)$/.test(nameOf(attribute));
