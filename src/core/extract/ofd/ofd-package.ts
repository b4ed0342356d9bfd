import type { Element } from '@xmldom/xmldom';
import { normalPath } from '../normal-path.js';
import { unreadable } from '../read-error.js';
import { parseXml } from '../xml-part.js';
import { ZipPackage } from '../zip-package.js';

/** The part with which every package begins. */
export const ENTRY_PATH = 'OFD.xml';

/** A part of a package that is XML. */
export interface OfdPart {
  readonly path: string;
  readonly root: Element | undefined;
}

/** The parts of an OFD file, which refer to each other by locations (GB/T 33190, ST_Loc). */
export class OfdPackage {
  readonly #zip: ZipPackage;
  readonly #kept = new Map<string, OfdPart>();

  /** Throws a ReadError if the file is no zip file, or encrypted (GM/T 0099). */
  constructor(bytes: Uint8Array) {
    this.#zip = new ZipPackage(bytes);
    for (const path of this.#zip.paths)
      if (/(^|\/)Encryptions\.xml$/i.test(path)) throw unreadable('encrypted', {});
  }

  /** The part at a location. Throws a ReadError if there is none, or it is damaged. */
  open(location: string, from?: OfdPart): OfdPart {
    const path = this.#pathOf(location, from);
    return { path, root: parseXml(this.#bytesAt(path)).documentElement ?? undefined };
  }

  /** The same, for a part that many pages refer to: it is parsed once. */
  openOnce(location: string, from: OfdPart): OfdPart {
    const path = this.#pathOf(location, from);
    const part = this.#kept.get(path) ?? this.open(path);
    this.#kept.set(path, part);
    return part;
  }

  /** Whether there is a part at a location. */
  has(location: string, from?: OfdPart): boolean {
    return this.#zip.paths.has(this.#pathOf(location, from));
  }

  /** Paths of all parts. */
  get paths(): ReadonlySet<string> {
    return this.#zip.paths;
  }

  /** The bytes of the part at a location. Throws a ReadError if there is none. */
  bytes(location: string, from?: OfdPart): Uint8Array {
    return this.#bytesAt(this.#pathOf(location, from));
  }

  #bytesAt(path: string): Uint8Array {
    const part = this.#zip.part(path);
    if (!part) throw unreadable('not-ofd', { part: path });
    return part;
  }

  /**
   * Locations begin at the root of the package, or are relative to the part that names them. Some
   * makers leave out the slash of the former.
   */
  #pathOf(location: string, from: OfdPart | undefined): string {
    const fromRoot = normalPath(location);
    if (/^[\\/]/.test(location) || !from) return fromRoot;
    const relative = normalPath(`${from.path.replace(/[^/]*$/, '')}${location}`);
    return !this.#zip.paths.has(relative) && this.#zip.paths.has(fromRoot) ? fromRoot : relative;
  }
}
