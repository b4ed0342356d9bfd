// Where the time goes, beside what else a user might take. `npm run bench -- --help` tells the options.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { formats } from '../dist/src/core/render/formats.js';
import { prepareReport, readReport } from '../dist/src/index.js';

const root = resolve(import.meta.dirname, '..');
const cli = join(root, 'dist/src/cli/cli.js');
const { values: options } = parseArgs({
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
if (options.help) {
  console.log(`--runs N    cold runs of each command, in turn (9)
--docs N    warm documents timed, after 20 (80)
--batch N   reports of the throughput runs (400)
--memory N  documents of the memory run (1000)
--peers DIR where @myriaddreamin/typst-ts-node-compiler, docxtemplater and pizzip are installed, if at all
--json FILE the figures as JSON too`);
  process.exit(0);
}
const [runs, docs, batch, memoryDocs] = ['runs', 'docs', 'batch', 'memory'].map((key) =>
  Number(options[key]),
);

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const work = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const samples = ['bureau-2020', 'county-2025', 'city-office-2019'].map((name) => ({
  name,
  text: readFileSync(join(root, `samples/${name}.json`), 'utf8'),
}));
/** Reports in mixed order, each of an agency of its own, so that nothing is won by keeping one. */
const reportAt = (i) => {
  const { text } = samples[i % samples.length];
  const { agency } = JSON.parse(text);
  return text.replaceAll(agency, `${agency.slice(0, -2)}第${i}${agency.slice(-2)}`);
};

/** Packages that may be installed where --peers says. */
const peerRequire = createRequire(join(resolve(options.peers), 'package.json'));
const peer = (name) => {
  try {
    return peerRequire(name);
  } catch {
    return undefined;
  }
};

function typst() {
  const compiler = peer('@myriaddreamin/typst-ts-node-compiler');
  if (!compiler) return undefined;
  const kept = compiler.NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontPaths: [join(root, 'fonts')] }],
  });
  return (document) => {
    const pdf = kept.pdf({
      mainFilePath: join(root, 'bench/report.typ'),
      inputs: { data: JSON.stringify(document) },
    });
    kept.evictCache(0);
    return pdf;
  };
}

/** Our own Word file with a tag in place of every text, to be filled. */
async function docxtemplater() {
  const [Templater, Zip] = [peer('docxtemplater'), peer('pizzip')];
  if (!Templater || !Zip) return undefined;
  const templates = new Map();
  const textsOf = (document) => {
    const texts = {};
    const take = (text) => {
      texts[`t${Object.keys(texts).length}`] = text;
      return `{t${Object.keys(texts).length - 1}}`;
    };
    const runs = (list) => list.map((r) => ({ ...r, text: take(r.text) }));
    const tagged = {
      ...document,
      blocks: document.blocks.map((b) => {
        if (b.type === 'paragraph') return { ...b, runs: runs(b.runs) };
        if (b.type === 'heading') return { ...b, text: take(b.text) };
        if (b.type === 'table')
          return {
            ...b,
            cells: b.cells.map((c) => ({ ...c, vertical: false, runs: runs(c.runs) })),
          };
        return b;
      }),
    };
    return { tagged, texts };
  };
  const { layOut } = await import('../dist/src/core/layout/layout.js');
  const { Fonts } = await import('../dist/src/index.js');
  return {
    async prepare(document) {
      const { tagged, texts } = textsOf(document);
      const key = tagged.blocks.length * 1000 + Object.keys(texts).length;
      if (!templates.has(key))
        templates.set(key, await formats.docx(tagged, layOut(tagged, Fonts.of()), Fonts.of(), {}));
      return { template: templates.get(key), texts };
    },
    fill({ template, texts }) {
      const filled = new (Templater.default ?? Templater)(new Zip(template), {
        paragraphLoop: true,
        linebreaks: true,
      });
      filled.render(texts);
      return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    },
  };
}

/** Whole processes, taken in turn. */
function cold() {
  const input = join(work, 'cold.json');
  writeFileSync(input, samples[1].text);
  const commands = {
    'node -e 0': ['-e', '0'],
    'nianbao --help': [cli, '--help'],
    'nianbao check': [cli, 'check', input],
    'nianbao build, both formats': [cli, 'build', input, '-o', work],
  };
  if (peer('@myriaddreamin/typst-ts-node-compiler')) {
    const { prepared } = prepareReport(readReport(samples[1].text));
    writeFileSync(join(work, 'document.json'), JSON.stringify(prepared.document));
    writeFileSync(
      join(work, 'typst.cjs'),
      `const { NodeCompiler } = require(${JSON.stringify(peerRequire.resolve('@myriaddreamin/typst-ts-node-compiler'))}); const fs = require('node:fs');
fs.writeFileSync(${JSON.stringify(join(work, 'typst.pdf'))}, NodeCompiler.create({ workspace: ${JSON.stringify(root)}, fontArgs: [{ fontPaths: [${JSON.stringify(join(root, 'fonts'))}] }] }).pdf({ mainFilePath: ${JSON.stringify(join(root, 'bench/report.typ'))}, inputs: { data: fs.readFileSync(${JSON.stringify(join(work, 'document.json'))}, 'utf8') } }));`,
    );
    commands['typst, PDF alone'] = [join(work, 'typst.cjs')];
  }
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run <= runs; run++)
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status) throw new Error(`${name}: ${stderr}`);
      // The first warms the file cache.
      if (run) times[name].push(performance.now() - start);
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** One process, each document through every stage and tool in turn. */
async function warm() {
  const [setPdf, filler] = [typst(), await docxtemplater()];
  const times = {};
  const sizes = {};
  const time = async (name, i, act) => {
    const start = performance.now();
    const result = await act();
    if (i >= 20) {
      times[name] ??= [];
      times[name].push(performance.now() - start);
    }
    return result;
  };
  for (let i = 0; i < docs + 20; i++) {
    const text = reportAt(i);
    const { prepared } = await time('check, compose, lay out', i, () =>
      prepareReport(readReport(text)),
    );
    const { document, layout, fonts } = prepared;
    const docx = await time('render .docx', i, () => formats.docx(document, layout, fonts, {}));
    const pdf = await time('render .pdf', i, () => formats.pdf(document, layout, fonts, {}));
    if (i < samples.length) sizes[samples[i].name] = { docx: docx.length, pdf: pdf.length };
    if (setPdf) await time('typst, PDF', i, () => setPdf(document));
    if (filler) {
      const filling = await filler.prepare(document);
      await time('docxtemplater, .docx filled', i, () => filler.fill(filling));
    }
  }
  return {
    medians: Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])),
    sizes,
  };
}

const run = (command, args) =>
  new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    child.on('error', fail);
    child.on('exit', (code) =>
      code ? fail(new Error(`${command} ${args.join(' ')}: ${code}`)) : done(),
    );
  });

/** Documents per second, start-up included. */
async function throughput() {
  const folder = join(work, 'reports');
  mkdirSync(folder);
  for (let i = 0; i < batch; i++)
    writeFileSync(join(folder, `${String(i).padStart(5, '0')}.json`), reportAt(i));
  const cores = availableParallelism();
  const rates = {};
  for (const jobs of [...new Set([1, 2, cores])].filter((n) => n <= cores)) {
    const start = performance.now();
    await run(process.execPath, [
      cli,
      'build',
      folder,
      '-o',
      join(work, `out${jobs}`),
      '--jobs',
      String(jobs),
      '--report',
      'json',
    ]);
    rates[`nianbao, both formats, ${jobs} workers`] = (batch / (performance.now() - start)) * 1000;
  }
  const filler = await docxtemplater();
  if (filler && spawnSync('soffice', ['--version']).status === 0) {
    const count = Math.min(batch, 60);
    const out = join(work, 'templater');
    mkdirSync(out);
    const start = performance.now();
    const files = [];
    for (let i = 0; i < count; i++) {
      const { prepared } = prepareReport(readReport(reportAt(i)));
      files.push(join(out, `${i}.docx`));
      writeFileSync(files[i], filler.fill(await filler.prepare(prepared.document)));
    }
    const convert = (list, k) =>
      run('soffice', [
        `-env:UserInstallation=file://${join(work, `profile${k}`)}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf',
        '--outdir',
        out,
        ...list,
      ]);
    await Promise.all(
      Array.from({ length: cores }, (_, k) =>
        convert(
          files.filter((_f, i) => i % cores === k),
          k,
        ),
      ),
    );
    rates[`docxtemplater + LibreOffice, both formats, ${cores} processes`] =
      (count / (performance.now() - start)) * 1000;
  }
  return rates;
}

/** Peak and growth of one process over many documents. */
function memory() {
  const script = `import { buildReport } from ${JSON.stringify(join(root, 'dist/src/index.js'))};
const texts = ${JSON.stringify(samples.map((s) => s.text))};
let early = 0;
for (let i = 0; i < ${memoryDocs}; i++) {
  await buildReport(texts[i % texts.length]);
  if (i === ${Math.floor(memoryDocs / 5)}) { global.gc(); early = process.memoryUsage().rss; }
}
global.gc();
console.log(JSON.stringify({ early, late: process.memoryUsage().rss, peak: process.resourceUsage().maxRSS * 1024 }));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--input-type=module', '-e', script],
    { encoding: 'utf8' },
  );
  if (!stdout) throw new Error(stderr);
  const { early, late, peak } = JSON.parse(stdout);
  return { peakMB: peak / 1e6, growthPercent: (late / early - 1) * 100 };
}

const result = { node: process.version, cores: availableParallelism() };
try {
  result.coldMs = cold();
  result.warm = await warm();
  result.perSecond = await throughput();
  result.memory = memory();
} finally {
  rmSync(work, { recursive: true, force: true });
}
const { coldMs, perSecond } = result;
const { medians, sizes } = result.warm;
const stages = ['check, compose, lay out', 'render .docx', 'render .pdf'];
const all = stages.reduce((sum, s) => sum + medians[s], 0);
const rate = (name) => Object.entries(perSecond).find(([key]) => key.includes(name))?.[1];
const best = Math.max(
  ...Object.entries(perSecond).map(([key, value]) => (key.startsWith('nianbao') ? value : 0)),
);
const single = rate(' 1 workers');
result.ratios = {
  'PDF, warm, to Typst': medians['typst, PDF'] && medians['render .pdf'] / medians['typst, PDF'],
  '.docx, warm, to docxtemplater filling':
    medians['docxtemplater, .docx filled'] &&
    medians['render .docx'] / medians['docxtemplater, .docx filled'],
  'both formats, cold, to Typst’s PDF':
    coldMs['typst, PDF alone'] &&
    coldMs['nianbao build, both formats'] / coldMs['typst, PDF alone'],
  'check, cold, to node -e 0': coldMs['nianbao check'] / coldMs['node -e 0'],
  'all cores, to docxtemplater + LibreOffice': rate('LibreOffice') && best / rate('LibreOffice'),
  'all workers to one': best / single,
  'hours for 200,000 reports': 200_000 / best / 3600,
};

const rows = (title, record, unit) => [
  `\n${title}`,
  ...Object.entries(record).map(
    ([name, value]) =>
      `  ${name.padEnd(58)}${value === undefined ? 'not installed' : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`}`,
  ),
];
console.log(
  [
    `Node ${result.node}, ${result.cores} cores; medians of ${runs} cold runs and ${docs} warm documents`,
    ...rows('cold, whole process', coldMs, 'ms'),
    ...rows('warm, per document', medians, 'ms'),
    ...rows('shares', Object.fromEntries(stages.map((s) => [s, (medians[s] / all) * 100])), '%'),
    ...rows('throughput', perSecond, 'documents/s'),
    ...rows(
      'memory of one process',
      {
        peak: result.memory.peakMB,
        [`growth from document ${memoryDocs / 5} to ${memoryDocs}`]: result.memory.growthPercent,
      },
      '',
    ),
    ...rows(
      'size',
      Object.fromEntries(
        Object.entries(sizes).flatMap(([name, s]) =>
          Object.entries(s).map(([f, n]) => [`${name}.${f}`, n / 1000]),
        ),
      ),
      'KB',
    ),
    ...rows('ratios', result.ratios, ''),
  ].join('\n'),
);
if (options.json) writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);
