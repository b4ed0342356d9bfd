/** In place of node:stream, for pdfkit's document: the part of a readable stream that it uses. */
import { EventEmitter } from 'events';

export class Readable extends EventEmitter {
  readonly #chunks: Uint8Array[] = [];

  /** Adds a chunk; null ends the stream, and only then are readers told. */
  push(chunk: Uint8Array | null): void {
    if (chunk) this.#chunks.push(chunk);
    else
      queueMicrotask(() => {
        this.emit('readable');
        this.emit('end');
      });
  }

  /** The next chunk, or null if there is none. */
  read(): Uint8Array | null {
    return this.#chunks.shift() ?? null;
  }
}

export default { Readable };
