import { type UnzipFileFilter, unzipSync } from 'fflate';
import { limits } from '../limits.js';
import { ReadError, unreadable } from './read-error.js';

/**
 * A zip package (.docx, .ofd, .xlsx). Each part is unpacked when it is first asked for, and only
 * once.
 */
export class ZipPackage {
  /** Paths of all parts. */
  readonly paths: ReadonlySet<string>;
  readonly #bytes: Uint8Array;
  readonly #parts = new Map<string, Uint8Array | undefined>();
  #unpackedBytes = 0;

  /** Reads the list of parts. Throws a ReadError if it is damaged. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const paths = new Set<string>();
    unzip(bytes, ({ name }) => {
      paths.add(name);
      return false;
    });
    this.paths = paths;
  }

  /**
   * The bytes of a part, or undefined if there is none. Throws a ReadError if the part is damaged,
   * or if it or all parts that were unpacked are larger than those of any report.
   */
  part(path: string): Uint8Array | undefined {
    if (this.paths.has(path) && !this.#parts.has(path)) this.#parts.set(path, this.#unpack(path));
    return this.#parts.get(path);
  }

  #unpack(path: string): Uint8Array | undefined {
    return unzip(this.#bytes, ({ name, originalSize }) => {
      if (name !== path) return false;
      this.#unpackedBytes += originalSize;
      if (originalSize > limits.partBytes || this.#unpackedBytes > limits.packageBytes)
        throw unreadable('document-too-large', { part: path });
      return true;
    })[path];
  }
}

function unzip(bytes: Uint8Array, filter: UnzipFileFilter): Record<string, Uint8Array | undefined> {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    // Whatever else fflate throws, it throws about the bytes.
    throw cause instanceof ReadError ? cause : unreadable('not-zip', {});
  }
}
