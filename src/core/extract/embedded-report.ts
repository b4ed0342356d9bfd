import type { EmbeddedReport } from '../embedded-report.js';
import { kindOf } from './open-document.js';
import { openPdf } from './pdf.js';
import { parseXml, ReadError, unpack } from './zip-xml.js';

/** Namespace of the part that carries a report in a Word file. */
const namespace = 'urn:nianbao:report:1';

/** The report file that a document holds, if it holds one. */
export async function carriedIn(bytes: Uint8Array): Promise<EmbeddedReport | undefined> {
  const kind = kindOf(bytes);
  if (kind === 'pdf') return carriedInPdf(bytes);
  return kind === 'docx' ? carriedInDocx(bytes) : undefined;
}

function carriedInDocx(bytes: Uint8Array): EmbeddedReport | undefined {
  for (const part of unpack(bytes, (path) => /^customXml\/item\d+\.xml$/.test(path)).values()) {
    const root = parseXml(part).documentElement;
    if (root?.localName !== 'report' || root.namespaceURI !== namespace) continue;
    const of = (key: string): string => root.getAttribute(key) ?? '';
    const text = root.textContent ?? '';
    return {
      name: of('name'),
      version: of('version'),
      digest: of('digest'),
      bytes: of('encoding') === 'base64' ? Buffer.from(text, 'base64') : Buffer.from(text),
    };
  }
  return undefined;
}

async function carriedInPdf(bytes: Uint8Array): Promise<EmbeddedReport | undefined> {
  const pdf = await openPdf(bytes);
  try {
    const files = ((await pdf.getAttachments()) ?? {}) as Record<
      string,
      { filename: string; description?: string; content: Uint8Array | null }
    >;
    for (const { filename, description, content } of Object.values(files)) {
      const [, version, digest] =
        /^nianbao (\S+) sha256:([0-9a-f]{64})$/.exec(description ?? '') ?? [];
      // pdf.js has no content for a file whose stream is damaged.
      if (version && digest && !content) throw new ReadError('not-pdf');
      if (version && digest && content) return { name: filename, bytes: content, version, digest };
    }
    return undefined;
  } catch (cause) {
    throw cause instanceof ReadError ? cause : new ReadError('not-pdf');
  } finally {
    await pdf.loadingTask.destroy();
  }
}
