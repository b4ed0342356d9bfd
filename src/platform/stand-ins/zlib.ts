/**
 * In place of node:zlib, for pdfkit: pako's bytes are those of Node's zlib at its default level.
 */
import { Buffer } from 'buffer/';
import { deflate } from 'pako';

export const deflateSync = (bytes: Uint8Array): Buffer => Buffer.from(deflate(bytes));

export default { deflateSync };
