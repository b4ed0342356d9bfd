import { normalPath } from './normal-path.js';
import { elements, parseXml } from './xml-part.js';
import type { ZipPackage } from './zip-package.js';

/** What the types of ISO/IEC 29500-1 begin with, in its usual and in its strict form. */
const STANDARD_TYPES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/',
];

/** How one part of a package uses another, or a file outside (ISO/IEC 29500-2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** `styles` or `footer`; types that ISO/IEC 29500-1 does not know are whole addresses. */
  readonly type: string;
  /** The path of the other part, or the address of a file outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships of a part; those of the package itself have the path ''. */
export function relationshipsOf(zip: ZipPackage, path: string): Relationship[] {
  const folder = path.replace(/[^/]*$/, '');
  const part = zip.part(`${folder}_rels/${path.slice(folder.length)}.rels`);
  if (!part) return [];
  return elements(parseXml(part).documentElement ?? undefined).map((element) => {
    const target = element.getAttribute('Target') ?? '';
    const isExternal = element.getAttribute('TargetMode') === 'External';
    return {
      id: element.getAttribute('Id') ?? '',
      type: shortType(element.getAttribute('Type') ?? ''),
      target: isExternal ? target : normalPath(target.startsWith('/') ? target : folder + target),
      isExternal,
    };
  });
}

/** A type without what the types of the standard begin with. */
function shortType(type: string): string {
  const start = STANDARD_TYPES.find((s) => type.startsWith(s)) ?? '';
  return type.slice(start.length);
}

/** The part of a Word file that is its text, wherever it lies. */
export const mainPartOf = (zip: ZipPackage): string =>
  relationshipsOf(zip, '').find((r) => r.type === 'officeDocument')?.target ?? 'word/document.xml';
