import { strToU8, zipSync } from 'fflate';

/** Texts of XML parts by path; undefined takes a part away. */
export type OfdParts = Readonly<Record<string, string | undefined>>;

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A part with the prefix `ofd:`, which the texts here leave out. */
export const withPrefix = (xml: string): string =>
  xml
    .replaceAll(/<(\/?)(\w)/g, '<$1ofd:$2')
    .replace(/^<(ofd:\w+)/, (_, name: string) => `<${name} ${NAMESPACE}`);

/** A part with a default namespace. */
export const withDefaultNamespace = (xml: string): string =>
  xml.replace(/^<(\w+)/, '<$1 xmlns="http://www.ofdspec.org/2016"');

/** A page of these objects; `extra` stands before its content. */
export const pageOf = (objects: string, extra = ''): string =>
  `<Page>${extra}<Content><Layer ID="1">${objects}</Layer></Content></Page>`;

/** A text of 5 mm at a place. */
export const textAt = (x: number, y: number, text: string, attributes = ''): string =>
  `<TextObject ID="2" Boundary="${x} ${y} 100 10" Font="1" Size="5" ${attributes}>` +
  `<TextCode X="0" Y="0" DeltaX="g 99 5">${text}</TextCode></TextObject>`;

/** A text of this element alone, with more attributes of the object. */
export const textObject = (attributes: string, codes: string): string =>
  `<TextObject Boundary="10 20 100 10" Size="10" ${attributes}>${codes}</TextObject>`;

/** The part Document.xml; `common` stands in CommonData, `more` after the pages. */
export const documentXml = ({
  common = '',
  more = '',
  page = 'Pages/Page_0/Content.xml',
} = {}): string =>
  '<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>' +
  `${common}</CommonData><Pages><Page ID="1" BaseLoc="${page}"/></Pages>${more}</Document>`;

/** The part OFD.xml; `info` stands in DocInfo. */
export const entryXml = (info = '', root = 'Doc_0/Document.xml'): string =>
  `<OFD><DocBody><DocInfo>${info}</DocInfo><DocRoot>${root}</DocRoot></DocBody></OFD>`;

export const PAGE_PATH = 'Doc_0/Pages/Page_0/Content.xml';

/** An OFD file of one page with one text, with parts changed. */
export function ofdFile(parts: OfdParts = {}, write = withPrefix): Uint8Array {
  const all: OfdParts = {
    'OFD.xml': entryXml(),
    'Doc_0/Document.xml': documentXml(),
    [PAGE_PATH]: pageOf(textAt(30, 40, '总体情况')),
    ...parts,
  };
  const files = Object.entries(all).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, strToU8(path.endsWith('.xml') ? write(text) : text)]],
  );
  return zipSync(Object.fromEntries(files));
}

/** An OFD file of one page with these objects. */
export const ofdOfObjects = (objects: string, parts: OfdParts = {}): Uint8Array =>
  ofdFile({ [PAGE_PATH]: pageOf(objects), ...parts });
