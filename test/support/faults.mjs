// Loaded before the command line (`--import`): a disk that fails, a thread that dies, a report that
// takes all memory. FAULT says which.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const [kind, pattern] = (process.env.FAULT ?? '').split(' ');
const matches = (path) => new RegExp(pattern).test(String(path));
const { appendFile, readFile, rename, writeFile } = fs;
const failure = (code) => Object.assign(new Error(`${code}: injected`), { code });

if (kind === 'ENOSPC' || kind === 'EIO') {
  let writes = 0;
  fs.writeFile = async (path, data, ...rest) => {
    writes += 1;
    if (!/\.tmp$/.test(path) || (pattern && !pattern.split(',').includes(String(writes))))
      return writeFile(path, data, ...rest);
    // As much as the disk still takes.
    await writeFile(path, data.subarray(0, data.length / 2), ...rest);
    throw failure(kind);
  };
}
if (kind === 'rename')
  fs.rename = async (from, to) => (matches(to) ? Promise.reject(failure('EIO')) : rename(from, to));
if (kind === 'read')
  fs.readFile = async (path, ...rest) =>
    matches(path) ? Promise.reject(failure('EIO')) : readFile(path, ...rest);
if (kind === 'append')
  fs.appendFile = async (path, ...rest) =>
    matches(path) ? Promise.reject(failure('ENOSPC')) : appendFile(path, ...rest);
if (!isMainThread && ['die', 'throw', 'memory'].includes(kind))
  fs.readFile = async (path, ...rest) => {
    if (matches(path)) {
      if (kind === 'die') process.exit(9);
      if (kind === 'throw') throw new TypeError('injected');
      for (const all = []; ; ) all.push(new Array(1e6).fill({}));
    }
    return readFile(path, ...rest);
  };
syncBuiltinESMExports();
