import { buildReport } from '../core/build.js';
import { titleOf } from '../core/document/compose.js';
import { toFileName, withoutExtension } from '../core/file-names.js';
import type { Problem } from '../core/problem/problem.js';
import { type Format, formatOf } from '../core/render/formats.js';
import { toProblems } from '../core/report/locate.js';
import { isError, parseReport } from '../core/report/parse.js';
import type { Reading } from '../core/source/source.js';
import { writeWorkbook } from '../core/workbook/write.js';

/** What can be downloaded, in the order of the buttons. */
export const downloads = [
  { name: 'docx', label: '下载 Word', isMain: true },
  { name: 'pdf', label: '下载 PDF', isMain: true },
  { name: 'ofd', label: '下载 OFD', isMain: false },
  { name: 'html', label: '下载网页', isMain: false },
  { name: 'json', label: '下载 JSON', isMain: false },
  { name: 'xlsx', label: '下载填报表', isMain: false },
] as const;

export type Download = (typeof downloads)[number]['name'];

/** A finished file, or the problems for which there is none. */
export type Made =
  | { readonly bytes: Uint8Array; readonly extension: string }
  | { readonly problems: readonly Problem[] };

/** Makes a file of a report, with the same bytes as the command line's. */
export function makeFile(what: Download, reading: Reading): Promise<Made> {
  if (what === 'json') return Promise.resolve({ bytes: reading.bytes, extension: 'json' });
  return what === 'xlsx' ? makeWorkbook(reading) : makeDocument(what, reading);
}

async function makeWorkbook(reading: Reading): Promise<Made> {
  const { report, obstacles, edition } = parseReport(reading);
  if (!report) return { problems: toProblems(obstacles, { source: reading.source, edition }) };
  return { bytes: await writeWorkbook(report.edition, report.input), extension: 'xlsx' };
}

async function makeDocument(format: Format, reading: Reading): Promise<Made> {
  const { outputs, problems } = await buildReport(reading, { formats: [format] });
  const bytes = outputs[format];
  return bytes
    ? { bytes, extension: formatOf(format).extension }
    : { problems: problems.filter(isError) };
}

/** Name of the files of a report that has neither agency nor year. */
const UNNAMED = '政府信息公开工作年度报告';

/** Name of a report's files without extension: that of its own file, else its title. */
export function stemOf(reading: Reading): string {
  const { file } = reading;
  if (file) return withoutExtension(file);
  const { draft } = parseReport(reading);
  const isNamed = draft?.input.agency && draft.input.year;
  return toFileName(isNamed ? titleOf(draft) : UNNAMED);
}
