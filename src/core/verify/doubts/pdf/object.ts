import { Lexer } from './lexer.js';
import { isDictionary, isNumber, OddPdf, PdfReference, PdfStream, type PdfValue } from './value.js';

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

export interface PdfObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** In bytes. */
  readonly length: number;
}

/**
 * Reads the object at an offset (ISO 32000-1 7.3.10); `resolve` gives the length of a stream that
 * stands in another object. Throws an OddPdf if there is none, or it does not end as it should.
 */
export function readObject(
  bytes: Uint8Array,
  offset: number,
  resolve: (reference: PdfReference) => PdfValue = () => null,
): PdfObject {
  const lexer = new Lexer(bytes, offset);
  const [number, generation] = [lexer.integer(), lexer.integer()];
  if (!lexer.skips('obj')) throw new OddPdf('obj');
  let value = lexer.value();
  if (isDictionary(value) && lexer.skips('stream')) {
    const length = value.get('Length') ?? null;
    const start = startOfStream(lexer);
    const size = length instanceof PdfReference ? resolve(length) : length;
    if (!isNumber(size) || size < 0) throw new OddPdf('Length');
    value = new PdfStream(value, bytes.subarray(start, start + size));
    lexer.position = start + size;
    if (!lexer.skips('endstream')) throw new OddPdf('endstream');
  }
  if (!lexer.skips('endobj')) throw new OddPdf('endobj');
  return { number, generation, value, length: lexer.position - offset };
}

/** After the word is the end of a line, and then the bytes. */
function startOfStream({ bytes, position }: Lexer): number {
  const afterReturn = bytes[position] === CARRIAGE_RETURN ? position + 1 : position;
  if (bytes[afterReturn] !== LINE_FEED) throw new OddPdf('stream');
  return afterReturn + 1;
}
