/**
 * Parts of the page that are packed: gzip as base64 in a `<script type="text/plain">`. Where the
 * page is a folder, the element names a script in `data-src` that puts the text into
 * `nianbao.packed`: of files beside it, a page on a disk may load scripts alone.
 */
import { gunzipSync } from 'fflate';
import { decodeBase64 } from '../core/base64.js';

/** Thrown if a part of the page is missing or damaged, as when the file was cut off on its way. */
export class DamagedPage extends Error {
  /** @param part its id */
  constructor(part: string, options?: ErrorOptions) {
    super(`${part}: missing or damaged`, options);
  }
}

/** A part that was packed. */
export interface UnpackedPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The `data-` attributes of its element. */
  readonly facts: Readonly<DOMStringMap>;
}

/**
 * Takes a packed part out of the page, once, when all of the page is parsed. Throws a DamagedPage
 * if it is not there whole.
 */
export async function takePacked(id: string): Promise<UnpackedPart> {
  try {
    await pageParsed();
    const element = document.getElementById(id);
    if (!element) throw new Error('not in the page');
    element.remove();
    const { src } = element.dataset;
    const text = src ? await loadText(id, src) : element.textContent;
    return { bytes: await gunzip(decodeBase64(text)), facts: element.dataset };
  } catch (cause) {
    throw new DamagedPage(id, { cause });
  }
}

/** Waits until the whole page is parsed. */
const pageParsed = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });

async function loadText(id: string, source: string): Promise<string> {
  await runScript(source);
  const { [id]: text = '' } = nianbao.packed;
  delete nianbao.packed[id];
  return text;
}

/** Runs a script of the page's own. Throws an Error if it cannot be loaded. */
export const runScript = (source: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = (settle: () => void) => () => {
      script.remove();
      settle();
    };
    script.onload = end(resolve);
    script.onerror = end(() => reject(new Error(`${source}: not loaded`)));
    script.src = source;
    document.head.append(script);
  });

/** The content of a gzip file; the browser's own code does it beside the page where it has any. */
async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!('DecompressionStream' in globalThis)) return gunzipSync(bytes) as Uint8Array<ArrayBuffer>;
  const content = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(content).arrayBuffer());
}
