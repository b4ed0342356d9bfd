/** Reading documents back: its own door (`nianbao/read`), since its libraries are slow to load and building needs none of them. */
export { carriedIn } from './carried.js';
export { ReadError } from './package.js';
export { type ProveOptions, prove } from './prove.js';
export { type ReadFinding, type Recognised, recognise } from './recognise.js';
export { see } from './see.js';
export type { Seen, SeenBlock, SeenCell, SeenParagraph, SeenTable } from './seen.js';
