/** Whole processes, taken in turn. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { options, root } from './options.mjs';
import { findTypst } from './peers.mjs';
import { cli, mediansOf, prepare, samples, work } from './reports.mjs';

/** A script that sets one document with Typst and ends. */
function writeTypstScript(/** @type {string} */ typst) {
  const data = join(work, 'document.json');
  writeFileSync(data, JSON.stringify(prepare(samples[1].text).document));
  const create = { workspace: root, fontArgs: [{ fontPaths: [join(root, 'fonts')] }] };
  const script = `
    const { readFileSync, writeFileSync } = require('node:fs');
    const { NodeCompiler } = require(${JSON.stringify(typst)});
    const pdf = NodeCompiler.create(${JSON.stringify(create)}).pdf({
      mainFilePath: ${JSON.stringify(join(root, 'bench/report.typ'))},
      inputs: { data: readFileSync(${JSON.stringify(data)}, 'utf8') },
    });
    writeFileSync(${JSON.stringify(join(work, 'typst.pdf'))}, pdf);`;
  writeFileSync(join(work, 'typst.cjs'), script);
  return join(work, 'typst.cjs');
}

/**
 * Runs node and returns how long it took, in milliseconds. Throws if it fails.
 * @param {readonly string[]} args
 */
function timeNode(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status) throw new Error(`${args.join(' ')}: ${stderr}`);
  return performance.now() - start;
}

/** Medians in milliseconds by command. */
export function measureCold() {
  const input = join(work, 'cold.json');
  writeFileSync(input, samples[1].text);
  const typst = findTypst();
  /** @type {Record<string, string[]>} */
  const commands = {
    'node -e 0': ['-e', '0'],
    'nianbao --help': [cli, '--help'],
    'nianbao check': [cli, 'check', input],
    'nianbao build, both formats': [cli, 'build', input, '-o', work],
    ...(typst ? { 'typst, PDF alone': [writeTypstScript(typst)] } : {}),
  };
  // The first run warms the file cache.
  for (const args of Object.values(commands)) timeNode(args);
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run < options.runs; run++)
    for (const [name, args] of Object.entries(commands)) times[name].push(timeNode(args));
  return mediansOf(times);
}
