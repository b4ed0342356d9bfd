import { type CheckReportOptions, checkParsedReport } from './build.js';
import type { ComposeOptions } from './document/compose.js';
import { composeDraft } from './document/compose-draft.js';
import type { Document } from './document/document.js';
import { Fonts } from './fonts/fonts.js';
import { type Layout, layOut } from './layout/layout.js';
import type { Problem } from './problem/problem.js';
import { type Checking, withFindings } from './report/check.js';
import { isError, type Parsing, parseReport } from './report/parse.js';
import type { Reading } from './source/source.js';

export type PreviewOptions = Omit<CheckReportOptions, 'draft'> & ComposeOptions;

/** A report that is being filled in, parsed and checked. */
export interface CheckedDraft extends Checking {
  readonly parsing: Parsing;
}

/** Its pages, whatever is wrong with it; without fonts there is only the document. */
export interface Preview {
  /** Whether documents can be made: no problem is an error. */
  readonly ok: boolean;
  /** In the order of the file; those of the layout among them if there is no error. */
  readonly problems: readonly Problem[];
  /** Unless the file cannot be read or no edition existed in the report's year. */
  readonly document?: Document;
  readonly layout?: Layout;
}

/** The first step of a preview: checks what is written so far. */
export function checkForPreview(reading: Reading, options: PreviewOptions = {}): CheckedDraft {
  const parsing = parseReport(reading, options.editions);
  return { parsing, ...checkParsedReport(parsing, { ...options, draft: true }) };
}

/** The second step: composes what can be shown, and lays it out if there are fonts. */
export function layOutForPreview(
  { parsing, problems, report }: CheckedDraft,
  options: PreviewOptions = {},
  fonts?: Fonts,
): Preview {
  const { draft } = parsing;
  if (!draft) return { ok: false, problems };
  const document = composeDraft(draft, options);
  if (!fonts) return { ok: report !== undefined, problems, document };
  const layout = layOut(document, fonts);
  if (!report) return { ok: false, problems, document, layout };
  const all = withFindings(problems, layout.findings, parsing, options.language);
  return { ok: !all.some(isError), problems: all, document, layout };
}

/** Both steps; the problems are those of `prepareReport` for a draft without any format. */
export const previewReport = (
  reading: Reading,
  options: PreviewOptions = {},
  fonts: Fonts | undefined = Fonts.of(),
): Preview => layOutForPreview(checkForPreview(reading, options), options, fonts);
