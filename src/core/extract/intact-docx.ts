import { SEALED_IN, sealElement, sealOf } from '../docx-seal.js';
import { readDirectory } from '../zip-directory.js';
import { ReadError } from './read-error.js';
import { ZipPackage } from './zip-package.js';

/** Whether a file is a Word file of this software that nobody has edited since it was built. */
export function isIntactDocx(bytes: Uint8Array): boolean {
  const parts = readDirectory(bytes);
  const seal = parts && sealIn(bytes);
  return parts !== undefined && seal === sealOf(parts.map((part) => [part.path, part]));
}

/** The seal that a Word file holds, if it can be read. */
function sealIn(bytes: Uint8Array): string | undefined {
  try {
    const part = new ZipPackage(bytes).part(SEALED_IN);
    return part && sealElement.exec(new TextDecoder().decode(part))?.[1];
  } catch (cause) {
    if (cause instanceof ReadError) return undefined;
    throw cause;
  }
}
