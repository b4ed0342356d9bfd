import { strToU8, zipSync } from 'fflate';

/** A PDF of one page that some operators draw; `/F` is a font. It has no table of objects. */
export const pdfOf = (operators: string): Uint8Array =>
  strToU8(
    [
      '%PDF-1.7',
      '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
      '2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj',
      '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R',
      '/Resources<</Font<</F 5 0 R>>>>>> endobj',
      `4 0 obj <</Length ${operators.length}>> stream\n${operators}\nendstream endobj`,
      '5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj',
      'trailer <</Root 1 0 R>>',
    ].join('\n'),
  );

/** An OFD file of one page with some objects. */
export const ofdOf = (objects: string): Uint8Array =>
  zipSync({
    'OFD.xml': strToU8('<OFD><DocBody><DocRoot>Document.xml</DocRoot></DocBody></OFD>'),
    'Document.xml': strToU8('<Document><Pages><Page BaseLoc="Page.xml"/></Pages></Document>'),
    'Page.xml': strToU8(`<Page><Content><Layer>${objects}</Layer></Content></Page>`),
  });
