import { MILLIMETRES_PER_POINT } from '../../units.js';
import { type Attributes, element } from '../../xml.js';

/** The namespace of OFD (GB/T 33190-2016 7.1). */
export const OFD_NAMESPACE = 'http://www.ofdspec.org/2016';

/** Readers look for this very prefix on elements; attributes have none. */
export const NAMESPACE_ATTRIBUTE = { 'xmlns:ofd': OFD_NAMESPACE };

/** An element of OFD as text; its content is XML already. */
export const ofd = (name: string, attributes?: Attributes, content?: string): string =>
  element(`ofd:${name}`, attributes, content);

/** A part of a package: the XML declaration and the root element. */
export const xmlPart = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>${root}`;

/** A part of which the root is an element of OFD. */
export const ofdPart = (name: string, attributes: Attributes, content: string): string =>
  xmlPart(ofd(name, { ...NAMESPACE_ATTRIBUTE, ...attributes }, content));

const DECIMALS = 4;

/**
 * A length in points as OFD writes it (GB/T 33190-2016 7.3): millimetres with at most four
 * decimals, without an exponent or a sign before nought.
 */
export const millimetres = (points: number): string =>
  String(Number((points * MILLIMETRES_PER_POINT).toFixed(DECIMALS)) || 0);

/** A box by its left, top, width and height. */
export const boxOf = (...lengths: readonly [number, number, number, number]): string =>
  lengths.map(millimetres).join(' ');

/** Gives out identifiers: one series from 1 for all of a document. */
export class Identifiers {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** The greatest that was given out. */
  get last(): number {
    return this.#last;
  }
}
