import { fileKindOf } from '../core/extract/file-kind.js';
import { describeReadError, ReadError } from '../core/extract/read-error.js';
import { reportFileOf } from '../core/file-names.js';
import type { Problem } from '../core/problem/problem.js';
import { toProblems } from '../core/report/locate.js';
import { parseReport } from '../core/report/parse.js';
import { readJson } from '../core/source/json.js';
import type { Reading } from '../core/source/source.js';
import { bytesIn } from './file-bytes.js';
import { loadReading } from './reading.js';

/** A report that was read from a file, under the name that its report file has. */
export interface Opened {
  readonly reading: Reading;
  /** What is doubtful about a report that a document shows but does not embed. */
  readonly doubts: readonly Problem[];
}

/** A file that holds no report, with the reason in the command line's words. */
export class UnreadableFile extends Error {}

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
  const isReport = fileKindOf(bytes) === 'json' || /\.json$/i.test(name);
  if (isReport && !isForeign(bytes)) return jsonReport(bytes, name);
  const { readAnyReport } = await loadReading();
  const { reading, warnings } = await readAnyReport(bytes, name);
  const { edition } = parseReport(reading);
  const doubts = toProblems(warnings, { source: reading.source, edition });
  const isFile = fileKindOf(bytes) === 'json' || /\.xlsx$/i.test(name);
  return { reading: isFile ? reading : { ...reading, file: reportFileOf(name) }, doubts };
}

/** Whether a file that is called .json is of another kind. */
const isForeign = (bytes: Uint8Array): boolean => {
  const kind = fileKindOf(bytes);
  return kind !== undefined && kind !== 'json';
};

/** A report file. Throws an UnreadableFile if it holds no JSON object. */
function jsonReport(bytes: Uint8Array, name: string): Opened {
  const reading = readJson(bytes, name);
  if (reading.source) return { reading, doubts: [] };
  const [first] = toProblems(reading.findings, { source: undefined, edition: undefined });
  const where = first ? `第 ${first.line} 行：${first.message}` : '';
  const hint = first?.hint ? `（${first.hint}）` : '';
  throw new UnreadableFile(`读不了 ${name}：${where}${hint}`);
}
