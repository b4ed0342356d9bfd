/** Bytes that are made characters at once: more arguments than a call takes would be too many. */
const CHUNK = 8192;

/**
 * Bytes as the characters of the same numbers (ISO 8859-1). A TextDecoder of that name decodes
 * windows-1252 in newer versions of Node, and in browsers.
 */
export function latin1Of(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK)
    text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return text;
}
