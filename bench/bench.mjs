// Where the time goes, beside what else a user might take. `npm run bench -- --help` lists the
// options.
import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { measureCold } from './cold.mjs';
import { earlyDocument, measureMemory } from './memory.mjs';
import { help, options } from './options.mjs';
import { work } from './reports.mjs';
import { measureThroughput } from './throughput.mjs';
import { measureWarm, stages } from './warm.mjs';

/** Reports that all authorities of the country publish in a year, about. */
const COUNTRY = 200_000;
const SECONDS_PER_HOUR = 3600;
const BYTES_PER_KB = 1000;
const NAME_WIDTH = 58;

/** @typedef {Record<string, number | undefined>} Figures by name, without those not measured */
/** @typedef {Awaited<ReturnType<typeof measureAll>>} Result */

async function measureAll() {
  try {
    return {
      node: process.version,
      cores: availableParallelism(),
      coldMs: measureCold(),
      warm: await measureWarm(),
      perSecond: await measureThroughput(),
      memory: measureMemory(),
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * A quotient, unless one side was not measured.
 * @param {number | undefined} a
 * @param {number | undefined} b
 */
const ratio = (a, b) => (a === undefined || b === undefined ? undefined : a / b);

/** @param {Result} result @returns {Figures} */
function ratiosOf({ coldMs, warm: { medians }, perSecond }) {
  /** @param {string} part of a name */
  const rateOf = (part) => Object.entries(perSecond).find(([name]) => name.includes(part))?.[1];
  const rates = Object.entries(perSecond).filter(([name]) => name.startsWith('nianbao'));
  const best = Math.max(...rates.map(([, rate]) => rate));
  const filled = medians['docxtemplater, .docx filled'];
  const both = coldMs['nianbao build, both formats'];
  return {
    'PDF, warm, to Typst': ratio(medians['render .pdf'], medians['typst, PDF']),
    '.docx, warm, to docxtemplater filling': ratio(medians['render .docx'], filled),
    'both formats, cold, to Typst’s PDF': ratio(both, coldMs['typst, PDF alone']),
    'check, cold, to node -e 0': ratio(coldMs['nianbao check'], coldMs['node -e 0']),
    'all cores, to docxtemplater + LibreOffice': ratio(best, rateOf('LibreOffice')),
    'all workers to one': ratio(best, rateOf(' 1 workers')),
    'hours for 200,000 reports': COUNTRY / best / SECONDS_PER_HOUR,
  };
}

/**
 * @param {number | undefined} value
 * @param {string} unit
 */
const printed = (value, unit) =>
  value === undefined ? 'not installed' : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;

/**
 * A heading and a line for each figure.
 * @param {string} heading
 * @param {Figures} figures
 * @param {string} unit
 */
const section = (heading, figures, unit) => [
  `\n${heading}`,
  ...Object.entries(figures).map(
    ([name, value]) => `  ${name.padEnd(NAME_WIDTH)}${printed(value, unit)}`,
  ),
];

/** @param {Result['warm']} warm */
function sharesOf({ medians }) {
  const all = stages.reduce((sum, stage) => sum + medians[stage], 0);
  return Object.fromEntries(stages.map((stage) => [stage, (medians[stage] / all) * 100]));
}

/** @param {Result['warm']} warm */
const sizesOf = ({ sizes }) =>
  Object.fromEntries(
    Object.entries(sizes).flatMap(([name, bytes]) =>
      Object.entries(bytes).map(([format, n]) => [`${name}.${format}`, n / BYTES_PER_KB]),
    ),
  );

/** @param {Result & { ratios: Figures }} result */
function print(result) {
  const { runs, docs, memory } = options;
  const memoryFigures = {
    'peak (MB)': result.memory.peakMB,
    [`growth from document ${earlyDocument} to ${memory} (%)`]: result.memory.growthPercent,
  };
  const lines = [
    `Node ${result.node}, ${result.cores} cores`,
    `medians of ${runs} cold runs and ${docs} warm documents`,
    ...section('cold, whole process', result.coldMs, 'ms'),
    ...section('warm, per document', result.warm.medians, 'ms'),
    ...section('shares', sharesOf(result.warm), '%'),
    ...section('throughput', result.perSecond, 'documents/s'),
    ...section('memory of one process', memoryFigures, ''),
    ...section('size', sizesOf(result.warm), 'KB'),
    ...section('ratios', result.ratios, ''),
  ];
  console.log(lines.join('\n'));
}

if (options.help) console.log(help);
else {
  const measured = await measureAll();
  const result = { ...measured, ratios: ratiosOf(measured) };
  print(result);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);
}
