/** A report file that is embedded in the documents made of it, as renderers and readers agree. */
export interface EmbeddedReport {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Version of the software that made the document. */
  readonly version: string;
  /** SHA-256 of what the document shows, in hexadecimal. */
  readonly digest: string;
  /** How the document was made; undefined in documents of versions that did not record it. */
  readonly recipe?: Recipe | undefined;
}

/**
 * All that the bytes of a document depend on besides its report, by name: the hash of the program,
 * those of the agency's own edition and fonts, and what was chosen (see render/recipe.ts). Names
 * and values are letters, digits and hyphens.
 */
export type Recipe = Readonly<Record<string, string>>;

/** XML namespace of the part of a Word file that holds the report. */
export const EMBEDDED_REPORT_NAMESPACE = 'urn:nianbao:report:1';

/** What the description of a PDF's attachment states. */
export type AttachmentFacts = Pick<EmbeddedReport, 'version' | 'digest' | 'recipe'>;

/** The description of the PDF attachment that holds the report. */
export const formatAttachmentDescription = ({ version, digest, recipe }: AttachmentFacts): string =>
  [`nianbao ${version} sha256:${digest}`, ...(recipe ? [formatRecipe(recipe)] : [])].join(' ');

/** Reads the description of a PDF attachment; undefined if the attachment is not such a report. */
export function parseAttachmentDescription(description: string): AttachmentFacts | undefined {
  const [, version, digest, rest = ''] =
    /^nianbao (\S+) sha256:([0-9a-f]{64})((?: [\w-]+:[\w-]+)*)$/.exec(description) ?? [];
  return version && digest ? { version, digest, ...withRecipe(rest) } : undefined;
}

/** A recipe in one line. */
export const formatRecipe = (recipe: Recipe): string =>
  Object.entries(recipe)
    .map(([name, value]) => `${name}:${value}`)
    .join(' ');

/** The recipe that a line states, as a report has it; nothing if the line is empty. */
export function withRecipe(line: string): Pick<EmbeddedReport, 'recipe'> {
  const parts = [...line.matchAll(/([\w-]+):([\w-]+)/g)];
  return parts.length ? { recipe: Object.fromEntries(parts.map(([, n, v]) => [n, v])) } : {};
}
