import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { messages } from '../../../src/cli/messages/messages.js';
import { printers } from '../../../src/cli/printers/printers.js';
import {
  editions,
  makeEdition,
  parseReport,
  prepareReport,
  readReport,
} from '../../../src/index.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const general = JSON.parse(read('schemas/problems.json')) as { code: string; of?: string }[];
const codes = [
  ...new Set([
    ...editions().flatMap((e) => e.rules.map((r) => (r.kind === 'date' ? `${r.id}-early` : r.id))),
    ...general.map((g) => g.code),
  ]),
];

describe('the samples of mistakes', () => {
  it('docs/rules.md lists every code', () => {
    const page = read('docs/rules.md');
    const table = /<!-- rules[^>]*-->([\s\S]*?)<!-- \/rules -->/.exec(page)?.[1] ?? '';
    for (const code of codes) expect(table, code).to.include(`| \`${code}\` |`);
  });

  describe('one sample for each code', () => {
    const mistakes = readdirSync(join(root, 'samples/mistakes'));
    const ofReports = codes.filter((code) => !general.find((g) => g.code === code)?.of);
    for (const code of ofReports) {
      it(`the sample of ${code} has its problem and the recorded messages`, () => {
        expect(mistakes).to.include(`${code}.json`);
        const readSample = (name: string) =>
          readReport(readFileSync(join(root, 'samples/mistakes', name)), name);
        const previous = existsSync(join(root, `samples/mistakes/${code}.previous.json`))
          ? parseReport(readSample(`${code}.previous.json`)).report
          : undefined;
        const part = existsSync(join(root, `samples/mistakes/${code}.parts.json`))
          ? parseReport(readSample(`${code}.parts.json`)).report
          : undefined;
        const edition = existsSync(join(root, `samples/mistakes/${code}.edition.json`))
          ? makeEdition(JSON.parse(read(`samples/mistakes/${code}.edition.json`)))
          : undefined;
        const { problems, ok } = prepareReport(readSample(`${code}.json`), {
          ...(previous ? { previous } : {}),
          ...(edition ? { editions: [edition] } : {}),
          ...(part ? { parts: [{ ...part, file: `${code}.parts.json` }] } : {}),
        });
        const printed = printers.text([{ file: `${code}.json`, ok, outputs: [], problems }], {
          messages: messages.zh,
          hasColour: false,
        });
        expect(printed).to.equal(read(`samples/mistakes/${code}.txt`));
        expect(problems.map((p) => p.code)).to.include(code);
      });
    }

    it('every sample of a mistake is named after a code', () => {
      const named = mistakes
        .filter((f) => f.endsWith('.json') && !/\.(previous|parts|edition)\.json$/.test(f))
        .map((f) => f.slice(0, -'.json'.length));
      expect(named.filter((n) => !codes.includes(n))).to.deep.equal([]);
    });
  });
});
