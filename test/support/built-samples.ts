/** The samples as finished files, each built once, and how reading a file ends. */
import { readFileSync } from 'node:fs';
import { ReadError } from '../../src/core/extract/zip-xml.js';
import { prove } from '../../src/core/verify/verify.js';
import { buildReport, readReport } from '../../src/index.js';
import { samplePath } from './render-samples.js';

export const fileOf = (name: string): Buffer => readFileSync(samplePath(name));
const built = new Map<string, ReturnType<typeof buildReport>>();
const buildSample = (name: string) => {
  const known = built.get(name) ?? buildReport(readReport(fileOf(name), `some/${name}.json`));
  built.set(name, known);
  return known;
};
/** A sample's finished file. */
export const documentOf = async (name: string, format: 'docx' | 'pdf'): Promise<Uint8Array> =>
  (await buildSample(name)).outputs[format] as Uint8Array;
/** Why a file is refused: the code of its error, or that it was read. */
export const why = async (
  bytes: Uint8Array,
  act: (bytes: Uint8Array) => Promise<unknown> = prove,
): Promise<string> => {
  try {
    await act(bytes);
  } catch (cause) {
    if (cause instanceof ReadError) return cause.code;
    throw cause;
  }
  return 'was read';
};
