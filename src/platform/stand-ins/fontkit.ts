/**
 * In place of fontkit: in a browser the formats that the core registers are the only ones, since
 * agencies' own fonts of other kinds need the command line.
 */
interface FontFormat {
  new (stream: { readonly buffer: Uint8Array }): object;
  probe(bytes: Uint8Array): boolean;
}

const formats: FontFormat[] = [];

export function registerFormat(format: unknown): void {
  formats.push(format as FontFormat);
}

/** Opens a font of a registered format; undefined if it is of another. */
export function openRegistered(bytes: Uint8Array): object | undefined {
  const Format = formats.find((format) => format.probe(bytes));
  return Format && new Format({ buffer: bytes });
}

/** Opens a font of a registered format. Throws an Error if it is of another. */
export function create(bytes: Uint8Array): object {
  const font = openRegistered(bytes);
  if (!font) throw new Error('in a browser, only fonts with TrueType outlines can be used');
  return font;
}

export default { create, registerFormat };
