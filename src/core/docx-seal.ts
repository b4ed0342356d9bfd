import { sha256 } from '#platform';
import type { ZipFacts } from './zip.js';

/**
 * The part of a Word file that holds its seal, as its identifier (ISO/IEC 29500-2, core
 * properties). The seal covers all other parts.
 */
export const SEALED_IN = 'docProps/core.xml';

/** The seal in the part that holds it. */
export const sealElement = /<dc:identifier>urn:nianbao:parts:([0-9a-f]{64})<\/dc:identifier>/;

/** The element that holds a seal. */
export const writeSeal = (seal: string): string =>
  `<dc:identifier>urn:nianbao:parts:${seal}</dc:identifier>`;

/**
 * The seal of a Word file: SHA-256 of the checksums and sizes of its parts, by which an edited file
 * is known from one that is as it was built, without unpacking it.
 */
export const sealOf = (parts: Iterable<readonly [path: string, facts: ZipFacts]>): string =>
  sha256(
    [...parts]
      .filter(([path]) => path !== SEALED_IN)
      .map(([path, { crc, size }]) => `${path} ${crc} ${size}\n`)
      .sort()
      .join(''),
  );
