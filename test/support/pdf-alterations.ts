/** Ways to alter a finished PDF file, by what they do. */
import { type PdfDraft, replaced } from './alter-pdf.js';

/** Alters a draft, which is then written, or returns the whole file. */
export type Alteration = (draft: PdfDraft) => Uint8Array | undefined;

/** Where the first cell of a figure stands on the third page, points from the bottom left. */
const box = '100 500 60 14';

/** Adds operators behind those of a page. */
export const behind =
  (page: number, operators: string): Alteration =>
  (draft) => {
    // The page's own matrix turns it upside down: what follows begins with the same.
    draft.editContent(page, (content) => `q\n${content}\nQ\n${operators}\n`);
    return undefined;
  };

const operatorsOf =
  (page: number, from: string | RegExp, to: string): Alteration =>
  (draft) => {
    draft.editContent(page, (content) => replaced(content, from, to));
    return undefined;
  };

export const annotation =
  (page: number, entries: string): Alteration =>
  (draft) => {
    const number = draft.add(`<<\n/Type /Annot\n${entries}\n>>`);
    draft.addEntries(draft.page(page), `/Annots [${number} 0 R]`);
    return undefined;
  };

const pageEntries =
  (page: number, entries: string): Alteration =>
  (draft) => {
    draft.addEntries(draft.page(page), entries);
    return undefined;
  };

const catalogEntries =
  (entries: string): Alteration =>
  (draft) => {
    draft.addEntries(draft.catalog, entries);
    return undefined;
  };

/** Draws a picture of one white point over a box of a page, given by its matrix. */
export const picture =
  (page: number, matrix: string): Alteration =>
  (draft) => {
    const image = draft.addStream(
      '/Subtype /Image\n/Width 1\n/Height 1\n/ColorSpace /DeviceGray\n/BitsPerComponent 8',
      '\u00ff',
    );
    draft.addResource(page, 'XObject', 'Im1', `${image} 0 R`);
    return behind(page, `q ${matrix} cm /Im1 Do Q`)(draft);
  };

const graphicsState =
  (entries: string): Alteration =>
  (draft) => {
    draft.addResource(3, 'ExtGState', 'Gx', `<< ${entries} >>`);
    return operatorsOf(3, 'BT\n', '/Gx gs\nBT\n')(draft);
  };

/** Changes the map from codes to characters of the font of the figures. */
const otherCharacters: Alteration = (draft) => {
  const [map] = draft.numbersOf('/Type /Font\n').flatMap((font) => {
    const number = draft.entry(font, 'ToUnicode');
    return Number.isNaN(number) ? [] : [number];
  }) as [number];
  draft.setStream(map, replaced(draft.stream(map), /<([0-9a-f]{4})>\n/, '<0031>\n'));
  return undefined;
};

const otherOutlines: Alteration = (draft) => {
  const [font] = draft.numbersOf('/FontFile2') as [number];
  const file = draft.entry(font, 'FontFile2');
  const content = draft.stream(file);
  draft.setStream(file, `${content.slice(0, -40)}${'\0'.repeat(40)}`);
  return undefined;
};

const otherWidths: Alteration = (draft) => {
  const [font] = draft.numbersOf('/Subtype /CIDFontType2') as [number];
  draft.edit(font, /\/W \[\d+ \[\d+/, '/W [0 [1');
  return undefined;
};

const reorderedPages: Alteration = (draft) => {
  const [pages] = draft.numbersOf('/Type /Pages\n') as [number];
  draft.edit(pages, /(\d+ 0 R) (\d+ 0 R)/, '$2 $1');
  return undefined;
};

const withoutPage: Alteration = (draft) => {
  const [pages] = draft.numbersOf('/Type /Pages\n') as [number];
  draft.edit(pages, / \d+ 0 R\]/, ']');
  draft.edit(pages, /\/Count (\d+)/, `/Count 7`);
  return undefined;
};

const withAnotherPage: Alteration = (draft) => {
  const [pages] = draft.numbersOf('/Type /Pages\n') as [number];
  const page = draft.add(`<<\n/Type /Page\n/Parent ${pages} 0 R\n/MediaBox [0 0 595 842]\n>>`);
  draft.edit(pages, /( \d+ 0 R)\]/, `$1 ${page} 0 R]`);
  return undefined;
};

const attachment: Alteration = (draft) => {
  const file = draft.addStream('/Type /EmbeddedFile', 'another file');
  const specification = draft.add(`<<\n/Type /Filespec\n/F (b.txt)\n/EF << /F ${file} 0 R >>\n>>`);
  const [names] = draft.numbersOf('/EmbeddedFiles <<') as [number];
  draft.edit(names, /(\(.*\) \d+ 0 R)\n/, `$1 (b) ${specification} 0 R\n`);
  return undefined;
};

const layer: Alteration = (draft) => {
  const group = draft.add('<<\n/Type /OCG\n/Name (a)\n>>');
  draft.addEntries(
    draft.catalog,
    `/OCProperties << /OCGs [${group} 0 R] /D << /OFF [${group} 0 R] >> >>`,
  );
  draft.addResource(3, 'Properties', 'MC0', `${group} 0 R`);
  return operatorsOf(3, /BT\n([\s\S]*?)ET\n/, '/OC /MC0 BDC\nBT\n$1ET\nEMC\n')(draft);
};

const formObject: Alteration = (draft) => {
  const form = draft.addStream(
    '/Type /XObject\n/Subtype /Form\n/BBox [0 0 60 14]',
    '1 g 0 0 60 14 re f',
  );
  draft.addResource(3, 'XObject', 'Fm1', `${form} 0 R`);
  return behind(3, 'q 1 0 0 1 100 500 cm /Fm1 Do Q')(draft);
};

const defaultColours: Alteration = (draft) => {
  draft.addResource(3, 'ColorSpace', 'DefaultRGB', '[/CalRGB << /WhitePoint [1 1 1] >>]');
  return undefined;
};

const appended =
  (alter: Alteration): Alteration =>
  (draft) => {
    alter(draft);
    return draft.append();
  };

const otherWords = operatorsOf(3, /\/MCID (\d+)\n/, '/MCID $1\n/ActualText (9)\n');

/** After each of these, somebody may read something else in the file than before. */
export const alterations: Readonly<Record<string, Alteration>> = {
  'a white box over figures': behind(3, `1 g ${box} re f`),
  'a white box and other figures': behind(
    3,
    `1 1 1 rg ${box} re f 0 g BT /F4 12 Tf 100 502 Td <0003> Tj ET`,
  ),
  'a box by a thick white line': behind(3, '1 G 14 w 100 507 m 160 507 l S'),
  'a picture over a cell': picture(3, '60 0 0 14 100 500'),
  'a picture among the operators': behind(
    3,
    'q 60 0 0 14 100 500 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00ff EI Q',
  ),
  'a drawing with operators of its own': formObject,
  'shading over a cell': behind(3, 'q 100 500 60 14 re W n /Sh1 sh Q'),
  'a text box': annotation(3, '/Subtype /FreeText\n/Rect [100 500 160 514]\n/Contents (9)'),
  'a comment': annotation(3, '/Subtype /Text\n/Rect [100 500 120 520]\n/Contents (9)'),
  'a stamp over figures': annotation(3, '/Subtype /Stamp\n/Rect [100 500 160 514]'),
  'a crossed out figure': annotation(3, '/Subtype /StrikeOut\n/Rect [100 500 160 514]'),
  'a link': annotation(3, '/Subtype /Link\n/Rect [100 500 160 514]'),
  'a form field': (draft) => {
    const field = draft.add(
      '<<\n/Type /Annot\n/Subtype /Widget\n/FT /Tx\n/V (9)\n/Rect [1 1 9 9]\n>>',
    );
    draft.addEntries(draft.page(3), `/Annots [${field} 0 R]`);
    return catalogEntries(`/AcroForm << /Fields [${field} 0 R] >>`)(draft);
  },
  'a form of another kind': catalogEntries('/AcroForm << /XFA (a) /Fields [] >>'),
  'a layer that is not shown': layer,
  'white text': operatorsOf(3, 'BT\n', '1 g\nBT\n'),
  'nearly white text': operatorsOf(3, 'BT\n', '0.97 0.97 0.97 rg\nBT\n'),
  'white text by a space of colours': operatorsOf(3, 'BT\n', '/DeviceRGB cs 1 1 1 sc\nBT\n'),
  'red text': operatorsOf(3, 'BT\n', '1 0 0 rg\nBT\n'),
  'white lines': operatorsOf(3, '0 0 0 SCN', '1 1 1 SCN'),
  'tiny text': operatorsOf(3, / \d+ Tf\n/, ' 2 Tf\n'),
  'huge text': operatorsOf(3, / \d+ Tf\n/, ' 90 Tf\n'),
  'text scaled to nothing': operatorsOf(3, / Tf\n/, ' Tf\n1 Tz\n'),
  'text scaled by its matrix': operatorsOf(3, 'BT\n1 0 0 1', 'BT\n0.1 0 0 1'),
  'text upside down': operatorsOf(3, 'BT\n1 0 0 1', 'BT\n-1 0 0 -1'),
  'spread text': operatorsOf(3, /\[</, '90 Tc\n[<'),
  'raised text': operatorsOf(3, / Tf\n/, ' Tf\n30 Ts\n'),
  'invisible text': operatorsOf(3, 'BT\n', '3 Tr\nBT\n'),
  'text as a clip': operatorsOf(3, 'BT\n', '7 Tr\nBT\n'),
  'moved text': operatorsOf(3, /BT\n1 0 0 1 (\d+)/, 'BT\n1 0 0 1 9$1'),
  'text moved within a stretch': operatorsOf(3, /\[<(....)(....+)> 0\]/, '[<$1> -9000 <$2> 0]'),
  'text drawn once more': operatorsOf(3, /(BT\n[\s\S]*?ET\n)/, '$1$1'),
  'text of another font': operatorsOf(3, /\/F2 /, '/F4 '),
  'text taken out': operatorsOf(3, /BT\n[\s\S]*?ET\n/, ''),
  'a line taken out': operatorsOf(3, /\nS\n/, '\nn\n'),
  'a dashed line': operatorsOf(3, '[] 0 d', '[1 20] 0 d'),
  'a thin line': operatorsOf(3, '0.5 w', '0.01 w'),
  'a clip that hides a row': operatorsOf(3, /^/, '0 0 595 400 re W n\n'),
  'a matrix for all that follows': operatorsOf(3, /^/, '0.5 0 0 0.5 0 0 cm\n'),
  'text that can be looked through': graphicsState('/ca 0.02'),
  'text that is blended': graphicsState('/BM /Difference'),
  'text behind a mask': graphicsState('/SMask << /Type /Mask /S /Alpha >>'),
  'an unknown operator': operatorsOf(3, 'BT\n', 'Xy\nBT\n'),
  'other characters of a font': otherCharacters,
  'other outlines of a font': otherOutlines,
  'other widths of a font': otherWidths,
  'a font that is left out': (draft) =>
    void draft.edit(draft.entry(draft.page(3), 'Resources'), /\/F2 .*\n/, ''),
  'another meaning of colours': defaultColours,
  'other words for what is drawn': otherWords,
  'other words in the tags': (draft) => {
    const [element] = draft.numbersOf(/\/S \/H1\n/) as [number];
    return void draft.addEntries(element, '/ActualText (9)');
  },
  'a page that is cut': pageEntries(3, '/CropBox [0 0 595 400]'),
  'a small page': (draft) => void draft.edit(draft.page(3), /\[0 0 .*\]/, '[0 400 595 842]'),
  'a tiny page': (draft) => void draft.edit(draft.page(3), '/UserUnit 1', '/UserUnit 0.1'),
  'pages in another order': reorderedPages,
  'a page too few': withoutPage,
  'a page too many': withAnotherPage,
  'another attachment': attachment,
  'a script': catalogEntries('/OpenAction << /S /JavaScript /JS (a) >>'),
  'a script of a page': pageEntries(3, '/AA << /O << /S /JavaScript /JS (a) >> >>'),
  'a revision with a white box': appended(behind(3, `1 g ${box} re f`)),
  'a revision that changes nothing': appended(pageEntries(3, '/LastModified (D:2026)')),
};

/** After each of these, everybody reads the same. */
export const harmlessAlterations: Readonly<Record<string, Alteration>> = {
  'the same objects with other numbers': (draft) => {
    draft.add('null');
    return undefined;
  },
  'streams that are packed in another way': (draft) => {
    draft.editContent(1, (content) => content);
    return undefined;
  },
  'operators between q and Q': behind(3, ''),
  'blanks between operators': (draft) =>
    void draft.editContent(3, (content) => content.replaceAll('\n', ' \r\n')),
  'no tags among the operators': (draft) =>
    void draft.editContent(3, (content) =>
      content.replaceAll(/\/\w+ <<\n[^>]*\n>> BDC\n|EMC\n/g, ''),
    ),
  'no tags': (draft) => void draft.edit(draft.catalog, /\/StructTreeRoot .*\n/, ''),
  'no bookmarks': (draft) => void draft.edit(draft.catalog, /\/Outlines .*\n/, ''),
  'other bookmarks': (draft) => {
    const [outline] = draft.numbersOf(/\/Dest \[/) as [number];
    return void draft.edit(outline, /\/Title \([\s\S]*?\)\n/, '/Title (a)\n');
  },
  'labels of pages': catalogEntries('/PageLabels << /Nums [0 << /S /D >>] >>'),
  'another way to open it': catalogEntries('/PageLayout /TwoColumnLeft'),
  'a page to open it at': (draft) =>
    catalogEntries(`/OpenAction [${draft.page(1)} 0 R /Fit]`)(draft),
  'another producer': (draft) => {
    const [info] = draft.numbersOf('/Producer ') as [number];
    return void draft.objects.set(draft.entry(info, 'Producer'), '(a)');
  },
  'another date of the attachment': (draft) => {
    const [file] = draft.numbersOf('/Type /EmbeddedFile\n') as [number];
    return void draft.edit(file, /\/ModDate \(.*\)/, '/ModDate (D:20270101000000Z)');
  },
  'a page that is turned': pageEntries(3, '/Rotate 90'),
  'another legible size': operatorsOf(3, / 16 Tf\n/, ' 14 Tf\n'),
  'places within half a point': (draft) =>
    void draft.editContent(3, (content) =>
      content.replace(/(BT\n1 0 0 1 )(\S+)/g, (_, start, x) => `${start}${Number(x) + 0.4}`),
    ),
  'black by another operator': operatorsOf(3, 'BT\n', '0 0 0 rg\nBT\n'),
  'a page box that is the same': pageEntries(3, '/CropBox [0 0 595.3 841.9]'),
};
