import { limits } from '../../../limits.js';
import { Lexer } from './lexer.js';
import { readObject } from './object.js';
import { unpack } from './unpack.js';
import {
  entriesOf,
  isNumber,
  OddPdf,
  type PdfDictionary,
  PdfReference,
  PdfStream,
  type PdfValue,
} from './value.js';
import { type ObjectPlace, readXref, type Xref } from './xref.js';

/** The objects of a PDF, each read when it is first asked for. Whatever is odd is an OddPdf. */
export class PdfObjects {
  readonly xref: Xref;
  readonly #bytes: Uint8Array;
  readonly #values = new Map<number, PdfValue>();
  readonly #containers = new Map<number, readonly PdfValue[]>();
  /** Objects that are being read: one that needs itself would never end. */
  readonly #open = new Set<number>();
  readonly #unpacked = new Map<PdfStream, Uint8Array | undefined>();
  #readBytes = 0;
  #unpackedBytes = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.xref = readXref(bytes);
  }

  /** What a value stands for: itself, or the object that it refers to. */
  resolve(value: PdfValue | undefined): PdfValue {
    const seen = new Set<number>();
    let resolved = value ?? null;
    while (resolved instanceof PdfReference) {
      if (seen.has(resolved.number)) throw new OddPdf('a circle of references');
      seen.add(resolved.number);
      resolved = this.#object(resolved);
    }
    return resolved;
  }

  /** The entries of a dictionary or stream, or of the object that it refers to. */
  entries(value: PdfValue | undefined): PdfDictionary {
    return entriesOf(this.resolve(value));
  }

  /** The items of an array; none of anything else. */
  items(value: PdfValue | undefined): readonly PdfValue[] {
    const resolved = this.resolve(value);
    return Array.isArray(resolved) ? resolved : [];
  }

  /**
   * The bytes of a stream, or undefined if they are packed in a way that is not known here. All
   * that are asked for may not be more than those of any report.
   */
  unpack(stream: PdfStream): Uint8Array | undefined {
    if (this.#unpacked.has(stream)) return this.#unpacked.get(stream);
    const bytes = unpack(stream);
    this.#unpacked.set(stream, bytes);
    this.#unpackedBytes += bytes?.length ?? 0;
    if (this.#unpackedBytes > limits.packageBytes) throw new OddPdf('large streams');
    return bytes;
  }

  get catalog(): PdfDictionary {
    return this.entries(this.xref.trailer.get('Root'));
  }

  #object(reference: PdfReference): PdfValue {
    const { number } = reference;
    const known = this.#values.get(number);
    if (known !== undefined) return known;
    const place = this.xref.places.get(number);
    // What does not exist is null (ISO 32000-1 7.3.10).
    if (!place) return null;
    if (this.#open.has(number)) throw new OddPdf('a circle of references');
    this.#open.add(number);
    const value = this.#read(reference, place);
    this.#open.delete(number);
    this.#values.set(number, value);
    return value;
  }

  #read({ number, generation }: PdfReference, place: ObjectPlace): PdfValue {
    if ('container' in place) {
      const value = this.#contained(place.container)[place.index];
      if (value === undefined) throw new OddPdf('ObjStm');
      return value;
    }
    const object = readObject(this.#bytes, place.offset, (r) => this.resolve(r));
    this.#readBytes += object.length;
    // Objects within each other would take for ever.
    if (this.#readBytes > this.#bytes.length) throw new OddPdf('overlapping objects');
    const isIt = object.number === number && object.generation === generation;
    if (!isIt || place.generation !== generation) throw new OddPdf('obj');
    return object.value;
  }

  /** The objects of a stream of objects (ISO 32000-1 7.5.7). */
  #contained(container: number): readonly PdfValue[] {
    const known = this.#containers.get(container);
    if (known) return known;
    const stream = this.resolve(new PdfReference(container, 0));
    const content = stream instanceof PdfStream ? this.unpack(stream) : undefined;
    const [first, count] = ['First', 'N'].map((key) => entriesOf(stream).get(key));
    if (!content || !isNumber(first) || !isNumber(count)) throw new OddPdf('ObjStm');
    const head = new Lexer(content);
    const body = new Lexer(content);
    const values: PdfValue[] = [];
    while (values.length < count) {
      const [number, offset] = [head.integer(), head.integer()];
      const place = this.xref.places.get(number);
      if (first + offset < body.position) throw new OddPdf('overlapping objects');
      body.position = first + offset;
      const value = body.value();
      // An object that a revision has replaced stays in the stream.
      const isHere = place && 'container' in place && place.container === container;
      if (isHere && place.index !== values.length) throw new OddPdf('ObjStm');
      values.push(value);
    }
    this.#containers.set(container, values);
    return values;
  }
}
