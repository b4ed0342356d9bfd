/** The options of `npm run bench`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const root = resolve(import.meta.dirname, '..');

/** The parts of the bench, in their order. */
const parts = ['cold', 'warm', 'batch', 'memory', 'others'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: parts.join() },
    runs: { type: 'string', default: '9' },
    docs: { type: 'string', default: '80' },
    batch: { type: 'string', default: '400' },
    growth: { type: 'string', default: '300,900' },
    departments: { type: 'string', default: '10,100,500' },
    memory: { type: 'string', default: '1000' },
    report: { type: 'string', default: 'samples/bureau-2020.json' },
    nodes: { type: 'string', default: '' },
    peers: { type: 'string', default: root },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** @param {string} list */
const numbersOf = (list) => list.split(',').map(Number);

export const options = {
  parts: values.only.split(','),
  runs: Number(values.runs),
  docs: Number(values.docs),
  batch: Number(values.batch),
  growth: numbersOf(values.growth),
  departments: numbersOf(values.departments),
  memory: Number(values.memory),
  report: resolve(root, values.report),
  /** Programs: the Node that runs this, and others. */
  nodes: [process.execPath, ...values.nodes.split(',').filter(Boolean)],
  peers: values.peers,
  json: values.json,
  help: values.help,
};

export const help = `--only LIST        parts to measure (${parts.join()})
--runs N           cold runs of each command, in turn (9)
--docs N           warm documents timed, after 20 (80)
--batch N          reports of the throughput runs (400)
--growth N,M       reports of two batches whose peaks are compared (300,900)
--departments LIST numbers of reports that are summed (10,100,500)
--memory N         documents of the run of one process (1000)
--report FILE      the report of the cold runs (samples/bureau-2020.json)
--nodes LIST       programs of other Nodes that take part in the cold runs
--peers DIR        where @myriaddreamin/typst-ts-node-compiler, docxtemplater and pizzip are
                   installed, if at all
--json FILE        the figures as JSON too`;
