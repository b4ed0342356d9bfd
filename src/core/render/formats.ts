import type { Document } from '../document/document.js';
import type { Fonts } from '../fonts/fonts.js';
import type { Layout } from '../layout/layout.js';
import type { FormatSettings, RenderSettings } from './settings.js';

/** How the command line asks for a setting; the catalogues of messages describe it. */
export interface FormatOption {
  readonly setting: keyof FormatSettings;
  /** Names to choose from, the usual one first; a setting without them is on or off. */
  readonly values?: readonly string[];
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
  readonly options?: readonly FormatOption[];
  /** Whether lines are broken where it is read, so that no font has a part in its bytes. */
  readonly flows?: boolean;
  /** Whether fonts are embedded as files that stand by themselves (see Fonts.isComplete). */
  readonly needsCompleteFonts?: boolean;
  /**
   * Whether a file of this format is one of this software that nobody has edited since it was
   * built. Formats without this cannot tell, or are not edited by hand.
   */
  isIntact?(bytes: Uint8Array): Promise<boolean>;
  /** Writes a document; the libraries of a format are loaded when it is first used. */
  render(
    document: Document,
    layout: Layout,
    fonts: Fonts,
    settings: RenderSettings,
  ): Promise<Uint8Array>;
}

/** Every output format, in the order in which documents are written. */
export const formats = [
  {
    name: 'docx',
    extension: 'docx',
    isDefault: true,
    canBeVerified: true,
    options: [{ setting: 'wordFaces', values: ['standard', 'windows'] }],
    isIntact: async (bytes) => (await import('../extract/intact-docx.js')).isIntactDocx(bytes),
    render: async (document, layout, _fonts, settings) =>
      (await import('./docx/docx.js')).renderDocx(document, layout, settings),
  },
  {
    name: 'pdf',
    extension: 'pdf',
    isDefault: true,
    canBeVerified: true,
    render: async (document, layout, fonts, settings) =>
      (await import('./pdf/pdf.js')).renderPdf(document, layout, fonts, settings),
  },
  {
    name: 'html',
    extension: 'html',
    isDefault: false,
    canBeVerified: true,
    options: [{ setting: 'html', values: ['page', 'fragment'] }],
    flows: true,
    render: async (document, _layout, _fonts, settings) =>
      (await import('./html/html.js')).renderHtml(document, settings),
  },
  {
    name: 'ofd',
    extension: 'ofd',
    isDefault: false,
    canBeVerified: true,
    options: [{ setting: 'ofdArchive' }],
    needsCompleteFonts: true,
    render: async (document, layout, fonts, settings) =>
      (await import('./ofd/ofd.js')).renderOfd(document, layout, fonts, settings),
  },
] as const satisfies readonly FormatDescriptor[];

/** The name of a format. */
export type Format = (typeof formats)[number]['name'];

/** The names of all formats. */
export const formatNames: readonly Format[] = formats.map(({ name }) => name);

/** What the command line can ask for about all formats, each with the format that it is for. */
export const formatOptions: readonly (FormatOption & { readonly format: Format })[] =
  formats.flatMap(({ name, options = [] }: FormatDescriptor & { readonly name: Format }) =>
    options.map((option) => ({ ...option, format: name })),
  );

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
