/** What is aimed at, beside what was measured. */

/** @typedef {import('./bench.mjs').Result} Result */
/**
 * A bound that a figure should keep; the figure is undefined or NaN where it was not measured.
 * @typedef {{
 *   what: string;
 *   most?: number;
 *   least?: number;
 *   figure: (result: Result) => number | undefined;
 * }} Goal
 */

/**
 * What a command used on a Node of a major version, cold.
 * @param {Result} result
 * @param {number} major
 * @param {string} command
 */
const cold = ({ cold: byNode = {} }, major, command) =>
  Object.entries(byNode).find(([version]) => version.startsWith(`v${major}.`))?.[1][command];

/**
 * Quotient of two commands' wall time on a Node, cold.
 * @param {number} major
 * @param {string} command
 * @param {string} yardstick
 * @returns {Goal['figure']}
 */
const coldRatio = (major, command, yardstick) => (result) =>
  ratio(cold(result, major, command)?.wall, cold(result, major, yardstick)?.wall);

/**
 * @param {number | undefined} a
 * @param {number | undefined} b
 */
const ratio = (a, b) => (a === undefined || b === undefined ? undefined : a / b);

const TYPST = 'typst, PDF';
const BUILD = 'nianbao build';
const BUILD_PDF = 'nianbao build --format pdf';

/** @type {readonly Goal[]} */
const goals = [
  {
    what: 'check, cold : node -e 0',
    most: 4.5,
    figure: coldRatio(20, 'nianbao check', 'node -e 0'),
  },
  { what: 'both formats, cold : Typst', most: 1.4, figure: coldRatio(20, BUILD, TYPST) },
  { what: 'PDF, cold : Typst', most: 1.3, figure: coldRatio(20, BUILD_PDF, TYPST) },
  { what: 'both formats, cold, Node 24 : Typst', most: 1.25, figure: coldRatio(24, BUILD, TYPST) },
  { what: 'PDF, cold, Node 24 : Typst', most: 1.1, figure: coldRatio(24, BUILD_PDF, TYPST) },
  {
    what: 'PDF, warm : Typst',
    most: 0.7,
    figure: ({ warm }) => ratio(warm?.medians['render .pdf'], warm?.medians['typst, PDF']),
  },
  {
    what: 'OFD, warm : PDF, warm',
    most: 1.1,
    figure: ({ warm }) => ratio(warm?.medians['render .ofd'], warm?.medians['render .pdf']),
  },
  {
    what: 'OFD, size : PDF, size (the largest quotient of the samples)',
    most: 1,
    figure: ({ warm }) =>
      warm && Math.max(...Object.values(warm.sizes).map(({ ofd, pdf }) => ofd / pdf)),
  },
  {
    what: '.docx, warm : docxtemplater, filled',
    most: 0.45,
    figure: ({ warm }) =>
      ratio(warm?.medians['render .docx'], warm?.medians['docxtemplater, .docx filled']),
  },
  {
    what: 'all cores, both formats : docxtemplater + LibreOffice, per second',
    least: 4.5,
    figure: ({ batch }) => ratio(batch?.perSecond.nianbao, batch?.perSecond.peer),
  },
  {
    what: 'read of our own PDF : check, CPU',
    most: 1.2,
    figure: ({ others }) => ratio(others?.['read, PDF'].cpu, others?.check.cpu),
  },
  { what: 'peak of one build, MB', most: 90, figure: (result) => cold(result, 20, BUILD)?.peak },
  { what: 'peak of one worker, MB', most: 200, figure: ({ batch }) => batch?.peakOfOneWorker },
  { what: 'growth of a batch, %', most: 3, figure: ({ batch }) => batch?.growthPercent },
  { what: 'peak of sum of 500, MB', most: 150, figure: ({ others }) => others?.['sum, 500']?.peak },
];

/**
 * A line for each goal: the figure, the bound, whether it is kept.
 * @param {Result} result
 */
export const goalLines = (result) =>
  goals.map(({ what, most = Infinity, least = -Infinity, figure }) => {
    const value = figure(result);
    const bound = Number.isFinite(most) ? `<= ${most}` : `>= ${least}`;
    if (value === undefined) return [what, 'not measured', bound, ''];
    return [what, value.toFixed(2), bound, value <= most && value >= least ? 'met' : 'MISSED'];
  });
