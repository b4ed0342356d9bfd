/**
 * Keeps the compiled code of the bundle between runs, so that a command need not compile it again.
 * Whatever is wrong with the cache (no folder, a damaged file, another user's), the code is
 * compiled as if there were none. `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import Module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** What Node 22 documents and the types of Node 20 do not have. */
interface CachingModule {
  enableCompileCache?(folder: string): void;
}

/** What Node does not document. It is used on Node 20 only, which no longer changes. */
interface ModuleInternals {
  wrap(code: string): string;
  prototype: { _compile(this: NodeModule, code: string, path: string): unknown };
}

/** Length in bytes of the checksum that a file of the cache begins with. */
const CHECKSUM_LENGTH = 4;

/** Only the user reads and writes the cache. */
const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;
const WRITABLE_BY_OTHERS = 0o022;

/**
 * Keeps the compiled code of the modules that this process loads from now on.
 *
 * @param folder where the bundle's files stand
 * @param hash differs when one of them does
 * @param command has a cache of its own: what is kept is the functions that a command called
 */
export function keepCompiledCode(folder: string, hash: string, command: string): void {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return;
  const cache = makeCacheFolder(/^[a-z]+$/.test(command) ? command : 'other');
  if (!cache) return;
  const { enableCompileCache } = Module as CachingModule;
  if (enableCompileCache) enableCompileCache(cache);
  else keepScripts(folder, hash, cache);
}

/**
 * The folder of a command's cache, made if it is missing; undefined if there can be none (the user
 * has no home, or may not write there), or if others may write to it: compiled code is run as it
 * is.
 */
function makeCacheFolder(command: string): string | undefined {
  try {
    const caches = userCaches();
    if (!existsSync(dirname(caches))) return undefined;
    const folder = join(caches, 'nianbao', command);
    mkdirSync(folder, { recursive: true, mode: OWN_FOLDER });
    return [dirname(folder), folder].every(isOwnFolder) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Where programs of this user keep what can be made again. */
function userCaches(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

/** Windows has no such modes; there the folder lies within the user's profile. */
function isOwnFolder(folder: string): boolean {
  const status = lstatSync(folder);
  if (!status.isDirectory()) return false;
  if (!process.getuid) return true;
  return status.uid === process.getuid() && !(status.mode & WRITABLE_BY_OTHERS);
}

/** What `enableCompileCache` does, for Node 20 and the files of one folder. */
function keepScripts(folder: string, hash: string, cache: string): void {
  const { prototype, wrap } = Module as unknown as ModuleInternals;
  const compile = prototype._compile;
  const unkept: { script: Script; file: string; seed: number }[] = [];
  prototype._compile = function (code, path) {
    if (dirname(path) !== folder) return compile.call(this, code, path);
    const name = `${basename(path)}-${process.version}-${process.arch}-${crc32(path)}`;
    const file = join(cache, name);
    const seed = crc32(`${hash} ${path}`);
    const cachedData = readCompiled(file, seed);
    const script = new Script(wrap(code), { filename: path, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) unkept.push({ script, file, seed });
    const run = script.runInThisContext() as (...args: unknown[]) => unknown;
    return run.call(this.exports, this.exports, createRequire(path), this, path, folder);
  };
  // At the end, when the functions that were called have been compiled too.
  process.on('exit', () => {
    for (const { script, file, seed } of unkept)
      writeCompiled(file, seed, script.createCachedData());
  });
}

/**
 * What is kept in a file; undefined if there is nothing, or if it is damaged or another bundle's.
 * V8 itself compares only the length of the code, and does not notice damage.
 *
 * @param seed the checksum's first value, another one for each file of each bundle
 */
function readCompiled(file: string, seed: number): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const compiled = bytes.subarray(CHECKSUM_LENGTH);
    return bytes.readUInt32LE() === crc32(compiled, seed) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

function writeCompiled(file: string, seed: number, compiled: Buffer): void {
  const checksum = Buffer.alloc(CHECKSUM_LENGTH);
  checksum.writeUInt32LE(crc32(compiled, seed));
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, Buffer.concat([checksum, compiled]), { mode: OWN_FILE });
    renameSync(unfinished, file);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
