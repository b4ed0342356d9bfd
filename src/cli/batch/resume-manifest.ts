import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Context } from '../context.js';
import { writeWhole } from '../files/atomic-write.js';
import { type Done, type Job, type Settings, sha256 } from './run-task.js';

/** One for each shard: machines that write to one folder do not write to one file. */
const manifestName = (shard: string | undefined): string =>
  `.nianbao-manifest${shard ? `-${shard.replace('/', '-of-')}` : ''}.jsonl`;
const isManifest = /^\.nianbao-manifest(-\d+-of-\d+)?\.jsonl$/;

/** Hash of all that outputs depend on beside the report: version, options, fonts, last year's report. */
export async function fingerprintOf(settings: Settings, version: string): Promise<string> {
  const { cwd, fonts, previous, folder: _folder, ...options } = settings;
  const hashOf = async (path: string): Promise<string> =>
    sha256(await readFile(resolve(cwd, path)).catch(() => ''));
  const files = await Promise.all(
    [...Object.entries(fonts).sort(), ...(previous ? [['previous', previous] as const] : [])].map(
      async ([role, path]) => [role, await hashOf(path)],
    ),
  );
  return sha256(JSON.stringify([version, options, files]));
}

/** A line for each report whose outputs are whole, added as they are; the last for a report holds. What a killed run left is all there. */
export class Manifest {
  readonly #path: string;
  readonly #entries = new Map<string, Done>();

  private constructor(folder: string, shard: string | undefined) {
    this.#path = join(folder, manifestName(shard));
  }

  /** Knows what earlier runs have left in a folder, by whatever shards. */
  static async open(folder: string, shard: string | undefined): Promise<Manifest> {
    const manifest = new Manifest(folder, shard);
    await mkdir(folder, { recursive: true });
    for (const name of (await readdir(folder)).filter((n) => isManifest.test(n)).sort())
      for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) {
        // A run may have been killed within a line.
        const entry = parse(line);
        if (entry) manifest.#entries.set(entry.file, entry);
      }
    return manifest;
  }

  earlier(file: string): Done | undefined {
    return this.#entries.get(file);
  }

  /** Written on a new line even after a torn one. */
  async add(done: Done): Promise<void> {
    if (!done.ok || !done.outputs.length || this.#entries.get(done.file) === done) return;
    this.#entries.set(done.file, done);
    // Where this fails, a run that is killed does a report again, and no more is lost: the end of the run writes all of it.
    await appendFile(this.#path, `\n${JSON.stringify(done)}`).catch(() => {});
  }

  /** Writes one line for each report of this run, in their order. */
  async settle(jobs: readonly Job[], context: Pick<Context, 'cwd' | 'words'>): Promise<void> {
    const lines = jobs
      .flatMap(({ input }) => this.#entries.get(input.file) ?? [])
      .map((entry) => JSON.stringify(entry));
    await writeWhole(new Map([[this.#path, Buffer.from(`${lines.join('\n')}\n`)]]), context);
  }
}

function parse(line: string): Done | undefined {
  try {
    return line ? (JSON.parse(line) as Done) : undefined;
  } catch {
    return undefined;
  }
}
