import { inflateSync } from 'fflate';
import { crc32 } from '#platform';
import { limits } from '../limits.js';
import { readDirectory, type ZipRecord } from '../zip-directory.js';
import { unreadable } from './read-error.js';

/** How parts may be compressed: not at all, and by deflate. */
const STORED = 0;
const DEFLATED = 8;

/**
 * A zip package (.docx, .ofd, .xlsx). Each part is unpacked when it is first asked for, and only
 * once.
 */
export class ZipPackage {
  /** Paths of all parts. */
  readonly paths: ReadonlySet<string>;
  readonly #bytes: Uint8Array;
  readonly #records: ReadonlyMap<string, ZipRecord>;
  readonly #parts = new Map<string, Uint8Array>();
  #unpackedBytes = 0;

  /**
   * Reads the list of parts. Throws a ReadError if it is damaged, or if programs could understand
   * the file differently: two parts have one name, or the file describes a part in two ways.
   */
  constructor(bytes: Uint8Array) {
    const records = readDirectory(bytes);
    if (!records) throw unreadable('not-zip', {});
    const names = new Set<string>();
    for (const { path, isAgreed } of records) {
      // The names of parts differ by more than upper and lower case (ISO/IEC 29500-2, 6.2.2).
      const name = path.toLowerCase();
      if (names.has(name)) throw unreadable('double-part', { part: path });
      if (!isAgreed) throw unreadable('damaged-part', { part: path });
      names.add(name);
    }
    this.#bytes = bytes;
    this.#records = new Map(records.map((record) => [record.path, record]));
    this.paths = new Set(this.#records.keys());
  }

  /**
   * The bytes of a part, or undefined if there is none. Throws a ReadError if the part is damaged,
   * or if it or all parts that were unpacked are larger than those of any report.
   */
  part(path: string): Uint8Array | undefined {
    const record = this.#records.get(path);
    if (record && !this.#parts.has(path)) this.#parts.set(path, this.#unpack(record));
    return this.#parts.get(path);
  }

  #unpack({ path, method, size, crc, from, to }: ZipRecord): Uint8Array {
    this.#unpackedBytes += size;
    if (size > limits.partBytes || this.#unpackedBytes > limits.packageBytes)
      throw unreadable('document-too-large', { part: path });
    const data = this.#bytes.subarray(from, to);
    const part = method === STORED ? data.slice() : inflate(data, method, size);
    if (part?.length !== size || crc32(part) !== crc)
      throw unreadable('damaged-part', { part: path });
    return part;
  }
}

function inflate(data: Uint8Array, method: number, size: number): Uint8Array | undefined {
  if (method !== DEFLATED) return undefined;
  try {
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch {
    // Whatever fflate throws, it throws about the data.
    return undefined;
  }
}
