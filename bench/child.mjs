/** Runs a Node process of its own and says what it used. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from './options.mjs';
import { median, work } from './reports.mjs';

/**
 * What a process used: milliseconds by the clock, of the main thread (undefined where the system
 * does not say) and of all threads, and the peak of its memory in megabytes.
 * @typedef {{ wall: number; main?: number; cpu: number; peak: number }} Usage
 */

/** @param {Record<string, string | undefined>} env */
export function measuredEnv(env = process.env) {
  // Node 20 parses all these certificates at every start, which is no part of what is measured.
  const { NODE_EXTRA_CA_CERTS, ...rest } = env;
  return { ...rest, XDG_CACHE_HOME: join(work, 'cache'), BENCH_USAGE: join(work, 'usage.json') };
}

/**
 * Runs a Node to its end. Throws an Error if it fails.
 * @param {readonly string[]} args
 * @param {string} [node] its program
 * @returns {Usage}
 */
export function runNode(args, node = process.execPath) {
  const hook = ['--require', join(root, 'bench/usage.cjs')];
  const env = measuredEnv();
  const start = performance.now();
  const child = spawnSync(node, [...hook, ...args], { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const wall = performance.now() - start;
  if (child.status) throw new Error(`${node} ${args.join(' ')}: ${child.stderr}`);
  return { wall, ...JSON.parse(readFileSync(env.BENCH_USAGE, 'utf8')) };
}

/**
 * The medians of commands that are run in turn, after one run each that fills the caches.
 * @param {Readonly<Record<string, readonly string[]>>} commands arguments of node by name
 * @param {number} runs
 * @param {string} [node]
 */
export function runInTurn(commands, runs, node) {
  /** @type {Record<string, Usage[]>} */
  const usages = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = -1; run < runs; run++)
    for (const [name, args] of Object.entries(commands)) {
      const usage = runNode(args, node);
      if (run >= 0) usages[name].push(usage);
    }
  return Object.fromEntries(Object.entries(usages).map(([name, list]) => [name, medianOf(list)]));
}

/** @param {readonly Usage[]} usages @returns {Usage} */
const medianOf = (usages) => ({
  wall: median(usages.map(({ wall }) => wall)),
  main: median(usages.map(({ main }) => main ?? Number.NaN)),
  cpu: median(usages.map(({ cpu }) => cpu)),
  peak: median(usages.map(({ peak }) => peak)),
});
