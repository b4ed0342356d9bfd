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
