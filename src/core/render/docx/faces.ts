import { type Face, faceOf, faces } from '../../fonts/faces.js';
import { element } from '../../xml.js';
import type { WordFaces } from '../settings.js';
import { valueElement, wordNamespace, xmlPart } from './wordml.js';

/** The name of a face in Word, and other names that Word may use instead. */
function namesOf(
  { word, windows, alternates }: Face,
  names: WordFaces,
): {
  readonly name: string;
  readonly others: readonly string[];
} {
  if (names === 'standard') return { name: word, others: alternates };
  return { name: windows, others: [word, ...alternates].filter((name) => name !== windows) };
}

/** The fonts of a style: Chinese and Latin. */
export function fontsXml(faceName: string, names: WordFaces): string {
  const face = faceOf(faceName);
  const { name: chinese } = namesOf(face, names);
  const latin = face.latinWord === face.word ? chinese : face.latinWord;
  return element('w:rFonts', {
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': chinese,
    'w:cs': latin,
  });
}

/** Character sets of Windows: GB 2312, and Western. */
const CHINESE = '86';
const WESTERN = '00';

/**
 * word/fontTable.xml: the faces by name, each with the names to use if the machine lacks it
 * (ISO/IEC 29500-1 17.8.3.1).
 */
export function fontTableXml(names: WordFaces): string {
  const chinese = Object.values(faces).map((face) => {
    const { name, others } = namesOf(face, names);
    const alternates = valueElement('altName', others.join(','));
    return fontXml(name, `${alternates}${fontKind(CHINESE, 'auto')}`);
  });
  const latin = fontXml('Times New Roman', fontKind(WESTERN, 'roman'));
  return xmlPart(element('w:fonts', { 'xmlns:w': wordNamespace }, `${chinese.join('')}${latin}`));
}

const fontXml = (name: string, content: string): string =>
  element('w:font', { 'w:name': name }, content);

const fontKind = (charset: string, family: string): string =>
  [
    valueElement('charset', charset),
    valueElement('family', family),
    valueElement('pitch', 'variable'),
  ].join('');
