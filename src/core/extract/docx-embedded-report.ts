import type { Element } from '@xmldom/xmldom';
import { decodeBase64 } from '../base64.js';
import { EMBEDDED_REPORT_NAMESPACE, type EmbeddedReport, withRecipe } from '../embedded-report.js';
import { unreadable } from './read-error.js';
import { parseXml } from './xml-part.js';
import type { ZipPackage } from './zip-package.js';

/** A part of custom XML (ECMA-376 part 1, 15.2.5). */
const CUSTOM_XML_PATH = /^customXml\/item\d+\.xml$/;

/** The report file in a part of a Word file, if there is one. */
export function embeddedInDocx(zip: ZipPackage): EmbeddedReport | undefined {
  for (const path of zip.paths) {
    const part = CUSTOM_XML_PATH.test(path) ? zip.part(path) : undefined;
    const root = part && parseXml(part).documentElement;
    if (root?.localName === 'report' && root.namespaceURI === EMBEDDED_REPORT_NAMESPACE)
      return reportOf(root);
  }
  return undefined;
}

/** An attribute that is missing reads as empty: a digest then fits no document. */
function reportOf(root: Element): EmbeddedReport {
  const attribute = (name: string): string => root.getAttribute(name) ?? '';
  const text = root.textContent ?? '';
  const isBase64 = attribute('encoding') === 'base64';
  return {
    name: attribute('name'),
    version: attribute('version'),
    digest: attribute('digest'),
    ...withRecipe(attribute('recipe')),
    bytes: isBase64 ? bytesOf(text) : new TextEncoder().encode(text),
  };
}

function bytesOf(base64: string): Uint8Array {
  try {
    return decodeBase64(base64);
  } catch {
    // Damage: the report is written as valid base64.
    throw unreadable('broken-xml', {});
  }
}
