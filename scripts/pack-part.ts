/** Parts of the page that are packed (src/web/packed.ts). */
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip, type ZlibOptions } from 'node:zlib';
import { readJson, shippedFile } from '../src/platform/node.js';

/** A packed part of the page. */
export interface PackedPart {
  readonly id: string;
  /** Further attributes of its element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Gzip as base64. */
  readonly content: string;
}

/** Where the header of gzip (RFC 1952 2.3) names the system, and the number of an unknown one. */
const SYSTEM = { offset: 9, unknown: 255 };

const gzipped = promisify<Uint8Array | string, ZlibOptions, Buffer>(gzip);

/** Packs a part; its bytes are the same on every system and at every time. */
export async function packPart(
  id: string,
  content: Uint8Array | string,
  attributes: PackedPart['attributes'] = {},
): Promise<PackedPart> {
  const packed = await gzipped(content, { level: 9 });
  packed[SYSTEM.offset] = SYSTEM.unknown;
  return { id, attributes, content: packed.toString('base64') };
}

interface ShippedFace {
  readonly file: string;
  readonly sha256: string;
}

/** Packs the faces that ship with the package. */
export function packFaces(): Promise<readonly PackedPart[]> {
  const { faces } = readJson('fonts/fonts.json') as {
    readonly faces: Readonly<Record<string, ShippedFace>>;
  };
  return Promise.all(
    Object.entries(faces).map(([role, { file, sha256 }]) => {
      const attributes = { 'data-file': file, 'data-sha256': sha256 };
      return packPart(`font-${role}`, readFileSync(shippedFile(`fonts/${file}`)), attributes);
    }),
  );
}
