import { type Face, faceOf } from '../../fonts/faces.js';
import { pitchOf, type StyleName, styles, table } from '../../layout/style.js';

/** The parts of a document that have a look of their own; page numbers are the browser's. */
export type Part =
  | Exclude<StyleName, 'pageNumber'>
  | 'group'
  | 'runIn2'
  | 'runIn3'
  | 'runIn4'
  | 'scroll'
  | 'table'
  | 'caption'
  | 'cell'
  | 'leftCell'
  | 'vertical'
  | 'remark'
  | 'aside'
  | 'agency'
  | 'date';

/** Sizes of type as the medium wants them: from points. */
export type SizeOf = (points: number) => string;

/** Names of an element's font, in CSS: the official face, then what machines have in its place. */
export function fontFamily(faceName: string, before: readonly string[] = []): string {
  const { word, alternates, windows, web }: Face = faceOf(faceName);
  const names = [...new Set([...before, word, ...alternates, windows, ...web])];
  return names.join(',');
}

/** Blanks that follow each other are shown, as on paper. */
const KEEP_BLANKS = 'white-space:pre-wrap';

/** Characters of the signature that stand free at its right (GB/T 9704-2012 7.3.5.1). */
const SIGNATURE_ROOM = '4em';

/**
 * The look of each part as CSS declarations. Lengths in em follow the size of type; `family` gives
 * the names of a face.
 */
export function looksOf(sizeOf: SizeOf, family: (face: string) => string): Record<Part, string> {
  const textStyle = (name: StyleName, more: string): string => {
    const { face, size } = styles[name];
    const pitch = (pitchOf(name) / size).toFixed(2);
    const type = `font-family:${family(face)};font-size:${sizeOf(size)};line-height:${pitch}`;
    return `${type};${KEEP_BLANKS};${more}`;
  };
  const heading = 'font-weight:normal;text-indent:2em;margin:0';
  const paragraph = 'text-indent:2em;margin:0;overflow-wrap:anywhere';
  const cell =
    'border:1px solid #000;padding:3px 4px;font-weight:normal;vertical-align:middle;' +
    `${KEEP_BLANKS};text-wrap:balance;`;
  return {
    title: textStyle('title', 'font-weight:normal;text-align:center;margin:0 0 1.3em'),
    heading1: textStyle('heading1', heading),
    heading2: textStyle('heading2', heading),
    heading3: textStyle('heading3', heading),
    heading4: textStyle('heading4', heading),
    body: textStyle('body', paragraph),
    tableNote: textStyle('tableNote', paragraph),
    group: 'display:inline-block',
    runIn2: `font-family:${family(styles.heading2.face)}`,
    runIn3: `font-family:${family(styles.heading3.face)}`,
    runIn4: `font-family:${family(styles.heading4.face)}`,
    scroll: 'overflow-x:auto;margin:9px 0',
    table:
      `width:100%;border-collapse:collapse;font-family:${family(table.face)};` +
      'line-height:1.3;text-indent:0',
    // Read out, and not shown: the heading above says the same.
    caption: 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)',
    cell: `${cell}text-align:center`,
    leftCell: `${cell}text-align:left`,
    vertical: 'writing-mode:vertical-rl;letter-spacing:.1em',
    remark: 'overflow-wrap:anywhere',
    aside: `font-family:${family(table.aside)}`,
    agency: textStyle('body', `text-align:right;margin:1.8em ${SIGNATURE_ROOM} 0 0`),
    date: textStyle('body', `text-align:right;margin:0 ${SIGNATURE_ROOM} 0 0`),
  };
}
