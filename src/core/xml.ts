/** Text as it stands in XML or HTML, in content and in attribute values between double quotes. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Text as it stands in the content of an XML element, quotes unchanged. */
export const escapeXmlContent = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text as it stands in HTML, in content and in attribute values between quotes of either kind. */
export const escapeHtml = (text: string): string => escapeXml(text).replaceAll("'", '&#39;');

/** Attributes of an element in their order; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text; its content is XML already. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  const start = `<${name}${attributesXml(attributes)}`;
  return content ? `${start}>${content}</${name}>` : `${start}/>`;
}

/** Attributes as they stand in a start tag, each after a blank. */
export const attributesXml = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
