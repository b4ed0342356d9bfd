import { fileKindOf } from '../core/extract/file-kind.js';
import { foreignFileError } from '../core/extract/foreign-file.js';
import { describeReadError, ReadError } from '../core/extract/read-error.js';
import { reportFileOf } from '../core/file-names.js';
import type { Problem } from '../core/problem/problem.js';
import { toProblems } from '../core/report/locate.js';
import { parseReport } from '../core/report/parse.js';
import { readJson } from '../core/source/json.js';
import type { Reading } from '../core/source/source.js';
import { bytesIn, UnreadableFile } from './file-bytes.js';
import { loadReading } from './reading.js';

/** A report that was read from a file, under the name that its report file has. */
export interface Opened {
  readonly reading: Reading;
  /** What is doubtful about a report that a document shows but does not embed. */
  readonly doubts: readonly Problem[];
}

/** Reads the report in a file of any kind, by its content. Throws an UnreadableFile. */
export async function openFile(file: File): Promise<Opened> {
  try {
    return await read(await bytesIn(file), file.name);
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    const reason = describeReadError(cause, 'zh');
    throw new UnreadableFile(`读不了 ${file.name}：${reason}`, { cause });
  }
}

async function read(bytes: Uint8Array, name: string): Promise<Opened> {
  const kind = fileKindOf(bytes);
  const isReport = kind === 'json' || (kind === undefined && /\.json$/i.test(name));
  if (isReport) {
    const foreign = kind ? undefined : foreignFileError(bytes);
    if (foreign) throw foreign;
    return { reading: objectIn(readJson(bytes, name)), doubts: [] };
  }
  const { readAnyReport } = await loadReading();
  const { reading, warnings } = await readAnyReport(bytes, name);
  const { edition } = parseReport(reading);
  const doubts = toProblems(warnings, { source: reading.source, edition });
  const isWorkbook = /\.xlsx$/i.test(name);
  return { reading: isWorkbook ? reading : { ...reading, file: reportFileOf(name) }, doubts };
}

/** What was read of a report file. Throws an UnreadableFile if it holds no JSON object. */
function objectIn(reading: Reading): Reading {
  const { file, source, findings } = reading;
  if (source) return reading;
  const [first] = toProblems(findings, { source, edition: undefined });
  const where = first ? `第 ${first.line} 行：${first.message}` : '';
  const hint = first?.hint ? `（${first.hint}）` : '';
  throw new UnreadableFile(`读不了 ${file}：${where}${hint}`);
}
