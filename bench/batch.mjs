/** Batches: documents per second, start-up included, and memory. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { runNode } from './child.mjs';
import { options } from './options.mjs';
import { makeDocxtemplater } from './peers.mjs';
import { cli, prepare, reportAt, work } from './reports.mjs';

/** @import { Filling } from './peers.mjs' */

/** Most documents for LibreOffice, which is slow. */
const MOST_FOR_OFFICE = 60;
const MILLISECONDS = 1000;
const cores = availableParallelism();

/**
 * Runs a program to its end. Rejects if it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
const run = (command, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code) reject(new Error(`${command} ${args.join(' ')}: ${code}`));
      else resolve();
    });
  });

/**
 * How many documents a second an action makes.
 * @param {number} count
 * @param {() => Promise<unknown>} act
 */
async function rateOf(count, act) {
  const start = performance.now();
  await act();
  return (count / (performance.now() - start)) * MILLISECONDS;
}

/**
 * Converts every k-th of these files to PDF, in a LibreOffice of its own.
 * @param {readonly string[]} files
 * @param {number} k
 * @param {string} folder
 */
function convertShare(files, k, folder) {
  const profile = `-env:UserInstallation=file://${join(work, `profile${k}`)}`;
  const how = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder];
  return run('soffice', [profile, ...how, ...files.filter((_, i) => i % cores === k)]);
}

/**
 * Fills Word files and converts them, with as many processes as there are cores.
 * @param {NonNullable<ReturnType<typeof makeDocxtemplater>>} docxtemplater
 * @param {readonly Filling[]} fillings
 */
async function fillAndConvert(docxtemplater, fillings) {
  const folder = join(work, 'templater');
  mkdirSync(folder);
  const files = fillings.map((filling, i) => {
    const file = join(folder, `${i}.docx`);
    writeFileSync(file, docxtemplater.fill(filling));
    return file;
  });
  const shares = Array.from({ length: cores }, (_, k) => convertShare(files, k, folder));
  await Promise.all(shares);
}

/**
 * A folder of so many reports.
 * @param {number} count
 */
function writeReports(count) {
  const folder = join(work, `reports${count}`);
  mkdirSync(folder);
  for (let i = 0; i < count; i++)
    writeFileSync(join(folder, `${String(i).padStart(5, '0')}.json`), reportAt(i));
  return folder;
}

let batches = 0;

/**
 * Builds a folder of reports with so many workers, into a folder of its own.
 * @param {number} count
 * @param {number} jobs
 */
function runBatch(count, jobs) {
  const folder = writeReports(count);
  batches += 1;
  const where = [folder, '-o', join(work, `out${batches}`)];
  const usage = runNode([cli, 'build', ...where, '--jobs', String(jobs), '--resume']);
  rmSync(folder, { recursive: true });
  return { rate: (count / usage.wall) * MILLISECONDS, peak: usage.peak };
}

/** Documents per second, and the memory of batches in megabytes. */
export async function measureBatch() {
  const alone = runBatch(options.batch, 1);
  const all = runBatch(options.batch, cores);
  const [few, many] = options.growth.map((count) => runBatch(count, cores));
  return {
    perSecond: { nianbao: all.rate, peer: await measurePeer() },
    perSecondOfOneWorker: alone.rate,
    // One thread does all: its memory is that of the process.
    peakOfOneWorker: alone.peak,
    peakOfAllCores: all.peak,
    growthPercent: (many.peak / few.peak - 1) * 100,
  };
}

/** Documents per second of docxtemplater and LibreOffice, on all cores. */
async function measurePeer() {
  const docxtemplater = makeDocxtemplater();
  if (!docxtemplater || spawnSync('soffice', ['--version']).status !== 0) return undefined;
  const count = Math.min(options.batch, MOST_FOR_OFFICE);
  // What they are filled with is made by this project: before the clock starts.
  /** @type {Filling[]} */
  const fillings = [];
  for (let i = 0; i < count; i++)
    fillings.push(await docxtemplater.prepare(prepare(reportAt(i)).document));
  return rateOf(count, () => fillAndConvert(docxtemplater, fillings));
}
