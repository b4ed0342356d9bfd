/** Bytes that are looked at for zero bytes. */
const SAMPLE_SIZE = 4096;
/** Share of zero bytes from which a file is taken for UTF-16: Latin letters have every other. */
const ZERO_SHARE = 1 / 8;

/**
 * The encoding that bytes seem to have if they are not UTF-8: UTF-16 by its byte order mark or its
 * zero bytes, GBK if they are valid GB 18030 with Chinese words; empty if neither.
 */
export function guessEncoding(bytes: Uint8Array): string {
  if (seemsUtf16(bytes)) return 'UTF-16';
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return /\p{Script=Han}{2}/u.test(text) ? 'GBK（GB18030）' : '';
  } catch {
    return '';
  }
}

/** Whether bytes have the byte order mark of UTF-16, or its zero bytes between Latin letters. */
export function seemsUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, SAMPLE_SIZE);
  const zeros = start.filter((b) => b === 0).length;
  return hasUtf16Mark(start) || zeros > start.length * ZERO_SHARE;
}

const hasUtf16Mark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
