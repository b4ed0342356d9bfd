/** The options of `npm run bench`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const root = resolve(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    docs: { type: 'string', default: '80' },
    batch: { type: 'string', default: '400' },
    memory: { type: 'string', default: '1000' },
    peers: { type: 'string', default: root },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

export const options = {
  runs: Number(values.runs),
  docs: Number(values.docs),
  batch: Number(values.batch),
  memory: Number(values.memory),
  peers: values.peers,
  json: values.json,
  help: values.help,
};

export const help = `--runs N    cold runs of each command, in turn (9)
--docs N    warm documents timed, after 20 (80)
--batch N   reports of the throughput runs (400)
--memory N  documents of the memory run (1000)
--peers DIR where @myriaddreamin/typst-ts-node-compiler, docxtemplater and pizzip are installed,
            if at all
--json FILE the figures as JSON too`;
