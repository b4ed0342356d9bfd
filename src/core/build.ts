import { sumOfParts } from './aggregate/check-parts.js';
import { type ComposeOptions, compose } from './document/compose.js';
import type { Document } from './document/document.js';
import { documentDigest } from './document/text.js';
import type { Edition } from './edition/edition.js';
import { ownEditionHash } from './edition/edition-hash.js';
import type { EmbeddedReport } from './embedded-report.js';
import { type FontFiles, Fonts } from './fonts/fonts.js';
import { fontRolesOf } from './layout/font-roles.js';
import { type Layout, layOut } from './layout/layout.js';
import { type Finding, finding } from './problem/finding.js';
import type { Problem } from './problem/problem.js';
import { defaultFormats, type Format, formatOf } from './render/formats.js';
import { recipeOf } from './render/recipe.js';
import type { RenderSettings } from './render/settings.js';
import { type Checking, type CheckOptions, checkParsed, withFindings } from './report/check.js';
import { type Parsing, parseReport } from './report/parse.js';
import type { CheckedReport, Report } from './report/report.js';
import { blocksBuild } from './report/waive.js';
import { readJson, readValue } from './source/json.js';
import type { Reading } from './source/source.js';
import { version } from './version.js';

/** A report file that was read, its UTF-8 bytes, its JSON text, or its value as a plain object. */
export type ReportSource = Reading | Uint8Array | string | object;

export interface CheckReportOptions extends Omit<CheckOptions, 'checks'> {
  /** Editions to choose from; those shipped by default. */
  readonly editions?: readonly Edition[] | undefined;
  /** The departments' reports that this one should be the sum of. */
  readonly parts?: readonly Report[] | undefined;
}

export interface RenderOptions extends RenderSettings {
  /** An agency's own font files by role, in place of those shipped. */
  readonly fonts?: FontFiles | undefined;
}

export interface BuildOptions extends CheckReportOptions, ComposeOptions, RenderOptions {
  /** Formats to write; the default ones unless given. */
  readonly formats?: readonly Format[] | undefined;
  /** Whether warnings stop the build too. */
  readonly strict?: boolean | undefined;
  /** Whether documents embed the report file that they are made of; they do by default. */
  readonly embed?: boolean | undefined;
}

/** What a build gave. */
export interface Build {
  readonly ok: boolean;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** The report, its document and its title, if it could be laid out. */
  readonly report?: CheckedReport;
  readonly document?: Document;
  readonly title?: string;
  /** Number of pages, if the document could be laid out. */
  readonly pages?: number;
  /** Finished files by format; empty unless `ok`. */
  readonly outputs: Readonly<Partial<Record<Format, Uint8Array>>>;
}

/** What a check found, and the laid out document if nothing stops the build. */
export interface Preparation {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  readonly prepared?: {
    readonly report: CheckedReport;
    readonly document: Document;
    readonly layout: Layout;
    readonly fonts: Fonts;
  };
}

/** Reads, parses, checks, composes, lays out and renders a report, in every format asked for. */
export async function buildReport(
  source: ReportSource,
  options: BuildOptions = {},
): Promise<Build> {
  const reading = readReport(source);
  const { ok, problems, prepared } = prepareReport(reading, options);
  if (!prepared) return { ok, problems, outputs: {} };
  const { report, document, layout } = prepared;
  const outputs = await render(prepared, reading, options);
  return {
    ok,
    problems,
    report,
    document,
    title: document.title,
    pages: layout.pages.length,
    outputs,
  };
}

/**
 * Everything but rendering: also looks for characters that no font has, tables too wide, and what
 * keeps a format from being written.
 */
export function prepareReport(source: ReportSource, options: BuildOptions = {}): Preparation {
  const parsing = parseReport(readReport(source), options.editions);
  const { problems, report } = checkParsedReport(parsing, options);
  if (!report) return { ok: false, problems };
  const document = compose(report, options);
  const fonts = Fonts.of(options.fonts);
  const layout = layOut(document, fonts);
  const unusable = findUnusableFonts(options.formats ?? defaultFormats, layout, fonts);
  const found = [...layout.findings, ...unusable];
  const all = withFindings(problems, found, parsing, options.language);
  const ok = !all.some((problem) => blocksBuild(problem, options.strict));
  return ok
    ? { ok, problems: all, prepared: { report, document, layout, fonts } }
    : { ok, problems: all };
}

/** The fonts that a format cannot embed. */
const findUnusableFonts = (
  formats: readonly Format[],
  layout: Layout,
  fonts: Fonts,
): readonly Finding[] =>
  formats
    .filter((format) => formatOf(format).needsCompleteFonts)
    .flatMap((format) =>
      fontRolesOf(layout)
        .filter((role) => !fonts.isComplete(role))
        .map((role) => finding('font-kind', '', { role, path: fonts.path(role), format })),
    );

/** Renders a laid out document in every format asked for. */
async function render(
  { report, document, layout, fonts }: NonNullable<Preparation['prepared']>,
  reading: Reading,
  { formats = defaultFormats, embed = true, ...options }: BuildOptions,
): Promise<Partial<Record<Format, Uint8Array>>> {
  // A run that only checks has no use for the digest of what the document shows.
  const embedded = embed && formats.length ? embedReport(reading, document) : undefined;
  const { sourceDateEpoch } = options;
  const edition = ownEditionHash(report.edition);
  const choices = { settings: options, fonts, edition, sourceDateEpoch };
  const outputs: Partial<Record<Format, Uint8Array>> = {};
  for (const name of formats) {
    const format = formatOf(name);
    const embeddedReport = embedded && { ...embedded, recipe: recipeOf(format, document, choices) };
    outputs[name] = await format.render(document, layout, fonts, { ...options, embeddedReport });
  }
  return outputs;
}

/** The report file as documents embed it, under its own name if it has one. */
const embedReport = ({ file, bytes }: Reading, document: Document): EmbeddedReport => ({
  name: `${/([^/\\]+)\.(?:json|xlsx)$/.exec(file)?.[1] ?? 'report'}.json`,
  bytes,
  version,
  digest: documentDigest(document),
});

/** Checks a report: shape, characters, arithmetic, typography, last year's figures. */
export const checkReport = (source: ReportSource, options: CheckReportOptions = {}): Checking =>
  checkParsedReport(parseReport(readReport(source), options.editions), options);

/** Checks a report that was parsed already. */
export const checkParsedReport = (
  parsing: Parsing,
  { parts, ...options }: CheckReportOptions = {},
): Checking => checkParsed(parsing, parts ? { ...options, checks: [sumOfParts(parts)] } : options);

/** Reads a report file; `file` is the name that problems give. */
export function readReport(source: ReportSource, file = '<report>'): Reading {
  if (source instanceof Uint8Array) return readJson(source, file);
  if (typeof source === 'string') return readJson(new TextEncoder().encode(source), file);
  return isReading(source) ? source : readValue(source, file);
}

const isReading = (source: object): source is Reading => 'findings' in source && 'bytes' in source;

/** Writes a document as .docx. Throws a FontError if a font cannot be used. */
export const renderDocx = (document: Document, options: RenderOptions = {}): Promise<Uint8Array> =>
  renderDocument('docx', document, options);

/** Writes a document as PDF. Throws a FontError if a font cannot be used. */
export const renderPdf = (document: Document, options: RenderOptions = {}): Promise<Uint8Array> =>
  renderDocument('pdf', document, options);

/**
 * Writes a document in a format. Throws a FontError if a font cannot be used, or cannot be embedded
 * in the format.
 */
export function renderDocument(
  format: Format,
  document: Document,
  options: RenderOptions = {},
): Promise<Uint8Array> {
  const fonts = Fonts.of(options.fonts);
  return formatOf(format).render(document, layOut(document, fonts), fonts, options);
}
