import type { Document } from '../document/document.js';
import type { EmbeddedReport } from '../embedded-report.js';
import type { Fonts } from '../fonts/fonts.js';
import type { Layout } from '../layout/layout.js';
import type { DocxOptions } from './docx/docx.js';

/** Options of all formats; those of one format stand under its name. */
export interface FormatOptions {
  /** The report file that is embedded in the document. */
  readonly embeddedReport?: EmbeddedReport | undefined;
  readonly docx?: DocxOptions | undefined;
}

/** An output format. */
export interface FormatDescriptor {
  readonly name: string;
  /** File extension without its dot. */
  readonly extension: string;
  /** Whether the format is written if no formats are named. */
  readonly isDefault: boolean;
  /** Whether a finished file can be read again and compared with its report. */
  readonly canBeVerified: boolean;
  /** Writes a document; the libraries of a format are loaded when it is first used. */
  render(
    document: Document,
    layout: Layout,
    fonts: Fonts,
    options: FormatOptions,
  ): Promise<Uint8Array>;
}

/** Every output format, in the order in which documents are written. */
export const formats = [
  {
    name: 'docx',
    extension: 'docx',
    isDefault: true,
    canBeVerified: true,
    render: async (document, layout, _fonts, { docx, embeddedReport }) =>
      (await import('./docx/docx.js')).renderDocx(document, layout, docx, embeddedReport),
  },
  {
    name: 'pdf',
    extension: 'pdf',
    isDefault: true,
    canBeVerified: true,
    render: async (document, layout, fonts, { embeddedReport }) =>
      (await import('./pdf/pdf.js')).renderPdf(document, layout, fonts, embeddedReport),
  },
] as const satisfies readonly FormatDescriptor[];

/** The name of a format. */
export type Format = (typeof formats)[number]['name'];

/** The names of all formats. */
export const formatNames: readonly Format[] = formats.map(({ name }) => name);

/** The names of those formats in a list that are written if no formats are named. */
export const defaultNames = <F extends Pick<FormatDescriptor, 'name' | 'isDefault'>>(
  list: readonly F[],
): F['name'][] => list.filter(({ isDefault }) => isDefault).map(({ name }) => name);

/** The names of the formats that are written if none are named. */
export const defaultFormats: readonly Format[] = defaultNames(formats);

/** The descriptor of a format. Throws a RangeError if there is no such format. */
export function formatOf(name: Format): FormatDescriptor {
  const found = formats.find((format) => format.name === name);
  if (!found) throw new RangeError(`no format ${name}`);
  return found;
}
