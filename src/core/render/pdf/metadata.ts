const ns = {
  universalAccess: 'http://www.aiim.org/pdfua/ns/id/',
  extension: 'http://www.aiim.org/pdfa/ns/extension/',
  schema: 'http://www.aiim.org/pdfa/ns/schema#',
  property: 'http://www.aiim.org/pdfa/ns/property#',
};

const description = (attributes: string, content: string): string =>
  `<rdf:Description ${attributes} rdf:about="">${content}</rdf:Description>`;

/** A list of one resource. */
const listOf = (list: 'Bag' | 'Seq', content: readonly string[]): string =>
  `<rdf:${list}><rdf:li rdf:parseType="Resource">${content.join('')}</rdf:li></rdf:${list}>`;

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

/** PDF/UA-1 (ISO 14289-1) is claimed. */
const claim = description(`xmlns:pdfuaid="${ns.universalAccess}"`, element('pdfuaid:part', '1'));

/** The only property of the schema: which part of ISO 14289 the file conforms to. */
const partProperty = listOf('Seq', [
  element('pdfaProperty:name', 'part'),
  element('pdfaProperty:valueType', 'Integer'),
  element('pdfaProperty:category', 'internal'),
  element('pdfaProperty:description', 'Indicates, which part of ISO 14289 standard is followed'),
]);

/** PDF/A requires a description of each schema that it does not know (ISO 19005-3 6.6.2.3). */
const extensionSchema = description(
  [
    `xmlns:pdfaExtension="${ns.extension}"`,
    `xmlns:pdfaSchema="${ns.schema}"`,
    `xmlns:pdfaProperty="${ns.property}"`,
  ].join(' '),
  element(
    'pdfaExtension:schemas',
    listOf('Bag', [
      element('pdfaSchema:schema', 'PDF/UA Universal Accessibility Schema'),
      element('pdfaSchema:namespaceURI', ns.universalAccess),
      element('pdfaSchema:prefix', 'pdfuaid'),
      element('pdfaSchema:property', partProperty),
    ]),
  ),
);

/** XMP metadata that claims PDF/UA-1, with the schema that PDF/A requires for the claim. */
export const universalAccessXml = `\n${claim}\n${extensionSchema}\n`;
