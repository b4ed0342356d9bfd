import { expect } from 'chai';
import fc from 'fast-check';
import { formatNames } from '../../../src/core/render/formats.js';
import { renderDocument } from '../../../src/index.js';
import { documentOf, whyRefused } from '../../support/built-samples.js';
import { contentOf, embeddedReportOf, verifyBytes } from '../../support/read-documents.js';
import { prepareSample } from '../../support/render-samples.js';
import { runs } from '../../support/runs.js';

for (const format of formatNames)
  describe(`a .${format}`, () => {
    it('built from one report and carrying another is found out wherever they differ', async () => {
      const { document } = prepareSample('county-2025');
      const cells = document.blocks.flatMap((b) => (b.type === 'table' ? b.cells : []));
      const paragraphs = document.blocks.flatMap((b) => (b.type === 'paragraph' ? [b] : []));
      const original = await embeddedReportOf(await documentOf('county-2025', format));
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.nat(),
          fc.constantFrom('7', '另', '，'),
          fc.boolean(),
          async (pick, at, char, inTable) => {
            const target = inTable
              ? cells[pick % cells.length]
              : paragraphs[pick % paragraphs.length];
            const run = target?.runs.at(-1);
            if (!target || !run?.text) return;
            const chars = [...run.text];
            if (chars[at % chars.length] === char) return;
            chars[at % chars.length] = char;
            const swap = <T extends { runs: readonly unknown[] }>(part: T): T =>
              (part as unknown) === target
                ? { ...part, runs: [...part.runs.slice(0, -1), { ...run, text: chars.join('') }] }
                : part;
            const forged = {
              ...document,
              blocks: document.blocks.map((b) => {
                if (b.type === 'table') return { ...b, cells: b.cells.map(swap) };
                return b.type === 'paragraph' ? swap(b) : b;
              }),
            };
            const problems = await verifyBytes(
              await renderDocument(format, forged, { embeddedReport: original }),
            );
            expect(problems.length, `${run.text} as ${chars.join('')}`).to.equal(1);
            expect(problems[0]).to.include({
              code: inTable ? 'shown-cell' : 'shown-text',
              pointer: run.pointer,
            });
          },
        ),
        runs(format === 'docx' ? 20 : 8),
      );
    });
  });

describe('what cannot be read', () => {
  it('for its damage, wherever it is, is refused rather than crashed on', async () => {
    const files = await Promise.all(formatNames.map((f) => documentOf('bureau-2020', f)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat({ max: 9999 }),
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        async (bytes, at, damage) => {
          const damaged = Uint8Array.from(bytes);
          damaged.set(damage, Math.floor((at / 10_000) * (bytes.length - damage.length)));
          await whyRefused(damaged, contentOf);
          await whyRefused(damaged);
        },
      ),
      runs(12),
    );
  });
});
