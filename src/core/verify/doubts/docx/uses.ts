import { EMBEDDED_REPORT_NAMESPACE } from '../../../embedded-report.js';
import type { ZipPackage } from '../../../extract/zip-package.js';
import type { DoubtKind } from '../../../problem/messages/doubt-words.js';
import type { Doubt } from '../doubt.js';
import { type PackageUses, type Use, type UsedPart, unusedPaths } from './parts.js';

/**
 * Uses of parts that show nothing by themselves: a picture needs a drawing, a numbering a paragraph
 * that is numbered, a colour of the theme a text that has it.
 */
const harmlessTypes = new Set([
  ...['theme', 'webSettings', 'numbering', 'image', 'printerSettings', 'customXmlProps'],
  ...['extended-properties', 'custom-properties'],
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
  'http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects',
]);

/** What other uses are to the reader, by the end of their type. */
const kinds: readonly (readonly [end: RegExp, kind: DoubtKind])[] = [
  [/header$/, 'header'],
  [/footer$/, 'footer'],
  [/(?:foot|end)notes$/, 'note'],
  [/comments\w*$/, 'comment'],
  [/(?:oleObject|package|control|activeXControlBinary)$/, 'object'],
  [/aFChunk$|subDocument$/, 'inserted-file'],
  [/vbaProject$|wordVbaData$/, 'macro'],
  [/customXml$/, 'other-data'],
  [/\/font$/, 'font'],
];

/** Doubts about the parts of a package, by what our writer uses. */
export function useDoubts(zip: ZipPackage, found: PackageUses, built: PackageUses): Doubt[] {
  const known = new Map(built.parts.map((p) => [p.use, p.mediaType]));
  const left = countsOf(built.uses);
  const partAt = new Map(found.parts.map((part) => [part.path, part]));
  return [
    ...found.uses.flatMap((use): Doubt[] => {
      if (use.isExternal) return [doubt('outside-file', use.target)];
      const count = left.get(use.use) ?? 0;
      left.set(use.use, count - 1);
      return isExpected(use, count, partAt.get(use.target)) ? [] : [doubt(kindOf(use), use.target)];
    }),
    ...found.parts
      .filter(({ use, mediaType }) => (known.get(use) ?? mediaType) !== mediaType)
      .map(({ path, mediaType }) => doubt('other-part', `${path} ${mediaType}`)),
    ...unusedPaths(zip, found).map((path) => doubt('other-part', path)),
  ];
}

const doubt = (kind: DoubtKind, detail: string): Doubt => ({ kind, weight: 'unvouched', detail });

function countsOf(uses: readonly Use[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { use } of uses) counts.set(use, (counts.get(use) ?? 0) + 1);
  return counts;
}

/** Whether a use is one of ours, of which `count` are left, or harmless. */
function isExpected({ type }: Use, count: number, part: UsedPart | undefined): boolean {
  if (type !== 'customXml') return count > 0 || harmlessTypes.has(type);
  const root = part?.root();
  return root?.namespaceURI === EMBEDDED_REPORT_NAMESPACE && root.localName === 'report';
}

const kindOf = ({ use }: Use): DoubtKind =>
  kinds.find(([end]) => end.test(use))?.[1] ?? 'other-part';
