/** Whole processes, taken in turn, on every Node. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInTurn } from './child.mjs';
import { options, root } from './options.mjs';
import { findTypst } from './peers.mjs';
import { cli, prepare, work } from './reports.mjs';

/** A script that sets the report's document with Typst and ends. */
function writeTypstScript(/** @type {string} */ typst) {
  const data = join(work, 'document.json');
  const { document } = prepare(readFileSync(options.report, 'utf8'));
  writeFileSync(data, JSON.stringify(document));
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

/** What is used, by command, by version of Node. */
export function measureCold() {
  const typst = findTypst();
  const build = [cli, 'build', options.report, '-o', join(work, 'cold')];
  const commands = {
    'node -e 0': ['-e', '0'],
    'nianbao --version': [cli, '--version'],
    'nianbao check': [cli, 'check', options.report],
    'nianbao build --format pdf': [...build, '--format', 'pdf'],
    'nianbao build': build,
    ...(typst ? { 'typst, PDF': [writeTypstScript(typst)] } : {}),
  };
  /** @param {string} node */
  const versionOf = (node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return Object.fromEntries(
    options.nodes.map((node) => [versionOf(node), runInTurn(commands, options.runs, node)]),
  );
}
