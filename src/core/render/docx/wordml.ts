import { TWIPS_PER_POINT } from '../../layout/style.js';
import { escapeXml } from '../../xml.js';

/** Points to twentieths of a point, the unit of WordprocessingML. */
export const twips = (points: number): number => Math.round(points * TWIPS_PER_POINT);

/** Namespace of WordprocessingML (ISO/IEC 29500-1). */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A part of a package: an XML declaration and the root element. */
export const xmlPart = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${root}`;

/** An element of WordprocessingML that has a value and nothing else. */
export const valueElement = (name: string, value: string | number): string =>
  `<w:${name} w:val="${escapeXml(String(value))}"/>`;
