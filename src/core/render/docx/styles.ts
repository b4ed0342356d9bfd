import {
  grid,
  indent,
  pitchOf,
  type StyleName,
  styles,
  tablePitch,
  table as tableStyle,
} from '../../layout/style.js';
import { element } from '../../xml.js';
import type { WordFaces } from '../settings.js';
import { fontsXml } from './faces.js';
import { twips, valueElement, wordNamespace, xmlPart } from './wordml.js';

/** A style of text within a paragraph: a face and nothing else. */
interface CharacterStyle {
  readonly type: 'character';
  readonly id: string;
  readonly name: string;
  readonly face: string;
}

/** A style of paragraphs; lengths in points. */
interface ParagraphStyle {
  readonly type: 'paragraph';
  readonly id: string;
  readonly name: string;
  readonly face: string;
  readonly size: number;
  readonly pitch: number;
  /** Added after every character. */
  readonly spacing?: number;
  readonly before?: number;
  readonly after?: number;
  readonly justify?: 'both' | 'center' | 'left' | 'right';
  /** Whether its first line is indented by two characters. */
  readonly indent?: boolean;
  readonly keepNext?: boolean;
  /** Level of a heading from 0. */
  readonly outline?: number;
}

/**
 * Chinese line breaking is on, marks stay within the measure, and there is a little space between
 * Chinese and Latin. Exact pitch and character spacing set the lines alike in every reader; the
 * grid of the section must not change them again.
 */
const typography = [
  '<w:widowControl/>',
  '<w:kinsoku/>',
  '<w:overflowPunct w:val="0"/>',
  '<w:autoSpaceDE/>',
  '<w:autoSpaceDN/>',
  '<w:snapToGrid w:val="0"/>',
].join('');

/** The style that all others are based on. */
const NORMAL = 'Normal';
/** Two characters, in hundredths of a character. */
const FIRST_LINE_CHARACTERS = 200;

function characterStyleXml({ id, name, face }: CharacterStyle, names: WordFaces): string {
  const content = [valueElement('name', name), element('w:rPr', {}, fontsXml(face, names))];
  const attributes = { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id };
  return element('w:style', attributes, content.join(''));
}

function paragraphStyleXml(style: ParagraphStyle, names: WordFaces): string {
  const isNormal = style.id === NORMAL;
  const content = [
    valueElement('name', style.name),
    isNormal ? '' : valueElement('basedOn', NORMAL),
    style.outline === undefined ? '' : valueElement('next', NORMAL),
    '<w:qFormat/>',
    element('w:pPr', {}, paragraphPropertiesXml(style, isNormal)),
    element('w:rPr', {}, runPropertiesXml(style, names)),
  ];
  const attributes = {
    'w:type': 'paragraph',
    'w:default': isNormal ? 1 : undefined,
    'w:styleId': style.id,
  };
  return element('w:style', attributes, content.join(''));
}

/** In the order of CT_PPrBase. */
const paragraphPropertiesXml = (style: ParagraphStyle, isNormal: boolean): string =>
  [
    style.keepNext ? '<w:keepNext/>' : '',
    isNormal ? typography : '',
    element('w:spacing', {
      'w:before': twips(style.before ?? 0),
      'w:after': twips(style.after ?? 0),
      'w:line': twips(style.pitch),
      'w:lineRule': 'exact',
    }),
    // Two characters; the points are for readers that do not know the unit.
    element('w:ind', {
      'w:firstLineChars': style.indent ? FIRST_LINE_CHARACTERS : 0,
      'w:firstLine': style.indent ? twips(indent) : 0,
    }),
    valueElement('jc', style.justify ?? 'both'),
    style.outline === undefined ? '' : valueElement('outlineLvl', style.outline),
  ].join('');

const runPropertiesXml = (style: ParagraphStyle, names: WordFaces): string =>
  [fontsXml(style.face, names), valueElement('spacing', twips(style.spacing ?? 0))]
    .concat(sizeXml(style.size))
    .join('');

/** A font size for all scripts, in half points. */
const sizeXml = (points: number): string[] => [
  valueElement('sz', points * 2),
  valueElement('szCs', points * 2),
];

const inGrid = (name: StyleName) => ({
  face: styles[name].face,
  size: styles[name].size,
  pitch: pitchOf(name),
});

/** Paragraph style of a table's text at a size. */
export const tableStyleId = (size: number): string => `TableText${String(size).replace('.', '_')}`;

/** Style of a heading's words that run into a paragraph. */
export const runInStyleId = (level: number): string => `Heading${level}RunIn`;

/** Style of asides in tables. */
export const ASIDE_STYLE_ID = 'TableAside';

const body: ParagraphStyle = {
  type: 'paragraph',
  id: NORMAL,
  name: NORMAL,
  ...inGrid('body'),
  spacing: grid.spacing,
  indent: true,
};

const title: ParagraphStyle = {
  type: 'paragraph',
  id: 'Title',
  name: 'Title',
  ...inGrid('title'),
  before: (styles.title.before ?? 0) * grid.pitch,
  after: (styles.title.after ?? 0) * grid.pitch,
  justify: 'center',
};

const headings = ([1, 2, 3, 4] as const).map(
  (level): ParagraphStyle => ({
    type: 'paragraph',
    id: `Heading${level}`,
    name: `heading ${level}`,
    ...inGrid(`heading${level}`),
    spacing: grid.spacing,
    indent: true,
    keepNext: true,
    outline: level - 1,
  }),
);

const runInHeadings = ([2, 3, 4] as const).map(
  (level): CharacterStyle => ({
    type: 'character',
    id: runInStyleId(level),
    name: `Heading ${level} Run-in`,
    face: styles[`heading${level}`].face,
  }),
);

const signature: ParagraphStyle = {
  type: 'paragraph',
  id: 'Signature',
  name: 'Signature',
  ...inGrid('body'),
  spacing: grid.spacing,
  justify: 'right',
};

const tableNote: ParagraphStyle = {
  type: 'paragraph',
  id: 'TableNote',
  name: 'Table Note',
  ...inGrid('tableNote'),
  spacing: grid.spacing,
  indent: true,
};

const tableText = (size: number): ParagraphStyle => ({
  type: 'paragraph',
  id: tableStyleId(size),
  name: `Table Text ${size}`,
  face: tableStyle.face,
  size,
  pitch: tablePitch(size),
  justify: 'center',
});

const tableAside: CharacterStyle = {
  type: 'character',
  id: ASIDE_STYLE_ID,
  name: 'Table Aside',
  face: tableStyle.aside,
};

const footer: ParagraphStyle = {
  type: 'paragraph',
  id: 'Footer',
  name: 'footer',
  face: styles.pageNumber.face,
  size: styles.pageNumber.size,
  pitch: styles.pageNumber.size,
  justify: 'left',
};

/** What text has unless its style says otherwise. */
function defaultsXml(names: WordFaces): string {
  const language = { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' };
  const properties = [
    fontsXml(styles.body.face, names),
    '<w:snapToGrid w:val="0"/>',
    ...sizeXml(styles.body.size),
    element('w:lang', language),
  ];
  const run = element('w:rPrDefault', {}, element('w:rPr', {}, properties.join('')));
  return element('w:docDefaults', {}, `${run}<w:pPrDefault/>`);
}

/** The style that Word expects of every table: no margins, which each table sets by itself. */
function normalTableXml(): string {
  const zero = { 'w:w': 0, 'w:type': 'dxa' };
  const margins = ['top', 'left', 'bottom', 'right'].map((side) => element(`w:${side}`, zero));
  const properties = [element('w:tblInd', zero), element('w:tblCellMar', {}, margins.join(''))];
  const content = [
    valueElement('name', 'Normal Table'),
    valueElement('uiPriority', 99),
    element('w:tblPr', {}, properties.join('')),
  ];
  const attributes = { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' };
  return element('w:style', attributes, content.join(''));
}

/** word/styles.xml: every style of the document, from schemas/layout.json. */
export function stylesXml(tableSizes: readonly number[], names: WordFaces): string {
  const all: readonly (ParagraphStyle | CharacterStyle)[] = [
    body,
    title,
    ...headings,
    ...runInHeadings,
    signature,
    tableNote,
    ...tableSizes.map(tableText),
    tableAside,
    footer,
  ];
  const written = all.map((style) =>
    style.type === 'paragraph' ? paragraphStyleXml(style, names) : characterStyleXml(style, names),
  );
  const content = [defaultsXml(names), ...written, normalTableXml()];
  return xmlPart(element('w:styles', { 'xmlns:w': wordNamespace }, content.join('')));
}
