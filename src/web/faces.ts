/** The seven faces that the page brings along: for layout, for documents and for its own pages. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { fontRoles } from '../core/fonts/fonts.js';
import { fontFamily } from '../core/render/preview/preview.js';
import { provideFont, sha256, shippedFont } from '../platform/browser.js';
import { takePacked } from './packed.js';

/** What became of the faces: none yet, all there, or one damaged. */
export type Faces = 'loading' | 'ready' | 'damaged';

/** Told what becomes of the faces. */
export interface FaceEvents {
  /** All faces are there: reports can be laid out and documents be made. */
  onReady(): void;
  /**
   * A face is missing or not the one that was shipped: no document may be made. That can turn out
   * after `onReady`, since whole faces are looked over when the page has nothing else to do.
   */
  onDamaged(role: string): void;
}

/** A face that was taken out of the page. */
interface Face {
  readonly role: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the hash of its bytes should be. */
  readonly sha256: string;
}

/**
 * Takes the faces out of the page one after another, so that the browser can answer the person in
 * between, and then checks that they are whole.
 */
export async function loadFaces({ onReady, onDamaged }: FaceEvents): Promise<void> {
  const faces: Face[] = [];
  for (const role of fontRoles) {
    const face = await loadFace(role);
    if (face) faces.push(face);
    else onDamaged(role);
  }
  if (faces.length === fontRoles.length) onReady();
  for (const { role, bytes, sha256: expected } of faces) {
    await idle();
    if ((await hashOf(bytes)) !== expected) onDamaged(role);
  }
}

/** Undefined if the face is missing, or so damaged that it cannot be used. */
async function loadFace(role: string): Promise<Face | undefined> {
  try {
    const { bytes, facts } = await takePacked(`font-${role}`);
    document.fonts.add(await new FontFace(fontFamily(role), bytes.buffer).load());
    provideFont(shippedFont(facts.file ?? ''), bytes);
    return { role, bytes, sha256: facts.sha256 ?? '' };
  } catch {
    return undefined;
  }
}

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));

/** SHA-256 in hexadecimal, by the browser where it has it for the page: not for one by http. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return sha256(bytes);
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
