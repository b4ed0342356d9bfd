import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sha256 } from '../../platform/node.js';
import { describeSystemError, UnreadableError } from '../cli-error.js';
import type { Context } from '../context.js';
import { writeFilesAtomically } from '../files/atomic-write.js';
import type { BuildTask, ReportResult, RunOptions } from './task.js';

/** Shards, which may run on several machines, write to a file each. */
const manifestName = (shard: string | undefined): string =>
  `.nianbao-manifest${shard ? `-${shard.replace('/', '-of-')}` : ''}.jsonl`;

const MANIFEST_NAME = /^\.nianbao-manifest(-\d+-of-\d+)?\.jsonl$/;

/**
 * Hash of all that the outputs of a run have in common: version, options and fonts.
 */
export async function fingerprintOf(
  { cwd, fonts, folder: _folder, fingerprint: _fingerprint, ...options }: RunOptions,
  version: string,
): Promise<string> {
  const fontHashes = await Promise.all(
    Object.entries(fonts)
      .sort()
      .map(async ([role, path]) => [role, await fileHash(resolve(cwd, path))]),
  );
  return sha256(JSON.stringify([version, options, fontHashes]));
}

/** A missing file hashes like an empty one: the build itself reports it. */
const fileHash = async (path: string): Promise<string> =>
  sha256(await readFile(path).catch(() => ''));

/**
 * The record of finished reports that `--resume` reads: one line of JSON for each report whose
 * outputs are complete, added when they are. Of several lines for a report the last one holds. A
 * run that was killed leaves every line but perhaps the last whole.
 */
export class ResumeManifest {
  readonly #path: string;
  readonly #results = new Map<string, ReportResult>();

  private constructor(path: string) {
    this.#path = path;
  }

  /** Opens the record in an output folder with what earlier runs left there, of whatever shards. */
  static async open(
    folder: string,
    shard: string | undefined,
    { messages }: Pick<Context, 'messages'>,
  ): Promise<ResumeManifest> {
    const manifest = new ResumeManifest(join(folder, manifestName(shard)));
    await mkdir(folder, { recursive: true });
    for (const name of (await readdir(folder)).filter((n) => MANIFEST_NAME.test(n)).sort())
      manifest.#load(await readManifest(join(folder, name), messages));
    return manifest;
  }

  #load(text: string): void {
    for (const line of text.split('\n')) {
      const result = parseLine(line);
      if (result) this.#results.set(result.file, result);
    }
  }

  /** The result of an earlier run. */
  earlier(file: string): ReportResult | undefined {
    return this.#results.get(file);
  }

  /**
   * Records a result, unless nothing was written for it or it is recorded already. What was kept
   * of earlier files was said once.
   */
  async add({ kept: _, ...result }: ReportResult): Promise<void> {
    const isFinished = result.ok && result.outputs.length > 0;
    const earlier = this.#results.get(result.file);
    if (!isFinished || JSON.stringify(earlier) === JSON.stringify(result)) return;
    this.#results.set(result.file, result);
    // The line break comes first, after a line that a killed run may have left incomplete. If this
    // fails, a run that is killed builds the report again; `flush` writes all lines in the end.
    await appendFile(this.#path, `\n${JSON.stringify(result)}`).catch(() => {});
  }

  /** Writes one line for each report of this run, in the order of the tasks. */
  async flush(
    tasks: readonly BuildTask[],
    context: Pick<Context, 'cwd' | 'messages'>,
  ): Promise<void> {
    const lines = tasks
      .flatMap(({ input }) => this.#results.get(input.file) ?? [])
      .map((result) => JSON.stringify(result));
    const content = new TextEncoder().encode(`${lines.join('\n')}\n`);
    await writeFilesAtomically([{ path: this.#path, content }], context);
  }
}

/** Throws a CliError with the file's name, which errors of reading do not always give. */
const readManifest = (path: string, messages: Context['messages']): Promise<string> =>
  readFile(path, 'utf8').catch((cause) => {
    throw new UnreadableError(path, describeSystemError(cause, messages), messages);
  });

/** The result that a line holds, if the line is complete. */
function parseLine(line: string): ReportResult | undefined {
  try {
    const value: Partial<ReportResult> = JSON.parse(line);
    return isResult(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isResult = (value: Partial<ReportResult>): value is ReportResult =>
  typeof value.file === 'string' && Array.isArray(value.outputs) && Array.isArray(value.problems);
