/** One process, each document through every stage and tool in turn. */
import { performance } from 'node:perf_hooks';
import { formats } from '../dist/src/core/render/formats.js';
import { options } from './options.mjs';
import { makeDocxtemplater, makeTypst } from './peers.mjs';
import { mediansOf, prepare, reportAt, samples } from './reports.mjs';

/** Documents that are made before any is timed. */
const WARM_UP = 20;

const PREPARE = 'check, compose, lay out';
/** @param {{ readonly extension: string }} format */
const stageOf = ({ extension }) => `render .${extension}`;

/** Names of the stages that together make the default files. */
export const stages = [PREPARE, ...formats.filter((f) => f.isDefault).map(stageOf)];

/** Times what it is given, by name. */
class Stopwatch {
  isRunning = false;
  /** Milliseconds. @type {Record<string, number[]>} */
  times = {};

  /** @template T @param {string} name @param {() => T | Promise<T>} act */
  async time(name, act) {
    const start = performance.now();
    const result = await act();
    const duration = performance.now() - start;
    if (this.isRunning) this.times[name] = [...(this.times[name] ?? []), duration];
    return result;
  }
}

/** Medians in milliseconds by stage or tool, and the sizes of the samples' files in bytes. */
export async function measureWarm() {
  const [typst, docxtemplater] = [makeTypst(), makeDocxtemplater()];
  const watch = new Stopwatch();
  /** @type {Record<string, Record<string, number>>} */
  const sizes = {};
  for (let i = 0; i < WARM_UP + options.docs; i++) {
    watch.isRunning = i >= WARM_UP;
    const text = reportAt(i);
    const { document, layout, fonts } = await watch.time(PREPARE, () => prepare(text));
    /** @type {Record<string, number>} */
    const lengths = {};
    for (const format of formats) {
      const bytes = await watch.time(stageOf(format), () =>
        format.render(document, layout, fonts, {}),
      );
      lengths[format.extension] = bytes.length;
    }
    if (i < samples.length) sizes[samples[i].name] = lengths;
    if (typst) await watch.time('typst, PDF', () => typst(document));
    if (docxtemplater) {
      const filling = await docxtemplater.prepare(document);
      await watch.time('docxtemplater, .docx filled', () => docxtemplater.fill(filling));
    }
  }
  return { medians: mediansOf(watch.times), sizes };
}
