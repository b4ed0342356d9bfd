import type { Element } from '@xmldom/xmldom';
import { type Relationship, relationshipsOf } from '../../../extract/relationships.js';
import { elements, parseXml } from '../../../extract/xml-part.js';
import type { ZipPackage } from '../../../extract/zip-package.js';
import { once } from '../../../once.js';

/** A part that a package uses. */
export interface UsedPart {
  readonly path: string;
  /** How it is used, from the package on: `officeDocument/footer`. */
  readonly use: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Its root element; it is parsed once. Throws a ReadError if it is not XML. */
  root(): Element | undefined;
}

/** How a package uses a part or a file outside. */
export interface Use extends Relationship {
  readonly use: string;
}

/** What a package uses, as its relationships say. */
export interface PackageUses {
  readonly parts: readonly UsedPart[];
  readonly uses: readonly Use[];
}

const CONTENT_TYPES = '[Content_Types].xml';
/** The part of each use that holds XML of ours lies at most so deep. */
const MAX_DEPTH = 4;

export function usesOf(zip: ZipPackage): PackageUses {
  const mediaTypeOf = mediaTypesOf(zip);
  const parts = new Map<string, UsedPart>();
  const uses: Use[] = [];
  const follow = (path: string, parent: string, depth: number): void => {
    for (const relationship of relationshipsOf(zip, path)) {
      const use = parent ? `${parent}/${relationship.type}` : relationship.type;
      uses.push({ ...relationship, use });
      const { target, isExternal } = relationship;
      const bytes = isExternal || parts.has(target) ? undefined : zip.part(target);
      if (!bytes) continue;
      parts.set(target, {
        path: target,
        use,
        bytes,
        mediaType: mediaTypeOf(target),
        root: once(() => parseXml(bytes).documentElement ?? undefined),
      });
      if (depth < MAX_DEPTH) follow(target, use, depth + 1);
    }
  };
  follow('', '', 0);
  return { parts: [...parts.values()], uses };
}

/** The parts that no relationship leads to, but for those that say what leads where. */
export function unusedPaths({ paths }: ZipPackage, { parts }: PackageUses): string[] {
  const used = new Set(parts.map((p) => p.path));
  return [...paths].filter(
    (path) => !used.has(path) && path !== CONTENT_TYPES && !/\.rels$|\/$/.test(path),
  );
}

/** The media types of the parts: each by its path, or by the end of its name. */
function mediaTypesOf(zip: ZipPackage): (path: string) => string {
  const types = zip.part(CONTENT_TYPES);
  const all = types ? elements(parseXml(types).documentElement ?? undefined) : [];
  const byKey = (name: string, attribute: string): ReadonlyMap<string, string> =>
    new Map(
      all
        .filter((e) => e.localName === name)
        .map((e) => [
          (e.getAttribute(attribute) ?? '').toLowerCase(),
          e.getAttribute('ContentType') ?? '',
        ]),
    );
  const overrides = byKey('Override', 'PartName');
  const defaults = byKey('Default', 'Extension');
  return (path) => {
    const name = path.toLowerCase();
    return overrides.get(`/${name}`) ?? defaults.get(name.replace(/^.*\./, '')) ?? '';
  };
}
