/** The samples as finished files, each built once, and why a file cannot be read. */
import { readFileSync } from 'node:fs';
import { type Format, formatNames } from '../../src/core/render/formats.js';
import { buildReport, readReport } from '../../src/index.js';
import { readErrorOf, verifyBytes } from './read-documents.js';
import { samplePath } from './render-samples.js';

export const fileOf = (name: string): Buffer => readFileSync(samplePath(name));
const built = new Map<string, ReturnType<typeof buildReport>>();
const buildSample = (name: string) => {
  const known =
    built.get(name) ??
    buildReport(readReport(fileOf(name), `some/${name}.json`), { formats: formatNames });
  built.set(name, known);
  return known;
};
/** A sample's finished file. */
export const documentOf = async (name: string, format: Format): Promise<Uint8Array> =>
  (await buildSample(name)).outputs[format] as Uint8Array;
/** Why a file is refused: the code of its error, or that it was read. */
export const whyRefused = (
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => Promise<unknown> = verifyBytes,
): Promise<string> => readErrorOf(() => read(bytes));
