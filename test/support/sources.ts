import { readdirSync } from 'node:fs';
import { root, text } from './sample-reports.js';

export interface SourceFile {
  /** From src/, e.g. `report/check.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every file of src/ that the compiler compiles. */
export const sources: readonly SourceFile[] = readdirSync(new URL('src/', root), {
  recursive: true,
})
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map((path) => ({ path, text: text(`src/${path}`) }));

/** Without its comments, which may cite a standard or show an example. */
export const codeOf = ({ text }: SourceFile): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
