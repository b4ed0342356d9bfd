/** One process, each document through every stage and tool in turn. */
import { performance } from 'node:perf_hooks';
import { formatOf } from '../dist/src/core/render/formats.js';
import { options } from './options.mjs';
import { makeDocxtemplater, makeTypst } from './peers.mjs';
import { mediansOf, prepare, reportAt, samples } from './reports.mjs';

/** Documents that are made before any is timed. */
const WARM_UP = 20;

/** Names of the stages that together make both files. */
export const stages = ['check, compose, lay out', 'render .docx', 'render .pdf'];

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
    const { document, layout, fonts } = await watch.time(stages[0], () => prepare(text));
    const docx = await watch.time(stages[1], () =>
      formatOf('docx').render(document, layout, fonts, {}),
    );
    const pdf = await watch.time(stages[2], () =>
      formatOf('pdf').render(document, layout, fonts, {}),
    );
    if (i < samples.length) sizes[samples[i].name] = { docx: docx.length, pdf: pdf.length };
    if (typst) await watch.time('typst, PDF', () => typst(document));
    if (docxtemplater) {
      const filling = await docxtemplater.prepare(document);
      await watch.time('docxtemplater, .docx filled', () => docxtemplater.fill(filling));
    }
  }
  return { medians: mediansOf(watch.times), sizes };
}
