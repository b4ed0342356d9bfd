/** Reading documents back: its own door (`nianbao/read`), since its libraries are slow to load and building needs none of them. */

export type {
  Seen,
  SeenBlock,
  SeenCell,
  SeenParagraph,
  SeenTable,
} from './core/extract/content.js';
export { carriedIn } from './core/extract/embedded-report.js';
export { see } from './core/extract/open-document.js';
export { ReadError } from './core/extract/zip-xml.js';
export { type ReadFinding, type Recognised, recognise } from './core/recognise/recognise.js';
export { type ProveOptions, prove } from './core/verify/verify.js';
