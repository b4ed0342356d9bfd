/** Alterations of a finished Word file that leave its words and figures as they were. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a Word file as text, by path. */
export type Parts = Readonly<Record<string, string>>;
export type Alteration = (parts: Parts) => Parts;

/** A Word file with some of its parts changed. */
export function alter(docx: Uint8Array, alteration: Alteration): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  const after = alteration(parts);
  return zipSync(
    Object.fromEntries(Object.entries(after).map(([path, xml]) => [path, strToU8(xml)])),
  );
}

const HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading1"/>';
const RUN_IN = '<w:p><w:r><w:rPr><w:rStyle w:val="Heading2RunIn"/>';
const LAST_WORDS = '<w:p><w:pPr><w:keepNext/></w:pPr>';

/**
 * A Word file without most of its text, for tests of its markup: its start, a paragraph with a
 * heading that runs into it, its first table, and its end.
 */
export const shortened = (docx: Uint8Array): Uint8Array =>
  alter(docx, (parts) => {
    const xml = parts[DOCUMENT] ?? '';
    const stretch = (from: string, to: string): string => {
      const start = xml.indexOf(from);
      return xml.slice(start, xml.indexOf(to, start) + to.length);
    };
    const start = xml.slice(0, xml.indexOf(HEADING));
    const middle = stretch(RUN_IN, '</w:p>') + stretch('<w:tbl>', '</w:tbl>');
    return { ...parts, [DOCUMENT]: start + middle + xml.slice(xml.lastIndexOf(LAST_WORDS)) };
  });

export const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const SETTINGS = 'word/settings.xml';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Replaces text in a part, which must be there. */
export const inPart =
  (path: string, from: string | RegExp, to: string): Alteration =>
  (parts) => {
    const before = parts[path] ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${from} is not in ${path}`);
    return { ...parts, [path]: after };
  };
const all =
  (...alterations: readonly Alteration[]): Alteration =>
  (parts) =>
    alterations.reduce((changed, alteration) => alteration(changed), parts);

const addPart =
  (path: string, xml: string): Alteration =>
  (parts) => ({ ...parts, [path]: xml });

/** Adds a part that the document uses. */
const usePart = (type: string, path: string, xml: string): Alteration =>
  all(addPart(`word/${path}`, xml), relate(type, path));

/** Adds a relationship of the document. */
const relate = (type: string, target: string, more = ''): Alteration =>
  inPart(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdNew" Type="${TYPES}/${type}" Target="${target}"${more}/>$&`,
  );

/** Adds a style that has some properties of text. */
const newStyle = (type: string, properties: string): Alteration =>
  inPart(
    STYLES,
    '</w:styles>',
    `<w:style w:type="${type}" w:styleId="New"><w:name w:val="New"/>` +
      `<w:rPr>${properties}</w:rPr></w:style></w:styles>`,
  );

/** The run of a figure in the first table. */
const FIGURE = '<w:r><w:t xml:space="preserve">18236.5274</w:t></w:r>';
const figure = (to: string): Alteration => inPart(DOCUMENT, FIGURE, to);
const figureWith = (properties: string): Alteration =>
  figure(FIGURE.replace('<w:r>', `<w:r><w:rPr>${properties}</w:rPr>`));
/** The first paragraph of the text. */
const OPENING = '<w:p><w:r><w:t xml:space="preserve">青溪市人民政府依照';
const opening = (to: string): Alteration => inPart(DOCUMENT, OPENING, to);
const openingWith = (properties: string): Alteration =>
  opening(OPENING.replace('<w:p>', `<w:p><w:pPr>${properties}</w:pPr>`));
const before = (run: string): Alteration => opening(OPENING.replace('<w:p>', `<w:p>${run}`));
const inStyle = (id: string, properties: string): Alteration =>
  inPart(STYLES, new RegExp(`(w:styleId="${id}">.*?<w:rPr>)`), `$1${properties}`);
const setting = (xml: string): Alteration => inPart(SETTINGS, '<w:compat>', `${xml}<w:compat>`);
const section = (from: string | RegExp, to: string): Alteration => inPart(DOCUMENT, from, to);

const VML = 'xmlns:v="urn:schemas-microsoft-com:vml"';
const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A picture of some millimetres that floats beside its paragraph. */
const picture = (millimetres: number, from = 'paragraph'): string =>
  '<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column">' +
  `<wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="${from}">` +
  '<wp:posOffset>-360000</wp:posOffset></wp:positionV>' +
  `<wp:extent cx="${millimetres * 36_000}" cy="${millimetres * 36_000}"/>` +
  '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>' +
  '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>' +
  '</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>';
const textBox =
  `<w:r><w:pict><v:shape ${VML}><v:textbox><w:txbxContent>` +
  '<w:p><w:r><w:t>9</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
const SIGNED = '<w:r><w:t xml:space="preserve">2026年1月28日</w:t></w:r>';
/** Puts a run behind the date of the signature. */
export const signedWith = (run: string): Alteration => inPart(DOCUMENT, SIGNED, SIGNED + run);

/** Pictures over the signature: a seal, and those that are none. */
export const seal = signedWith(picture(42));
export const notSeals: Readonly<Record<string, Alteration>> = {
  'a picture that is too large': signedWith(picture(200)),
  'a picture placed on the page': signedWith(picture(42, 'page')),
  'a text box': signedWith(textBox),
  'a picture in the text': before(picture(42)),
};

/** What verify must not vouch for. */
export const unvouched: Readonly<Record<string, Alteration>> = {
  'a picture over a figure': figure(FIGURE + picture(10)),
  'a drawing of old programs': before(`<w:r><w:pict ${VML}><v:rect/></w:pict></w:r>`),
  'an embedded object': before('<w:r><w:object/></w:r>'),
  'a text box': before(textBox),
  'a frame': openingWith('<w:framePr w:w="2000" w:x="100" w:y="100"/>'),
  'a field': before('<w:fldSimple w:instr="DATE"/>'),
  'a form field': before('<w:r><w:fldChar w:fldCharType="begin"><w:ffData/></w:fldChar></w:r>'),
  'an automatic number': openingWith('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  'an automatic number by style': inPart(
    STYLES,
    /(w:styleId="TableText10_5">.*?<w:pPr>)/,
    '$1<w:numPr><w:numId w:val="1"/></w:numPr>',
  ),
  'ruby text': before('<w:r><w:ruby><w:rt/><w:rubyBase/></w:ruby></w:r>'),
  'a formula': before(`<m:oMath ${MATH}><m:r><m:t>9</m:t></m:r></m:oMath>`),
  'an inserted file': all(
    usePart('aFChunk', 'more.html', '<p>9</p>'),
    opening(`<w:altChunk r:id="rIdNew"/>${OPENING}`),
  ),
  'another choice of words': figure(
    '<mc:AlternateContent xmlns:x="http://example.com/x"><mc:Choice Requires="wps">' +
      `${FIGURE}</mc:Choice><mc:Fallback>${FIGURE}</mc:Fallback></mc:AlternateContent>`,
  ),
  'a header': all(
    usePart('header', 'header1.xml', `<w:hdr ${WORD}><w:p/></w:hdr>`),
    section('<w:footerReference', '<w:headerReference w:type="default" r:id="rIdNew"/>$&'),
  ),
  'words in the footer': inPart('word/footer1.xml', '— </w:t>', '9 </w:t>'),
  'a field in the footer': inPart('word/footer1.xml', 'PAGE<', 'NUMPAGES<'),
  'a picture in the footer': inPart('word/footer1.xml', '</w:p>', `${picture(42)}</w:p>`),
  'a footnote': all(
    inPart(
      'word/footnotes.xml',
      '</w:footnotes>',
      '<w:footnote w:id="1"><w:p><w:r><w:t>9</w:t></w:r></w:p></w:footnote></w:footnotes>',
    ),
    figure(`${FIGURE}<w:r><w:footnoteReference w:id="1"/></w:r>`),
  ),
  'words in the line above footnotes': inPart(
    'word/footnotes.xml',
    '<w:r><w:separator/></w:r>',
    '<w:r><w:t>9</w:t></w:r>$&',
  ),
  'a comment': all(
    usePart('comments', 'comments.xml', `<w:comments ${WORD}/>`),
    figure(`${FIGURE}<w:r><w:commentReference w:id="0"/></w:r>`),
  ),
  'a deleted run': figure(`${FIGURE}<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del>`),
  'an inserted run': figure(`<w:ins w:id="1">${FIGURE}</w:ins>`),
  'a change of format': figureWith('<w:rPrChange w:id="1"><w:rPr/></w:rPrChange>'),
  'a deleted row': section('<w:trPr>', '<w:trPr><w:del w:id="1"/>'),
  'a hidden row': section('<w:trPr>', '<w:trPr><w:hidden/>'),
  'a row of exact height': section('w:hRule="atLeast"', 'w:hRule="exact"'),
  'a column without width': section(/<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="0"/>'),
  'red text': figureWith('<w:color w:val="FF0000"/>'),
  'white text': figureWith('<w:color w:val="FFFFFF"/>'),
  'text in a colour of the theme': figureWith(
    '<w:color w:val="000000" w:themeColor="background1"/>',
  ),
  'white text by style': inStyle('TableText10_5', '<w:color w:val="FEFEFE"/>'),
  'shaded text': figureWith('<w:shd w:val="clear" w:fill="000000"/>'),
  'a shaded cell': section(
    '<w:vAlign w:val="center"/>',
    '<w:shd w:val="clear" w:fill="000000"/>$&',
  ),
  'highlighted text': figureWith('<w:highlight w:val="black"/>'),
  'tiny text': figureWith('<w:sz w:val="2"/>'),
  'text of 6.5 points': figureWith('<w:sz w:val="13"/>'),
  'text too high for its line': figureWith('<w:sz w:val="44"/>'),
  'tiny text by style': inStyle('TableText10_5', '<w:sz w:val="2"/>'),
  'tiny text by a new style': all(
    newStyle('character', '<w:sz w:val="4"/>'),
    figureWith('<w:rStyle w:val="New"/>'),
  ),
  'raised text': figureWith('<w:position w:val="400"/>'),
  'text that overlaps': figureWith('<w:spacing w:val="-200"/>'),
  'narrow text': figureWith('<w:w w:val="1"/>'),
  'digits apart': figure(FIGURE.replace('18236', '18 236')),
  'digits on two lines': figure(FIGURE.replace('236.', '</w:t><w:br/><w:t>236.')),
  'struck text': figureWith('<w:strike/>'),
  'text hidden on the web': figureWith('<w:webHidden/>'),
  'text hidden by a paragraph style': inStyle('TableText10_5', '<w:vanish/>'),
  'text hidden by a character style': inStyle('Heading2RunIn', '<w:vanish/>'),
  'text hidden by the table style': inPart(
    STYLES,
    /(w:styleId="TableNormal">.*?)(<w:tblPr>)/,
    '$1<w:rPr><w:vanish/></w:rPr>$2',
  ),
  'text hidden by a condition of the table style': inPart(
    STYLES,
    /(w:styleId="TableNormal">.*?<\/w:tblPr>)/,
    '$1<w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr>',
  ),
  'text hidden by default': inPart(STYLES, '<w:rPrDefault><w:rPr>', '$&<w:vanish/>'),
  'the mark of a paragraph hidden': openingWith('<w:rPr><w:vanish/></w:rPr>'),
  'digits of a font of signs': figureWith('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
  'another font in place of ours': inPart(
    'word/fontTable.xml',
    '<w:altName w:val="SimSun"/>',
    '<w:altName w:val="Wingdings"/>',
  ),
  'an embedded font': inPart(
    'word/fontTable.xml',
    /(<w:font w:name="宋体">.*?)(<\/w:font>)/,
    '$1<w:embedRegular w:id="rId1"/>$2',
  ),
  'a sign of a font': before('<w:r><w:sym w:font="Wingdings" w:char="F039"/></w:r>'),
  'a paragraph off the page': openingWith('<w:ind w:left="-20000"/>'),
  'a table off the page': section('<w:tblPr>', '<w:tblPr><w:tblInd w:w="-20000" w:type="dxa"/>'),
  'turned text': section('<w:vAlign w:val="center"/>', '<w:textDirection w:val="tbRl"/>$&'),
  'text from right to left': figureWith('<w:rtl/>'),
  'lines of one point': openingWith('<w:spacing w:line="20" w:lineRule="exact"/>'),
  'another size of the page': section('w:w="11906" w:h="16838"', 'w:w="5000" w:h="16838"'),
  columns: section('<w:docGrid', '<w:cols w:num="9"/>$&'),
  'another margin': section('w:top="2098"', 'w:top="-2098"'),
  'another first page number': section('<w:pgNumType/>', '<w:pgNumType w:start="9"/>'),
  'other markup that must be understood': section('<w:document ', '$&mc:MustUnderstand="w14" '),
  'a background': section('<w:body>', '<w:background w:color="000000"/>$&'),
  'a content control': opening(
    OPENING.replace('<w:p>', '<w:p><w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>'),
  ),
  'a link': before(
    '<w:hyperlink w:anchor="a"><w:r><w:t xml:space="preserve"> </w:t></w:r></w:hyperlink>',
  ),
  protection: setting('<w:documentProtection w:edit="readOnly"/>'),
  'a setting to work out fields again': setting('<w:updateFields w:val="true"/>'),
  'mail merge': setting('<w:mailMerge/>'),
  macros: usePart('vbaProject', 'vbaProject.bin', 'macro'),
  'a file outside': relate('attachedTemplate', 'http://example.com/a', ' TargetMode="External"'),
  'other custom data': all(
    addPart('customXml/item9.xml', '<data>9</data>'),
    relate('customXml', '../customXml/item9.xml'),
  ),
  'a part that nothing uses': addPart('word/other.xml', '<a/>'),
};

/** What changes nothing that is said, with what it is told as. */
export const harmless: Readonly<Record<string, readonly [kind: string, alteration: Alteration]>> = {
  'packed again': ['repacked', (parts) => parts],
  'packed in another order': [
    'repacked',
    (parts) => Object.fromEntries(Object.entries(parts).toReversed()),
  ],
  bookmarks: [
    'bookmarks',
    before('<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>'),
  ],
  'marks of spelling': [
    'editing-marks',
    before('<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>'),
  ],
  'text without a spelling check': [
    'editing-marks',
    figureWith('<w:noProof/><w:lang w:val="en-US"/>'),
  ],
  'numbers of revisions': [
    'editing-marks',
    opening(OPENING.replace('<w:p>', '<w:p w:rsidR="00AB1234" w14:paraId="12345678">')),
  ],
  'page breaks as they were': ['editing-marks', before('<w:r><w:lastRenderedPageBreak/></w:r>')],
  'a run in two': [
    'editing-marks',
    opening(OPENING.replace('依照', '</w:t></w:r><w:r><w:t xml:space="preserve">依照')),
  ],
  'blanks between words': ['blanks', opening(OPENING.replace('依照', ' 依照'))],
  'bold text': ['bold', figureWith('<w:b/><w:bCs/>')],
  'text that is not bold': ['bold', figureWith('<w:b w:val="0"/>')],
  'a larger size': ['size', before('<w:r><w:rPr><w:sz w:val="44"/></w:rPr></w:r>')],
  'a smaller size': ['size', figureWith('<w:sz w:val="14"/><w:szCs w:val="14"/>')],
  'a larger size in a table': ['size', figureWith('<w:sz w:val="28"/>')],
  'a larger size by style': ['size', inStyle('Normal', '<w:sz w:val="30"/>')],
  'black text': ['colour', figureWith('<w:color w:val="000000"/>')],
  'another font of ours': ['font', figureWith('<w:rFonts w:ascii="宋体" w:eastAsia="黑体"/>')],
  'centred text': ['layout', openingWith('<w:jc w:val="center"/>')],
  'a page begun': ['layout', openingWith('<w:pageBreakBefore/>')],
  'a higher row': ['layout', section(/(<w:trHeight w:val=")\d+/, '$1900')],
  'other properties of the file': [
    'metadata',
    all(
      inPart('docProps/app.xml', '/>', '><Application>WPS</Application></Properties>'),
      inPart('docProps/core.xml', /(<dcterms:modified[^>]*>)[^<]*/, '$12026-03-01T00:00:00Z'),
    ),
  ],
  'settings of the editing program': [
    'settings',
    all(setting('<w:zoom w:percent="120"/>'), inPart(SETTINGS, '<w:compat>', '$&<w:useFELayout/>')),
  ],
  'another theme': [
    'editing-marks',
    inPart('word/theme/theme1.xml', 'name="Office', 'name="Other'),
  ],
  'a style that nothing uses': ['style', newStyle('paragraph', '<w:vanish/>')],
};
