import {
  type Face,
  faces,
  grid,
  indent,
  pitchOf,
  type StyleName,
  styles,
  tablePitch,
  table as tableStyle,
} from '../../layout/style.js';

/** Points to twentieths of a point, the unit of WordprocessingML. */
export const twips = (points: number): number => Math.round(points * 20);

/** Which names a Word file gives its faces: those that officials' machines have (GB/T 9704-2012), or those of Windows and Office. */
export type WordFaces = 'standard' | 'windows';

/** The name, and the others to take in its place. */
function namesOf(
  { word, windows, alternates }: Face,
  names: WordFaces,
): readonly [name: string, others: readonly string[]] {
  if (names === 'standard') return [word, alternates];
  return [windows, [word, ...alternates].filter((name) => name !== windows)];
}

function fontsXml(name: string, names: WordFaces): string {
  const face = faces[name] as Face;
  const [chinese] = namesOf(face, names);
  const latin = face.latinWord === face.word ? chinese : face.latinWord;
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${latin}"/>`;
}

interface StyleXml {
  readonly id: string;
  readonly name: string;
  readonly face: string;
  readonly size: number;
  readonly pitch: number;
  /** Paragraph properties by element name, e.g. `jc`; written in the order of CT_PPrBase. */
  readonly paragraph?: string;
  readonly spacing?: number;
  readonly before?: number;
  readonly after?: number;
  readonly justify?: 'both' | 'center' | 'left' | 'right';
  readonly indent?: boolean;
  readonly keepNext?: boolean;
  readonly outline?: number;
  readonly type?: 'paragraph' | 'character';
}

/**
 * Chinese line breaking on, marks within the measure, a little room between Chinese and Latin. Lines are set by exact pitch and
 * character spacing, the same in every reader; the grid of the section is not to act a second time.
 */
const typography =
  '<w:widowControl/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/>';

function styleXml(s: StyleXml, names: WordFaces): string {
  const run = `<w:rPr>${fontsXml(s.face, names)}<w:spacing w:val="${twips(s.spacing ?? 0)}"/><w:sz w:val="${s.size * 2}"/><w:szCs w:val="${s.size * 2}"/></w:rPr>`;
  if (s.type === 'character')
    return `<w:style w:type="character" w:customStyle="1" w:styleId="${s.id}"><w:name w:val="${s.name}"/><w:rPr>${fontsXml(s.face, names)}</w:rPr></w:style>`;
  const paragraph = [
    s.keepNext ? '<w:keepNext/>' : '',
    s.id === 'Normal' ? typography : '',
    `<w:spacing w:before="${twips(s.before ?? 0)}" w:after="${twips(s.after ?? 0)}" w:line="${twips(s.pitch)}" w:lineRule="exact"/>`,
    // Two characters; the points serve readers that do not know the unit.
    `<w:ind w:firstLineChars="${s.indent ? 200 : 0}" w:firstLine="${s.indent ? twips(indent) : 0}"/>`,
    `<w:jc w:val="${s.justify ?? 'both'}"/>`,
    s.outline === undefined ? '' : `<w:outlineLvl w:val="${s.outline}"/>`,
  ].join('');
  return `<w:style w:type="paragraph"${s.id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${s.id}"><w:name w:val="${s.name}"/>${s.id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}${s.outline === undefined ? '' : '<w:next w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr>${run}</w:style>`;
}

const inGrid = (name: StyleName) => ({
  face: styles[name].face,
  size: styles[name].size,
  pitch: pitchOf(name),
});

/** Paragraph style of a table's text at a size. */
export const tableStyleId = (size: number): string => `TableText${String(size).replace('.', '_')}`;

/** Style of a heading's words that run into a paragraph. */
export const runInStyleId = (level: number): string => `Heading${level}RunIn`;

/** word/styles.xml: every style of the document, from schemas/layout.json. */
export function stylesXml(tableSizes: readonly number[], names: WordFaces): string {
  const all: StyleXml[] = [
    { id: 'Normal', name: 'Normal', ...inGrid('body'), spacing: grid.spacing, indent: true },
    {
      id: 'Title',
      name: 'Title',
      ...inGrid('title'),
      before: (styles.title.before ?? 0) * grid.pitch,
      after: (styles.title.after ?? 0) * grid.pitch,
      justify: 'center',
    },
    ...([1, 2, 3, 4] as const).map(
      (level): StyleXml => ({
        id: `Heading${level}`,
        name: `heading ${level}`,
        ...inGrid(`heading${level}`),
        spacing: grid.spacing,
        indent: true,
        keepNext: true,
        outline: level - 1,
      }),
    ),
    ...([2, 3, 4] as const).map(
      (level): StyleXml => ({
        id: runInStyleId(level),
        name: `Heading ${level} Run-in`,
        ...inGrid(`heading${level}`),
        type: 'character',
      }),
    ),
    {
      id: 'Signature',
      name: 'Signature',
      ...inGrid('body'),
      spacing: grid.spacing,
      justify: 'right',
    },
    {
      id: 'TableNote',
      name: 'Table Note',
      ...inGrid('tableNote'),
      spacing: grid.spacing,
      indent: true,
    },
    ...tableSizes.map(
      (size): StyleXml => ({
        id: tableStyleId(size),
        name: `Table Text ${size}`,
        face: tableStyle.face,
        size,
        pitch: tablePitch(size),
        justify: 'center',
      }),
    ),
    {
      id: 'TableAside',
      name: 'Table Aside',
      face: tableStyle.aside,
      size: 0,
      pitch: 0,
      type: 'character',
    },
    {
      id: 'Footer',
      name: 'footer',
      face: styles.pageNumber.face,
      size: styles.pageNumber.size,
      pitch: styles.pageNumber.size,
      justify: 'left',
    },
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fontsXml('fangsong', names)}<w:snapToGrid w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${all.map((s) => styleXml(s, names)).join('')}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}

/** word/fontTable.xml: the faces by name, each with the names to take where the machine lacks it (ISO/IEC 29500-1 17.8.3.1). */
export function fontTableXml(names: WordFaces): string {
  const xml = Object.values(faces)
    .map((face) => namesOf(face, names))
    .map(
      ([name, others]) =>
        `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
    );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml.join('')}<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}
