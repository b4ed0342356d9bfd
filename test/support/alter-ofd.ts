/** Changes of an OFD file that the words and tables that it shows do not give away. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { pageOf, withPrefix } from './ofd-files.js';

type Parts = Record<string, Uint8Array>;
export type OfdAlteration = (ofd: Uint8Array) => Uint8Array;

/** The pages of the sample that is altered: the first, one with a table, and the last. */
const [FIRST, TABLE, LAST] = [0, 2, 4].map((n) => `Doc_0/Pages/Page_${n}/Content.xml`) as [
  string,
  string,
  string,
];
const DOCUMENT = 'Doc_0/Document.xml';
const ENTRY = 'OFD.xml';
const PICTURE = '<ImageObject ID="9002" Boundary="1 1 9 9" ResourceID="9003"/>';

/** A part, of which the names have no prefix here. */
const xml = (text: string): Uint8Array => strToU8(withPrefix(text));

/** Packing fonts takes long. */
const STORED = { level: 0 } as const;

const alter =
  (change: (parts: Parts) => void): OfdAlteration =>
  (ofd) => {
    const parts = unzipSync(ofd);
    change(parts);
    return zipSync(parts, STORED);
  };

function edit(parts: Parts, path: string, from: string | RegExp, to: string): void {
  const text = strFromU8(parts[path] as Uint8Array);
  const altered = text.replace(from, to);
  if (altered === text) throw new Error(`nothing like ${from} in ${path}`);
  parts[path] = strToU8(altered);
}

const inPart = (path: string, from: string | RegExp, to: string): OfdAlteration =>
  alter((parts) => edit(parts, path, from, to));

/** The text object of a first figure. */
const FIGURE =
  /<ofd:TextObject ([^>]*)>(<ofd:FillColor Value="0 0 0"\/>)(<ofd:TextCode [^>]*>\d+<)/;
const figure = (to: string): OfdAlteration => inPart(TABLE, FIGURE, to);
const attribute = (text: string): OfdAlteration => figure(`<ofd:TextObject $1 ${text}>$2$3`);
const inFigure = (markup: string): OfdAlteration => figure(`<ofd:TextObject $1>$2${markup}$3`);
/** Draws something above all else of a page. */
const onPage = (markup: string, page = TABLE): OfdAlteration =>
  inPart(page, '</ofd:Layer>', `${markup}</ofd:Layer>`);
const inDocument = (markup: string): OfdAlteration =>
  inPart(DOCUMENT, '<ofd:Attachments>', `${markup}<ofd:Attachments>`);

const box = '<ofd:PathObject ID="9001" Boundary="60 60 30 9" Fill="true" Stroke="false">';
const square = '<ofd:AbbreviatedData>M 0 0 L 30 0 L 30 9 L 0 9 C</ofd:AbbreviatedData>';
const picture = (place: string): string =>
  `<ofd:ImageObject ID="9002" Boundary="${place}" ResourceID="9003"/>`;

const digits = (attributes: string): string =>
  `<ofd:TextObject ID="9005" Boundary="60 60 9 9" Font="1" Size="4"${attributes}>` +
  '<ofd:TextCode X="0" Y="4">9</ofd:TextCode></ofd:TextObject>';

/** A page of annotations of this type. */
const annotation = (type: string, boundary: string, page: string): OfdAlteration =>
  alter((parts) => {
    const id = new RegExp(`ID="(\\d+)" BaseLoc="${page}"`).exec(
      strFromU8(parts[DOCUMENT] as Uint8Array),
    )?.[1];
    edit(parts, DOCUMENT, '<ofd:CustomTags>', '<ofd:Annotations>Annots.xml</ofd:Annotations>$&');
    parts['Doc_0/Annots.xml'] = xml(
      `<Annotations><Page PageID="${id}"><FileLoc>Annot.xml</FileLoc></Page></Annotations>`,
    );
    parts['Doc_0/Annot.xml'] = xml(
      `<PageAnnot><Annot ID="9004" Type="${type}"><Appearance Boundary="${boundary}"/></Annot>` +
        '</PageAnnot>',
    );
  });

/** Where a seal of 40 mm covers the signature on the last page. */
export function sealPlace(ofd: Uint8Array): string {
  const page = strFromU8(unzipSync(ofd)[LAST] as Uint8Array);
  const [, x, y] =
    [...page.matchAll(/Boundary="([\d.]+) ([\d.]+)[^>]*>[^/]*\/>[^>]*>[^<]*日</g)].at(-1) ?? [];
  return `${Number(x) - 30} ${Number(y) - 18} 40 40`;
}

const pageName = (path: string): string => path.replace('Doc_0/', '');

/** A digital signature that shows a seal. */
const signature =
  (place: (ofd: Uint8Array) => string, page: string): OfdAlteration =>
  (ofd) =>
    alter((parts) => {
      const id = new RegExp(`ID="(\\d+)" BaseLoc="${pageName(page)}"`).exec(
        strFromU8(parts[DOCUMENT] as Uint8Array),
      )?.[1];
      edit(
        parts,
        ENTRY,
        '</ofd:DocRoot>',
        '$&<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>',
      );
      parts['Doc_0/Signs/Signatures.xml'] = xml(
        '<Signatures><Signature ID="1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/></Signatures>',
      );
      parts['Doc_0/Signs/Sign_0/Signature.xml'] = xml(
        `<Signature><SignedInfo><StampAnnot ID="1" PageRef="${id}" Boundary="${place(ofd)}"/>` +
          '</SignedInfo></Signature>',
      );
    })(ofd);

/** Each changes what a reader may see. */
export const alterations: Readonly<Record<string, OfdAlteration>> = {
  'text that is not shown': attribute('Visible="false"'),
  'text that cannot be seen through': attribute('Alpha="0"'),
  'white digits': figure('<ofd:TextObject $1><ofd:FillColor Value="255 255 255"/>$3'),
  'digits of another fill': figure(
    '<ofd:TextObject $1><ofd:FillColor Value="0 0 0" Alpha="10"/>$3',
  ),
  'tiny digits': inPart(TABLE, /Size="3[\d.]+"(?=><[^>]*><ofd:TextCode [^>]*>\d+<)/, 'Size="0.5"'),
  'digits moved by a matrix': attribute('CTM="1 0 0 1 300 0"'),
  'digits beyond the page': inPart(
    TABLE,
    /Boundary="[\d.]+ ([^"]*)"(?=[^>]*><[^>]*><ofd:TextCode [^>]*>\d+<)/,
    'Boundary="400 $1"',
  ),
  'digits cut off by their box': inPart(
    TABLE,
    /Boundary="([\d.]+ [\d.]+) [^"]*"(?=[^>]*><[^>]*><ofd:TextCode [^>]*>\d+<)/,
    'Boundary="$1 0.1 0.1"',
  ),
  'a clip': inFigure('<ofd:Clips><ofd:Clip/></ofd:Clips>'),
  'turned characters': attribute('CharDirection="180"'),
  'narrow characters': attribute('HScale="0.01"'),
  'a thin weight': attribute('Weight="0"'),
  'characters on one spot': inPart(TABLE, /DeltaX="[^"]*"(?=>\d)/, 'DeltaX="0"'),
  'characters without distances': inPart(TABLE, / DeltaX="[^"]*"(?=>\d)/, ''),
  'other glyphs': inFigure(
    '<ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1">' +
      '<ofd:Glyphs>9</ofd:Glyphs></ofd:CGTransform>',
  ),
  'an action of text': inFigure('<ofd:Actions/>'),
  'an unknown attribute': attribute('Effect="blink"'),
  'a white box': onPage(`${box}<ofd:FillColor Value="255 255 255"/>${square}</ofd:PathObject>`),
  'other digits': onPage(digits('')),
  'hidden digits': onPage(digits(' Visible="false"')),
  'a picture': onPage(picture('60 60 30 9')),
  'a picture over the text of the last page': onPage(picture('30 40 50 50'), LAST),
  'a drawing of the resources': onPage(
    '<ofd:CompositeObject ID="9006" Boundary="1 1 9 9" ResourceID="9007"/>',
  ),
  'a layer that is not shown': inPart(TABLE, 'Type="Body"', 'Type="Body" Visible="false"'),
  'a layer in front': inPart(TABLE, 'Type="Body"', 'Type="Foreground"'),
  'a second layer': inPart(
    TABLE,
    '</ofd:Content>',
    `<ofd:Layer ID="9008" Type="Foreground">${box}${square}</ofd:PathObject></ofd:Layer>$&`,
  ),
  'a layer with other drawing parameters': alter((parts) => {
    edit(parts, 'Doc_0/DocumentRes.xml', '"0 0 0"', '"255 255 255"');
  }),
  'a template page': alter((parts) => {
    edit(parts, DOCUMENT, '</ofd:CommonData>', `<ofd:TemplatePage ID="9009" BaseLoc="T.xml"/>$&`);
    edit(parts, TABLE, '<ofd:Content>', '<ofd:Template TemplateID="9009"/>$&');
    parts['Doc_0/T.xml'] = xml(pageOf(PICTURE));
  }),
  'a page of another size': inPart(
    TABLE,
    '<ofd:Content>',
    '<ofd:Area><ofd:PhysicalBox>0 0 100 100</ofd:PhysicalBox></ofd:Area><ofd:Content>',
  ),
  'pages of another size': inPart(DOCUMENT, '0 0 210 297', '0 0 210 100'),
  'a page more': alter((parts) => {
    edit(parts, DOCUMENT, '</ofd:Pages>', '<ofd:Page ID="9011" BaseLoc="Pages/P/Content.xml"/>$&');
    parts['Doc_0/Pages/P/Content.xml'] = xml(pageOf(PICTURE));
  }),
  'a second content of a page': inPart(TABLE, '</ofd:Content>', '</ofd:Content><ofd:Content/>'),
  'a comment': annotation('Highlight', '60 60 9 9', pageName(TABLE)),
  'a stamp over a table': annotation('Stamp', '60 60 9 9', pageName(TABLE)),
  'a seal over a table': signature(() => '60 60 40 40', TABLE),
  'another version': inPart(
    ENTRY,
    '</ofd:DocRoot>',
    '$&<ofd:Versions><ofd:Version/></ofd:Versions>',
  ),
  'a second document': inPart(
    ENTRY,
    '</ofd:DocBody>',
    '$&<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>',
  ),
  'an action of the document': inDocument('<ofd:Actions/>'),
  extensions: inDocument('<ofd:Extensions>Extensions.xml</ofd:Extensions>'),
  'an element of another namespace': inDocument('<x:Pages xmlns:x="urn:x"/>'),
  'a layer of another namespace': inPart(
    TABLE,
    /<ofd:Layer ([^>]*)>([\s\S]*)<\/ofd:Layer>/,
    '<x:Layer xmlns:x="urn:x" $1>$2</x:Layer>',
  ),
  'an attachment more': inPart(
    'Doc_0/Attachs/Attachments.xml',
    '</ofd:Attachments>',
    '<ofd:Attachment ID="A" Name="9.txt"><ofd:FileLoc>9.txt</ofd:FileLoc></ofd:Attachment>$&',
  ),
  'another font file': alter((parts) => {
    const bytes = parts['Doc_0/Res/font_1.ttf'] as Uint8Array;
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
  }),
  'the file of another font': inPart('Doc_0/PublicRes.xml', 'font_1.ttf', 'font_2.ttf'),
  'a font of another name': inPart(
    'Doc_0/PublicRes.xml',
    /FamilyName="[^"]*"/,
    'FamilyName="Wingdings"',
  ),
  'a picture among the resources': inPart(
    'Doc_0/DocumentRes.xml',
    '</ofd:Res>',
    '<ofd:MultiMedias><ofd:MultiMedia ID="9013" Type="Image"/></ofd:MultiMedias>$&',
  ),
  'rules of another width': inPart(TABLE, 'LineWidth="0.1764"', 'LineWidth="9"'),
};

/** Each is usual where a document is sealed. */
export const seals: Readonly<Record<string, OfdAlteration>> = {
  'a picture over the signature': (ofd) => onPage(picture(sealPlace(ofd)), LAST)(ofd),
  'a stamp over the signature': (ofd) => annotation('Stamp', sealPlace(ofd), pageName(LAST))(ofd),
  'a digital signature with a seal': signature(sealPlace, LAST),
};

/** Each changes nothing that is said. */
export const harmless: Readonly<Record<string, OfdAlteration>> = {
  'packed again': alter(() => undefined),
  'in another order': (ofd) =>
    zipSync(Object.fromEntries(Object.entries(unzipSync(ofd)).reverse()), STORED),
  'another prefix': alter((parts) => {
    for (const path of [FIRST, TABLE, DOCUMENT, ENTRY]) {
      edit(parts, path, /ofd:(?=[A-Z])/g, 'o:');
      edit(parts, path, 'xmlns:ofd', 'xmlns:o');
    }
  }),
  'a default namespace': alter((parts) => {
    for (const path of [FIRST, TABLE]) {
      edit(parts, path, /<(\/?)ofd:/g, '<$1');
      edit(parts, path, 'xmlns:ofd=', 'xmlns=');
    }
  }),
  'attributes in another order': inPart(TABLE, /(ID="\d+") (Boundary="[^"]*")/g, '$2 $1'),
  'blanks between elements': alter((parts) => {
    for (const path of [FIRST, TABLE, DOCUMENT]) edit(parts, path, /></g, '>\n<');
  }),
  'distances written out': inPart(TABLE, /g 3 ([\d.]+)/g, '$1 $1 $1'),
  'fewer decimals': inPart(TABLE, /(\d\.\d\d)\d\d/g, '$1'),
  'what is so anyway': attribute('Alpha="255" Visible="true" Weight="400"'),
  'other facts': inPart(ENTRY, /<ofd:Title>[^<]*/, '<ofd:Title>年报'),
  'another date': inPart(ENTRY, /<ofd:ModDate>[^<]*/, '<ofd:ModDate>2026-03-01'),
  'other bookmarks': inPart(DOCUMENT, /<ofd:Outlines>[\s\S]*<\/ofd:Outlines>/, ''),
  'no tags': inPart(DOCUMENT, /<ofd:CustomTags>[^<]*<\/ofd:CustomTags>/, ''),
  'bold figures': attribute('Weight="700"'),
  'a legible size': inPart(TABLE, /Size="3[\d.]+"(?=><[^>]*><ofd:TextCode [^>]*>\d+<)/, 'Size="4"'),
  'other identifiers': inPart(TABLE, /<ofd:TextObject ID="(\d+)"/g, '<ofd:TextObject ID="5$1"'),
  'a part that nothing names': alter((parts) => {
    parts['note.txt'] = strToU8('9');
  }),
};
