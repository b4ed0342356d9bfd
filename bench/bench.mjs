// Where the time goes, beside what else a user might take. `npm run bench -- --help` lists the
// options.
import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { measureBatch } from './batch.mjs';
import { measureCold } from './cold.mjs';
import { goalLines } from './goals.mjs';
import { earlyDocument, measureMemory } from './memory.mjs';
import { help, options } from './options.mjs';
import { measureOthers } from './others.mjs';
import { work } from './reports.mjs';
import { measureWarm } from './warm.mjs';

const BYTES_PER_KB = 1000;
const NAME_WIDTH = 66;
const FIGURE_WIDTH = 14;

/** @typedef {import('./child.mjs').Usage} Usage */
/** @typedef {Awaited<ReturnType<typeof measureAll>>} Result */

/**
 * Measures a part if it is asked for.
 * @template T
 * @param {string} part
 * @param {() => T | Promise<T>} measure
 */
const measureIf = async (part, measure) => (options.parts.includes(part) ? measure() : undefined);

async function measureAll() {
  try {
    return {
      node: process.version,
      cores: availableParallelism(),
      cold: await measureIf('cold', measureCold),
      warm: await measureIf('warm', measureWarm),
      batch: await measureIf('batch', measureBatch),
      memory: await measureIf('memory', measureMemory),
      others: await measureIf('others', measureOthers),
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * A line of a name and figures below a heading.
 * @param {string} name
 * @param {readonly (string | number | undefined)[]} figures
 */
function line(name, figures) {
  const printed = figures.map((figure) =>
    typeof figure === 'number' ? figure.toFixed(figure < 10 ? 2 : 0) : (figure ?? '-'),
  );
  return `  ${name.padEnd(NAME_WIDTH)}${printed.map((f) => f.padStart(FIGURE_WIDTH)).join('')}`;
}

/**
 * @param {string} heading
 * @param {Readonly<Record<string, Usage>>} usages by command
 */
const usageSection = (heading, usages) => [
  `\n${heading}`,
  line('', ['wall, ms', 'main, ms', 'CPU, ms', 'peak, MB']),
  ...Object.entries(usages).map(([name, { wall, main, cpu, peak }]) =>
    line(name, [wall, main, cpu, peak]),
  ),
];

/**
 * @param {string} heading
 * @param {Readonly<Record<string, number | undefined>>} figures by name
 */
const section = (heading, figures) => [
  `\n${heading}`,
  ...Object.entries(figures).map(([name, figure]) => line(name, [figure])),
];

/** @param {NonNullable<Result['warm']>} warm */
const sizesOf = ({ sizes }) =>
  Object.fromEntries(
    Object.entries(sizes).flatMap(([name, bytes]) =>
      Object.entries(bytes).map(([format, n]) => [`${name}.${format}`, n / BYTES_PER_KB]),
    ),
  );

/** @param {NonNullable<Result['batch']>} batch */
const batchFigures = (batch) => ({
  'nianbao, both formats, all cores, reports/s': batch.perSecond.nianbao,
  'nianbao, both formats, one worker, reports/s': batch.perSecondOfOneWorker,
  'docxtemplater + LibreOffice, all cores, reports/s': batch.perSecond.peer,
  'peak, one worker, MB': batch.peakOfOneWorker,
  'peak, all cores, MB': batch.peakOfAllCores,
  [`growth of the peak from ${options.growth.join(' to ')} reports, %`]: batch.growthPercent,
});

/** @param {Result} result */
function print(result) {
  const { cold = {}, warm, batch, memory, others } = result;
  const coldSections = Object.entries(cold).flatMap(([version, usages]) =>
    usageSection(`cold, whole process, Node ${version}: medians of ${options.runs}`, usages),
  );
  const lines = [
    `Node ${result.node}, ${result.cores} cores`,
    ...coldSections,
    ...(warm ? section(`warm, medians of ${options.docs}, ms`, warm.medians) : []),
    ...(warm ? section('size, KB', sizesOf(warm)) : []),
    ...(batch ? section('batch', batchFigures(batch)) : []),
    ...(memory
      ? section('memory of one process', {
          'peak, MB': memory.peakMB,
          [`growth from document ${earlyDocument} to ${options.memory}, %`]: memory.growthPercent,
        })
      : []),
    ...(others ? usageSection('other commands, whole process', others) : []),
    '\ngoals',
    ...goalLines(result).map(([what, ...rest]) => line(what, rest)),
  ];
  console.log(lines.join('\n'));
}

if (options.help) console.log(help);
else {
  const result = await measureAll();
  print(result);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);
}
