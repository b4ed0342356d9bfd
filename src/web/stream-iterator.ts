/** `for await` over a stream, as pdf.js reads what a page shows: of the standard, but young. */
async function* chunksOf<T>(this: ReadableStream<T>): AsyncGenerator<T> {
  const reader = this.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

if (!(Symbol.asyncIterator in ReadableStream.prototype))
  Object.assign(ReadableStream.prototype, { [Symbol.asyncIterator]: chunksOf });

export {};
