/** nianbao as a library: the stages of the pipeline. Nothing here prints, exits or reads the clock; problems are returned, errors are thrown only for "could not run". */
import {
  type ComposeOptions,
  compose as composeDocument,
  titleOf,
} from './core/document/compose.js';
import type { Document } from './core/document/document.js';
import { documentDigest } from './core/document/text.js';
import type { EmbeddedReport } from './core/embedded-report.js';
import { type FontFiles, Fonts } from './core/fonts/fonts.js';
import { type Layout, layOut } from './core/layout/layout.js';
import { byPosition, type Problem } from './core/problem/problem.js';
import {
  defaultFormats,
  type Format,
  type FormatOptions,
  formatOf,
} from './core/render/formats.js';
import {
  type CheckedReport,
  type CheckOptions,
  checkReport,
  locateFindings,
} from './core/report/check.js';
import { blocks, waive } from './core/report/waive.js';
import { type Reading, readJson } from './core/source/json.js';
import { version } from './core/version.js';

export type { ComposeOptions } from './core/document/compose.js';
export type { Document } from './core/document/document.js';
export type { Edition } from './core/edition/edition.js';
export { editionOfYear, editions, makeEdition } from './core/edition/make-edition.js';
export { reportSchema } from './core/edition/report-schema.js';
export type { EmbeddedReport } from './core/embedded-report.js';
export { FontError } from './core/fonts/font-error.js';
export { type FontFiles, Fonts, fontRoles } from './core/fonts/fonts.js';
export type { Language, Problem } from './core/problem/problem.js';
export type { Format } from './core/render/formats.js';
export type {
  Block,
  CheckedReport,
  Checking,
  CheckOptions,
  PreviousReport,
  ReportInput,
} from './core/report/check.js';
export { checkReport, readPrevious } from './core/report/check.js';
export type { Reading, Source } from './core/source/json.js';
export { version };

/** Reads a report file: UTF-8 bytes, JSON text, or a plain object. `file` is the name that problems bear. */
export function readReport(input: Uint8Array | string | object, file = '<report>'): Reading {
  if (input instanceof Uint8Array) return readJson(input, file);
  return readJson(
    new TextEncoder().encode(typeof input === 'string' ? input : JSON.stringify(input, null, 2)),
    file,
  );
}

/** Turns a checked report into the neutral document model. */
export const compose = (report: CheckedReport, options: ComposeOptions = {}): Document =>
  composeDocument(report, options);

export interface RenderOptions extends FormatOptions {
  /** An agency's own font files by role; those shipped otherwise. */
  readonly fonts?: FontFiles;
}

/** Writes a document as .docx. Throws {@link FontError} where a font cannot be used. */
export const renderDocx = (document: Document, options: RenderOptions = {}): Promise<Uint8Array> =>
  render('docx', document, options);

/** Writes a document as PDF. Throws {@link FontError} where a font cannot be used. */
export const renderPdf = (document: Document, options: RenderOptions = {}): Promise<Uint8Array> =>
  render('pdf', document, options);

function render(format: Format, document: Document, options: RenderOptions): Promise<Uint8Array> {
  const fonts = Fonts.of(options.fonts);
  return formatOf(format).render(document, layOut(document, fonts), fonts, options);
}

export interface BuildOptions extends CheckOptions, ComposeOptions, RenderOptions {
  /** Formats to write; the default ones unless given. */
  readonly formats?: readonly Format[];
  /** Let warnings block too. */
  readonly strict?: boolean;
  /** Whether documents hold the report file they were made of; they do unless this is false. */
  readonly embed?: boolean;
}
export interface Build {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** The report's title, where it could be read. */
  readonly title?: string;
  /** How many pages it takes, where it can be built. */
  readonly pages?: number;
  /** Finished files by format; empty unless ok. */
  readonly outputs: Partial<Record<Format, Uint8Array>>;
}

/** What a check found, and the document with its layout where nothing stands against building it. */
export interface Preparation {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  readonly prepared?: {
    readonly title: string;
    readonly document: Document;
    readonly layout: Layout;
    readonly fonts: Fonts;
  };
}

/** Everything short of rendering: checks the report, composes it, lays it out, and looks for characters that no font has. */
export function prepareReport(
  reading: Reading,
  options: Omit<BuildOptions, 'formats'> = {},
): Preparation {
  const { problems, report } = checkReport(reading, options);
  if (!report) return { ok: false, problems };
  const fonts = Fonts.of(options.fonts);
  const document = composeDocument(report, options);
  const layout = layOut(document, fonts);
  const found = waive(
    locateFindings(layout.findings, reading.source, report.edition, options.language),
    report.input,
  );
  const all = [...problems, ...found].sort(byPosition);
  const ok = !all.some((p) => blocks(p, options.strict));
  return ok
    ? { ok, problems: all, prepared: { title: titleOf(report), document, layout, fonts } }
    : { ok, problems: all };
}

/** Checks a report and, where nothing stands against it, writes it in every format. */
export async function buildReport(
  input: Reading | Uint8Array | string | object,
  options: BuildOptions = {},
): Promise<Build> {
  const reading = isReading(input) ? input : readReport(input);
  const { ok, problems, prepared } = prepareReport(reading, options);
  if (!prepared) return { ok, problems, outputs: {} };
  const { title, document, layout, fonts } = prepared;
  const outputs: Partial<Record<Format, Uint8Array>> = {};
  const embeddedReport = options.embed === false ? undefined : embeddedReportOf(reading, document);
  for (const format of options.formats ?? defaultFormats)
    outputs[format] = await formatOf(format).render(document, layout, fonts, {
      ...options,
      embeddedReport,
    });
  return { ok, problems, title, pages: layout.pages.length, outputs };
}

/** The report as it was read, under its own name where it has one. */
const embeddedReportOf = ({ file, bytes }: Reading, document: Document): EmbeddedReport => ({
  name: `${/([^/\\]+)\.(?:json|xlsx)$/.exec(file)?.[1] ?? 'report'}.json`,
  bytes,
  version,
  digest: documentDigest(document),
});

const isReading = (input: object | string): input is Reading =>
  typeof input === 'object' && 'findings' in input && 'file' in input;
