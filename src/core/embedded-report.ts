/** A report file that is embedded in the documents made of it, as renderers and readers agree. */
export interface EmbeddedReport {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Version of the software that made the document. */
  readonly version: string;
  /** SHA-256 of what the document shows, in hexadecimal. */
  readonly digest: string;
}

/** XML namespace of the part of a Word file that holds the report. */
export const EMBEDDED_REPORT_NAMESPACE = 'urn:nianbao:report:1';

/** What the description of a PDF's attachment states. */
export type AttachmentFacts = Pick<EmbeddedReport, 'version' | 'digest'>;

/** The description of the PDF attachment that holds the report. */
export const formatAttachmentDescription = ({ version, digest }: AttachmentFacts): string =>
  `nianbao ${version} sha256:${digest}`;

/** Reads the description of a PDF attachment; undefined if the attachment is not such a report. */
export function parseAttachmentDescription(description: string): AttachmentFacts | undefined {
  const [, version, digest] = /^nianbao (\S+) sha256:([0-9a-f]{64})$/.exec(description) ?? [];
  return version && digest ? { version, digest } : undefined;
}
