/**
 * In place of @napi-rs/canvas, for pdf.js on Node: a native library that is not there for every
 * machine. pdf.js asks for it when it loads, though only drawing needs it: reading needs no more
 * than that the classes are there, and of one of them the few methods below.
 */
class DOMMatrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;

  scaleSelf(x: number, y: number): this {
    this.a *= x;
    this.b *= x;
    this.c *= y;
    this.d *= y;
    return this;
  }

  translateSelf(x: number, y: number): this {
    this.e += this.a * x + this.c * y;
    this.f += this.b * x + this.d * y;
    return this;
  }
}

class ImageData {}

class Path2D {}

/** A font of a page; pdf.js makes one of each font of a PDF. */
class FontFace {}

/** What pdf.js takes for Node's module that resolves packages. */
const moduleModule = { createRequire: () => () => ({ DOMMatrix, ImageData, Path2D }) };

/**
 * Loads pdf.js so that it neither looks for the native library nor complains that it is missing. It
 * makes those of the classes global that are not.
 */
export async function withoutCanvas<T>(load: () => Promise<T>): Promise<T> {
  const { getBuiltinModule } = process;
  const standIn = (id: string): object | undefined =>
    id === 'module' ? moduleModule : getBuiltinModule(id);
  if (!('FontFace' in globalThis)) Object.assign(globalThis, { FontFace });
  try {
    process.getBuiltinModule = standIn as typeof getBuiltinModule;
    return await load();
  } finally {
    process.getBuiltinModule = getBuiltinModule;
  }
}
